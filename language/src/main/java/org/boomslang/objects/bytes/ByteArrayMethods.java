package org.boomslang.objects.bytes;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.sequence.Repetition;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * The methods that {@code bytearray} has alone: constructor, comparison, and everything that
 * changes it.
 */
@PyBuiltins(
    type = "bytearray",
    unhashable = true,
    doc =
        "bytearray(iterable_of_ints) -> bytearray\n"
            + "bytearray(string, encoding[, errors]) -> bytearray\n"
            + "bytearray(bytes_or_buffer) -> bytearray\nbytearray(int) -> that many zero bytes\n"
            + "bytearray() -> no bytes\n\nA mutable sequence of bytes.")
public final class ByteArrayMethods {

  private ByteArrayMethods() {}

  /** All builtins of the type. */
  public static BuiltinTable table() {
    return BuiltinTable.join(
        new ByteArrayMethodsTable(),
        new BytesCommonMethodsTable(),
        new BytesSearchMethodsTable(),
        new BytesShapeMethodsTable());
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyByteArray(type.instanceShape());
  }

  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, source=<unset>, encoding=<unset>, errors=<unset>)")
  static void init(PyByteArray self, Object source, String encoding, String errors) {
    if (!(source instanceof PyIterator)) {
      self.memory().setAll(BytesSource.read(source, encoding, errors, "bytearray"));
      return;
    }
    byte[] whole =
        BytesSource.read(
            source,
            encoding,
            errors,
            "bytearray",
            () -> {
              // A generator may look at what has come so far.
              self.memory().clear();
              return value -> self.memory().append((byte) value);
            });
    if (whole != null) {
      self.memory().setAll(whole);
    }
  }

  @PyBuiltin(
      name = "fromhex",
      kind = Kind.CLASS_METHOD,
      sig = "($type, string, /)",
      doc = "Makes a bytearray from hexadecimal digits; whitespace between the pairs is skipped.")
  static Object fromHex(PyType type, Object string) {
    byte[] bytes = BytesRepr.fromHex(string);
    return type == BuiltinTypes.BYTEARRAY
        ? new PyByteArray(bytes)
        : Calls.call(type, PyBytes.wrap(bytes));
  }

  @PyBuiltin(name = "__repr__")
  static String repr(PyByteArray self) {
    return self.type().shortName() + "(" + BytesRepr.repr(self.span(), true) + ")";
  }

  @PyBuiltin(name = "__str__")
  static String str(PyByteArray self) {
    BytesWarnings.shown("bytearray");
    return repr(self);
  }

  @PyBuiltin(name = "__iter__")
  static Object iter(PyByteArray self) {
    return new BytesIterator(BytesIterator.BYTEARRAY, self);
  }

  @PyBuiltin(name = "__alloc__", doc = "How many bytes are allocated.")
  static int alloc(PyByteArray self) {
    return self.allocated();
  }

  @PyBuiltin(name = "__sizeof__")
  static int sizeOf(PyByteArray self) {
    return 72 + self.allocated();
  }

  @PyBuiltin(name = "__reduce__")
  static Object reduce(PyByteArray self) {
    return reduceEx(self, 2);
  }

  @PyBuiltin(name = "__reduce_ex__", sig = "($self, proto=0, /)")
  static Object reduceEx(PyByteArray self, int protocol) {
    ByteSpan s = self.span();
    Object state = Calls.callMethod(self, "__getstate__");
    Object arguments;
    if (s.length() == 0) {
      arguments = PyTuple.EMPTY;
    } else if (protocol < 3) {
      arguments =
          PyTuple.of(
              PyStr.fromLatin1(s.array(), s.offset(), s.length()), PyStr.constant("latin-1"));
    } else {
      arguments = PyTuple.of(PyBytes.copyOf(s));
    }
    return PyTuple.of(self.type(), arguments, state);
  }

  // comparison: with anything that has a buffer

  private static Object compare(PyByteArray self, Object other, CompareOp op) {
    if (PyStr.isStr(other) || !Buffers.isBytesLike(other)) {
      if (op == CompareOp.EQ || op == CompareOp.NE) {
        BytesWarnings.compared("bytearray", other);
      }
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (other instanceof PyMemoryView view && !view.isContiguous()) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    ByteSpan right = Buffers.span(other);
    ByteSpan left = self.span();
    return switch (op) {
      case EQ -> left.sameBytes(right);
      case NE -> !left.sameBytes(right);
      case LT -> left.compareTo(right) < 0;
      case LE -> left.compareTo(right) <= 0;
      case GT -> left.compareTo(right) > 0;
      default -> left.compareTo(right) >= 0;
    };
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyByteArray self, Object value) {
    return compare(self, value, CompareOp.EQ);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyByteArray self, Object value) {
    return compare(self, value, CompareOp.NE);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyByteArray self, Object value) {
    return compare(self, value, CompareOp.LT);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyByteArray self, Object value) {
    return compare(self, value, CompareOp.LE);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyByteArray self, Object value) {
    return compare(self, value, CompareOp.GT);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyByteArray self, Object value) {
    return compare(self, value, CompareOp.GE);
  }

  // items

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)")
  static Object getItem(PyByteArray self, Object key) {
    return BytesItems.get(self, key, "bytearray", "bytearray index out of range");
  }

  private static int index(Object key) {
    if (!(key instanceof Long) && !Conversions.hasIndex(key)) {
      throw PyErrors.typeError(
          "bytearray indices must be integers or slices, not %s", Types.nameOf(key));
    }
    return Conversions.asSize(key);
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, key, value, /)")
  static void setItem(PyByteArray self, Object key, Object value) {
    if (key instanceof PySlice slice) {
      PySlice.Bounds bounds = slice.bounds();
      assign(self, bounds, values(value));
      return;
    }
    int index = index(key);
    byte b = (byte) BytesSearchMethods.byteValue(value);
    if (index < 0) {
      index += self.length();
    }
    if (!self.memory().set(index, b)) {
      throw PyErrors.indexError("bytearray index out of range");
    }
  }

  /** What is assigned to a slice. */
  private static ByteSpan values(Object value) {
    if (value instanceof PyBytesLike bytes) {
      return bytes.span();
    }
    if (Conversions.isInt(value) || PyStr.isStr(value)) {
      throw PyErrors.typeError(
          "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    return ByteSpan.of(BytesSource.fromObject(value, "bytearray"));
  }

  private static void assign(PyByteArray self, PySlice.Bounds bounds, ByteSpan values) {
    while (true) {
      int length = self.length();
      PySlice.Indices indices = bounds.adjust(length);
      if (indices.step() == 1) {
        self.memory().replace(indices.start(), Math.max(indices.start(), indices.stop()), values);
        return;
      }
      if (values.length() == 0) {
        delete(self, bounds);
        return;
      }
      if (values.length() != indices.count()) {
        throw PyErrors.valueError(
            "attempt to assign bytes of size %d to extended slice of size %d",
            values.length(), indices.count());
      }
      if (self.memory().setEach(length, indices.start(), indices.step(), values, 1)) {
        return;
      }
    }
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, key, /)")
  static void delItem(PyByteArray self, Object key) {
    if (key instanceof PySlice slice) {
      delete(self, slice.bounds());
      return;
    }
    int index = index(key);
    if (index < 0) {
      index += self.length();
    }
    if (self.memory().pop(index) < 0) {
      throw PyErrors.indexError("bytearray index out of range");
    }
  }

  private static void delete(PyByteArray self, PySlice.Bounds bounds) {
    self.memory().delete(bounds, 1);
  }

  @PyBuiltin(name = "__iadd__", sig = "($self, value, /)")
  static Object iadd(PyByteArray self, Object value) {
    ByteSpan s = Buffers.spanOrNull(value);
    if (s == null) {
      throw PyErrors.typeError("can't concat %s to %s", Types.nameOf(value), Types.nameOf(self));
    }
    self.memory().append(s.array(), s.offset(), s.length());
    return self;
  }

  @PyBuiltin(name = "__imul__", sig = "($self, value, /)")
  static Object imul(PyByteArray self, Object value) {
    int count = Sequences.repeatCount(value);
    synchronized (self.memory()) {
      self.memory().setAll(Repetition.of(self.span(), count));
    }
    return self;
  }

  // methods

  @PyBuiltin(name = "append", sig = "($self, item, /)", doc = "Adds a byte at the end.")
  static void append(PyByteArray self, Object item) {
    self.memory().append((byte) BytesSearchMethods.byteValue(item));
  }

  @PyBuiltin(
      name = "extend",
      sig = "($self, iterable_of_ints, /)",
      doc = "Adds the bytes of a buffer or iterable at the end.")
  static void extend(PyByteArray self, Object iterable) {
    ByteSpan values;
    if (Buffers.isBytesLike(iterable)) {
      values = Buffers.spanOrNull(iterable);
      if (values == null) {
        throw PyErrors.typeError("can't set bytearray slice from %s", Types.nameOf(iterable));
      }
    } else {
      PyType type = Types.of(iterable);
      if (type.lookup("__iter__") == null && type.lookup("__getitem__") == null) {
        throw PyErrors.typeError("can't extend bytearray with %s", type.name());
      }
      if (PyStr.isStr(iterable)) {
        throw PyErrors.typeError("expected iterable of integers; got: 'str'");
      }
      values = ByteSpan.of(BytesSource.fromObject(iterable, "bytearray"));
    }
    self.memory().append(values.array(), values.offset(), values.length());
  }

  @PyBuiltin(
      name = "insert",
      sig = "($self, index, item, /)",
      doc = "Inserts a byte before the index.")
  static void insert(PyByteArray self, int index, Object item) {
    byte b = (byte) BytesSearchMethods.byteValue(item);
    synchronized (self.memory()) {
      int length = self.length();
      int at = Math.clamp(index < 0 ? index + length : index, 0, length);
      self.memory().replace(at, at, ByteSpan.of(new byte[] {b}));
    }
  }

  @PyBuiltin(
      name = "pop",
      sig = "($self, index=-1, /)",
      doc = "Removes and returns the byte at the index.")
  static int pop(PyByteArray self, int index) {
    synchronized (self.memory()) {
      int length = self.length();
      if (length == 0) {
        throw PyErrors.indexError("pop from empty bytearray");
      }
      int value = self.memory().pop(index < 0 ? index + length : index);
      if (value < 0) {
        throw PyErrors.indexError("pop index out of range");
      }
      return value;
    }
  }

  @PyBuiltin(
      name = "remove",
      sig = "($self, value, /)",
      doc = "Removes the first occurrence of a byte.")
  static void remove(PyByteArray self, Object value) {
    if (!self.memory().remove(BytesSearchMethods.byteValue(value))) {
      throw PyErrors.valueError("value not found in bytearray");
    }
  }

  @PyBuiltin(name = "clear", doc = "Removes all bytes.")
  static void clear(PyByteArray self) {
    self.memory().clear();
  }

  @PyBuiltin(name = "copy", doc = "A copy.")
  static Object copy(PyByteArray self) {
    return self.unchanged();
  }

  @PyBuiltin(name = "reverse", doc = "Reverses the order of the bytes in place.")
  static void reverse(PyByteArray self) {
    self.memory().reverse(1);
  }

  @PyBuiltin(
      name = "resize",
      sig = "($self, size, /)",
      doc = "Cuts off bytes at the end, or adds zeros there, so that there are size bytes.")
  static void resize(PyByteArray self, long size) {
    if (size < 0) {
      throw PyErrors.valueError("Can only resize to positive sizes, got %d", size);
    }
    if (size > Integer.MAX_VALUE - 16) {
      throw PyErrors.memoryError("");
    }
    self.memory().resize((int) size);
  }
}
