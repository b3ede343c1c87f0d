package org.boomslang.objects.typing;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code typing.TypeVarTuple}. */
@PyBuiltins(
    type = "typing.TypeVarTuple",
    doc =
        "Type variable tuple. A specialized form of type variable that enables\nvariadic generics."
            + "\n\nThe preferred way to construct a type variable tuple is via the\ndedicated syntax"
            + " for generic functions, classes, and type aliases,\nwhere a single '*' indicates a"
            + " type variable tuple.")
final class TypeVarTupleMethods {
  private TypeVarTupleMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, name, *, default=<unset>)")
  static Object create(PyType type, Object name, Object defaultValue) {
    TypingModule.checkName("typevartuple", name);
    PyTypeVarTuple made = new PyTypeVarTuple(name, TypeParameter.givenDefault(defaultValue));
    TypingModule.setModule(made);
    return made;
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static Object repr(PyTypeVarTuple self) {
    return self.name;
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)", doc = "Implement iter(self).")
  static Object iter(PyTypeVarTuple self) {
    return Iteration.iter(PyTuple.of(TypingModule.unpack(self)));
  }

  @PyBuiltin(name = "__typing_subst__", sig = "($self, arg, /)")
  static Object substitute(PyTypeVarTuple self, Object argument) {
    throw PyErrors.typeError("Substitution of bare TypeVarTuple is not supported");
  }

  @PyBuiltin(name = "__typing_prepare_subst__", sig = "($self, alias, args, /)")
  static Object prepareSubstitution(PyTypeVarTuple self, Object alias, Object args) {
    return TypingModule.call("_typevartuple_prepare_subst", self, alias, args);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyTypeVarTuple self) {
    return self.name;
  }

  @PyBuiltin(name = "has_default", sig = "($self, /)")
  static boolean hasDefault(PyTypeVarTuple self) {
    return self.hasDefault();
  }

  @PyBuiltin(name = "__mro_entries__", sig = "($self, object, /)")
  static Object mroEntries(PyTypeVarTuple self, Object bases) {
    throw TypingModule.cannotSubclass(self);
  }

  @PyBuiltin(name = "__name__", kind = Kind.MEMBER)
  static Object name(PyTypeVarTuple self) {
    return self.name;
  }

  @PyBuiltin(name = "__default__", kind = Kind.GETTER)
  static Object defaultValue(PyTypeVarTuple self) {
    return self.defaultOrMarker();
  }

  @PyBuiltin(name = "evaluate_default", kind = Kind.GETTER)
  static Object evaluateDefault(PyTypeVarTuple self) {
    return self.defaultValue().evaluator();
  }
}
