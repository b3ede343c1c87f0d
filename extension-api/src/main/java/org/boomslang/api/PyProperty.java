package org.boomslang.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An attribute of a {@link PyType}: a public method without parameters reads it, one of the same
 * Python name with one parameter writes it. Without the latter it is read-only.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PyProperty {
  /** In Python; the method's name by default. */
  String value() default "";

  String doc() default "";
}
