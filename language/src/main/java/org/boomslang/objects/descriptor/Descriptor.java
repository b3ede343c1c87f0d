package org.boomslang.objects.descriptor;

import org.boomslang.objects.type.PyType;

/**
 * A descriptor implemented in Java, so that attribute access needs no lookup of {@code __get__},
 * {@code __set__} and {@code __delete__}. Python code sees those methods through the builtins of
 * each descriptor type.
 */
public interface Descriptor {
  /**
   * What reading the attribute gives ({@code __get__}).
   *
   * @param instance null when read from the class
   */
  Object bind(Object instance, PyType owner);

  /** Whether it also controls writing, and so goes before the instance's own attributes. */
  default boolean isData() {
    return false;
  }

  /** Writes the attribute ({@code __set__}); only called when {@link #isData()}. */
  default void set(Object instance, Object value) {
    throw new UnsupportedOperationException();
  }

  /** Deletes the attribute ({@code __delete__}); only called when {@link #isData()}. */
  default void delete(Object instance) {
    throw new UnsupportedOperationException();
  }
}
