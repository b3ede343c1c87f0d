package org.boomslang.modules.asyncio;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code _asyncio.Task}. Thread-safety: shared (stateless). */
@PyBuiltins(type = "_asyncio.Task", doc = "A coroutine wrapped in a Future.")
final class TaskMethods {
  private TaskMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyTask(type.instanceShape());
  }

  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, coro, *, loop=None, name=None, context=None, eager_start=False)")
  static void init(
      PyTask self, Object coro, Object loop, Object name, Object context, boolean eagerStart) {
    self.initialise(coro, loop, name, context, eagerStart);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static Object repr(PyTask self) {
    return AsyncioState.get().call("asyncio.base_tasks", "_task_repr", self.initialised());
  }

  @PyBuiltin(name = "__del__", sig = "($self, /)")
  static void del(PyTask self) {
    self.finish();
  }

  @PyBuiltin(name = "set_result", sig = "($self, result, /)")
  static void setResult(PyTask self, Object result) {
    throw PyErrors.runtimeError("Task does not support set_result operation");
  }

  @PyBuiltin(name = "set_exception", sig = "($self, exception, /)")
  static void setException(PyTask self, Object exception) {
    throw PyErrors.runtimeError("Task does not support set_exception operation");
  }

  @PyBuiltin(
      name = "cancel",
      sig = "($self, /, msg=None)",
      doc =
          "Asks the task to cancel itself: its coroutine gets a CancelledError where it waits, which"
              + " it\nmay catch. False when the task has ended.")
  static boolean cancel(PyTask self, Object msg) {
    return self.cancel(msg);
  }

  @PyBuiltin(
      name = "cancelling",
      sig = "($self, /)",
      doc = "How many requests to cancel the task stand.")
  static int cancelling(PyTask self) {
    return self.cancelRequests;
  }

  @PyBuiltin(
      name = "uncancel",
      sig = "($self, /)",
      doc = "Takes back one request to cancel the task; how many are left.")
  static int uncancel(PyTask self) {
    return self.uncancel();
  }

  @PyBuiltin(
      name = "get_stack",
      sig = "($self, /, *, limit=None)",
      doc = "The frames of the coroutine, oldest first; of the traceback when it failed.")
  static Object getStack(PyTask self, Object limit) {
    self.initialised();
    return AsyncioState.get().call("asyncio.base_tasks", "_task_get_stack", self, limit);
  }

  @PyBuiltin(
      name = "print_stack",
      sig = "($self, /, *, limit=None, file=None)",
      doc = "Prints what get_stack() gives, as a traceback.")
  static Object printStack(PyTask self, Object limit, Object file) {
    self.initialised();
    return AsyncioState.get().call("asyncio.base_tasks", "_task_print_stack", self, limit, file);
  }

  @PyBuiltin(name = "get_name", sig = "($self, /)")
  static Object getName(PyTask self) {
    return self.name();
  }

  @PyBuiltin(name = "set_name", sig = "($self, value, /)")
  static void setName(PyTask self, Object value) {
    self.setName(value);
  }

  @PyBuiltin(name = "get_coro", sig = "($self, /)")
  static Object getCoro(PyTask self) {
    return PyNone.orNone(self.coroutine());
  }

  @PyBuiltin(name = "get_context", sig = "($self, /)")
  static Object getContext(PyTask self) {
    return PyNone.orNone(self.variables());
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(PyType type, Object argument) {
    return new PyGenericAlias(type, argument);
  }

  // ------------------------------------------------------------------ attributes

  @PyBuiltin(name = "_log_destroy_pending", kind = Kind.GETTER)
  static boolean logDestroyPending(PyTask self) {
    return self.reportsPending();
  }

  @PyBuiltin(name = "_log_destroy_pending", kind = Kind.SETTER)
  static void setLogDestroyPending(PyTask self, Object value) {
    if (value == null) {
      throw PyErrors.attributeError("cannot delete attribute");
    }
    self.setReportsPending(Conversions.truth(value));
  }

  @PyBuiltin(name = "_must_cancel", kind = Kind.GETTER)
  static boolean mustCancel(PyTask self) {
    return self.mustCancel;
  }

  @PyBuiltin(name = "_coro", kind = Kind.GETTER)
  static Object coro(PyTask self) {
    return PyNone.orNone(self.coroutine());
  }

  @PyBuiltin(name = "_fut_waiter", kind = Kind.GETTER)
  static Object waiter(PyTask self) {
    return PyNone.orNone(self.waiter);
  }
}
