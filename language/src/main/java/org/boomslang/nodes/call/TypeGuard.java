package org.boomslang.nodes.call;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.type.PyType;

/**
 * The check that a value has a certain Python type, and the assumption that this type is still what
 * it was when it was looked at. The Java class is compared first, exactly: it settles the type of
 * plain Java values, and makes the rest of the check one load. Thread-safety: immutable.
 */
public final class TypeGuard {

  private final Class<?> javaClass;
  private final boolean isObject;
  private final PyType type;
  private final Assumption stable;

  private TypeGuard(Class<?> javaClass, PyType type) {
    this.javaClass = javaClass;
    this.isObject = PyObject.class.isAssignableFrom(javaClass);
    this.type = type;
    this.stable = type.stable();
  }

  /** The guard for values like {@code value}. Make it before looking anything up in the type. */
  public static TypeGuard of(Object value) {
    return new TypeGuard(value.getClass(), Types.of(value));
  }

  public PyType type() {
    return type;
  }

  /** Whether {@code value} has the type, unchanged. */
  public boolean accepts(Object value) {
    return hasType(value) && stable.isValid();
  }

  /** Whether {@code value} has the type, whatever became of that. */
  boolean hasType(Object value) {
    return CompilerDirectives.isExact(value, javaClass)
        && (!isObject
            || ((PyObject) CompilerDirectives.castExact(value, javaClass)).type() == type);
  }

  /** Whether the type has changed, so that nothing is accepted any more. */
  public boolean isStale() {
    return !stable.isValid();
  }
}
