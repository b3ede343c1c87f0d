package org.boomslang.objects.superobject;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** Builtins of {@code super}. Compare CPython typeobject.c: {@code super_getattro} and around. */
@PyBuiltins(
    type = "super",
    doc =
        "super() -> same as super(__class__, <first argument>)\n"
            + "super(type) -> unbound super object\n"
            + "super(type, obj) -> bound super object; requires isinstance(obj, type)\n"
            + "super(type, type2) -> bound super object; requires issubclass(type2, type)\n"
            + "Typical use to call a cooperative superclass method:\n"
            + "class C(B):\n"
            + "    def meth(self, arg):\n"
            + "        super().meth(arg)\n"
            + "This works for class methods too:\n"
            + "class C(B):\n"
            + "    @classmethod\n"
            + "    def cmeth(cls, arg):\n"
            + "        super().cmeth(arg)\n")
final class SuperMethods {
  private SuperMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    return new PySuper(type);
  }

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PySuper self, Object[] args, PyDict keywords) {
    if (keywords != null && keywords.length() != 0) {
      throw PyErrors.typeError("super() takes no keyword arguments");
    }
    if (args.length > 2) {
      throw PyErrors.typeError("super() expected at most 2 arguments, got %d", args.length);
    }
    if (args.length == 0) {
      // Calls written as super() never arrive here: the compiler passes both arguments.
      throw PyErrors.raise(ExceptionTypes.RUNTIME_ERROR, "super(): no arguments");
    }
    if (!(args[0] instanceof PyType start)) {
      throw PyErrors.typeError(
          "super() argument 1 must be a type, not %s", Types.of(args[0]).name());
    }
    self.bind(start, args.length < 2 || args[1] == PyNone.NONE ? null : args[1]);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(PySuper self) {
    PySuper.State state = self.state();
    String start = state.start() == null ? "NULL" : state.start().shortName();
    return PyStr.of(
        state.objectType() == null
            ? "<super: <class '%s'>, NULL>".formatted(start)
            : "<super: <class '%s'>, <%s object>>".formatted(start, state.objectType().name()));
  }

  @PyBuiltin(
      name = "__getattribute__",
      sig = "($self, name, /)",
      doc = "Return getattr(self, name).")
  static Object getAttribute(PySuper self, Object name) {
    String text = Attributes.name(name);
    Object value = PySuper.lookup(self.state(), text);
    return value != null ? value : Attributes.genericGet(self, text);
  }

  @PyBuiltin(
      name = "__get__",
      sig = "($self, instance, owner=None, /)",
      doc = "Return an attribute of instance, which is of type owner.")
  static Object get(PySuper self, Object instance, Object owner) {
    PySuper.State state = self.state();
    if (instance == null || instance == PyNone.NONE || state.object() != null) {
      return self;
    }
    if (self.type() != PySuper.TYPE) {
      return Calls.call(self.type(), state.start(), instance);
    }
    PySuper bound = new PySuper(PySuper.TYPE);
    bound.bind(state.start(), instance);
    return bound;
  }

  @PyBuiltin(name = "__thisclass__", kind = Kind.MEMBER, doc = "the class invoking super()")
  static Object thisClass(PySuper self) {
    return PyNone.orNone(self.state().start());
  }

  @PyBuiltin(
      name = "__self__",
      kind = Kind.MEMBER,
      doc = "the instance invoking super(); may be None")
  static Object self(PySuper self) {
    return PyNone.orNone(self.state().object());
  }

  @PyBuiltin(
      name = "__self_class__",
      kind = Kind.MEMBER,
      doc = "the type of the instance invoking super(); may be None")
  static Object selfClass(PySuper self) {
    return PyNone.orNone(self.state().objectType());
  }
}
