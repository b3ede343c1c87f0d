package org.boomslang.api;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class of exceptions of a module; {@link PyError} raises them as {@code "module.Name"}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PyExceptionType {
  String value();

  /** The name of the class it extends, as {@link PyError} takes it. */
  String base() default "Exception";

  String doc() default "";
}
