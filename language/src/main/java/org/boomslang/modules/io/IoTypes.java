package org.boomslang.modules.io;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.ContextSlot;

/**
 * The types of {@code _io}: the abstract bases, and the exception that every context has for
 * itself.
 */
public final class IoTypes {
  public static final PyType IO_BASE =
      PyType.builtin(
          "_io._IOBase",
          BuiltinTypes.OBJECT,
          Layout.OBJECT,
          TypeFlags.WITH_DICT,
          IoBaseMethodsTable::new);
  public static final PyType RAW_IO_BASE =
      PyType.builtin(
          "_io._RawIOBase",
          IO_BASE,
          Layout.OBJECT,
          TypeFlags.WITH_DICT,
          RawIoBaseMethodsTable::new);
  public static final PyType BUFFERED_IO_BASE =
      PyType.builtin(
          "_io._BufferedIOBase",
          IO_BASE,
          Layout.OBJECT,
          TypeFlags.WITH_DICT,
          BufferedIoBaseMethodsTable::new);
  public static final PyType TEXT_IO_BASE =
      PyType.builtin(
          "_io._TextIOBase",
          IO_BASE,
          Layout.OBJECT,
          TypeFlags.WITH_DICT,
          TextIoBaseMethodsTable::new);

  /**
   * {@code io.UnsupportedOperation}, an OSError and a ValueError: a class as Python code would make
   * it.
   */
  private static final ContextSlot<PyType> UNSUPPORTED_OPERATION =
      new ContextSlot<>(
          context -> {
            PyType type =
                PyType.heap(
                    BuiltinTypes.TYPE_SHAPE,
                    "UnsupportedOperation",
                    new PyType[] {ExceptionTypes.OS_ERROR, ExceptionTypes.VALUE_ERROR},
                    ExceptionTypes.OS_ERROR.layout(),
                    true);
            type.setOwn("__module__", org.boomslang.objects.str.PyStr.constant("io"));
            type.setOwn("__doc__", org.boomslang.objects.none.PyNone.NONE);
            return type;
          });

  private IoTypes() {}

  public static PyType unsupportedOperation() {
    return UNSUPPORTED_OPERATION.get();
  }
}
