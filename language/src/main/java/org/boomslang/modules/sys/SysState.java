package org.boomslang.modules.sys;

import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/** What {@code sys} keeps beside its namespace. Thread-safety: atomic, field by field. */
public final class SysState {
  static final ContextSlot<SysState> STATE = new ContextSlot<>(context -> new SysState());

  final ConcurrentHashMap<String, Object> interned = new ConcurrentHashMap<>();
  volatile PyModule module;
  volatile double switchInterval = 0.005;
  volatile boolean finalizing;
  volatile int dlopenFlags = 2;

  private SysState() {}

  public static SysState of(PyContext context) {
    return STATE.get(context);
  }

  /** The module {@code sys} of the current context. */
  public static PyModule module() {
    return STATE.get().module;
  }

  /** The value of an attribute of {@code sys}, or null ({@code PySys_GetObject}). */
  public static Object get(String name) {
    PyModule sys = STATE.get().module;
    return sys == null ? null : sys.getAttributeOrNull(name);
  }

  /** Sets an attribute of {@code sys}. */
  public static void set(String name, Object value) {
    STATE.get().module.setAttribute(name, value);
  }

  /** {@code sys.modules}. */
  public static PyDict modules(PyContext context) {
    return (PyDict) context.sysModules();
  }

  /** Whether the interpreter is on its way out ({@code sys.is_finalizing()}). */
  public boolean isFinalizing() {
    return finalizing;
  }

  public void startFinalizing() {
    finalizing = true;
  }
}
