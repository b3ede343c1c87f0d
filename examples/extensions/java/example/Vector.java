package example;

import org.boomslang.api.PyConstructor;
import org.boomslang.api.PyFunction;
import org.boomslang.api.PyProperty;
import org.boomslang.api.PySingleton;
import org.boomslang.api.PyType;

/** A vector of two numbers that does not change, so threads may share it. */
@PyType(doc = "A vector in the plane.")
public final class Vector {
  final double x;
  final double y;

  @PyConstructor(signature = "(x=0.0, y=0.0)")
  public Vector(double x, double y) {
    this.x = x;
    this.y = y;
  }

  @PyProperty(doc = "The first coordinate.")
  public double x() {
    return x;
  }

  @PyProperty
  public double y() {
    return y;
  }

  @PyFunction(value = "__add__", signature = "(other, /)")
  public Object plus(Object other) {
    return other instanceof Vector v ? new Vector(x + v.x, y + v.y) : PySingleton.NOT_IMPLEMENTED;
  }

  @PyFunction(value = "__abs__", inline = true)
  public double length() {
    return Math.sqrt(x * x + y * y);
  }

  @PyFunction(signature = "(factor)", doc = "The vector, longer.")
  public Vector scaled(double factor) {
    return factor == 1 ? this : new Vector(factor * x, factor * y);
  }

  @Override
  @PyFunction(value = "__eq__", signature = "(other, /)")
  public boolean equals(Object other) {
    return other instanceof Vector v && v.x == x && v.y == y;
  }

  @Override
  @PyFunction("__hash__")
  public int hashCode() {
    return Double.hashCode(x) ^ 31 * Double.hashCode(y);
  }

  @Override
  @PyFunction("__repr__")
  public String toString() {
    return "Vector(" + x + ", " + y + ")";
  }

  @PyFunction(signature = "(angle)")
  public static Vector unit(double angle) {
    return new Vector(Math.cos(angle), Math.sin(angle));
  }
}
