package org.boomslang.objects.none;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;

/** The type of {@code NotImplemented}, and its only instance. Immutable. */
public final class PyNotImplemented extends PyObject {
  public static final PyNotImplemented NOT_IMPLEMENTED = new PyNotImplemented();

  private PyNotImplemented() {
    super(BuiltinTypes.NOT_IMPLEMENTED_TYPE.instanceShape());
  }

  @Override
  public String toString() {
    return "NotImplemented";
  }
}
