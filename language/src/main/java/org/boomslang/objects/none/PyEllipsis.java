package org.boomslang.objects.none;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;

/** The type of {@code Ellipsis}, and its only instance. Immutable. */
public final class PyEllipsis extends PyObject {
  public static final PyEllipsis ELLIPSIS = new PyEllipsis();

  private PyEllipsis() {
    super(BuiltinTypes.ELLIPSIS_TYPE.instanceShape());
  }

  @Override
  public String toString() {
    return "Ellipsis";
  }
}
