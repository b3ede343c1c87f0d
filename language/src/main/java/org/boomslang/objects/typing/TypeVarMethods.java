package org.boomslang.objects.typing;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code typing.TypeVar}. */
@PyBuiltins(
    type = "typing.TypeVar",
    doc =
        "Type variable.\n\nThe preferred way to construct a type variable is via the dedicated"
            + " syntax\nfor generic functions, classes, and type aliases.")
final class TypeVarMethods {
  private TypeVarMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig =
          "($type, name, *constraints, bound=None, default=<unset>, covariant=False,"
              + " contravariant=False, infer_variance=False)")
  static Object create(
      PyType type,
      Object name,
      Object[] constraints,
      Object bound,
      Object defaultValue,
      boolean covariant,
      boolean contravariant,
      boolean inferred) {
    TypingModule.checkName("typevar", name);
    Variance variance = Variance.of(covariant, contravariant, inferred);
    Object checked =
        bound == PyNone.NONE ? null : TypingModule.check(bound, "Bound must be a type.");
    if (constraints.length == 1) {
      throw PyErrors.typeError("A single constraint is not allowed");
    }
    if (constraints.length > 0 && checked != null) {
      throw PyErrors.typeError("Constraints cannot be combined with bound=...");
    }
    PyTypeVar made =
        new PyTypeVar(
            name,
            LazyValue.given(checked),
            LazyValue.given(constraints.length == 0 ? null : PyTuple.of(constraints)),
            variance,
            TypeParameter.givenDefault(defaultValue));
    TypingModule.setModule(made);
    return made;
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(PyTypeVar self) {
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
  static Object substitute(PyTypeVar self, Object argument) {
    return TypingModule.call("_typevar_subst", self, argument);
  }

  /** Fills in the default where an argument for this parameter is missing at the end. */
  @PyBuiltin(name = "__typing_prepare_subst__", sig = "($self, alias, args, /)")
  static Object prepareSubstitution(PyTypeVar self, Object alias, Object args) {
    Object[] given = Iteration.toArray(args);
    Object[] parameters = Iteration.toArray(Attributes.get(alias, "__parameters__"));
    int index = 0;
    while (index < parameters.length && parameters[index] != self) {
      index++;
    }
    if (index < given.length) {
      return args;
    }
    if (index > given.length) {
      throw tooFew(alias, given.length, index);
    }
    Object defaultValue = self.defaultOrMarker();
    if (defaultValue == PyNoDefault.NO_DEFAULT) {
      throw tooFew(alias, given.length, index + 1);
    }
    Object[] all = Arrays.copyOf(given, given.length + 1);
    all[given.length] = defaultValue;
    return PyTuple.of(all);
  }

  private static PyException tooFew(Object alias, int actual, int expected) {
    return PyErrors.typeError(
        "Too few arguments for %s; actual %d, expected at least %d",
        PyStr.toJava(Conversions.str(alias)), actual, expected);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyTypeVar self) {
    return self.name;
  }

  @PyBuiltin(name = "has_default", sig = "($self, /)")
  static boolean hasDefault(PyTypeVar self) {
    return self.hasDefault();
  }

  @PyBuiltin(name = "__mro_entries__", sig = "($self, object, /)")
  static Object mroEntries(PyTypeVar self, Object bases) {
    throw TypingModule.cannotSubclass(self);
  }

  @PyBuiltin(name = "__name__", kind = Kind.MEMBER)
  static Object name(PyTypeVar self) {
    return self.name;
  }

  @PyBuiltin(name = "__covariant__", kind = Kind.MEMBER)
  static boolean isCovariant(PyTypeVar self) {
    return self.variance == Variance.COVARIANT;
  }

  @PyBuiltin(name = "__contravariant__", kind = Kind.MEMBER)
  static boolean isContravariant(PyTypeVar self) {
    return self.variance == Variance.CONTRAVARIANT;
  }

  @PyBuiltin(name = "__infer_variance__", kind = Kind.MEMBER)
  static boolean isInferred(PyTypeVar self) {
    return self.variance == Variance.INFERRED;
  }

  @PyBuiltin(name = "__bound__", kind = Kind.GETTER)
  static Object bound(PyTypeVar self) {
    Object bound = self.bound.get();
    return bound == null ? PyNone.NONE : bound;
  }

  @PyBuiltin(name = "__constraints__", kind = Kind.GETTER)
  static Object constraints(PyTypeVar self) {
    Object constraints = self.constraints.get();
    return constraints == null ? PyTuple.EMPTY : constraints;
  }

  @PyBuiltin(name = "__default__", kind = Kind.GETTER)
  static Object defaultValue(PyTypeVar self) {
    return self.defaultOrMarker();
  }

  @PyBuiltin(name = "evaluate_bound", kind = Kind.GETTER)
  static Object evaluateBound(PyTypeVar self) {
    return self.bound.evaluator();
  }

  @PyBuiltin(name = "evaluate_constraints", kind = Kind.GETTER)
  static Object evaluateConstraints(PyTypeVar self) {
    return self.constraints.evaluator();
  }

  @PyBuiltin(name = "evaluate_default", kind = Kind.GETTER)
  static Object evaluateDefault(PyTypeVar self) {
    return self.defaultValue().evaluator();
  }
}
