package org.boomslang.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A module of Python: the annotation of a {@link PyExtension}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PyModule {
  /** The full name, {@code fast} or {@code company.fast}. A package has to be there already. */
  String value();

  String doc() default "";

  /**
   * Whether threads may run the module's functions and methods at the same time. Where this is not
   * said, the first import warns and calls take a lock that is the module's own.
   */
  boolean freeThreading() default false;

  /** The module's types, each with {@link PyType}. */
  Class<?>[] types() default {};

  /** Classes of exceptions that the module has. */
  PyExceptionType[] exceptions() default {};
}
