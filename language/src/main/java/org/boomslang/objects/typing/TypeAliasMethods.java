package org.boomslang.objects.typing;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.alias.PyUnion;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.CallerGlobals;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code typing.TypeAliasType}. */
@PyBuiltins(
    type = "typing.TypeAliasType",
    doc =
        "Type alias.\n\nType aliases are created through the type statement::\n\n    type Alias ="
            + " int")
final class TypeAliasMethods {
  private TypeAliasMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, name, value, *, type_params=<unset>)")
  static Object create(PyType type, Object name, Object value, Object typeParameters) {
    TypingModule.checkName("typealias", name);
    PyTuple parameters = PyTuple.EMPTY;
    if (typeParameters != null) {
      if (!(typeParameters instanceof PyTuple given)) {
        throw PyErrors.typeError("type_params must be a tuple");
      }
      checkParameters(given);
      parameters = given;
    }
    Object module = CallerGlobals.moduleName();
    return new PyTypeAlias(
        name, parameters, LazyValue.given(value), module == null ? PyNone.NONE : module);
  }

  /** Only type parameters, and none without a default behind one with a default. */
  private static void checkParameters(PyTuple parameters) {
    boolean defaultSeen = false;
    for (Object parameter : parameters.toArray()) {
      if (Attributes.getOrNull(parameter, "__typing_subst__") == null) {
        throw PyErrors.typeError(
            "Expected a type param, got %s", PyStr.toJava(Conversions.repr(parameter)));
      }
      Object hasDefault = Attributes.getOrNull(parameter, "has_default");
      boolean defaulted =
          parameter instanceof TypeParameter own
              ? own.hasDefault()
              : hasDefault != null && Conversions.truth(Calls.call(hasDefault));
      if (defaultSeen && !defaulted) {
        throw PyErrors.typeError(
            "non-default type parameter '%s' follows default type parameter",
            PyStr.toJava(Conversions.repr(parameter)));
      }
      defaultSeen |= defaulted;
    }
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static Object repr(PyTypeAlias self) {
    return self.name;
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)", doc = "Implement iter(self).")
  static Object iter(PyTypeAlias self) {
    return Iteration.iter(PyTuple.of(TypingModule.unpack(self)));
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)", doc = "Return self|value.")
  static Object or(Object self, Object value) {
    return PyUnion.or(self, value);
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)", doc = "Return value|self.")
  static Object reverseOr(Object self, Object value) {
    return PyUnion.or(value, self);
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)", doc = "Return self[key].")
  static Object getItem(PyTypeAlias self, Object item) {
    if (self.typeParameters.length() == 0) {
      throw PyErrors.typeError("Only generic type aliases are subscriptable");
    }
    return new PyGenericAlias(self, item);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyTypeAlias self) {
    return self.name;
  }

  @PyBuiltin(name = "__name__", kind = Kind.MEMBER)
  static Object name(PyTypeAlias self) {
    return self.name;
  }

  /** The parameters as they stand in {@code Generic[…]}: tuples unpacked. */
  @PyBuiltin(name = "__parameters__", kind = Kind.GETTER)
  static Object parameters(PyTypeAlias self) {
    return TypeParameterSyntax.unpacked(self.typeParameters);
  }

  @PyBuiltin(name = "__type_params__", kind = Kind.GETTER)
  static Object typeParameters(PyTypeAlias self) {
    return self.typeParameters;
  }

  @PyBuiltin(name = "__value__", kind = Kind.GETTER)
  static Object value(PyTypeAlias self) {
    return self.value.get();
  }

  @PyBuiltin(name = "evaluate_value", kind = Kind.GETTER)
  static Object evaluateValue(PyTypeAlias self) {
    return self.value.evaluator();
  }

  @PyBuiltin(name = "__module__", kind = Kind.GETTER)
  static Object module(PyTypeAlias self) {
    return self.module;
  }
}
