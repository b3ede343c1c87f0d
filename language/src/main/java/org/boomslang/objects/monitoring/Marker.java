package org.boomslang.objects.monitoring;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;

/** {@code sys.monitoring.DISABLE} and {@code MISSING}: plain objects. Immutable. */
final class Marker extends PyObject {
  private final String name;

  Marker(String name) {
    super(BuiltinTypes.OBJECT.instanceShape());
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
