package org.boomslang.objects.namespace;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.StringJoiner;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;

/** The builtins of {@code types.SimpleNamespace}. Compare CPython namespaceobject.c. */
@PyBuiltins(
    type = "types.SimpleNamespace",
    doc = "A simple attribute-based namespace.",
    unhashable = true)
final class SimpleNamespaceMethods {
  private SimpleNamespaceMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    return new PySimpleNamespace(type.instanceShape());
  }

  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Initialize self.  See help(type(self)) for accurate signature.")
  static void init(PySimpleNamespace self, Object[] args, PyDict keywords) {
    if (args.length > 1) {
      throw PyErrors.typeError(
          "%s expected at most 1 argument, got %d", self.type().shortName(), args.length);
    }
    if (args.length == 1) {
      Object mapping = args[0];
      PyDict dict =
          mapping instanceof PyDict given ? given : (PyDict) Calls.call(BuiltinTypes.DICT, mapping);
      for (Object key : Iteration.toArray(dict)) {
        if (!PyStr.isStr(key)) {
          throw PyErrors.typeError("keywords must be strings");
        }
      }
      putAll(self, dict);
    }
    putAll(self, keywords);
  }

  private static void putAll(PySimpleNamespace self, PyDict attributes) {
    PyDict own = Attributes.dict(self);
    PyDict.Cursor cursor = attributes.cursor();
    while (cursor.next()) {
      own.put(cursor.key(), cursor.value());
    }
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(PySimpleNamespace self) {
    String name = self.type() == PySimpleNamespace.TYPE ? "namespace" : self.type().shortName();
    PyThreadState thread = PyThreadState.get();
    if (!thread.enterRepr(self)) {
      return PyStr.of(name + "(...)");
    }
    try {
      StringJoiner text = new StringJoiner(", ", name + "(", ")");
      PyDict attributes = Attributes.dict(self);
      for (Object key : Iteration.toArray(attributes)) {
        Object value = attributes.get(key);
        if (value != null && PyStr.isStr(key) && !PyStr.isEmpty(PyStr.value(key))) {
          text.add(PyStr.toJava(key) + "=" + PyStr.toJava(Conversions.repr(value)));
        }
      }
      return PyStr.of(text.toString());
    } finally {
      thread.leaveRepr(self);
    }
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object equal(PySimpleNamespace self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)", doc = "Return self!=value.")
  static Object notEqual(PySimpleNamespace self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)", doc = "Return self<value.")
  static Object less(PySimpleNamespace self, Object value) {
    return compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)", doc = "Return self<=value.")
  static Object lessOrEqual(PySimpleNamespace self, Object value) {
    return compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)", doc = "Return self>value.")
  static Object greater(PySimpleNamespace self, Object value) {
    return compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)", doc = "Return self>=value.")
  static Object greaterOrEqual(PySimpleNamespace self, Object value) {
    return compare(CompareOp.GE, self, value);
  }

  private static Object compare(CompareOp op, PySimpleNamespace self, Object value) {
    return Types.isInstance(value, PySimpleNamespace.TYPE)
        ? Comparisons.compare(op, Attributes.dict(self), Attributes.dict(value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "Return state information for pickling")
  static Object reduce(PySimpleNamespace self) {
    return PyTuple.of(self.type(), PyTuple.EMPTY, Attributes.dict(self));
  }

  @PyBuiltin(
      name = "__replace__",
      sig = "($self, /, *args, **changes)",
      doc = "Return a copy of the namespace object with new values for the specified attributes.")
  static Object replace(PySimpleNamespace self, Object[] args, PyDict changes) {
    if (args.length != 0) {
      throw PyErrors.typeError("__replace__() takes no positional arguments");
    }
    Object copy = Calls.call(self.type());
    if (copy instanceof PySimpleNamespace namespace) {
      putAll(namespace, Attributes.dict(self));
      putAll(namespace, changes);
    }
    return copy;
  }

  @PyBuiltin(name = "__dict__", kind = Kind.MEMBER)
  static Object dict(PySimpleNamespace self) {
    return Attributes.dict(self);
  }
}
