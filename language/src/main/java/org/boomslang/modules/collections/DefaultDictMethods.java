package org.boomslang.modules.collections;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.dict.DictUpdate;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;

/** The builtins of {@code defaultdict}. */
@PyBuiltins(
    type = "collections.defaultdict",
    doc =
        "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe factory is called without"
            + " arguments for the value of a key that is asked for and absent. The other arguments are those of dict.")
final class DefaultDictMethods {
  private DefaultDictMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyDefaultDict(type.instanceShape());
  }

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyDefaultDict self, Object[] args, PyDict kwargs) {
    Object factory = PyNone.NONE;
    Object[] rest = args;
    if (args.length > 0) {
      factory = args[0];
      if (factory != PyNone.NONE && !Calls.isCallable(factory)) {
        throw PyErrors.typeError("first argument must be callable or None");
      }
      rest = Arrays.copyOfRange(args, 1, args.length);
    }
    self.setFactory(factory);
    DictUpdate.update(self, "dict", rest, kwargs);
  }

  @PyBuiltin(
      name = "default_factory",
      kind = Kind.MEMBER,
      doc = "Factory for default value called by __missing__().")
  static Object factory(PyDefaultDict self) {
    return self.factory();
  }

  @PyBuiltin(name = "default_factory", kind = Kind.SETTER)
  static void setFactory(PyDefaultDict self, Object value) {
    self.setFactory(value == null ? PyNone.NONE : value);
  }

  @PyBuiltin(
      name = "__missing__",
      sig = "($self, key, /)",
      doc = "Make, keep and return the value of an absent key; KeyError without a factory.")
  static Object missing(PyDefaultDict self, Object key) {
    Object factory = self.factory();
    if (factory == PyNone.NONE) {
      throw PyErrors.keyError(key);
    }
    Object value = Calls.call(factory);
    if (self.type().lookup("__setitem__") == BuiltinTypes.DICT.lookup("__setitem__")) {
      // Of several threads that miss the same key, all get the value of the first.
      return self.setDefault(key, value);
    }
    Items.set(self, key, value);
    return value;
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyDefaultDict self) {
    Object factory = self.factory();
    PyThreadState thread = PyThreadState.get();
    StrBuilder text = new StrBuilder().append(self.type().shortName()).append("(");
    TruffleString contents =
        Conversions.str(Calls.call(BuiltinTypes.DICT.lookup("__repr__"), self));
    if (factory == PyNone.NONE) {
      text.append("None");
    } else if (thread.enterRepr(factory)) {
      try {
        text.append(factoryRepr(self, thread, factory));
      } finally {
        thread.leaveRepr(factory);
      }
    } else {
      text.append("...");
    }
    return text.append(", ").append(contents).append(")").toTruffleString();
  }

  /** A factory may be a bound method of the dictionary itself. */
  private static TruffleString factoryRepr(
      PyDefaultDict self, PyThreadState thread, Object factory) {
    if (!thread.enterRepr(self)) {
      return PyStr.of("...");
    }
    try {
      return Conversions.repr(factory);
    } finally {
      thread.leaveRepr(self);
    }
  }

  @PyBuiltin(name = "copy", sig = "($self, /)", doc = "A shallow copy.")
  static Object copy(PyDefaultDict self) {
    return Calls.call(self.type(), self.factory(), self);
  }

  @PyBuiltin(name = "__copy__", sig = "($self, /)", doc = "A shallow copy.")
  static Object copyProtocol(PyDefaultDict self) {
    return copy(self);
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)")
  static Object or(PyDefaultDict self, Object value) {
    if (!(value instanceof PyDict)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return updated(copy(self), value);
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)")
  static Object orReflected(PyDefaultDict self, Object value) {
    if (!(value instanceof PyDict)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return updated(Calls.call(self.type(), self.factory(), value), self);
  }

  private static Object updated(Object made, Object source) {
    if (made instanceof PyDict dict) {
      DictUpdate.update(dict, source);
    }
    return made;
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "State information for pickling.")
  static Object reduce(PyDefaultDict self) {
    Object factory = self.factory();
    return PyTuple.of(
        self.type(),
        factory == PyNone.NONE ? PyTuple.EMPTY : PyTuple.of(factory),
        PyNone.NONE,
        PyNone.NONE,
        Iteration.iter(Calls.callMethod(self, "items")));
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
