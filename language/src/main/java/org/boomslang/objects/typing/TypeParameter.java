package org.boomslang.objects.typing;

/**
 * What type variables, parameter specifications and type variable tuples have in common: a default.
 */
sealed interface TypeParameter permits PyTypeVar, PyParamSpec, PyTypeVarTuple {
  LazyValue defaultValue();

  /** Gives the parameter its default; only while it is being made. */
  void setDefaultValue(LazyValue value);

  /** The default, {@code NoDefault} when there is none. */
  default Object defaultOrMarker() {
    Object value = defaultValue().get();
    return value == null ? PyNoDefault.NO_DEFAULT : value;
  }

  default boolean hasDefault() {
    return defaultOrMarker() != PyNoDefault.NO_DEFAULT;
  }

  /** The default given by a keyword argument, where {@code NoDefault} means none. */
  static LazyValue givenDefault(Object value) {
    return LazyValue.given(value == PyNoDefault.NO_DEFAULT ? null : value);
  }
}
