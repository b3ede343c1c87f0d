package org.boomslang.objects.function;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.descriptor.Descriptors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code method}. Compare CPython classobject.c. */
@PyBuiltins(type = "method", doc = "Create a bound instance method object.")
final class MethodMethods {
  private MethodMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, function, instance, /)")
  static Object create(PyType type, Object function, Object instance) {
    if (!Calls.isCallable(function)) {
      throw PyErrors.typeError("first argument must be callable");
    }
    if (instance == PyNone.NONE) {
      throw PyErrors.typeError("instance must not be None");
    }
    return new PyMethod(function, instance);
  }

  @PyBuiltin(name = "__call__", sig = "($self, /, *args, **kwargs)")
  static Object call(PyMethod self, Object[] args, PyDict kwargs) {
    return KeywordArguments.call(self, args, kwargs);
  }

  @PyBuiltin(name = "__func__", kind = Kind.MEMBER)
  static Object function(PyMethod self) {
    return self.function();
  }

  @PyBuiltin(name = "__self__", kind = Kind.MEMBER)
  static Object self(PyMethod self) {
    return self.self();
  }

  @PyBuiltin(name = "__doc__", kind = Kind.GETTER)
  static Object doc(PyMethod self) {
    return Attributes.get(self.function(), "__doc__");
  }

  /** Attributes that the method type lacks are those of the function. */
  @PyBuiltin(name = "__getattribute__", sig = "($self, name, /)")
  static Object getattribute(PyMethod self, String name) {
    String key = name.intern();
    Object attribute = PyMethod.TYPE.lookup(key);
    if (attribute != null) {
      return Attributes.bind(attribute, self, PyMethod.TYPE);
    }
    return Attributes.get(self.function(), key);
  }

  @PyBuiltin(name = "__get__", sig = "($self, instance, owner=None, /)")
  static Object get(PyMethod self, Object instance, Object owner) {
    Descriptors.checkGet(instance, owner);
    return self;
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyMethod self, Object other) {
    if (!(other instanceof PyMethod that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Identity.identical(self.self(), that.self())
        && Comparisons.equal(self.function(), that.function());
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyMethod self, Object other) {
    Object equal = eq(self, other);
    return equal instanceof Boolean same ? (Object) !same : equal;
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)")
  static long hash(PyMethod self) {
    return Comparisons.identityHash(self.self()) ^ Comparisons.hash(self.function());
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyMethod self) {
    Object name = Attributes.getOrNull(self.function(), "__qualname__");
    if (name == null) {
      name = Attributes.getOrNull(self.function(), "__name__");
    }
    return "<bound method "
        + (PyStr.isStr(name) ? PyStr.toJava(name) : "?")
        + " of "
        + PyStr.toJava(Conversions.repr(self.self()))
        + ">";
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyMethod self) {
    Object name = Attributes.get(self.function(), "__name__");
    Object getattr = ((PyDict) org.boomslang.runtime.PyContext.get().builtins()).getStr("getattr");
    return PyTuple.of(getattr, PyTuple.of(self.self(), name));
  }
}
