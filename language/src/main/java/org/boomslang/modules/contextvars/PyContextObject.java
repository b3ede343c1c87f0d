package org.boomslang.modules.contextvars;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyThreadState;
import org.boomslang.runtime.Synchronization;

/**
 * {@code contextvars.Context}: the values of context variables.
 *
 * <p>The values are an immutable map, replaced by every change, so that copying a context is free
 * and other threads may read it at any time. Only the thread that has entered the context changes
 * it, and only one can have entered it. Thread-safety: atomic.
 */
public final class PyContextObject extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "_contextvars.Context",
          BuiltinTypes.OBJECT,
          Layout.of("Context", Layout.OBJECT, null),
          TypeFlags.FINAL,
          ContextMethodsTable::new);

  private volatile Map<PyContextVar, Object> values;
  private final AtomicBoolean entered = new AtomicBoolean();

  PyContextObject(Map<PyContextVar, Object> values) {
    super(TYPE.instanceShape());
    this.values = values;
  }

  /** The current thread's context, made on first use. */
  public static PyContextObject current() {
    PyThreadState thread = PyThreadState.get();
    if (thread.contextVariables == null) {
      PyContextObject base = new PyContextObject(Map.of());
      base.entered.set(true);
      thread.contextVariables = base;
    }
    return (PyContextObject) thread.contextVariables;
  }

  /** {@code copy_context()}. */
  public static PyContextObject copyCurrent() {
    return current().copy();
  }

  PyContextObject copy() {
    PyContextObject copy = new PyContextObject(values);
    // Who runs a callback in the copy sees what was done before it was made.
    Synchronization.sending(copy);
    return copy;
  }

  Map<PyContextVar, Object> values() {
    return values;
  }

  /** The value of a variable, {@code null} when it has none here. */
  Object get(PyContextVar variable) {
    return values.get(variable);
  }

  /** Sets a variable; a {@code null} value removes it. */
  void set(PyContextVar variable, Object value) {
    Map<PyContextVar, Object> next = new LinkedHashMap<>(values);
    if (value == null) {
      next.remove(variable);
    } else {
      next.put(variable, value);
    }
    values = next;
  }

  /**
   * Makes this the current thread's context.
   *
   * @return what to give to {@link #leave}
   */
  public Object enter() {
    if (!entered.compareAndSet(false, true)) {
      throw PyErrors.runtimeError(
          "cannot enter context: %s is already entered", PyStr.toJava(Conversions.repr(this)));
    }
    PyThreadState thread = PyThreadState.get();
    Object previous = thread.contextVariables;
    thread.contextVariables = this;
    Synchronization.received(this);
    return previous;
  }

  /** Goes back to the context that was current before {@link #enter}. */
  public void leave(Object previous) {
    PyThreadState thread = PyThreadState.get();
    if (thread.contextVariables != this) {
      throw PyErrors.runtimeError(
          "cannot exit context: thread state references a different context object");
    }
    thread.contextVariables = previous;
    Synchronization.sending(this);
    entered.set(false);
  }
}
