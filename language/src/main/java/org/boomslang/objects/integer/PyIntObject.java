package org.boomslang.objects.integer;

import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;

/**
 * An instance of a subclass of {@code int}: an ordinary object with attributes that carries its
 * canonical value.
 *
 * <p>Thread safety: the value is immutable, the attributes are those of {@link PyObject}.
 */
public final class PyIntObject extends PyObject {
  private final Object value;

  /**
   * @param value the canonical int, {@code Long} or {@code BigInteger}
   */
  public PyIntObject(Shape shape, Object value) {
    super(shape);
    this.value = value;
  }

  /** The canonical int, {@code Long} or {@code BigInteger}. */
  public Object value() {
    return value;
  }
}
