package org.boomslang.modules.contextvars;

import java.util.concurrent.atomic.AtomicBoolean;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code contextvars.Token}: undoes one {@code ContextVar.set()}, once. Thread-safety: atomic; one
 * thread wins the use.
 */
public final class PyToken extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "_contextvars.Token",
          BuiltinTypes.OBJECT,
          Layout.of("Token", Layout.OBJECT, null),
          TypeFlags.FINAL,
          TokenMethodsTable::new);

  final PyContextObject context;
  final PyContextVar variable;

  /** The value before, {@code null} when there was none. */
  final Object oldValue;

  private final AtomicBoolean used = new AtomicBoolean();

  PyToken(PyContextObject context, PyContextVar variable, Object oldValue) {
    super(TYPE.instanceShape());
    this.context = context;
    this.variable = variable;
    this.oldValue = oldValue;
  }

  boolean isUsed() {
    return used.get();
  }

  /** Whether this call is the one that uses the token. */
  boolean use() {
    return used.compareAndSet(false, true);
  }
}
