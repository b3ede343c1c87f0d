package org.boomslang.objects.floating;

import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;

/**
 * An instance of a subclass of {@code float}: an ordinary object with attributes that carries its
 * value.
 *
 * <p>Thread safety: the value is immutable, the attributes are those of {@link PyObject}.
 */
public final class PyFloatObject extends PyObject {
  private final double value;

  public PyFloatObject(Shape shape, double value) {
    super(shape);
    this.value = value;
  }

  public double value() {
    return value;
  }
}
