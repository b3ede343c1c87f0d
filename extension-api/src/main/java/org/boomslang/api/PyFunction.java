package org.boomslang.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A public method as a function of the module or, in a class with {@link PyType}, as a method.
 * Names with two underscores on each side make operators and other special methods. A static method
 * of a type is a static method in Python.
 *
 * <p>How arguments become values of Java, by the type of the parameter:
 *
 * <ul>
 *   <li>{@code boolean}: truth; {@code byte}, {@code short}, {@code int}, {@code long}: an integer
 *       (OverflowError when it does not fit); {@code float}, {@code double}: a number;
 *   <li>{@code String}, {@code BigInteger}, {@code byte[]} (a copy of anything with a buffer),
 *       boxed numbers; None is null for these and all that follows;
 *   <li>a class with {@code @PyType}: its object;
 *   <li>{@code Value}: any object; {@code List}, {@code Map} and other interfaces: what {@code
 *       Value.as} makes of it, live views and callbacks;
 *   <li>{@code Object}: Boolean, Long, BigInteger, Double, String, null, the object of a
 *       {@code @PyType}, else a Value.
 * </ul>
 *
 * Results go the same way back; a {@code List}, {@code Map} or array that is returned becomes a
 * list or dict that is a copy; other objects of Java are objects of the host.
 *
 * <p>Exceptions: {@link PyError} raises what it says; IllegalArgumentException is a ValueError,
 * IndexOutOfBoundsException an IndexError, ArithmeticException an ArithmeticError,
 * NoSuchElementException a LookupError, ClassCastException a TypeError,
 * UnsupportedOperationException a NotImplementedError, IOException an OSError; others are
 * RuntimeErrors. Exceptions of Python code that was called pass through as what they are.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PyFunction {
  /** In Python; the method's name by default. */
  String value() default "";

  /**
   * The parameters as in Python, one for each of the method's in the same order: {@code (text, /,
   * times=1, *rest, strict=False, **options)}. Defaults are numbers, texts in single quotes, True,
   * False, None. The parameter of {@code *rest} is an array, that of {@code **options} a {@code
   * Map<String, Object>}.
   *
   * <p>Without this the parameters have their names in Java where the class was compiled with
   * {@code -parameters}, else none; a method with variable arity takes any number.
   */
  String signature() default "";

  String doc() default "";

  /**
   * Whether the method is compiled together with the Python code that calls it. For short methods
   * that only compute: code of the JDK's that does more (input and output, texts, collections)
   * costs more so, or cannot be compiled.
   */
  boolean inline() default false;
}
