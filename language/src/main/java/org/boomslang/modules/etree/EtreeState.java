package org.boomslang.modules.etree;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;

/** What a context keeps of {@code _elementtree}. Thread-safety: atomic. */
public final class EtreeState {
  private static final ContextSlot<EtreeState> STATE =
      new ContextSlot<>(context -> new EtreeState());

  /** {@code ParseError}. */
  public final PyType parseError;

  /** What makes comments and processing instructions; null when nothing does. */
  private volatile Factories factories = new Factories(null, null);

  /** The functions that {@code _set_factories} sets, together. */
  public record Factories(Object comment, Object instruction) {}

  private EtreeState() {
    parseError =
        PyType.heap(
            BuiltinTypes.TYPE_SHAPE,
            "ParseError",
            new PyType[] {ExceptionTypes.SYNTAX_ERROR},
            ExceptionTypes.SYNTAX_ERROR.layout(),
            true);
    parseError.setOwn("__module__", PyStr.constant("xml.etree.ElementTree"));
  }

  public static EtreeState get() {
    return STATE.get();
  }

  public Factories factories() {
    return factories;
  }

  void setFactories(Factories next) {
    factories = next;
  }

  /** A ParseError that says nothing but a text. */
  public static PyException parseError(String text) {
    return PyErrors.raise(get().parseError, "%s", text);
  }
}
