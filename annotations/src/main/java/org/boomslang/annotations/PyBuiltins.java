package org.boomslang.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose {@link PyBuiltin} methods make up a builtin type or a module. Exactly one of
 * type and module.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface PyBuiltins {
  /** Name of the builtin type, as error messages show it. */
  String type() default "";

  /** Full name of the module. */
  String module() default "";

  /** Docstring of the type or module. */
  String doc() default "";

  /** Whether instances are unhashable ({@code __hash__} is None). */
  boolean unhashable() default false;
}
