package org.boomslang.modules.extension;

import org.boomslang.objects.PyErrors;
import org.boomslang.objects.builtin.BuiltinCode;

/** {@code __new__} of a type that cannot be called. Thread-safety: immutable. */
final class NoConstructor extends BuiltinCode {
  NoConstructor(JavaTable table) {
    super(table, 0, "__new__", Kind.NEW, 1, -1, "($type, /, *args, **kwargs)", null, false);
  }

  @Override
  public Object invoke(Object[] bound) {
    throw PyErrors.typeError("cannot create '%s' instances", table().owner());
  }
}
