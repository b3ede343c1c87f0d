package org.boomslang.modules.collections;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;

/** The builtins of {@code deque}. */
@PyBuiltins(
    type = "collections.deque",
    unhashable = true,
    doc =
        "A list-like sequence that grows and shrinks quickly at both ends. With a maxlen, adding at one end of a full"
            + " deque drops an element at the other.")
final class DequeMethods {
  private DequeMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyDeque(type.instanceShape());
  }

  @PyBuiltin(name = "__init__", sig = "($self, iterable=<unset>, maxlen=None)")
  static void init(PyDeque self, Object iterable, Object maxlen) {
    int limit = PyDeque.UNLIMITED;
    if (maxlen != PyNone.NONE) {
      if (!Conversions.isInt(maxlen)) {
        throw PyErrors.typeError("an integer is required");
      }
      limit = Sequences.size(maxlen);
      if (limit < 0) {
        throw PyErrors.valueError("maxlen must be non-negative");
      }
    }
    self.setMaxLength(limit);
    self.clear();
    if (iterable != null) {
      extend(self, iterable);
    }
  }

  @PyBuiltin(
      name = "maxlen",
      kind = Kind.GETTER,
      doc = "maximum size of a deque or None if unbounded")
  static Object maxLength(PyDeque self) {
    return self.maxLength() < 0 ? PyNone.NONE : (Object) (long) self.maxLength();
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyDeque self) {
    PyThreadState thread = PyThreadState.get();
    if (!thread.enterRepr(self)) {
      return PyStr.of("[...]");
    }
    try {
      StrBuilder text =
          new StrBuilder()
              .append(self.type().shortName())
              .append("(")
              .append(Conversions.repr(PyList.of(Iteration.toArray(self))));
      if (self.maxLength() >= 0) {
        text.append(", maxlen=").append(Integer.toString(self.maxLength()));
      }
      return text.append(")").toTruffleString();
    } finally {
      thread.leaveRepr(self);
    }
  }

  // ------------------------------------------------------------------ comparison

  private static Object compare(CompareOp op, PyDeque self, Object other) {
    if (!(other instanceof PyDeque deque)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Sequences.compare(op, self::size, self::get, deque::size, deque::get, 0);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyDeque self, Object value) {
    return compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyDeque self, Object value) {
    return compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyDeque self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyDeque self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyDeque self, Object value) {
    return compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyDeque self, Object value) {
    return compare(CompareOp.GE, self, value);
  }

  // ------------------------------------------------------------------ items

  @PyBuiltin(name = "__iter__")
  static Object iter(PyDeque self) {
    return new PyDequeIterator(PyDequeIterator.FORWARD, self);
  }

  @PyBuiltin(name = "__reversed__", doc = "An iterator over the deque backwards.")
  static Object reversed(PyDeque self) {
    return new PyDequeIterator(PyDequeIterator.REVERSE, self);
  }

  @PyBuiltin(name = "__len__", compiled = true)
  static int length(PyDeque self) {
    return self.size();
  }

  private static int index(PyDeque self, Object key) {
    Object index = Conversions.indexOrNull(key);
    if (index == null) {
      throw PyErrors.typeError("sequence index must be integer, not '%s'", Types.nameOf(key));
    }
    int i = Conversions.asSize(index);
    return i < 0 ? i + self.size() : i;
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)")
  static Object getItem(PyDeque self, Object key) {
    Object value = self.get(index(self, key));
    if (value == null) {
      throw PyErrors.indexError("deque index out of range");
    }
    return value;
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, key, value, /)")
  static void setItem(PyDeque self, Object key, Object value) {
    if (!self.set(index(self, key), value)) {
      throw PyErrors.indexError("deque index out of range");
    }
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, key, /)")
  static void delItem(PyDeque self, Object key) {
    if (self.remove(index(self, key)) == null) {
      throw PyErrors.indexError("deque index out of range");
    }
  }

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)")
  static boolean contains(PyDeque self, Object key) {
    return DequeSearch.indexOf(self, key, 0, Integer.MAX_VALUE) >= 0;
  }

  // ------------------------------------------------------------------ concatenation and repetition

  @PyBuiltin(name = "__add__", sig = "($self, value, /)")
  static Object add(PyDeque self, Object value) {
    if (!(value instanceof PyDeque)) {
      throw Operators.cannotConcatenate(PyDeque.TYPE, value);
    }
    Object result = copy(self);
    if (result instanceof PyDeque deque) {
      extend(deque, value);
    }
    return result;
  }

  @PyBuiltin(name = "__iadd__", sig = "($self, value, /)")
  static Object addInPlace(PyDeque self, Object value) {
    extend(self, value);
    return self;
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)")
  static Object multiply(PyDeque self, Object value) {
    Object copy = copy(self);
    return copy instanceof PyDeque deque ? multiplyInPlace(deque, value) : copy;
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)")
  static Object multiplyReflected(PyDeque self, Object value) {
    return multiply(self, value);
  }

  @PyBuiltin(name = "__imul__", sig = "($self, value, /)")
  static Object multiplyInPlace(PyDeque self, Object value) {
    int count = Sequences.repeatCount(value);
    Object[] items = self.toArray();
    if (count == 0) {
      self.clear();
    } else if (items.length > 0) {
      if (self.maxLength() >= 0) {
        // Only the last of them stay.
        count = (int) Math.min(count, (long) self.maxLength() / items.length + 2);
      }
      Sequences.repeatedSize(items.length, count);
      for (int i = 1; i < count; i++) {
        for (Object item : items) {
          self.append(item);
        }
      }
    }
    return self;
  }

  // ------------------------------------------------------------------ methods

  @PyBuiltin(
      name = "append",
      sig = "($self, item, /)",
      doc = "Add an element on the right.",
      compiled = true)
  static void append(PyDeque self, Object item) {
    self.append(item);
  }

  @PyBuiltin(name = "appendleft", sig = "($self, item, /)", doc = "Add an element on the left.")
  static void appendLeft(PyDeque self, Object item) {
    self.appendLeft(item);
  }

  @PyBuiltin(name = "clear", sig = "($self, /)", doc = "Remove all elements.")
  static void clear(PyDeque self) {
    self.clear();
  }

  @PyBuiltin(name = "copy", sig = "($self, /)", doc = "A shallow copy.")
  static Object copy(PyDeque self) {
    if (self.type() == PyDeque.TYPE) {
      PyDeque copy = new PyDeque(PyDeque.TYPE.instanceShape());
      copy.setMaxLength(self.maxLength());
      copy.replaceAll(self.toArray());
      return copy;
    }
    Object copy =
        self.maxLength() < 0
            ? Calls.call(self.type(), self)
            : Calls.call(self.type(), self, (long) self.maxLength());
    if (!(copy instanceof PyDeque)) {
      throw PyErrors.typeError(
          "%s() must return a deque, not %s", self.type().name(), Types.nameOf(copy));
    }
    return copy;
  }

  @PyBuiltin(name = "__copy__", sig = "($self, /)", doc = "A shallow copy.")
  static Object copyProtocol(PyDeque self) {
    return copy(self);
  }

  @PyBuiltin(
      name = "count",
      sig = "($self, value, /)",
      doc = "How many elements are equal to the value.")
  static int count(PyDeque self, Object value) {
    return DequeSearch.count(self, value);
  }

  @PyBuiltin(
      name = "extend",
      sig = "($self, iterable, /)",
      doc = "Add the elements of the iterable on the right.")
  static void extend(PyDeque self, Object iterable) {
    Object[] known = iterable == self ? self.toArray() : Iteration.elementsOrNull(iterable);
    if (known != null) {
      self.appendAll(known);
    } else {
      Iteration.forEach(iterable, self::append);
    }
  }

  @PyBuiltin(
      name = "extendleft",
      sig = "($self, iterable, /)",
      doc = "Add the elements of the iterable on the left, so that the last comes first.")
  static void extendLeft(PyDeque self, Object iterable) {
    Iteration.forEach(iterable == self ? PyList.of(self.toArray()) : iterable, self::appendLeft);
  }

  @PyBuiltin(
      name = "index",
      sig = "($self, value, start=0, stop=9223372036854775807, /)",
      doc = "The first index of the value. ValueError if it is not there.")
  static int index(PyDeque self, Object value, Object start, Object stop) {
    int size = self.size();
    int from = Sequences.fromEnd(Sequences.searchBound(start), size);
    int to = Sequences.fromEnd(Sequences.searchBound(stop), size);
    int index = DequeSearch.indexOf(self, value, from, to);
    if (index < 0) {
      throw PyErrors.valueError("deque.index(x): x not in deque");
    }
    return index;
  }

  @PyBuiltin(name = "insert", sig = "($self, index, value, /)", doc = "Insert value before index.")
  static void insert(PyDeque self, Object index, Object value) {
    if (!self.insert(Sequences.size(index), value)) {
      throw PyErrors.indexError("deque already at its maximum size");
    }
  }

  @PyBuiltin(
      name = "pop",
      sig = "($self, /)",
      doc = "Remove and return the rightmost element.",
      compiled = true)
  static Object pop(PyDeque self) {
    Object value = self.pop();
    if (value == null) {
      throw PyErrors.indexError("pop from an empty deque");
    }
    return value;
  }

  @PyBuiltin(
      name = "popleft",
      sig = "($self, /)",
      doc = "Remove and return the leftmost element.",
      compiled = true)
  static Object popLeft(PyDeque self) {
    Object value = self.popLeft();
    if (value == null) {
      throw PyErrors.indexError("pop from an empty deque");
    }
    return value;
  }

  @PyBuiltin(
      name = "remove",
      sig = "($self, value, /)",
      doc = "Remove the first element equal to the value.")
  static void remove(PyDeque self, Object value) {
    DequeSearch.remove(self, value);
  }

  @PyBuiltin(name = "reverse", sig = "($self, /)", doc = "Reverse in place.")
  static void reverse(PyDeque self) {
    self.reverse();
  }

  @PyBuiltin(
      name = "rotate",
      sig = "($self, n=1, /)",
      doc = "Move the elements n places to the right, round the end.")
  static void rotate(PyDeque self, long n) {
    self.rotate(n);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "State information for pickling.")
  static Object reduce(PyDeque self) {
    Object state = Attributes.getOrNull(self, "__getstate__");
    return PyTuple.of(
        self.type(),
        self.maxLength() < 0 ? PyTuple.EMPTY : PyTuple.of(PyTuple.EMPTY, (long) self.maxLength()),
        state == null ? PyNone.NONE : Calls.call(state),
        Iteration.iter(self));
  }

  @PyBuiltin(name = "__sizeof__", sig = "($self, /)", doc = "The size in memory, in bytes.")
  static long sizeOf(PyDeque self) {
    return self.bytes();
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
