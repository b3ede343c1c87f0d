package org.boomslang.modules.pickle;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.codec.Utf8;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.floating.FloatText;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.integer.IntegerText;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.set.PyFrozenSet;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Walks a graph of objects and writes the program that builds it again: atoms here, containers in
 * {@link ContainerWriter}, classes and functions in {@link GlobalWriter}, all others by what they
 * say of themselves in {@link ReduceWriter}. Compare CPython {@code save}.
 *
 * <p>Thread-safety: incompatible; a dump owns its writer. What other threads do meanwhile to the
 * objects of the graph is as safe as those objects are.
 */
final class PickleWriter {
  static final int HIGHEST_PROTOCOL = 5;
  static final int DEFAULT_PROTOCOL = 5;

  /** Nesting from which the fast mode, which has no memo, looks for cycles. */
  private static final int FAST_NESTING_LIMIT = 50;

  final PickleOutput out;
  final int protocol;
  final boolean binary;
  final boolean fixImports;
  final Object bufferCallback;
  PickleMemo memo = new PickleMemo();

  /** Objects go unnoted, at the cost that cycles cannot be written. */
  long fast;

  /** Gives an object's persistent id or None; null when nobody overrides it. */
  Object persistentId;

  /** The override of a subclass, or null. */
  Object reducerOverride;

  /** The pickler's own table in place of that of {@code copyreg}, or null. */
  Object dispatchTable;

  private final ContainerWriter containers;
  private final GlobalWriter globals;
  private final ReduceWriter reductions;
  private int fastNesting;
  private Map<Object, Object> fastOpen;

  PickleWriter(PickleOutput out, Object protocol, boolean fixImports, Object bufferCallback) {
    this.out = out;
    this.protocol = checkedProtocol(protocol);
    this.binary = this.protocol > 0;
    this.fixImports = fixImports && this.protocol < 3;
    if (bufferCallback != PyNone.NONE && this.protocol < 5) {
      throw PyErrors.valueError("buffer_callback needs protocol >= 5");
    }
    this.bufferCallback = bufferCallback == PyNone.NONE ? null : bufferCallback;
    containers = new ContainerWriter(this);
    globals = new GlobalWriter(this);
    reductions = new ReduceWriter(this);
  }

  private static int checkedProtocol(Object protocol) {
    if (protocol == PyNone.NONE) {
      return DEFAULT_PROTOCOL;
    }
    int number = Conversions.asInt(protocol);
    if (number > HIGHEST_PROTOCOL) {
      throw PyErrors.valueError("pickle protocol must be <= %d", HIGHEST_PROTOCOL);
    }
    return number < 0 ? HIGHEST_PROTOCOL : number;
  }

  /** Writes a whole pickle. */
  void dump(Object object) {
    fastNesting = 0;
    fastOpen = null;
    if (protocol >= 2) {
      out.op1(Opcode.PROTO, protocol);
      if (protocol >= 4) {
        out.startFraming();
      }
    }
    save(object);
    out.op(Opcode.STOP);
    out.finish();
  }

  void save(Object object) {
    save(object, true);
  }

  /**
   * Writes an object.
   *
   * @param askForId whether it may have a persistent id
   */
  void save(Object object, boolean askForId) {
    out.boundary();
    if (askForId && persistentId != null && savePersistent(object)) {
      return;
    }
    switch (object) {
      case TruffleString text -> {
        if (!saveKnown(object)) {
          saveStr(text);
        }
      }
      case Long l -> saveInt(l);
      case PyNone none -> out.op(Opcode.NONE);
      case Boolean b -> saveBool(b);
      case Double d -> saveFloat(d);
      case BigInteger big -> saveBig(big);
      default -> {
        if (!saveKnown(object)) {
          saveObject(object);
        }
      }
    }
  }

  // ------------------------------------------------------------------ memo

  /** Writes a reference to an object that was written before; false when it was not. */
  boolean saveKnown(Object object) {
    int number = memo.get(object);
    if (number < 0) {
      return false;
    }
    saveReference(number);
    return true;
  }

  private void saveReference(int number) {
    if (!binary) {
      out.line(Opcode.GET, Integer.toString(number));
    } else if (number < 256) {
      out.op1(Opcode.BINGET, number);
    } else {
      out.op4(Opcode.LONG_BINGET, number);
    }
  }

  void memoize(Object object) {
    if (fast != 0) {
      return;
    }
    int number = memo.size();
    memo.put(object, number);
    if (protocol >= 4) {
      out.op(Opcode.MEMOIZE);
    } else if (!binary) {
      out.line(Opcode.PUT, Integer.toString(number));
    } else if (number < 256) {
      out.op1(Opcode.BINPUT, number);
    } else {
      out.op4(Opcode.LONG_BINPUT, number);
    }
  }

  private boolean savePersistent(Object object) {
    Object id = Calls.call(persistentId, object);
    if (id == PyNone.NONE) {
      return false;
    }
    if (binary) {
      save(id, false);
      out.op(Opcode.BINPERSID);
    } else {
      TruffleString text = Conversions.str(id);
      if (!PyStr.isAscii(text)) {
        throw PickleErrors.pickling("persistent IDs in protocol 0 must be ASCII strings");
      }
      out.line(Opcode.PERSID, PyStr.toJava(text));
    }
    return true;
  }

  // ------------------------------------------------------------------ atoms

  private void saveBool(boolean value) {
    if (protocol >= 2) {
      out.op(value ? Opcode.NEWTRUE : Opcode.NEWFALSE);
    } else {
      out.line(Opcode.INT, value ? "01" : "00");
    }
  }

  private void saveInt(long value) {
    if ((int) value != value) {
      saveBig(BigInteger.valueOf(value));
    } else if (!binary) {
      out.line(Opcode.INT, Long.toString(value));
    } else if (value >= 0 && value <= 0xff) {
      out.op1(Opcode.BININT1, (int) value);
    } else if (value >= 0 && value <= 0xffff) {
      out.op2(Opcode.BININT2, (int) value);
    } else {
      out.op4(Opcode.BININT, (int) value);
    }
  }

  private void saveBig(BigInteger value) {
    if (protocol < 2) {
      out.line(Opcode.LONG, IntegerText.toDecimal(normal(value)) + "L");
      return;
    }
    byte[] bytes = value.toByteArray();
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte swap = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = swap;
    }
    if (bytes.length < 256) {
      out.op1(Opcode.LONG1, bytes.length);
    } else {
      out.op4(Opcode.LONG4, bytes.length);
    }
    out.raw(bytes);
  }

  private static Object normal(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  private void saveFloat(double value) {
    if (binary) {
      out.opDouble(Opcode.BINFLOAT, value);
    } else {
      out.line(Opcode.FLOAT, FloatText.repr(value));
    }
  }

  private void saveStr(TruffleString text) {
    if (!binary) {
      out.op(Opcode.UNICODE);
      out.raw(rawUnicodeEscape(text));
      out.op('\n');
    } else if (!out.shortAscii(text, protocol >= 4)) {
      byte[] bytes = Utf8.encode(text, "surrogatepass");
      if (bytes.length < 256 && protocol >= 4) {
        out.op1(Opcode.SHORT_BINUNICODE, bytes.length);
        out.raw(bytes);
      } else {
        out.data(() -> out.op4(Opcode.BINUNICODE, bytes.length), bytes, 0, bytes.length, null);
      }
    }
    memoize(text);
  }

  /** The text in one line of ASCII and Latin-1. */
  private static byte[] rawUnicodeEscape(TruffleString text) {
    CodePoints input = CodePoints.of(text);
    org.boomslang.objects.bytes.ByteBuilder escaped =
        new org.boomslang.objects.bytes.ByteBuilder(input.length());
    for (int i = 0; i < input.length(); i++) {
      int c = input.at(i);
      if (c >= 0x10000) {
        escaped.append("\\U%08x".formatted(c));
      } else if (c >= 0x100 || c == '\\' || c == 0 || c == '\n' || c == '\r' || c == 0x1a) {
        escaped.append("\\u%04x".formatted(c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toArray();
  }

  // ------------------------------------------------------------------ objects

  private void saveObject(Object object) {
    PyType type = Types.of(object);
    if (!type.isHeapType() && saveBuiltin(object, type)) {
      return;
    }
    Object reduced = PyNotImplemented.NOT_IMPLEMENTED;
    if (reducerOverride != null) {
      reduced = Calls.call(reducerOverride, object);
    }
    if (reduced == PyNotImplemented.NOT_IMPLEMENTED) {
      if (type == BuiltinTypes.TYPE) {
        saveType((PyType) object);
        return;
      }
      if (object instanceof PyFunction) {
        globals.save(object, null);
        return;
      }
      Object reducer = reducerOf(type);
      if (reducer != null) {
        reduced = Calls.call(reducer, object);
      } else if (type.isSubtype(BuiltinTypes.TYPE)) {
        globals.save(object, null);
        return;
      } else {
        reduced = reduce(object);
      }
    }
    if (PyStr.isStr(reduced)) {
      globals.save(object, reduced);
      return;
    }
    try {
      if (!(reduced instanceof PyTuple parts)) {
        throw PickleErrors.pickling(
            "__reduce__ must return a string or tuple, not %s", PickleErrors.typeName(reduced));
      }
      reductions.save(parts, object);
    } catch (PyException e) {
      throw PickleErrors.note(e, "when serializing %s object", PickleErrors.typeName(object));
    }
  }

  /** Writes an instance of exactly one of the builtin types the format knows. */
  private boolean saveBuiltin(Object object, PyType type) {
    if (object instanceof PyBytes bytes && type == BuiltinTypes.BYTES) {
      saveBytes(bytes);
    } else if (object instanceof PyByteArray bytes && type == BuiltinTypes.BYTEARRAY) {
      saveByteArray(bytes);
    } else if (object instanceof PyPickleBuffer buffer) {
      saveBuffer(buffer);
    } else if (fast != 0) {
      enterFast(object);
      boolean written;
      try {
        written = saveContainer(object, type);
      } finally {
        leaveFast(object);
      }
      return written;
    } else {
      return saveContainer(object, type);
    }
    return true;
  }

  private boolean saveContainer(Object object, PyType type) {
    if (object instanceof PyDict dict && type == BuiltinTypes.DICT) {
      containers.saveDict(dict);
    } else if (object instanceof PyList list && type == BuiltinTypes.LIST) {
      containers.saveList(list);
    } else if (object instanceof PyTuple tuple && type == BuiltinTypes.TUPLE) {
      containers.saveTuple(tuple);
    } else if (object instanceof PySet set && type == BuiltinTypes.SET) {
      containers.saveSet(set);
    } else if (object instanceof PyFrozenSet set && type == BuiltinTypes.FROZENSET) {
      containers.saveFrozenSet(set);
    } else {
      return false;
    }
    return true;
  }

  private void saveType(PyType type) {
    Object singleton =
        type == BuiltinTypes.NONE_TYPE
            ? PyNone.NONE
            : type == BuiltinTypes.ELLIPSIS_TYPE
                ? org.boomslang.objects.none.PyEllipsis.ELLIPSIS
                : type == BuiltinTypes.NOT_IMPLEMENTED_TYPE
                    ? PyNotImplemented.NOT_IMPLEMENTED
                    : null;
    if (singleton == null) {
      globals.save(type, null);
    } else {
      reductions.save(PyTuple.of(BuiltinTypes.TYPE, PyTuple.of(singleton)), type);
    }
  }

  /** What reduces instances of a class according to the tables, or null. */
  private Object reducerOf(PyType type) {
    if (dispatchTable == null) {
      return CopyRegistry.get().dispatch().get(type);
    }
    if (dispatchTable instanceof PyDict table && table.type() == BuiltinTypes.DICT) {
      return table.get(type);
    }
    try {
      return Items.get(dispatchTable, type);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.KEY_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  private Object reduce(Object object) {
    Object method = Attributes.getOrNull(object, "__reduce_ex__");
    if (method != null) {
      return Calls.call(method, (long) protocol);
    }
    method = Attributes.getOrNull(object, "__reduce__");
    if (method == null) {
      throw PickleErrors.pickling("Can't pickle %s object", PickleErrors.typeName(object));
    }
    return Calls.call(method);
  }

  // ------------------------------------------------------------------ bytes

  private void saveBytes(PyBytes bytes) {
    if (protocol >= 3) {
      byte[] array = bytes.array();
      saveBytes(array, 0, array.length, bytes);
      memoize(bytes);
    } else if (bytes.array().length == 0) {
      reductions.save(PyTuple.of(BuiltinTypes.BYTES, PyTuple.EMPTY), bytes);
    } else {
      byte[] array = bytes.array();
      Object text = PyStr.fromLatin1(array, 0, array.length);
      reductions.save(
          PyTuple.of(CopyRegistry.get().encode(), PyTuple.of(text, PyStr.constant("latin1"))),
          bytes);
    }
  }

  void saveBytes(byte[] data, int from, int count, Object payload) {
    if (count < 256) {
      out.op1(Opcode.SHORT_BINBYTES, count);
      out.raw(data, from, count);
    } else {
      out.data(() -> out.op4(Opcode.BINBYTES, count), data, from, count, payload);
    }
  }

  private void saveByteArray(PyByteArray bytes) {
    byte[] copy = bytes.span().toArray();
    if (protocol >= 5) {
      out.data(() -> out.op8(Opcode.BYTEARRAY8, copy.length), copy, 0, copy.length, null);
      memoize(bytes);
    } else {
      PyTuple arguments = copy.length == 0 ? PyTuple.EMPTY : PyTuple.of(PyBytes.wrap(copy));
      reductions.save(PyTuple.of(BuiltinTypes.BYTEARRAY, arguments), bytes);
    }
  }

  private void saveBuffer(PyPickleBuffer buffer) {
    if (protocol < 5) {
      throw PickleErrors.pickling("PickleBuffer can only be pickled with protocol >= 5");
    }
    PyPickleBuffer.Memory memory = buffer.memory();
    if (memory == null) {
      throw PickleErrors.pickling(
          "PickleBuffer can not be pickled when pointing to a non-contiguous buffer");
    }
    if (bufferCallback != null && !Conversions.truth(Calls.call(bufferCallback, buffer))) {
      out.op(Opcode.NEXT_BUFFER);
      if (memory.readOnly()) {
        out.op(Opcode.READONLY_BUFFER);
      }
      return;
    }
    byte[] data = memory.bytes();
    if (memory.readOnly()) {
      saveBytes(data, 0, data.length, null);
    } else {
      out.data(() -> out.op8(Opcode.BYTEARRAY8, data.length), data, 0, data.length, null);
    }
    memoize(buffer);
  }

  // ------------------------------------------------------------------ fast mode

  private void enterFast(Object object) {
    if (++fastNesting < FAST_NESTING_LIMIT) {
      return;
    }
    if (fastOpen == null) {
      fastOpen = new IdentityHashMap<>();
    }
    if (fastOpen.put(object, object) != null) {
      throw PyErrors.valueError(
          "fast mode: can't pickle cyclic objects including object type %s at 0x%x",
          Types.nameOf(object), Identity.id(object));
    }
  }

  private void leaveFast(Object object) {
    if (fastNesting-- >= FAST_NESTING_LIMIT) {
      fastOpen.remove(object);
    }
  }

  // ------------------------------------------------------------------ for the parts

  GlobalWriter globals() {
    return globals;
  }

  ContainerWriter containers() {
    return containers;
  }

  ReduceWriter reductions() {
    return reductions;
  }
}
