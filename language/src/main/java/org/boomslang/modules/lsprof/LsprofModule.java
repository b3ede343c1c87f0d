package org.boomslang.modules.lsprof;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.runtime.PyContext;

/** Module {@code _lsprof}. Thread-safety: shared (stateless). */
@PyBuiltins(module = "_lsprof", doc = "Fast profiler")
public final class LsprofModule {
  static final StructSequence ENTRY =
      StructSequence.builder("_lsprof.profiler_entry", null)
          .field("code", "code object or built-in function name")
          .field("callcount", "how many times this was called")
          .field("reccallcount", "how many times called recursively")
          .field("totaltime", "total time in this entry")
          .field("inlinetime", "inline time in this entry (not in subcalls)")
          .field("calls", "details of the calls")
          .build();
  static final StructSequence SUBENTRY =
      StructSequence.builder("_lsprof.profiler_subentry", null)
          .field("code", "called code object or built-in function name")
          .field("callcount", "how many times this is called")
          .field("reccallcount", "how many times this is called recursively")
          .field("totaltime", "total time spent in this call")
          .field("inlinetime", "inline time (not in further subcalls)")
          .build();

  private LsprofModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("Profiler", PyProfiler.TYPE);
    module.setAttribute("profiler_entry", ENTRY.type());
    module.setAttribute("profiler_subentry", SUBENTRY.type());
  }
}
