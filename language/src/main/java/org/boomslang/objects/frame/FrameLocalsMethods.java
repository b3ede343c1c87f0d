package org.boomslang.objects.frame;

import java.util.List;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;

/** The builtins of {@code FrameLocalsProxy}. Compare CPython frameobject.c. */
@PyBuiltins(type = "FrameLocalsProxy", unhashable = true)
final class FrameLocalsMethods {
  private FrameLocalsMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, frame, /)")
  static Object create(PyType type, Object frame) {
    if (!(frame instanceof PyFrame f)) {
      throw PyErrors.typeError("expect frame, not %s", org.boomslang.objects.Types.nameOf(frame));
    }
    return new PyFrameLocals(f);
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)")
  static Object getItem(PyFrameLocals self, Object key) {
    Object value = self.get(key);
    if (value == null) {
      if (PyStr.isStr(key)) {
        throw PyErrors.raise(
            org.boomslang.objects.exception.ExceptionTypes.KEY_ERROR,
            "local variable '%s' is not defined",
            PyStr.toJava(Conversions.repr(key)));
      }
      throw PyErrors.keyError(key);
    }
    return value;
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, key, value, /)")
  static void setItem(PyFrameLocals self, Object key, Object value) {
    self.set(key, value);
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, key, /)")
  static void deleteItem(PyFrameLocals self, Object key) {
    pop(self, key, null);
  }

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)")
  static boolean contains(PyFrameLocals self, Object key) {
    return self.get(key) != null;
  }

  @PyBuiltin(name = "__len__", sig = "($self, /)")
  static int length(PyFrameLocals self) {
    return self.keys().size();
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)")
  static Object iter(PyFrameLocals self) {
    return Iteration.iter(keys(self));
  }

  @PyBuiltin(name = "__reversed__", sig = "($self, /)")
  static Object reversed(PyFrameLocals self) {
    return PyList.of(self.keys().reversed().toArray());
  }

  @PyBuiltin(name = "keys", sig = "($self, /)")
  static Object keys(PyFrameLocals self) {
    return PyList.of(self.keys().toArray());
  }

  @PyBuiltin(name = "values", sig = "($self, /)")
  static Object values(PyFrameLocals self) {
    PyDict all = self.snapshot();
    List<Object> result = new java.util.ArrayList<>();
    PyDict.Cursor cursor = all.cursor();
    while (cursor.next()) {
      result.add(cursor.value());
    }
    return PyList.of(result.toArray());
  }

  @PyBuiltin(name = "items", sig = "($self, /)")
  static Object items(PyFrameLocals self) {
    PyDict all = self.snapshot();
    List<Object> result = new java.util.ArrayList<>();
    PyDict.Cursor cursor = all.cursor();
    while (cursor.next()) {
      result.add(PyTuple.of(cursor.key(), cursor.value()));
    }
    return PyList.of(result.toArray());
  }

  @PyBuiltin(name = "get", sig = "($self, key, default=None, /)")
  static Object get(PyFrameLocals self, Object key, Object fallback) {
    Object value = self.get(key);
    return value == null ? fallback : value;
  }

  @PyBuiltin(name = "setdefault", sig = "($self, key, default=None, /)")
  static Object setDefault(PyFrameLocals self, Object key, Object fallback) {
    Object value = self.get(key);
    if (value == null) {
      self.set(key, fallback);
      return fallback;
    }
    return value;
  }

  @PyBuiltin(name = "pop", sig = "($self, key, default=<unset>, /)")
  static Object pop(PyFrameLocals self, Object key, Object fallback) {
    if (self.isVariable(key)) {
      throw PyErrors.valueError("cannot remove local variables from FrameLocalsProxy");
    }
    Object value = self.remove(key);
    if (value == null && fallback == null) {
      throw PyErrors.keyError(key);
    }
    return value == null ? fallback : value;
  }

  @PyBuiltin(name = "copy", sig = "($self, /)")
  static Object copy(PyFrameLocals self) {
    return self.snapshot();
  }

  @PyBuiltin(name = "update", sig = "($self, other, /)")
  static void update(PyFrameLocals self, Object other) {
    merge(self, other);
  }

  private static void merge(PyFrameLocals self, Object other) {
    Object keys = Attributes.getOrNull(other, "keys");
    if (keys == null) {
      throw PyErrors.typeError("update() argument must be dict or another FrameLocalsProxy");
    }
    for (Object key : Iteration.toArray(Calls.call(keys))) {
      self.set(key, Items.get(other, key));
    }
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)")
  static Object or(PyFrameLocals self, Object other) {
    return Operators.binary(BinaryOp.OR, self.snapshot(), plain(other));
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)")
  static Object ror(PyFrameLocals self, Object other) {
    return Operators.binary(BinaryOp.OR, plain(other), self.snapshot());
  }

  @PyBuiltin(name = "__ior__", sig = "($self, value, /)")
  static Object ior(PyFrameLocals self, Object other) {
    merge(self, other);
    return self;
  }

  private static Object plain(Object value) {
    return value instanceof PyFrameLocals locals ? locals.snapshot() : value;
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyFrameLocals self, Object other) {
    if (other instanceof PyFrameLocals that) {
      return self.sameFrame(that);
    }
    if (other instanceof PyDict) {
      return Comparisons.equal(self.snapshot(), other);
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyFrameLocals self, Object other) {
    Object equal = eq(self, other);
    return equal instanceof Boolean same ? (Object) !same : equal;
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyFrameLocals self) {
    PyThreadState thread = PyThreadState.get();
    if (!thread.enterRepr(self)) {
      return "{...}";
    }
    try {
      return PyStr.toJava(Conversions.repr(self.snapshot()));
    } finally {
      thread.leaveRepr(self);
    }
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyFrameLocals self) {
    throw PyErrors.typeError("cannot pickle 'FrameLocalsProxy' object");
  }
}
