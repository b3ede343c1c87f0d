package org.boomslang.modules.mmap;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.libc.Libc;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** Module {@code mmap}. */
@PyBuiltins(module = "mmap", doc = "Files mapped into memory.")
public final class MmapModule {
  private MmapModule() {}

  static void initialize(PyContext context, PyModule module) {
    MmapConstants.addTo(module);
    module.setAttribute("PAGESIZE", (long) Libc.pageSize());
    module.setAttribute("ALLOCATIONGRANULARITY", (long) Libc.pageSize());
    module.setAttribute("error", ExceptionTypes.OS_ERROR);
    module.setAttribute("mmap", PyMmap.TYPE);
  }
}
