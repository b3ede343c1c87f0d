package org.boomslang.modules.sys;

import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.monitoring.Event;
import org.boomslang.objects.monitoring.Monitor;
import org.boomslang.runtime.PyContext;

/** Makes {@code sys.monitoring}. Thread-safety: shared (stateless). */
final class Monitoring {
  private Monitoring() {}

  static PyModule create() {
    PyModule module = new PyModule("sys.monitoring");
    new MonitoringFunctionsTable().addTo(PyContext.get(), module);
    PyDict events = new PyDict();
    for (Event event : Event.values()) {
      events.putStr(event.name(), (long) event.bit());
    }
    events.putStr("NO_EVENTS", 0L);
    module.setAttribute("events", SysModule.namespace(events));
    module.setAttribute("DEBUGGER_ID", 0L);
    module.setAttribute("COVERAGE_ID", 1L);
    module.setAttribute("PROFILER_ID", 2L);
    module.setAttribute("OPTIMIZER_ID", 5L);
    module.setAttribute("DISABLE", Monitor.DISABLE);
    module.setAttribute("MISSING", Monitor.MISSING);
    return module;
  }
}
