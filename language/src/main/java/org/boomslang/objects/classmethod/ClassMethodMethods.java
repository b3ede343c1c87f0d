package org.boomslang.objects.classmethod;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.descriptor.Descriptors;
import org.boomslang.objects.descriptor.WrappedAttributes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code classmethod}. Compare CPython funcobject.c. */
@PyBuiltins(
    type = "classmethod",
    doc =
        "classmethod(function) -> class method\n\n"
            + "Convert a function to be a class method.\n\n"
            + "A class method receives the class as implicit first argument,\n"
            + "just like an instance method receives the instance.\n"
            + "To declare a class method, use this idiom:\n\n"
            + "  class C:\n      @classmethod\n      def f(cls, arg1, arg2, argN):\n          ...\n\n"
            + "It can be called either on the class (e.g. C.f()) or on an instance\n"
            + "(e.g. C().f()).  The instance is ignored except for its class.\n"
            + "If a class method is called for a derived class, the derived class\n"
            + "object is passed as the implied first argument.\n\n"
            + "Class methods are different than C++ or Java static methods.\n"
            + "If you want those, see the staticmethod builtin.")
final class ClassMethodMethods {
  private ClassMethodMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    return new PyClassMethod(type.instanceShape());
  }

  /** Takes over what describes the callable, as {@code functools.wraps} does. */
  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Initialize self.  See help(type(self)) for accurate signature.")
  static void init(PyClassMethod self, Object[] args, PyDict keywords) {
    if (keywords.length() != 0) {
      throw PyErrors.typeError("classmethod() takes no keyword arguments");
    }
    if (args.length != 1) {
      throw PyErrors.typeError("classmethod expected 1 argument, got %d", args.length);
    }
    self.setCallable(args[0]);
    WrappedAttributes.copy(self, args[0]);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(PyClassMethod self) {
    return PyStr.of(
        "<classmethod(" + PyStr.toJava(Conversions.repr(PyNone.orNone(self.callable()))) + ")>");
  }

  @PyBuiltin(
      name = "__get__",
      sig = "($self, instance, owner=None, /)",
      doc = "Return an attribute of instance, which is of type owner.")
  static Object get(PyClassMethod self, Object instance, Object owner) {
    Descriptors.checkGet(instance, owner);
    return self.bindCallable(instance == PyNone.NONE ? null : instance, owner);
  }

  @PyBuiltin(name = "__func__", kind = Kind.MEMBER)
  static Object function(PyClassMethod self) {
    return PyNone.orNone(self.callable());
  }

  @PyBuiltin(name = "__wrapped__", kind = Kind.MEMBER)
  static Object wrapped(PyClassMethod self) {
    return PyNone.orNone(self.callable());
  }

  @PyBuiltin(name = "__isabstractmethod__", kind = Kind.GETTER)
  static boolean isAbstract(PyClassMethod self) {
    return Attributes.isAbstract(self.callable());
  }

  @PyBuiltin(name = "__dict__", kind = Kind.GETTER)
  static Object dict(PyClassMethod self) {
    return Attributes.dict(self);
  }

  @PyBuiltin(name = "__dict__", kind = Kind.SETTER)
  static void setDict(PyClassMethod self, Object value) {
    if (!(value instanceof PyDict dict)) {
      throw PyErrors.typeError("__dict__ must be set to a dictionary");
    }
    Attributes.setDict(self, dict);
  }

  @PyBuiltin(name = "__annotations__", kind = Kind.GETTER)
  static Object annotations(PyClassMethod self) {
    return WrappedAttributes.get(self, self.callable(), "__annotations__");
  }

  @PyBuiltin(name = "__annotations__", kind = Kind.SETTER)
  static void setAnnotations(PyClassMethod self, Object value) {
    WrappedAttributes.set(self, "__annotations__", value);
  }

  @PyBuiltin(name = "__annotate__", kind = Kind.GETTER)
  static Object annotate(PyClassMethod self) {
    return WrappedAttributes.get(self, self.callable(), "__annotate__");
  }

  @PyBuiltin(name = "__annotate__", kind = Kind.SETTER)
  static void setAnnotate(PyClassMethod self, Object value) {
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
