package org.boomslang.objects.complex;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;

/**
 * A {@code complex} number, or an instance of a subclass.
 *
 * <p>Thread safety: the value is immutable, the attributes of subclass instances are those of
 * {@link PyObject}.
 */
public final class PyComplex extends PyObject {
  private final double real;
  private final double imag;

  public PyComplex(double real, double imag) {
    this(BuiltinTypes.COMPLEX.instanceShape(), real, imag);
  }

  public PyComplex(Shape shape, double real, double imag) {
    super(shape);
    this.real = real;
    this.imag = imag;
  }

  public double real() {
    return real;
  }

  public double imag() {
    return imag;
  }
}
