package org.boomslang.modules.array;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.builtin.Arguments;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** Constructor, comparison, repr and changes of {@code array}. */
@PyBuiltins(
    type = "array.array",
    unhashable = true,
    doc =
        "array(typecode [, initializer]) -> array\n\nA sequence of values of one C type, chosen by"
            + " the type code: b, B, h, H, i, I, l, L, q, Q for signed and unsigned integers of 1,"
            + " 2, 4, 8 and 8 bytes, f and d for floats of 4 and 8 bytes, w (and the deprecated u)"
            + " for characters. The initializer is a list, bytes, an array, a str or any iterable.")
final class ArrayMethods {
  private ArrayMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    Sequences.refuseKeywords(type, PyArray.TYPE, kwargs);
    if (args.length < 1 || args.length > 2) {
      throw PyErrors.typeError(
          "array() takes at %s %s (%d given)",
          args.length < 1 ? "least" : "most",
          args.length < 1 ? "1 argument" : "2 arguments",
          args.length);
    }
    int code = typeCode(args[0]);
    Object initial = args.length == 1 ? null : args[1];
    Audit.event("array.__new__", args[0], initial);
    if (code == 'u') {
      Warnings.deprecated("The 'u' type code is deprecated and will be removed in Python 3.16");
    }
    if (code != 'u' && code != 'w') {
      if (initial != null && PyStr.isStr(initial)) {
        throw PyErrors.typeError(
            "cannot use a str to initialize an array with typecode '%s'", Character.toString(code));
      }
      if (initial instanceof PyArray array && array.elements().isText()) {
        throw PyErrors.typeError(
            "cannot use a unicode array to initialize an array with typecode '%s'",
            Character.toString(code));
      }
    }
    ElementType elements = ElementType.of(code);
    if (elements == null) {
      throw PyErrors.valueError(
          "bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
    }
    PyArray array = new PyArray(type.instanceShape(), elements, new byte[0]);
    fill(array, initial);
    return array;
  }

  private static int typeCode(Object value) {
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError(
          "array() argument 1 must be a unicode character, not %s", Arguments.given(value));
    }
    TruffleString text = PyStr.value(value);
    if (PyStr.length(text) != 1) {
      throw PyErrors.typeError(
          "array() argument 1 must be a unicode character, not a string of length %d",
          PyStr.length(text));
    }
    return PyStr.codePointAt(text, 0);
  }

  private static void fill(PyArray array, Object initial) {
    if (initial == null) {
      return;
    }
    if (initial instanceof PyArray other && other.elements() == array.elements()) {
      ArrayItems.extend(array, other);
    } else if (initial instanceof PyBytes || initial instanceof PyByteArray) {
      ArrayBytes.fromBytes(array, initial);
    } else if (PyStr.isStr(initial)) {
      ArrayBytes.fromUnicode(array, initial);
    } else {
      // Elements of an array of another type are converted one by one.
      Iteration.forEach(initial, array::append);
    }
  }

  @PyBuiltin(name = "typecode", kind = Kind.GETTER, doc = "The type code of the elements.")
  static String typeCode(PyArray self) {
    return String.valueOf(self.elements().code);
  }

  @PyBuiltin(name = "itemsize", kind = Kind.GETTER, doc = "The size of one element in bytes.")
  static int itemSize(PyArray self) {
    return self.elements().size;
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyArray self) {
    StrBuilder text =
        new StrBuilder()
            .append(self.type().shortName())
            .append("('")
            .append(self.elements().code)
            .append("'");
    if (self.length() > 0) {
      Object contents =
          self.elements().isText() ? ArrayBytes.toUnicode(self) : PyList.of(self.toArray());
      text.append(", ").append(Conversions.repr(contents));
    }
    return text.append(")").toTruffleString();
  }

  // comparison

  private static Object compare(CompareOp op, PyArray self, Object other) {
    if (!(other instanceof PyArray array)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (op == CompareOp.EQ && self.elements() == array.elements() && isInteger(self)) {
      return self.span().sameBytes(array.span());
    }
    int size = self.length();
    int otherSize = array.length();
    if ((op == CompareOp.EQ || op == CompareOp.NE) && size != otherSize) {
      return op == CompareOp.NE;
    }
    for (int i = 0; i < Math.min(size, otherSize); i++) {
      Object a = self.get(i);
      Object b = array.get(i);
      if (a == null || b == null) {
        break;
      }
      if (!ArrayItems.equal(a, b)) {
        return switch (op) {
          case EQ -> false;
          case NE -> true;
          default -> Comparisons.compare(op, a, b);
        };
      }
    }
    return op.test(Integer.compare(self.length(), array.length()));
  }

  /** Whether equal elements have equal bytes. */
  private static boolean isInteger(PyArray self) {
    return switch (self.elements()) {
      case FLOAT, DOUBLE, CHARACTER, WIDE_CHARACTER -> false;
      default -> true;
    };
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyArray self, Object value) {
    return compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyArray self, Object value) {
    return compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyArray self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyArray self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyArray self, Object value) {
    return compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyArray self, Object value) {
    return compare(CompareOp.GE, self, value);
  }

  // changes

  @PyBuiltin(
      name = "append",
      sig = "($self, v, /)",
      doc = "Append new value v to the end of the array.")
  static void append(PyArray self, Object v) {
    self.append(v);
  }

  @PyBuiltin(name = "extend", sig = "($self, bb, /)", doc = "Append items to the end of the array.")
  static void extend(PyArray self, Object bb) {
    if (bb instanceof PyArray other) {
      ArrayItems.extend(self, other);
    } else {
      Iteration.forEach(bb, self::append);
    }
  }

  @PyBuiltin(
      name = "insert",
      sig = "($self, i, v, /)",
      doc = "Insert a new item v into the array before position i.")
  static void insert(PyArray self, Object i, Object v) {
    int index = Conversions.asSizeClipped(Conversions.index(i));
    ByteSpan value = self.pack(v);
    int size = self.elements().size;
    synchronized (self.memory()) {
      int length = self.length();
      int at = Math.clamp(index < 0 ? (long) index + length : index, 0, length) * size;
      self.memory().replace(at, at, value);
    }
  }

  @PyBuiltin(
      name = "pop",
      sig = "($self, i=-1, /)",
      doc = "Return the i-th element and delete it from the array.")
  static Object pop(PyArray self, Object i) {
    int index = Conversions.asSize(i);
    int size = self.elements().size;
    synchronized (self.memory()) {
      int length = self.length();
      if (length == 0) {
        throw PyErrors.indexError("pop from empty array");
      }
      int at = index < 0 ? index + length : index;
      Object value = self.get(at);
      if (value == null) {
        throw PyErrors.indexError("pop index out of range");
      }
      self.memory().replace(at * size, (at + 1) * size, ByteSpan.EMPTY);
      return value;
    }
  }

  @PyBuiltin(name = "clear", sig = "($self, /)", doc = "Remove all items from the array.")
  static void clear(PyArray self) {
    self.memory().clear();
  }

  @PyBuiltin(
      name = "reverse",
      sig = "($self, /)",
      doc = "Reverse the order of the items in the array.")
  static void reverse(PyArray self) {
    self.memory().reverse(self.elements().size);
  }

  @PyBuiltin(name = "fromlist", sig = "($self, list, /)", doc = "Append items to array from list.")
  static void fromList(PyArray self, Object list) {
    if (!(list instanceof PyList source)) {
      throw PyErrors.typeError("arg must be list");
    }
    int size = self.elements().size;
    Object[] items = source.toArray();
    byte[] bytes = new byte[Sequences.repeatedSize(items.length, size)];
    for (int i = 0; i < items.length; i++) {
      self.elements().put(bytes, i * size, self.elements().bits(items[i]));
      if (source.size() != items.length) {
        throw PyErrors.runtimeError("list changed size during iteration");
      }
    }
    self.memory().append(bytes, 0, bytes.length);
  }

  @PyBuiltin(
      name = "tolist",
      sig = "($self, /)",
      doc = "Convert array to an ordinary list with the same items.")
  static Object toList(PyArray self) {
    return PyList.of(self.toArray());
  }

  // copies and pickles

  @PyBuiltin(name = "__copy__", sig = "($self, /)", doc = "Return a copy of the array.")
  static Object copy(PyArray self) {
    return new PyArray(self.elements(), self.span().toArray());
  }

  @PyBuiltin(name = "__deepcopy__", sig = "($self, unused, /)", doc = "Return a copy of the array.")
  static Object deepCopy(PyArray self, Object unused) {
    return copy(self);
  }

  @PyBuiltin(
      name = "__reduce_ex__",
      sig = "($self, value, /)",
      doc = "Return state information for pickling.")
  static Object reduceEx(PyArray self, Object value) {
    if (!Conversions.isInt(value)) {
      throw PyErrors.typeError("__reduce_ex__ argument should be an integer");
    }
    Object dict = Attributes.getOrNull(self, "__dict__");
    Object state = dict == null ? PyNone.NONE : dict;
    if (Conversions.asLong(value) < 3) {
      return PyTuple.of(
          self.type(), PyTuple.of(typeCodeText(self), PyList.of(self.toArray())), state);
    }
    return PyTuple.of(
        ArrayModule.reconstructor(),
        PyTuple.of(
            self.type(),
            typeCodeText(self),
            (long) self.elements().machineFormat,
            ArrayBytes.toBytes(self)),
        state);
  }

  private static TruffleString typeCodeText(PyArray self) {
    return PyStr.fromCodePoint(self.elements().code);
  }

  @PyBuiltin(
      name = "__sizeof__",
      sig = "($self, /)",
      doc = "Size of the array in memory, in bytes.")
  static long sizeOf(PyArray self) {
    return 64 + self.span().length();
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(Object type, Object object) {
    return new PyGenericAlias(type, object);
  }
}
