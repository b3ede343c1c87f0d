package org.boomslang.modules.extension;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.PyType.PatternKind;
import org.boomslang.objects.type.TypeFlags;

/**
 * An instance of a type of a Java extension: it stands for an object of the extension's class.
 * Thread-safety: shared; the object of the extension is what its class says.
 */
public final class PyJavaObject extends PyObject {
  /** What all types of Java extensions derive from. */
  static final PyType TYPE =
      PyType.builtin(
          "boomslang.JavaObject",
          BuiltinTypes.OBJECT,
          Layout.of("JavaObject", Layout.OBJECT, null),
          new TypeFlags(true, false, false, PatternKind.NONE),
          null);

  final Object delegate;

  private PyJavaObject(Shape shape, Object delegate) {
    super(shape);
    this.delegate = delegate;
  }

  static PyJavaObject make(PyType type, Object delegate) {
    return new PyJavaObject(type.instanceShape(), delegate);
  }
}
