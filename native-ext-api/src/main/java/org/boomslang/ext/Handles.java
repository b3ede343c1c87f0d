package org.boomslang.ext;

import com.oracle.truffle.api.strings.TruffleString;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Builtins;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyGetSetDescriptor;
import org.boomslang.objects.descriptor.PyMemberDescriptor;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.PyTraceback;
import org.boomslang.objects.floating.PyFloatObject;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.function.PyMethod;
import org.boomslang.objects.generator.PyCoroutine;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.objects.integer.PyIntObject;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.mappingproxy.PyMappingProxy;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyEllipsis;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStrObject;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Handles: what a {@code PyObject *} of C stands for. A handle is the address of a record; its
 * object lies in a table here, under the record's index, as long as C has a reference. Ints and
 * floats lie in the record itself.
 *
 * <p>An object that is a {@link PyObject} has one handle at a time; plain values get a new one each
 * time they cross.
 *
 * <p>Thread-safety: atomic. What C's counts say is {@code record.c}'s business; the paths here that
 * touch them are the owner's, who needs no atomic instruction.
 */
final class Handles {
  // Offsets in bs_record.
  private static final int OWNER = 0;
  private static final int LOCAL = 8;
  private static final int SHARED = 16;
  private static final int INDEX = 24;
  private static final int META = 28;
  static final int VALUE = 32;
  static final int AUX = 40;
  static final int AUX_SIZE = 48;
  private static final int NEXT = 56;

  /** The size of a record. */
  static final int SIZE = 64;

  private static final int KIND_OBJECT = 0;
  private static final int KIND_LONG = 1;
  private static final int KIND_DOUBLE = 2;
  private static final int KIND_BYTES = 3;
  private static final int KIND_TEXT = 4;
  private static final int IMMORTAL = 1 << 8;

  /** The last reference is that of C's ring of handles that have only just died (recent.c). */
  private static final int RECENT = 8 << 8;

  private static final int UNFILLED = 16 << 8;
  private static final int INSTANCE = 2 << 8;
  private static final int BITS = 16;
  private static final int BIT_LONG = 1 << BITS;
  private static final int BIT_FLOAT = 2 << BITS;
  private static final int BIT_UNICODE = 4 << BITS;
  private static final int BIT_BYTES = 8 << BITS;
  private static final int BIT_TUPLE = 16 << BITS;
  private static final int BIT_LIST = 32 << BITS;
  private static final int BIT_DICT = 64 << BITS;
  private static final int BIT_TYPE = 128 << BITS;
  private static final int BIT_EXCEPTION = 256 << BITS;
  private static final int BIT_EXACT = 512 << BITS;
  private static final int BIT_BOOL = 1024 << BITS;
  private static final int BIT_BYTEARRAY = 2048 << BITS;

  private static final long DEAD = Long.MIN_VALUE | 3;
  private static final long MOST_FREE = 1024;

  private static final HiddenKey HANDLE = new HiddenKey("handle");

  private static final int CHUNK_BITS = 10;
  private static final int CHUNK = 1 << CHUNK_BITS;

  /** The objects, in chunks that never move. */
  private static volatile Object[][] table = new Object[64][];

  private static final long NONE;
  private static final long TRUE;
  private static final long FALSE;
  private static final long ELLIPSIS;
  private static final long NOT_IMPLEMENTED;
  private static final long SMALL_INTS;
  private static final long STATICS;

  /** Records of static types, which all contexts share. */
  private static final ConcurrentHashMap<PyType, Long> STATIC_TYPES = new ConcurrentHashMap<>();

  /** Held while what C has made is adopted: by address, so that threads seldom meet. */
  private static final Object[] ADOPTIONS = new Object[64];

  /** Whether C has the structures of the types that the library itself has. */
  private static boolean filled;

  static {
    Arrays.setAll(ADOPTIONS, i -> new Object());
    STATICS = NativeLibrary.function("bs_statics");
    NONE = Memory.getLong(STATICS);
    TRUE = Memory.getLong(STATICS + 16);
    FALSE = Memory.getLong(STATICS + 32);
    ELLIPSIS = Memory.getLong(STATICS + 48);
    NOT_IMPLEMENTED = Memory.getLong(STATICS + 64);
    SMALL_INTS =
        NativeLibrary.invoke(0, NativeLibrary.function("bs_small_int_table"), 0, 0, 0, 0, 0);
    for (int i = 0; Memory.getLong(STATICS + 16L * i) != 0; i++) {
      Object value = fixed(Memory.string(Memory.getLong(STATICS + 16L * i + 8)));
      long address = Memory.getLong(STATICS + 16L * i);
      store(Memory.getInt(address + INDEX), value);
      if (value instanceof PyType type) {
        STATIC_TYPES.put(type, address);
      }
    }
  }

  private Handles() {}

  private static Object fixed(String name) {
    return switch (name) {
      case "None" -> PyNone.NONE;
      case "True" -> Boolean.TRUE;
      case "False" -> Boolean.FALSE;
      case "Ellipsis" -> PyEllipsis.ELLIPSIS;
      case "NotImplemented" -> PyNotImplemented.NOT_IMPLEMENTED;
      case "$module" -> PyModule.TYPE;
      case "$function" -> PyBuiltinFunction.TYPE;
      case "$capsule", "$moduledef" -> PyCapsule.TYPE;
      case "types.FunctionType" -> PyFunction.TYPE;
      case "types.MethodType" -> PyMethod.TYPE;
      case "types.CodeType" -> PyCode.TYPE;
      case "types.FrameType" -> PyFrame.TYPE;
      case "types.GeneratorType" -> PyGenerator.TYPE;
      case "types.CoroutineType" -> PyCoroutine.TYPE;
      case "types.MappingProxyType" -> PyMappingProxy.TYPE;
      case "types.MethodDescriptorType" -> PyMethodDescriptor.TYPE;
      case "types.WrapperDescriptorType" -> PyWrapperDescriptor.TYPE;
      case "types.GetSetDescriptorType" -> PyGetSetDescriptor.TYPE;
      case "types.MemberDescriptorType" -> PyMemberDescriptor.TYPE;
      case "types.GenericAlias" -> PyGenericAlias.TYPE;
      case "types.TracebackType" -> PyTraceback.TYPE;
      default -> Builtins.get(name);
    };
  }

  // ------------------------------------------------------------------ the table

  private static void store(int index, Object value) {
    Object[][] chunks = table;
    int chunk = index >>> CHUNK_BITS;
    Object[] place = chunk < chunks.length ? chunks[chunk] : null;
    if (place == null) {
      place = grow(chunk);
    }
    // Whoever gets the handle in C must find the object complete.
    VarHandle.releaseFence();
    place[index & (CHUNK - 1)] = value;
  }

  private static synchronized Object[] grow(int chunk) {
    Object[][] chunks = table;
    if (chunk >= chunks.length) {
      chunks = java.util.Arrays.copyOf(chunks, Math.max(2 * chunks.length, chunk + 1));
    }
    if (chunks[chunk] == null) {
      chunks = chunks.clone();
      chunks[chunk] = new Object[CHUNK];
    }
    table = chunks;
    return chunks[chunk];
  }

  private static Object load(int index) {
    Object[][] chunks = table;
    int chunk = index >>> CHUNK_BITS;
    Object[] place = chunk < chunks.length ? chunks[chunk] : null;
    return place == null ? null : place[index & (CHUNK - 1)];
  }

  /** Whether an address is that of a record in use, not that of a definition of a module. */
  static boolean isHandle(long address) {
    return Memory.getInt(address + INDEX) != 0;
  }

  /** How many objects C has references to, ints and floats aside; for tests. */
  static long heldObjects() {
    long count = 0;
    Object[][] chunks = table;
    for (int c = 1; c < chunks.length; c++) {
      if (chunks[c] != null) {
        for (Object each : chunks[c]) {
          count += each == null ? 0 : 1;
        }
      }
    }
    return count;
  }

  // ------------------------------------------------------------------ from C

  /** The object of a handle; SystemError for NULL. */
  static Object need(long handle) {
    if (handle == 0) {
      NativeThread thread = NativeThread.current();
      PyBaseException present = thread.error();
      throw present != null
          ? PyErrors.raise(present)
          : PyErrors.systemError("null argument to internal routine");
    }
    return object(handle);
  }

  static Object orNull(long handle) {
    return handle == 0 ? null : object(handle);
  }

  /** The object of a handle whose reference is given up. */
  static Object steal(NativeThread thread, long handle) {
    if (handle == 0) {
      return null;
    }
    Object result = object(handle);
    release(thread, handle);
    return result;
  }

  static Object object(long handle) {
    int meta = Memory.getInt(handle + META);
    switch (meta & 0xff) {
      case KIND_LONG -> {
        long value = Memory.getLong(handle + VALUE);
        if ((meta & BIT_BOOL) != 0) {
          return value != 0;
        }
        return value;
      }
      case KIND_DOUBLE -> {
        return Memory.getDouble(handle + VALUE);
      }
      case KIND_BYTES -> {
        return adopted(handle, KIND_BYTES, Handles::copiedBytes);
      }
      case KIND_TEXT -> {
        return adopted(handle, KIND_TEXT, Handles::copiedText);
      }
      default -> {
        Object result = load(Memory.getInt(handle + INDEX));
        if (result == null) {
          throw PyErrors.systemError("a reference to an object that was given up");
        }
        return result instanceof TypeField field ? field.value() : result;
      }
    }
  }

  /** The field of a type's structure that a handle stands for, or null. */
  static TypeField fieldOrNull(long handle) {
    return handle != 0
            && (Memory.getInt(handle + META) & 0xff) == KIND_OBJECT
            && load(Memory.getInt(handle + INDEX)) instanceof TypeField field
        ? field
        : null;
  }

  /**
   * What C has made becomes an object of ours; C's copy stays readable.
   *
   * @param kind of the handle as long as that has not happened
   * @param copy makes the object
   */
  private static Object adopted(long handle, int kind, LongFunction<Object> copy) {
    int index = Memory.getInt(handle + INDEX);
    synchronized (ADOPTIONS[(int) (handle >>> 6) & ADOPTIONS.length - 1]) {
      int meta = Memory.getInt(handle + META);
      if ((meta & 0xff) != kind) {
        return load(index);
      }
      Object made = copy.apply(handle);
      store(index, made);
      // The byte alone: the others are the owner's, which may write to them now.
      Memory.putByte(handle + META, (byte) KIND_OBJECT);
      if ((meta & UNFILLED) != 0) {
        NativeThread.current().unfilled(handle, (PyBytes) made);
      }
      return made;
    }
  }

  private static Object copiedBytes(long handle) {
    return PyBytes.wrap(
        Memory.bytes(Memory.getLong(handle + AUX), Memory.getLong(handle + AUX_SIZE)));
  }

  /** Brings bytes up to what C has written since they became an object. */
  static void refill(long handle, PyBytes bytes) {
    byte[] now = Memory.bytes(Memory.getLong(handle + AUX), bytes.array().length);
    System.arraycopy(now, 0, bytes.array(), 0, now.length);
  }

  private static Object copiedText(long handle) {
    long characters = Memory.getLong(handle + AUX) + 16;
    return TextFunctions.PyUnicode_FromKindAndData(
        Memory.getInt(characters + 16), Memory.getLong(characters), Memory.getLong(characters + 8));
  }

  // ------------------------------------------------------------------ to C

  /** A new reference to an object; 0 for null. */
  static long give(NativeThread thread, Object value) {
    if (value instanceof Long number) {
      long n = number;
      return n >= -5 && n <= 256
          ? SMALL_INTS + SIZE * (n + 5)
          : plain(thread, KIND_LONG | BIT_LONG | BIT_EXACT, n);
    }
    if (value instanceof Double number) {
      return plain(
          thread,
          KIND_DOUBLE | BIT_FLOAT | BIT_EXACT,
          Double.doubleToRawLongBits(number.doubleValue()));
    }
    if (value == null) {
      return 0;
    }
    if (value == PyNone.NONE) {
      return NONE;
    }
    if (value instanceof Boolean truth) {
      return truth ? TRUE : FALSE;
    }
    if (value instanceof PyObject object) {
      return ofObject(thread, object);
    }
    int bits =
        value instanceof TruffleString
            ? BIT_UNICODE | BIT_EXACT
            : value instanceof BigInteger ? BIT_LONG | BIT_EXACT : 0;
    return held(thread, KIND_OBJECT | bits, value);
  }

  /** A borrowed reference, which lasts until the call into the extension ends. */
  static long lend(NativeThread thread, Object value) {
    long handle = give(thread, value);
    if (handle != 0 && (Memory.getInt(handle + META) & IMMORTAL) == 0) {
      NativeLibrary.invoke(thread.address, NativeLibrary.POOL_ADD, handle, 0, 0, 0, 0);
    }
    return handle;
  }

  private static long fresh(NativeThread thread) {
    long t = thread.address;
    long record = Memory.getLong(t + NativeThread.FREE);
    if (record == 0) {
      NativeLibrary.invoke(t, NativeLibrary.REFILL, t, 0, 0, 0, 0);
      record = Memory.getLong(t + NativeThread.FREE);
    }
    Memory.putLong(t + NativeThread.FREE, Memory.getLong(record + NEXT));
    Memory.putLong(t + NativeThread.FREE_COUNT, Memory.getLong(t + NativeThread.FREE_COUNT) - 1);
    Memory.putLong(record + LOCAL, 1);
    Memory.putLong(record + SHARED, 0);
    Memory.putLong(record + AUX, 0);
    return record;
  }

  private static long plain(NativeThread thread, int meta, long value) {
    long record = fresh(thread);
    Memory.putInt(record + META, meta);
    Memory.putLong(record + VALUE, value);
    Memory.putRelease(record + OWNER, thread.address);
    return record;
  }

  private static long held(NativeThread thread, int meta, Object value) {
    long record = fresh(thread);
    store(Memory.getInt(record + INDEX), value);
    Memory.putInt(record + META, meta);
    // Where C looks for the hash of a str: not known.
    Memory.putLong(record + VALUE, -1);
    Memory.putRelease(record + OWNER, thread.address);
    return record;
  }

  private static long ofObject(NativeThread thread, PyObject object) {
    if (object instanceof PyType type && !type.isHeapType()) {
      return ofStaticType(thread, type);
    }
    if (object == PyEllipsis.ELLIPSIS) {
      return ELLIPSIS;
    }
    if (object == PyNotImplemented.NOT_IMPLEMENTED) {
      return NOT_IMPLEMENTED;
    }
    if (object.getAttribute(HANDLE) instanceof NativeHandle present && present.isReady()) {
      long address = present.address;
      if (address != 0 && retain(thread, address, object)) {
        return address;
      }
    }
    NativeType type = NativeType.ofInstance(object);
    synchronized (object) {
      NativeHandle known = object.getAttribute(HANDLE) instanceof NativeHandle n ? n : null;
      if (known != null && known.address != 0) {
        if (retain(thread, known.address, object)) {
          return known.address;
        }
        if (known.permanent) {
          revive(thread, known.address, object);
          return known.address;
        }
      }
      if (type != null) {
        return type.addMemory(thread, object, bits(object));
      }
      if (object instanceof PyType made) {
        return TypeMemory.add(thread, made);
      }
      long address = held(thread, KIND_OBJECT | bits(object), object);
      if (known == null) {
        object.setAttribute(HANDLE, new NativeHandle(address, false));
      } else {
        known.address = address;
      }
      return address;
    }
  }

  /**
   * Notes the memory of an instance, whose record has one reference; under the object's monitor. It
   * is still to be filled in: other threads wait for the monitor until the result is {@linkplain
   * NativeHandle#setReady ready}.
   */
  static NativeHandle adopt(PyObject object, long address) {
    store(Memory.getInt(address + INDEX), object);
    NativeHandle handle = new NativeHandle(address, true);
    handle.setReady(false);
    object.setAttribute(HANDLE, handle);
    return handle;
  }

  /** The memory of an instance was freed; its record's place is free again. */
  static void abandon(NativeThread thread, long place, PyObject object) {
    store(Memory.getInt(place + INDEX), null);
    if (object.getAttribute(HANDLE) instanceof NativeHandle known) {
      known.address = 0;
    }
    NativeLibrary.invoke(thread.address, NativeLibrary.FREE_RECORD, thread.address, place, 0, 0, 0);
  }

  /** The memory of an instance of an extension's type, or 0. */
  static long memory(PyObject object) {
    return object.getAttribute(HANDLE) instanceof NativeHandle n && n.permanent ? n.address : 0;
  }

  /** An instance that only Java had is C's again. */
  private static void revive(NativeThread thread, long address, PyObject object) {
    store(Memory.getInt(address + INDEX), object);
    Memory.putLong(address + LOCAL, 1);
    Memory.putRelease(address + OWNER, thread.address);
    Memory.putRelease(address + SHARED, 0);
  }

  private static long ofStaticType(NativeThread thread, PyType type) {
    Long known = STATIC_TYPES.get(type);
    if (known != null) {
      return known;
    }
    synchronized (STATIC_TYPES) {
      known = STATIC_TYPES.get(type);
      if (known == null) {
        known =
            NativeLibrary.invoke(
                thread.address,
                NativeLibrary.function("bs_new_instance"),
                thread.address,
                TypeMemory.SIZE,
                BIT_TYPE >>> BITS,
                0,
                0);
        if (known == 0) {
          throw PyErrors.memoryError("out of native memory");
        }
        store(Memory.getInt(known + INDEX), type);
        NativeLibrary.invoke(
            thread.address, NativeLibrary.function("bs_make_immortal"), known, 0, 0, 0, 0);
        STATIC_TYPES.put(type, known);
        TypeMemory.fill(thread, type, known);
      }
      return known;
    }
  }

  /** Fills in the structures of the types that the library itself has; once. */
  static void fillStatics(NativeThread thread) {
    synchronized (STATIC_TYPES) {
      if (!filled) {
        filled = true;
        Set<PyType> done = new HashSet<>();
        // Bases first: fields are inherited from them.
        fillStatic(thread, BuiltinTypes.OBJECT, done);
        for (int i = 0; Memory.getLong(STATICS + 16L * i) != 0; i++) {
          if (load(Memory.getInt(Memory.getLong(STATICS + 16L * i) + INDEX))
              instanceof PyType type) {
            fillStatic(thread, type, done);
          }
        }
      }
    }
  }

  private static void fillStatic(NativeThread thread, PyType type, Set<PyType> done) {
    Long address = STATIC_TYPES.get(type);
    if (address == null || !done.add(type)) {
      return;
    }
    PyType[] mro = type.mro();
    if (mro.length > 1) {
      fillStatic(thread, mro[1], done);
    }
    TypeMemory.fill(thread, type, address);
  }

  /** A handle for a field of a type's structure. */
  static long field(NativeThread thread, TypeField field) {
    int bit = field.kind == TypeField.Kind.DICT ? BIT_DICT : BIT_TUPLE;
    return held(thread, KIND_OBJECT | bit | BIT_EXACT, field);
  }

  static int bits(PyObject object) {
    return switch (object) {
      case PyTuple tuple -> BIT_TUPLE | exact(tuple.type().isHeapType(), object);
      case PyList list -> BIT_LIST | exact(list.type().isHeapType(), object);
      case PyDict dict ->
          BIT_DICT | exact(dict.type() != org.boomslang.objects.BuiltinTypes.DICT, object);
      case PyBytes bytes -> BIT_BYTES | exact(bytes.type().isHeapType(), object);
      case PyByteArray _ -> BIT_BYTEARRAY;
      case PyType _ -> BIT_TYPE;
      case PyBaseException _ -> BIT_EXCEPTION;
      case PyIntObject _ -> BIT_LONG;
      case PyFloatObject _ -> BIT_FLOAT;
      case PyStrObject _ -> BIT_UNICODE;
      default -> 0;
    };
  }

  private static int exact(boolean subclass, PyObject object) {
    // struct sequences are tuples of a static type of their own
    return subclass
            || (object instanceof PyTuple
                && object.type() != org.boomslang.objects.BuiltinTypes.TUPLE)
        ? 0
        : BIT_EXACT;
  }

  // ------------------------------------------------------------------ counting

  /** One more reference to an object's record, if that is alive and still the object's. */
  private static boolean retain(NativeThread thread, long handle, PyObject object) {
    if (Memory.getOpaque(handle + OWNER) == thread.address) {
      if (load(Memory.getInt(handle + INDEX)) != object) {
        return false;
      }
      Memory.putLong(handle + LOCAL, Memory.getLong(handle + LOCAL) + 1);
      return true;
    }
    if (NativeLibrary.invoke(thread.address, NativeLibrary.TRY_RETAIN, handle, 0, 0, 0, 0) == 0) {
      return false;
    }
    if (load(Memory.getInt(handle + INDEX)) == object) {
      return true;
    }
    // The record was given to another object meanwhile.
    release(thread, handle);
    return false;
  }

  static void retain(NativeThread thread, long handle) {
    if (Memory.getOpaque(handle + OWNER) == thread.address) {
      Memory.putLong(handle + LOCAL, Memory.getLong(handle + LOCAL) + 1);
    } else {
      NativeLibrary.invoke(thread.address, NativeLibrary.TRY_RETAIN, handle, 0, 0, 0, 0);
    }
  }

  /** Gives a reference up. */
  static void release(NativeThread thread, long handle) {
    if (handle == 0) {
      return;
    }
    if (Memory.getOpaque(handle + OWNER) == thread.address) {
      long left = Memory.getLong(handle + LOCAL) - 1;
      if (left > 0) {
        Memory.putLong(handle + LOCAL, left);
        return;
      }
      int meta = Memory.getInt(handle + META);
      if ((meta & (INSTANCE | RECENT)) == 0
          && Memory.getLong(handle + AUX) == 0
          && Memory.compareAndSet(handle + SHARED, 0, DEAD)) {
        Memory.putRelease(handle + OWNER, 0);
        Memory.putLong(handle + LOCAL, 0);
        if ((meta & 0xff) == KIND_OBJECT) {
          store(Memory.getInt(handle + INDEX), null);
        }
        free(thread, handle);
        return;
      }
    } else if ((Memory.getInt(handle + META) & IMMORTAL) != 0) {
      return;
    }
    NativeLibrary.invoke(thread.address, NativeLibrary.RELEASE, handle, 0, 0, 0, 0);
  }

  private static void free(NativeThread thread, long record) {
    long t = thread.address;
    long count = Memory.getLong(t + NativeThread.FREE_COUNT);
    if (count >= MOST_FREE) {
      NativeLibrary.invoke(t, NativeLibrary.FREE_RECORD, t, record, 0, 0, 0);
      return;
    }
    Memory.putInt(record + META, KIND_LONG);
    Memory.putLong(record + NEXT, Memory.getLong(t + NativeThread.FREE));
    Memory.putLong(t + NativeThread.FREE, record);
    Memory.putLong(t + NativeThread.FREE_COUNT, count + 1);
  }

  /** C has given up its last reference: the table lets go of the object. */
  static void bury(NativeThread thread, long record) {
    int index = Memory.getInt(record + INDEX);
    if ((Memory.getInt(record + META) & INSTANCE) == 0) {
      store(index, null);
      free(thread, record);
      return;
    }
    Object object = load(index);
    if (object != null) {
      synchronized (object) {
        // It may have been given to C anew since.
        if (Memory.getVolatile(record + SHARED) == DEAD) {
          store(index, null);
        }
      }
    }
  }

  /** Whether C has no reference to a permanent handle. */
  static boolean isDead(long handle) {
    return Memory.getVolatile(handle + SHARED) == DEAD;
  }

  /** How many references C has, for messages and tests. */
  static long count(long handle) {
    return NativeLibrary.invoke(0, NativeLibrary.function("Py_REFCNT"), handle, 0, 0, 0, 0);
  }
}
