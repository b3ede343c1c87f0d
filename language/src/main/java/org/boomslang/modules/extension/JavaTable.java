package org.boomslang.modules.extension;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.builtin.BuiltinTable;

/** The functions of a Java extension or of one of its types. Thread-safety: as its superclass. */
final class JavaTable extends BuiltinTable {
  final List<BuiltinCode> codes = new ArrayList<>();

  JavaTable(String owner, boolean module, String doc, boolean unhashable) {
    super(owner, module, doc, unhashable);
  }

  @Override
  protected BuiltinCode[] createCodes() {
    return codes.toArray(new BuiltinCode[0]);
  }
}
