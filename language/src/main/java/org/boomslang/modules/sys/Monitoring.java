package org.boomslang.modules.sys;

import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** Makes {@code sys.monitoring}. Thread-safety: shared (stateless). */
final class Monitoring {
  private static final String[] EVENTS = {
    "PY_START",
    "PY_RESUME",
    "PY_RETURN",
    "PY_YIELD",
    "CALL",
    "LINE",
    "INSTRUCTION",
    "JUMP",
    "BRANCH_LEFT",
    "BRANCH_RIGHT",
    "STOP_ITERATION",
    "RAISE",
    "EXCEPTION_HANDLED",
    "PY_UNWIND",
    "PY_THROW",
    "RERAISE",
    "C_RETURN",
    "C_RAISE",
    "BRANCH"
  };

  private Monitoring() {}

  static PyModule create() {
    PyModule module = new PyModule("sys.monitoring");
    new MonitoringFunctionsTable().addTo(PyContext.get(), module);
    PyDict events = new PyDict();
    for (int i = 0; i < EVENTS.length; i++) {
      events.putStr(EVENTS[i], 1L << i);
    }
    events.putStr("NO_EVENTS", 0L);
    module.setAttribute("events", SysModule.namespace(events));
    module.setAttribute("DEBUGGER_ID", 0L);
    module.setAttribute("COVERAGE_ID", 1L);
    module.setAttribute("PROFILER_ID", 2L);
    module.setAttribute("OPTIMIZER_ID", 5L);
    module.setAttribute("DISABLE", new MonitoringMarker("DISABLE"));
    module.setAttribute("MISSING", new MonitoringMarker("MISSING"));
    return module;
  }
}
