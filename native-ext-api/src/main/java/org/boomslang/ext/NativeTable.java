package org.boomslang.ext;

import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.type.PyType;

/**
 * Whose the functions of an extension are: a module or a type. Thread-safety: as its superclass.
 */
final class NativeTable extends BuiltinTable {
  NativeTable(String owner, boolean module) {
    super(owner, module, null, false);
  }

  NativeTable(PyType type) {
    this(type.name(), false);
    belongTo(type);
  }

  @Override
  protected BuiltinCode[] createCodes() {
    return new BuiltinCode[0];
  }
}
