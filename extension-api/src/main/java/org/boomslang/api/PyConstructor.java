package org.boomslang.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The public constructor that {@code __new__} of a {@link PyType} calls. A type without one cannot
 * be called.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.CONSTRUCTOR)
public @interface PyConstructor {
  /** As {@link PyFunction#signature}. */
  String signature() default "";
}
