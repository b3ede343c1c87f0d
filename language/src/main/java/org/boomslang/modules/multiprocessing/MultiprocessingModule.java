package org.boomslang.modules.multiprocessing;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/** Module {@code _multiprocessing}. */
@PyBuiltins(module = "_multiprocessing", doc = "What processes share.")
public final class MultiprocessingModule {
  private MultiprocessingModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("SemLock", PySemLock.TYPE);
    PySemLock.TYPE.setOwn("SEM_VALUE_MAX", (long) Integer.MAX_VALUE);
    PyDict flags = new PyDict();
    flags.put(PyStr.of("HAVE_SEM_OPEN"), 1L);
    flags.put(PyStr.of("HAVE_SEM_TIMEDWAIT"), 1L);
    module.setAttribute("flags", flags);
  }

  @PyBuiltin(name = "sem_unlink", sig = "(name, /)")
  static void unlink(String name) {
    NativeAccess.require();
    PySemLock.unlink(name);
  }
}
