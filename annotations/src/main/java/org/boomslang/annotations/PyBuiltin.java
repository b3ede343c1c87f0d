package org.boomslang.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a static Java method as a Python builtin. The processor generates the argument handling
 * ("argument clinic") from {@link #sig} and the Java parameter types; see {@code docs/design.md},
 * section 4.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface PyBuiltin {
  /** The name Python code sees. */
  String name();

  /** CPython's text signature, for instance {@code ($self, index, object, /)}. */
  String sig() default "";

  /** The docstring. */
  String doc() default "";

  /** What kind of attribute it becomes. */
  Kind kind() default Kind.METHOD;

  /** Whether partial evaluation may look inside; otherwise the builtin is a boundary. */
  boolean compiled() default false;
}
