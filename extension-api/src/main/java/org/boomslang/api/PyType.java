package org.boomslang.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A public class as a type of a module. Its methods are marked {@link PyFunction}, its attributes
 * {@link PyProperty}, its constructor {@link PyConstructor}. Python code can subclass it. An object
 * of Java that a function returns is a new Python object each time, except that of the receiver.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PyType {
  /** In Python; the class's simple name by default. */
  String value() default "";

  String doc() default "";
}
