package org.boomslang.objects.namespace;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code types.SimpleNamespace}. Thread-safety: atomic, as the attributes of every object are. */
public final class PySimpleNamespace extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "types.SimpleNamespace",
          BuiltinTypes.OBJECT,
          Layout.of("SimpleNamespace", Layout.OBJECT, PySimpleNamespace::new),
          TypeFlags.WITH_DICT,
          SimpleNamespaceMethodsTable::new);

  public PySimpleNamespace(Shape shape) {
    super(shape);
  }

  /** An empty namespace, to be filled with {@link #setAttribute}. */
  public PySimpleNamespace() {
    super(TYPE.instanceShape());
  }
}
