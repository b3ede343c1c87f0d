package org.boomslang.objects.str;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;

/**
 * An instance of a subclass of {@code str}: an object that carries the string.
 *
 * <p>Thread-safety: atomic (the string is immutable, attributes as in {@link PyObject}).
 */
public final class PyStrObject extends PyObject {

  private final TruffleString value;

  public PyStrObject(Shape shape, TruffleString value) {
    super(shape);
    this.value = value;
  }

  public TruffleString value() {
    return value;
  }
}
