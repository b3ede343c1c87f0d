package org.boomslang.modules.warnings;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.boomslang.modules.imports.BuiltinModules;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * What the warnings machinery keeps: the default filters, the registry of "once", the version that
 * invalidates the registries of modules.
 *
 * <p>Thread-safety: atomic. The lock is the one that {@code warnings} takes around changes of
 * filters.
 */
final class WarningState {
  static final ContextSlot<WarningState> STATE = new ContextSlot<>(WarningState::new);

  final PyList filters = new PyList();
  final PyDict onceRegistry = new PyDict();
  final AtomicLong filtersVersion = new AtomicLong();
  final ReentrantLock lock = new ReentrantLock();
  private final PyContext context;
  private volatile Object contextVariable;

  private WarningState(PyContext context) {
    this.context = context;
    filters.append(filter("default", ExceptionTypes.DEPRECATION_WARNING, PyStr.of("__main__")));
    filters.append(filter("ignore", ExceptionTypes.DEPRECATION_WARNING, PyNone.NONE));
    filters.append(filter("ignore", ExceptionTypes.PENDING_DEPRECATION_WARNING, PyNone.NONE));
    filters.append(filter("ignore", ExceptionTypes.IMPORT_WARNING, PyNone.NONE));
    filters.append(filter("ignore", ExceptionTypes.RESOURCE_WARNING, PyNone.NONE));
  }

  private static PyTuple filter(String action, PyType category, Object module) {
    return PyTuple.of(PyStr.of(action), PyNone.NONE, category, module, 0L);
  }

  /**
   * The context variable that holds the filters of {@code catch_warnings}; null without {@code
   * _contextvars}.
   */
  Object contextVariable() {
    if (contextVariable == null) {
      PyModule module = BuiltinModules.of(context).load("_contextvars");
      if (module == null) {
        return null;
      }
      Object made = Calls.call(Attributes.get(module, "ContextVar"), PyStr.of("warnings_context"));
      synchronized (this) {
        if (contextVariable == null) {
          contextVariable = made;
        }
      }
    }
    return contextVariable;
  }
}
