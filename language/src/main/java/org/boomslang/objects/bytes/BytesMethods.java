package org.boomslang.objects.bytes;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The methods that {@code bytes} has alone: constructor, hash, comparison. */
@PyBuiltins(
    type = "bytes",
    doc =
        "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\n"
            + "bytes(bytes_or_buffer) -> bytes\nbytes(int) -> that many zero bytes\n"
            + "bytes() -> no bytes\n\nAn immutable sequence of bytes.")
public final class BytesMethods {

  private BytesMethods() {}

  /** All builtins of the type. */
  public static BuiltinTable table() {
    return BuiltinTable.join(
        new BytesMethodsTable(),
        new BytesCommonMethodsTable(),
        new BytesSearchMethodsTable(),
        new BytesShapeMethodsTable());
  }

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, source=<unset>, encoding=<unset>, errors=<unset>)")
  static Object create(PyType type, Object source, String encoding, String errors) {
    if (encoding == null && errors == null) {
      PyBytes given = BytesSource.special(source);
      if (given == null && source instanceof PyBytes bytes && bytes.type() == BuiltinTypes.BYTES) {
        given = bytes;
      }
      if (given != null) {
        return type == BuiltinTypes.BYTES
            ? given
            : new PyBytes(type.instanceShape(), given.array());
      }
    }
    byte[] bytes = BytesSource.read(source, encoding, errors, "bytes");
    return type == BuiltinTypes.BYTES
        ? PyBytes.wrap(bytes)
        : new PyBytes(type.instanceShape(), bytes);
  }

  @PyBuiltin(
      name = "fromhex",
      kind = Kind.CLASS_METHOD,
      sig = "($type, string, /)",
      doc = "Makes bytes from hexadecimal digits; whitespace between the pairs is skipped.")
  static Object fromHex(PyType type, Object string) {
    PyBytes bytes = PyBytes.wrap(BytesRepr.fromHex(string));
    return type == BuiltinTypes.BYTES ? bytes : Calls.call(type, bytes);
  }

  @PyBuiltin(name = "__bytes__", doc = "These bytes as an object of type bytes itself.")
  static Object bytes(PyBytes self) {
    return self.unchanged();
  }

  @PyBuiltin(name = "__hash__")
  static long hash(PyBytes self) {
    return self.hash();
  }

  @PyBuiltin(name = "__repr__")
  static String repr(PyBytes self) {
    return BytesRepr.repr(self.span());
  }

  @PyBuiltin(name = "__str__")
  static String str(PyBytes self) {
    BytesWarnings.shown("bytes");
    return BytesRepr.repr(self.span());
  }

  @PyBuiltin(name = "__getnewargs__")
  static Object getNewArgs(PyBytes self) {
    return PyTuple.of(self.unchanged());
  }

  @PyBuiltin(name = "__iter__")
  static Object iter(PyBytes self) {
    return new BytesIterator(BytesIterator.BYTES, self);
  }

  @PyBuiltin(name = "__sizeof__")
  static int sizeOf(PyBytes self) {
    return 49 + self.length();
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyBytes self, Object value) {
    if (value instanceof PyBytes other) {
      return self == other || self.span().sameBytes(other.span());
    }
    BytesWarnings.compared("bytes", value);
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyBytes self, Object value) {
    if (value instanceof PyBytes other) {
      return !self.span().sameBytes(other.span());
    }
    BytesWarnings.compared("bytes", value);
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyBytes self, Object value) {
    return value instanceof PyBytes other
        ? (Object) (self.span().compareTo(other.span()) < 0)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyBytes self, Object value) {
    return value instanceof PyBytes other
        ? (Object) (self.span().compareTo(other.span()) <= 0)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyBytes self, Object value) {
    return value instanceof PyBytes other
        ? (Object) (self.span().compareTo(other.span()) > 0)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyBytes self, Object value) {
    return value instanceof PyBytes other
        ? (Object) (self.span().compareTo(other.span()) >= 0)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)")
  static Object getItem(PyBytes self, Object key) {
    return BytesItems.get(self, key, "byte", "index out of range");
  }
}
