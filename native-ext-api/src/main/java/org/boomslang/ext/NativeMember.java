package org.boomslang.ext;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/**
 * A field of the memory of instances as an attribute ({@code PyMemberDef}); compare CPython's
 * structmember.c. Thread-safety: immutable; fields that hold objects change under the instance's
 * monitor.
 */
final class NativeMember extends BuiltinCode {
  private static final int READ_ONLY = 1;
  private static final int RELATIVE_OFFSET = 8;

  private final PyType type;
  private final int kind;
  private final long offset;
  private final boolean readOnly;
  private final boolean setter;

  private NativeMember(
      BuiltinTable table,
      PyType type,
      String name,
      String doc,
      int kind,
      long offset,
      boolean readOnly,
      boolean setter) {
    super(
        table,
        0,
        name,
        setter ? Kind.SETTER : Kind.MEMBER,
        setter ? 2 : 1,
        setter ? 2 : 1,
        setter ? "($self, value, /)" : "($self, /)",
        doc,
        false);
    this.type = type;
    this.kind = kind;
    this.offset = offset;
    this.readOnly = readOnly;
    this.setter = setter;
  }

  static NativeMember read(
      long definition, BuiltinTable table, PyType type, long dataOffset, boolean setter) {
    int flags = Memory.getInt(definition + 24);
    return new NativeMember(
        table,
        type,
        Memory.string(Memory.getLong(definition)),
        Memory.string(Memory.getLong(definition + 32)),
        Memory.getInt(definition + 8),
        Memory.getLong(definition + 16) + ((flags & RELATIVE_OFFSET) != 0 ? dataOffset : 0),
        (flags & READ_ONLY) != 0,
        setter);
  }

  boolean isReadOnly() {
    return readOnly || kind == 5 || kind == 13 || kind == 20;
  }

  @Override
  @TruffleBoundary
  public Object call1(Object self) {
    NativeAttribute.check(name(), type, self);
    NativeThread thread = NativeThread.current();
    long handle = Handles.give(thread, self);
    try {
      return get((PyObject) self, handle + offset);
    } finally {
      Handles.release(thread, handle);
    }
  }

  @Override
  @TruffleBoundary
  public Object call2(Object self, Object value) {
    NativeAttribute.check(name(), type, self);
    NativeThread thread = NativeThread.current();
    long handle = Handles.give(thread, self);
    try {
      set(thread, (PyObject) self, handle + offset, value);
      return PyNone.NONE;
    } finally {
      Handles.release(thread, handle);
      thread.settle();
    }
  }

  @Override
  public Object invoke(Object[] bound) {
    return setter ? call2(bound[0], bound[1]) : call1(bound[0]);
  }

  private Object get(PyObject self, long at) {
    return switch (kind) {
      case 0 -> (long) Memory.getShort(at);
      case 1 -> (long) Memory.getInt(at);
      case 2, 17, 19 -> Memory.getLong(at);
      case 3 -> (double) Memory.getFloat(at);
      case 4 -> Memory.getDouble(at);
      case 5 -> text(Memory.getLong(at));
      case 13 -> text(at);
      case 6, 16 -> object(self, at);
      case 7 -> PyStr.fromLatin1(new byte[] {Memory.getByte(at)}, 0, 1);
      case 8 -> (long) Memory.getByte(at);
      case 9 -> (long) (Memory.getByte(at) & 0xff);
      case 10 -> (long) (Memory.getShort(at) & 0xffff);
      case 11 -> Memory.getInt(at) & 0xffffffffL;
      case 12, 18 -> Integers.ofUnsigned(Memory.getLong(at));
      case 14 -> Memory.getByte(at) != 0;
      case 20 -> PyNone.NONE;
      default -> throw PyErrors.systemError("bad memberdescr type for %s", name());
    };
  }

  private static Object text(long address) {
    return address == 0 ? PyNone.NONE : PyStr.of(Memory.string(address));
  }

  private Object object(PyObject self, long at) {
    synchronized (self) {
      long handle = Memory.getLong(at);
      if (handle != 0) {
        return Handles.object(handle);
      }
    }
    if (kind == 16) {
      throw PyErrors.attributeError(
          "'%s' object has no attribute '%s'", self.type().name(), name());
    }
    return PyNone.NONE;
  }

  private void set(NativeThread thread, PyObject self, long at, Object value) {
    if (value == null) {
      if (kind == 16 && Memory.getLong(at) == 0) {
        throw PyErrors.attributeError("%s", name());
      }
      if (kind != 6 && kind != 16) {
        throw PyErrors.typeError("can't delete numeric/char attribute");
      }
    }
    switch (kind) {
      case 6, 16 -> {
        long old;
        long handle = Handles.give(thread, value);
        synchronized (self) {
          old = Memory.getLong(at);
          Memory.putRelease(at, handle);
        }
        Handles.release(thread, old);
      }
      case 3 -> Memory.putFloat(at, (float) Conversions.asDouble(value));
      case 4 -> Memory.putDouble(at, Conversions.asDouble(value));
      case 14 -> {
        if (!(value instanceof Boolean truth)) {
          throw PyErrors.typeError("attribute value type must be bool");
        }
        Memory.putByte(at, (byte) (truth ? 1 : 0));
      }
      case 7 -> {
        String text = PyStr.isStr(value) ? PyStr.toJava(value) : "";
        if (text.length() != 1 || text.charAt(0) > 0x7f) {
          throw PyErrors.typeError("bad argument type for built-in operation");
        }
        Memory.putByte(at, (byte) text.charAt(0));
      }
      case 11 -> Memory.putInt(at, (int) narrow(value, 0, 0xffffffffL, "unsigned int"));
      case 12, 18 -> Memory.putLong(at, Integers.big(Conversions.index(value)).longValue());
      case 2, 17, 19 -> Memory.putLong(at, Conversions.asLong(value));
      case 0 ->
          Memory.putShort(at, (short) narrow(value, Short.MIN_VALUE, Short.MAX_VALUE, "short"));
      case 1 -> Memory.putInt(at, (int) narrow(value, Integer.MIN_VALUE, Integer.MAX_VALUE, "int"));
      case 8 -> Memory.putByte(at, (byte) narrow(value, Byte.MIN_VALUE, Byte.MAX_VALUE, "char"));
      case 9 -> Memory.putByte(at, (byte) narrow(value, 0, 255, "unsigned char"));
      case 10 -> Memory.putShort(at, (short) narrow(value, 0, 65535, "unsigned short"));
      default -> throw PyErrors.typeError("readonly attribute");
    }
  }

  /** A number that does not fit is cut, with a warning, as in CPython. */
  private static long narrow(Object value, long min, long max, String type) {
    long number = Conversions.asLong(value);
    if (number < min || number > max) {
      Warnings.warn(ExceptionTypes.RUNTIME_WARNING, 1, "%s", "Truncation of value to " + type);
    }
    return number;
  }
}
