package org.boomslang.objects.typing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Objects;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Items;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.CallerGlobals;

/**
 * What type parameter lists and {@code type} statements make: CPython's {@code INTRINSIC_TYPEVAR}
 * and its siblings. Evaluation functions take an {@code annotationlib.Format}; {@code null} means
 * that there is none.
 */
public final class TypeParameterSyntax {
  private TypeParameterSyntax() {}

  /**
   * {@code T}, {@code T: bound} or {@code T: (constraint, …)}.
   *
   * @param name a str
   * @param bound evaluates the bound, or {@code null}
   * @param constraints evaluates the tuple of constraints, or {@code null}
   */
  @TruffleBoundary
  public static Object typeVar(Object name, Object bound, Object constraints) {
    PyTypeVar made =
        new PyTypeVar(
            name,
            LazyValue.computed(bound),
            LazyValue.computed(constraints),
            Variance.INFERRED,
            LazyValue.given(null));
    TypingModule.setModule(made);
    return made;
  }

  /** {@code *Ts}. */
  @TruffleBoundary
  public static Object typeVarTuple(Object name) {
    PyTypeVarTuple made = new PyTypeVarTuple(name, LazyValue.given(null));
    TypingModule.setModule(made);
    return made;
  }

  /** {@code **P}. */
  @TruffleBoundary
  public static Object paramSpec(Object name) {
    PyParamSpec made = new PyParamSpec(name, null, Variance.INFERRED, LazyValue.given(null));
    TypingModule.setModule(made);
    return made;
  }

  /** Gives a parameter the default that {@code evaluator} computes; returns the parameter. */
  @TruffleBoundary
  public static Object withDefault(Object parameter, Object evaluator) {
    ((TypeParameter) parameter).setDefaultValue(LazyValue.computed(evaluator));
    return parameter;
  }

  /**
   * {@code type name[parameters] = value}.
   *
   * @param parameters the type parameters, empty for none
   * @param evaluator computes the value
   */
  @TruffleBoundary
  public static Object typeAlias(Object name, PyTuple parameters, Object evaluator) {
    Object module = CallerGlobals.moduleName();
    return new PyTypeAlias(
        name,
        parameters,
        LazyValue.computed(evaluator),
        Objects.requireNonNullElse(module, PyNone.NONE));
  }

  /** {@code Generic[parameters]}: the base that a class with type parameters gets. */
  @TruffleBoundary
  public static Object subscriptGeneric(PyTuple parameters) {
    return TypingModule.call("_GenericAlias", GenericMethods.TYPE, unpacked(parameters));
  }

  /** The parameters with every {@code Ts} replaced by {@code Unpack[Ts]}. */
  @TruffleBoundary
  static PyTuple unpacked(PyTuple parameters) {
    Object[] items = parameters.toArray().clone();
    boolean changed = false;
    for (int i = 0; i < items.length; i++) {
      if (items[i] instanceof PyTypeVarTuple) {
        items[i] = Items.get(Imports.attribute("typing", "Unpack"), items[i]);
        changed = true;
      }
    }
    return changed ? PyTuple.of(items) : parameters;
  }
}
