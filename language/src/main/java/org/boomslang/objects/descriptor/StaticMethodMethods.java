package org.boomslang.objects.descriptor;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code staticmethod}. Compare CPython funcobject.c. */
@PyBuiltins(
    type = "staticmethod",
    doc =
        "staticmethod(function) -> static method\n\n"
            + "Convert a function to be a static method.\n\n"
            + "A static method does not receive an implicit first argument.\n"
            + "To declare a static method, use this idiom:\n\n"
            + "     class C:\n         @staticmethod\n         def f(arg1, arg2, argN):\n             ...\n\n"
            + "It can be called either on the class (e.g. C.f()) or on an instance\n"
            + "(e.g. C().f()). Both the class and the instance are ignored, and\n"
            + "neither is passed implicitly as the first argument to the method.\n\n"
            + "Static methods in Python are similar to those found in Java or C++.\n"
            + "For a more advanced concept, see the classmethod builtin.")
final class StaticMethodMethods {
  private StaticMethodMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    return new PyStaticMethod(type.instanceShape());
  }

  /** Takes over what describes the callable, as {@code functools.wraps} does. */
  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Initialize self.  See help(type(self)) for accurate signature.")
  static void init(PyStaticMethod self, Object[] args, PyDict keywords) {
    if (keywords.length() != 0) {
      throw PyErrors.typeError("staticmethod() takes no keyword arguments");
    }
    if (args.length != 1) {
      throw PyErrors.typeError("staticmethod expected 1 argument, got %d", args.length);
    }
    self.setCallable(args[0]);
    WrappedAttributes.copy(self, args[0]);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(PyStaticMethod self) {
    return PyStr.of(
        "<staticmethod(" + PyStr.toJava(Conversions.repr(PyNone.orNone(self.callable()))) + ")>");
  }

  @PyBuiltin(
      name = "__call__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Call self as a function.")
  static Object call(PyStaticMethod self, Object[] args, PyDict keywords) {
    return Calls.callDict(self.callable(), args, keywords);
  }

  @PyBuiltin(
      name = "__get__",
      sig = "($self, instance, owner=None, /)",
      doc = "Return an attribute of instance, which is of type owner.")
  static Object get(PyStaticMethod self, Object instance, Object owner) {
    Descriptors.checkGet(instance, owner);
    return self.bindCallable(
        instance == PyNone.NONE ? null : instance, owner instanceof PyType type ? type : null);
  }

  @PyBuiltin(name = "__func__", kind = Kind.MEMBER)
  static Object function(PyStaticMethod self) {
    return PyNone.orNone(self.callable());
  }

  @PyBuiltin(name = "__wrapped__", kind = Kind.MEMBER)
  static Object wrapped(PyStaticMethod self) {
    return PyNone.orNone(self.callable());
  }

  @PyBuiltin(name = "__isabstractmethod__", kind = Kind.GETTER)
  static boolean isAbstract(PyStaticMethod self) {
    return Attributes.isAbstract(self.callable());
  }

  @PyBuiltin(name = "__dict__", kind = Kind.GETTER)
  static Object dict(PyStaticMethod self) {
    return Attributes.dict(self);
  }

  @PyBuiltin(name = "__dict__", kind = Kind.SETTER)
  static void setDict(PyStaticMethod self, Object value) {
    if (!(value instanceof PyDict dict)) {
      throw PyErrors.typeError("__dict__ must be set to a dictionary");
    }
    Attributes.setDict(self, dict);
  }

  @PyBuiltin(name = "__annotations__", kind = Kind.GETTER)
  static Object annotations(PyStaticMethod self) {
    return WrappedAttributes.get(self, self.callable(), "__annotations__");
  }

  @PyBuiltin(name = "__annotations__", kind = Kind.SETTER)
  static void setAnnotations(PyStaticMethod self, Object value) {
    WrappedAttributes.set(self, "__annotations__", value);
  }

  @PyBuiltin(name = "__annotate__", kind = Kind.GETTER)
  static Object annotate(PyStaticMethod self) {
    return WrappedAttributes.get(self, self.callable(), "__annotate__");
  }

  @PyBuiltin(name = "__annotate__", kind = Kind.SETTER)
  static void setAnnotate(PyStaticMethod self, Object value) {
    WrappedAttributes.set(self, "__annotate__", value);
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(Object type, Object item) {
    return new PyGenericAlias(type, item);
  }
}
