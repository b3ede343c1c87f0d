package org.boomslang.ext;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A pointer of an extension, wrapped for passing it on. Thread-safety: shared; C says what the
 * pointer allows.
 */
final class PyCapsule extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "PyCapsule",
          BuiltinTypes.OBJECT,
          Layout.of("PyCapsule", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          () ->
              new BuiltinTable(
                  "PyCapsule",
                  false,
                  "Capsule objects let you wrap a C \"void *\" pointer in a Python object.",
                  false) {
                @Override
                protected BuiltinCode[] createCodes() {
                  return new BuiltinCode[0];
                }
              });

  volatile long pointer;
  volatile long name;
  volatile long context;
  volatile long destructor;

  /** Keeps the finaliser that calls the destructor. */
  Object guard;

  PyCapsule(long pointer, long name, long destructor) {
    super(TYPE.instanceShape());
    this.pointer = pointer;
    this.name = name;
    this.destructor = destructor;
  }
}
