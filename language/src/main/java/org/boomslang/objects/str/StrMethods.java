package org.boomslang.objects.str;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.codec.Codecs;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.format.PercentFormat;
import org.boomslang.objects.format.StringFormat;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The special methods of {@code str}, and its constructor, formatting and encoding. */
@PyBuiltins(
    type = "str",
    doc =
        "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n"
            + "The string form of an object, or the text that bytes encode.")
public final class StrMethods {

  private StrMethods() {}

  /** All builtins of the type. */
  public static BuiltinTable table() {
    return BuiltinTable.join(
        new StrMethodsTable(),
        new StrCaseMethodsTable(),
        new StrSearchMethodsTable(),
        new StrShapeMethodsTable());
  }

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, object=<unset>, encoding=<unset>, errors=<unset>)")
  static Object create(PyType type, Object object, String encoding, String errors) {
    TruffleString value;
    if (object == null) {
      value = PyStr.EMPTY;
    } else if (encoding == null && errors == null) {
      Object text = text(object);
      if (type == BuiltinTypes.STR) {
        return text;
      }
      value = PyStr.value(text);
    } else {
      value = decode(object, encoding == null ? "utf-8" : encoding, errors);
    }
    return type == BuiltinTypes.STR ? value : new PyStrObject(type.instanceShape(), value);
  }

  /** What {@code __str__} gives, which may be an instance of a subclass. */
  private static Object text(Object object) {
    if (object instanceof TruffleString) {
      return object;
    }
    PyType type = Types.of(object);
    Object text = Calls.call(Attributes.bind(type.lookup("__str__"), object, type));
    if (!PyStr.isStr(text)) {
      throw PyErrors.typeError("__str__ returned non-string (type %s)", Types.nameOf(text));
    }
    return text;
  }

  private static TruffleString decode(Object object, String encoding, String errors) {
    if (PyStr.isStr(object)) {
      throw PyErrors.typeError("decoding str is not supported");
    }
    if (Buffers.spanOrNull(object) == null) {
      throw PyErrors.typeError(
          "decoding to str: need a bytes-like object, %s found", Types.nameOf(object));
    }
    return Codecs.decodeText(object, encoding, errors);
  }

  @PyBuiltin(name = "__str__")
  static TruffleString str(TruffleString self) {
    return self;
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(TruffleString self) {
    return StrRepr.repr(self);
  }

  @PyBuiltin(name = "__hash__", compiled = true)
  static long hash(TruffleString self) {
    return PyStr.hash(self);
  }

  @PyBuiltin(name = "__len__", compiled = true)
  static int len(TruffleString self) {
    return PyStr.length(self);
  }

  @PyBuiltin(name = "__getnewargs__")
  static Object getNewArgs(TruffleString self) {
    // Another object with the same text, so that a pickler does not take it for the one at hand.
    return PyTuple.of(PyStr.fromCodePoints(PyStr.toCodePoints(self)));
  }

  @PyBuiltin(name = "__sizeof__")
  static int sizeOf(TruffleString self) {
    int length = PyStr.length(self);
    if (PyStr.isAscii(self)) {
      return 57 + length;
    }
    if (PyStr.isLatin1(self)) {
      return 73 + length;
    }
    int widest = 0;
    for (int c : PyStr.toCodePoints(self)) {
      widest = Math.max(widest, c);
    }
    return widest < 0x10000 ? 72 + 2 * (length + 1) : 72 + 4 * (length + 1);
  }

  // comparison

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(TruffleString self, Object value) {
    return PyStr.isStr(value)
        ? (Object) PyStr.equal(self, PyStr.value(value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(TruffleString self, Object value) {
    return PyStr.isStr(value)
        ? (Object) !PyStr.equal(self, PyStr.value(value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(TruffleString self, Object value) {
    return PyStr.isStr(value)
        ? (Object) (PyStr.compare(self, PyStr.value(value)) < 0)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(TruffleString self, Object value) {
    return PyStr.isStr(value)
        ? (Object) (PyStr.compare(self, PyStr.value(value)) <= 0)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(TruffleString self, Object value) {
    return PyStr.isStr(value)
        ? (Object) (PyStr.compare(self, PyStr.value(value)) > 0)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(TruffleString self, Object value) {
    return PyStr.isStr(value)
        ? (Object) (PyStr.compare(self, PyStr.value(value)) >= 0)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  // sequence

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)")
  static boolean contains(TruffleString self, Object key) {
    if (!PyStr.isStr(key)) {
      throw PyErrors.typeError(
          "'in <string>' requires string as left operand, not %s", Types.of(key).name());
    }
    return PyStr.contains(self, PyStr.value(key));
  }

  @PyBuiltin(name = "__iter__")
  static Object iter(TruffleString self) {
    return new StrIterator(self);
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)")
  static TruffleString getItem(TruffleString self, Object key) {
    if (key instanceof PySlice slice) {
      return slice(self, slice);
    }
    if (!(key instanceof Long) && !Conversions.hasIndex(key)) {
      throw PyErrors.typeError("string indices must be integers, not '%s'", Types.of(key).name());
    }
    int index = Conversions.asSize(key);
    int length = PyStr.length(self);
    if (index < 0) {
      index += length;
    }
    if (index < 0 || index >= length) {
      throw PyErrors.indexError("string index out of range");
    }
    return PyStr.fromCodePoint(PyStr.codePointAt(self, index));
  }

  private static TruffleString slice(TruffleString self, PySlice slice) {
    PySlice.Indices indices = slice.indices(PyStr.length(self));
    if (indices.step() == 1) {
      return PyStr.substring(self, indices.start(), indices.start() + indices.count());
    }
    return CodePoints.of(self).every(indices.start(), indices.step(), indices.count());
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)")
  static Object add(TruffleString self, Object value) {
    if (!PyStr.isStr(value)) {
      throw Operators.cannotConcatenate(BuiltinTypes.STR, value);
    }
    TruffleString right = PyStr.value(value);
    if ((long) PyStr.length(self) + PyStr.length(right) > PyStr.MAX_LENGTH) {
      throw PyErrors.overflowError("strings are too large to concat");
    }
    return PyStr.concat(self, right);
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)")
  static Object mul(TruffleString self, Object value) {
    return repeat(self, value);
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)")
  static Object rmul(TruffleString self, Object value) {
    return repeat(self, value);
  }

  private static Object repeat(TruffleString self, Object value) {
    int count = Sequences.repeatCount(value);
    if (count > 0 && PyStr.length(self) > PyStr.MAX_LENGTH / count) {
      throw PyErrors.memoryError("");
    }
    return PyStr.repeat(self, count);
  }

  // formatting

  @PyBuiltin(name = "__mod__", sig = "($self, value, /)")
  static Object mod(Object self, Object value) {
    TruffleString text = PyStr.value(self);
    Object result = PercentFormat.format(text, value);
    return self != text && isWhole(text, '%', '%') ? self : result;
  }

  /**
   * Whether formatting finds nothing to replace, so that a subclass's instance is its own result.
   */
  private static boolean isWhole(TruffleString text, int special, int other) {
    for (int c : PyStr.toCodePoints(text)) {
      if (c == special || c == other) {
        return false;
      }
    }
    return !PyStr.isEmpty(text);
  }

  @PyBuiltin(name = "__rmod__", sig = "($self, value, /)")
  static Object rmod(TruffleString self, Object value) {
    return PyStr.isStr(value)
        ? PercentFormat.format(PyStr.value(value), self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(
      name = "format",
      sig = "($self, /, *args, **kwargs)",
      doc = "A copy with the replacement fields in braces filled from the arguments.")
  static Object format(Object self, Object[] args, PyDict kwargs) {
    TruffleString text = PyStr.value(self);
    return self != text && isWhole(text, '{', '}')
        ? self
        : FieldFormatter.format(text, args, kwargs);
  }

  @PyBuiltin(
      name = "format_map",
      sig = "($self, mapping, /)",
      doc = "A copy with the replacement fields in braces filled from a mapping.")
  static Object formatMap(Object self, Object mapping) {
    TruffleString text = PyStr.value(self);
    return self != text && isWhole(text, '{', '}')
        ? self
        : FieldFormatter.format(text, null, mapping);
  }

  @PyBuiltin(
      name = "__format__",
      sig = "($self, format_spec, /)",
      doc = "A copy formatted as the specification says.")
  static Object formatSpec(Object self, TruffleString spec) {
    if (!PyStr.isStr(self)) {
      throw PyErrors.typeError(
          "descriptor '__format__' for 'str' objects doesn't apply to a '%s' object",
          Types.nameOf(self));
    }
    // A subclass may have another text than the one it carries.
    if (PyStr.isEmpty(spec)) {
      return Conversions.str(self);
    }
    Object result = StringFormat.format(self, spec);
    return self instanceof PyStrObject
            && result instanceof TruffleString text
            && !PyStr.isEmpty(text)
            && PyStr.equal(text, PyStr.value(self))
        ? self
        : result;
  }

  @PyBuiltin(
      name = "encode",
      sig = "($self, /, encoding='utf-8', errors='strict')",
      doc = "The bytes of the string in an encoding.")
  static Object encode(TruffleString self, String encoding, String errors) {
    return Codecs.encode(self, encoding, errors);
  }
}
