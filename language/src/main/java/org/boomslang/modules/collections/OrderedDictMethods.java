package org.boomslang.modules.collections;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.dict.PyDictItems;
import org.boomslang.objects.dict.PyDictKeys;
import org.boomslang.objects.dict.PyDictValues;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyThreadState;

/** The builtins of {@code OrderedDict}. */
@PyBuiltins(
    type = "collections.OrderedDict",
    unhashable = true,
    doc = "A dictionary with an order that counts in comparison and can be changed.")
final class OrderedDictMethods {
  private OrderedDictMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyDict self, Object[] args, PyDict kwargs) {
    if (args.length > 1) {
      throw PyErrors.typeError("expected at most 1 argument, got %d", args.length);
    }
    OrderedDictUpdate.update(self, args, kwargs);
  }

  @PyBuiltin(
      name = "update",
      sig = "($self, /, *args, **kwargs)",
      doc = "Take items over, as dict.update does.")
  static void update(PyDict self, Object[] args, PyDict kwargs) {
    if (args.length > 1) {
      throw PyErrors.typeError(
          "update() takes at most 1 positional argument (%d given)", args.length);
    }
    OrderedDictUpdate.update(self, args, kwargs);
  }

  @PyBuiltin(name = "__dict__", kind = Kind.GETTER)
  static Object dict(PyDict self) {
    return Attributes.dict(self);
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyDict self) {
    PyThreadState thread = PyThreadState.get();
    StrBuilder text = new StrBuilder();
    if (self.size() == 0) {
      return text.append(self.type().shortName()).append("()").toTruffleString();
    }
    if (!thread.enterRepr(self)) {
      return PyStr.of("...");
    }
    try {
      text.append(self.type().shortName()).append("(");
      PyDict contents;
      if (self.type() == OrderedDictType.TYPE) {
        contents = self.copy();
      } else {
        contents = new PyDict();
        Iteration.forEach(
            Calls.callMethod(self, "items"),
            item -> {
              PyTuple pair = (PyTuple) item;
              contents.put(pair.get(0), pair.get(1));
            });
      }
      return text.append(Conversions.repr(contents)).append(")").toTruffleString();
    } finally {
      thread.leaveRepr(self);
    }
  }

  // ------------------------------------------------------------------ comparison

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyDict self, Object value) {
    if (!(value instanceof PyDict other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object equal = Calls.call(BuiltinTypes.DICT.lookup("__eq__"), self, value);
    if (!Boolean.TRUE.equals(equal) || !other.type().isSubtype(OrderedDictType.TYPE)) {
      return equal;
    }
    Object[] mine = self.entries();
    Object[] theirs = other.entries();
    if (mine.length != theirs.length) {
      return false;
    }
    long stamp = self.orderStamp();
    long otherStamp = other.orderStamp();
    for (int i = 0; i < mine.length; i += 2) {
      if (!Comparisons.equal(mine[i], theirs[i])) {
        return false;
      }
      if (self.orderStamp() != stamp || other.orderStamp() != otherStamp) {
        throw PyErrors.runtimeError("OrderedDict mutated during iteration");
      }
    }
    return true;
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyDict self, Object value) {
    Object equal = eq(self, value);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  // ------------------------------------------------------------------ items

  @PyBuiltin(name = "__iter__")
  static Object iter(PyDict self) {
    return new OrderedDictIterator(self, PyDict.Part.KEY, false);
  }

  @PyBuiltin(
      name = "__reversed__",
      sig = "($self, /)",
      doc = "An iterator over the keys, last first.")
  static Object reversed(PyDict self) {
    return new OrderedDictIterator(self, PyDict.Part.KEY, true);
  }

  @PyBuiltin(name = "keys", sig = "($self, /)", doc = "A set-like view of the keys.")
  static Object keys(PyDict self) {
    return new PyDictKeys(self, OrderedDictType.KEYS);
  }

  @PyBuiltin(name = "values", sig = "($self, /)", doc = "A view of the values.")
  static Object values(PyDict self) {
    return new PyDictValues(self, OrderedDictType.VALUES);
  }

  @PyBuiltin(name = "items", sig = "($self, /)", doc = "A set-like view of the items.")
  static Object items(PyDict self) {
    return new PyDictItems(self, OrderedDictType.ITEMS);
  }

  @PyBuiltin(
      name = "move_to_end",
      sig = "($self, key, last=True)",
      doc = "Move a key to the end, or to the beginning. KeyError if it is not there.")
  static void moveToEnd(PyDict self, Object key, boolean last) {
    if (!self.moveToEnd(key, last)) {
      throw PyErrors.keyError(key);
    }
  }

  @PyBuiltin(
      name = "popitem",
      sig = "($self, last=True)",
      doc = "Remove and return the last item, or the first. KeyError when empty.")
  static Object popItem(PyDict self, boolean last) {
    Object[] entry = self.popEntry(last);
    if (entry == null) {
      throw PyErrors.keyError(PyStr.of("dictionary is empty"));
    }
    return PyTuple.of(entry);
  }

  private static boolean overrides(PyDict self, String method) {
    return self.type() != OrderedDictType.TYPE
        && self.type().lookup(method) != OrderedDictType.TYPE.lookup(method);
  }

  @PyBuiltin(
      name = "pop",
      sig = "($self, key, default=<unset>)",
      doc = "Remove the key and return its value; without one the default, or KeyError.")
  static Object pop(PyDict self, Object key, Object fallback) {
    // As C does it: what a subclass overrides is not called.
    Object value = self.remove(key);
    if (value != null) {
      return value;
    }
    if (fallback != null) {
      return fallback;
    }
    throw PyErrors.keyError(key);
  }

  @PyBuiltin(
      name = "setdefault",
      sig = "($self, key, default=None)",
      doc = "The value of the key, which is set to the default first when there is none.")
  static Object setDefault(PyDict self, Object key, Object fallback) {
    if (!overrides(self, "__contains__")
        && !overrides(self, "__getitem__")
        && !overrides(self, "__setitem__")) {
      return self.setDefault(key, fallback);
    }
    if (Items.contains(self, key)) {
      return Items.get(self, key);
    }
    Items.set(self, key, fallback);
    return fallback;
  }

  @PyBuiltin(name = "clear", sig = "($self, /)", doc = "Remove all items.")
  static void clear(PyDict self) {
    self.clear();
  }

  // ------------------------------------------------------------------ copies

  @PyBuiltin(name = "copy", sig = "($self, /)", doc = "A shallow copy.")
  static Object copy(PyDict self) {
    if (self.type() == OrderedDictType.TYPE) {
      PyDict copy = new PyDict(self.type().instanceShape());
      copy.merge(self, true);
      return copy;
    }
    Object copy = Calls.call(self.type());
    Iteration.forEach(self, key -> Items.set(copy, key, Items.get(self, key)));
    return copy;
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)")
  static Object or(Object self, Object value) {
    return merged(self, value, self);
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)")
  static Object orReflected(Object self, Object value) {
    return merged(value, self, self);
  }

  private static Object merged(Object left, Object right, Object like) {
    if (!(left instanceof PyDict) || !(right instanceof PyDict)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object made = Calls.call(Types.of(like), left);
    OrderedDictUpdate.update(made, new Object[] {right}, null);
    return made;
  }

  @PyBuiltin(name = "__ior__", sig = "($self, value, /)")
  static Object orInPlace(PyDict self, Object value) {
    OrderedDictUpdate.update(self, new Object[] {value}, null);
    return self;
  }

  @PyBuiltin(
      name = "fromkeys",
      kind = Kind.CLASS_METHOD,
      sig = "($type, iterable, value=None)",
      doc = "A new ordered dictionary with keys from the iterable, all with the same value.")
  static Object fromKeys(Object type, Object iterable, Object value) {
    Object made = Calls.call(type);
    Object shared = value == null ? PyNone.NONE : value;
    Iteration.forEach(iterable, key -> Items.set(made, key, shared));
    return made;
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "State information for pickling.")
  static Object reduce(PyDict self) {
    Object getState = Attributes.getOrNull(self, "__getstate__");
    Object items = Calls.callMethod(self, "items");
    return PyTuple.of(
        self.type(),
        PyTuple.EMPTY,
        getState == null ? PyNone.NONE : Calls.call(getState),
        PyNone.NONE,
        Iteration.iter(items));
  }

  @PyBuiltin(name = "__sizeof__", sig = "($self, /)", doc = "The size in memory, in bytes.")
  static Object sizeOf(PyDict self) {
    return Calls.call(BuiltinTypes.DICT.lookup("__sizeof__"), self);
  }
}
