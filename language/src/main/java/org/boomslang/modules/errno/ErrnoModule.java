package org.boomslang.modules.errno;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/** Module {@code errno}: the names of system error numbers. */
@PyBuiltins(module = "errno", doc = "The names of the system's error numbers.")
public final class ErrnoModule {
  private ErrnoModule() {}

  static void initialize(PyContext context, PyModule module) {
    PyDict codes = new PyDict();
    for (Errno.Entry entry : Errno.ENTRIES) {
      String[] names = entry.names().split(" ");
      codes.put((long) entry.number(), PyStr.of(names[0]));
      for (String name : names) {
        module.setAttribute(name, (long) entry.number());
      }
    }
    module.setAttribute("errorcode", codes);
  }
}
