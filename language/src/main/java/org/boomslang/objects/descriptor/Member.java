package org.boomslang.objects.descriptor;

import org.boomslang.objects.type.PyType;

/**
 * A {@code member_descriptor}: a slot of a class written in Python, or a field of a builtin type.
 */
interface Member extends Descriptor {
  /** The type that defines it: {@code __objclass__}. */
  PyType owner();

  String name();

  /** The docstring, or null. */
  String doc();
}
