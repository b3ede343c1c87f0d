package org.boomslang.modules.types;

import org.boomslang.annotations.PyBuiltins;

/** {@code types.CapsuleType}; it has no builtins. */
@PyBuiltins(
    type = "PyCapsule",
    doc = "Capsule objects let you wrap a C \"void *\" pointer in a Python object.")
final class CapsuleMethods {
  private CapsuleMethods() {}
}
