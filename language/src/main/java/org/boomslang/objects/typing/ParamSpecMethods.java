package org.boomslang.objects.typing;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code typing.ParamSpec}. */
@PyBuiltins(
    type = "typing.ParamSpec",
    doc =
        "Parameter specification variable.\n\nThe preferred way to construct a parameter"
            + " specification is via the\ndedicated syntax for generic functions, classes, and type"
            + " aliases.")
final class ParamSpecMethods {
  private ParamSpecMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig =
          "($type, name, *, bound=None, default=<unset>, covariant=False, contravariant=False,"
              + " infer_variance=False)")
  static Object create(
      PyType type,
      Object name,
      Object bound,
      Object defaultValue,
      boolean covariant,
      boolean contravariant,
      boolean inferred) {
    TypingModule.checkName("paramspec", name);
    Variance variance = Variance.of(covariant, contravariant, inferred);
    Object checked =
        bound == PyNone.NONE ? null : TypingModule.check(bound, "Bound must be a type.");
    PyParamSpec made =
        new PyParamSpec(name, checked, variance, TypeParameter.givenDefault(defaultValue));
    TypingModule.setModule(made);
    return made;
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(PyParamSpec self) {
    return PyStr.of(self.variance.show(self.name));
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)", doc = "Return self|value.")
  static Object or(Object self, Object value) {
    return TypingModule.union(self, value);
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)", doc = "Return value|self.")
  static Object reverseOr(Object self, Object value) {
    return TypingModule.union(value, self);
  }

  @PyBuiltin(name = "__typing_subst__", sig = "($self, arg, /)")
  static Object substitute(PyParamSpec self, Object argument) {
    return TypingModule.call("_paramspec_subst", self, argument);
  }

  @PyBuiltin(name = "__typing_prepare_subst__", sig = "($self, alias, args, /)")
  static Object prepareSubstitution(PyParamSpec self, Object alias, Object args) {
    return TypingModule.call("_paramspec_prepare_subst", self, alias, args);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyParamSpec self) {
    return self.name;
  }

  @PyBuiltin(name = "has_default", sig = "($self, /)")
  static boolean hasDefault(PyParamSpec self) {
    return self.hasDefault();
  }

  @PyBuiltin(name = "__mro_entries__", sig = "($self, object, /)")
  static Object mroEntries(PyParamSpec self, Object bases) {
    throw TypingModule.cannotSubclass(self);
  }

  @PyBuiltin(name = "args", kind = Kind.GETTER, doc = "Represents positional arguments.")
  static Object args(PyParamSpec self) {
    return new PyParamSpecPart(PyParamSpecPart.ARGS_TYPE, self);
  }

  @PyBuiltin(name = "kwargs", kind = Kind.GETTER, doc = "Represents keyword arguments.")
  static Object kwargs(PyParamSpec self) {
    return new PyParamSpecPart(PyParamSpecPart.KWARGS_TYPE, self);
  }

  @PyBuiltin(name = "__name__", kind = Kind.MEMBER)
  static Object name(PyParamSpec self) {
    return self.name;
  }

  @PyBuiltin(name = "__bound__", kind = Kind.MEMBER)
  static Object bound(PyParamSpec self) {
    return self.bound == null ? PyNone.NONE : self.bound;
  }

  @PyBuiltin(name = "__covariant__", kind = Kind.MEMBER)
  static boolean isCovariant(PyParamSpec self) {
    return self.variance == Variance.COVARIANT;
  }

  @PyBuiltin(name = "__contravariant__", kind = Kind.MEMBER)
  static boolean isContravariant(PyParamSpec self) {
    return self.variance == Variance.CONTRAVARIANT;
  }

  @PyBuiltin(name = "__infer_variance__", kind = Kind.MEMBER)
  static boolean isInferred(PyParamSpec self) {
    return self.variance == Variance.INFERRED;
  }

  @PyBuiltin(name = "__default__", kind = Kind.GETTER)
  static Object defaultValue(PyParamSpec self) {
    return self.defaultOrMarker();
  }

  @PyBuiltin(name = "evaluate_default", kind = Kind.GETTER)
  static Object evaluateDefault(PyParamSpec self) {
    return self.defaultValue().evaluator();
  }
}
