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

/** The builtins of {@code _asyncio.Future}. Thread-safety: shared (stateless). */
@PyBuiltins(
    type = "_asyncio.Future",
    doc =
        "A result that an event loop will have later.\n\nAlmost compatible with"
            + " concurrent.futures.Future, but result() and exception()\ndo not wait, callbacks are"
            + " called by the event loop, and the functions of\nconcurrent.futures do not know it.")
final class FutureMethods {
  private FutureMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyFuture(type.instanceShape());
  }

  @PyBuiltin(name = "__init__", sig = "($self, /, *, loop=None)")
  static void init(PyFuture self, Object loop) {
    self.initialise(loop);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static Object repr(PyFuture self) {
    return AsyncioState.get().call("asyncio.base_futures", "_future_repr", self.initialised());
  }

  @PyBuiltin(name = "__del__", sig = "($self, /)")
  static void del(PyFuture self) {
    self.finish();
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)")
  static Object iter(PyFuture self) {
    return new PyFutureIterator(self.initialised());
  }

  @PyBuiltin(name = "__await__", sig = "($self, /)")
  static Object await(PyFuture self) {
    return new PyFutureIterator(self.initialised());
  }

  @PyBuiltin(
      name = "result",
      sig = "($self, /)",
      doc = "The result; raises what the future failed with, or InvalidStateError.")
  static Object result(PyFuture self) {
    return self.result();
  }

  @PyBuiltin(
      name = "exception",
      sig = "($self, /)",
      doc = "The exception that the future failed with, or None; or InvalidStateError.")
  static Object exception(PyFuture self) {
    return self.exception();
  }

  @PyBuiltin(
      name = "set_result",
      sig = "($self, result, /)",
      doc = "Ends the future with a result; InvalidStateError when it has ended.")
  static void setResult(PyFuture self, Object result) {
    self.setResult(result);
  }

  @PyBuiltin(
      name = "set_exception",
      sig = "($self, exception, /)",
      doc = "Ends the future with an exception; InvalidStateError when it has ended.")
  static void setException(PyFuture self, Object exception) {
    self.setException(exception);
  }

  @PyBuiltin(
      name = "add_done_callback",
      sig = "($self, fn, /, *, context=<unset>)",
      doc = "Has the loop call a function with the future once it has ended.")
  static void addDoneCallback(PyFuture self, Object fn, Object context) {
    self.addCallback(fn, context);
  }

  @PyBuiltin(
      name = "remove_done_callback",
      sig = "($self, fn, /)",
      doc = "Removes all callbacks equal to a function; how many.")
  static int removeDoneCallback(PyFuture self, Object fn) {
    return self.removeCallback(fn);
  }

  @PyBuiltin(
      name = "cancel",
      sig = "($self, /, msg=None)",
      doc = "Cancels the future; False when it has ended.")
  static boolean cancel(PyFuture self, Object msg) {
    return self.cancel(msg);
  }

  @PyBuiltin(name = "cancelled", sig = "($self, /)", doc = "Whether the future was cancelled.")
  static boolean cancelled(PyFuture self) {
    return self.loop() != null && self.state() == PyFuture.State.CANCELLED;
  }

  @PyBuiltin(
      name = "done",
      sig = "($self, /)",
      doc = "Whether the future has ended, in whatever way.")
  static boolean done(PyFuture self) {
    return self.loop() != null && !self.isPending();
  }

  @PyBuiltin(name = "get_loop", sig = "($self, /)", doc = "The event loop of the future.")
  static Object getLoop(PyFuture self) {
    return self.initialised().loop();
  }

  @PyBuiltin(
      name = "_make_cancelled_error",
      sig = "($self, /)",
      doc = "The CancelledError to raise for a cancelled future; the one it ended with only once.")
  static Object makeCancelledError(PyFuture self) {
    return self.makeCancelledError();
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

  @PyBuiltin(name = "_state", kind = Kind.GETTER)
  static String state(PyFuture self) {
    return self.initialised().state().name();
  }

  @PyBuiltin(name = "_asyncio_future_blocking", kind = Kind.GETTER)
  static boolean blocking(PyFuture self) {
    return self.loop() != null && self.isBlocking();
  }

  @PyBuiltin(name = "_asyncio_future_blocking", kind = Kind.SETTER)
  static void setBlocking(PyFuture self, Object value) {
    self.initialised();
    if (value == null) {
      throw PyErrors.attributeError("cannot delete attribute");
    }
    self.setBlocking(Conversions.truth(value));
  }

  @PyBuiltin(name = "_loop", kind = Kind.GETTER)
  static Object loop(PyFuture self) {
    return PyNone.orNone(self.loop());
  }

  @PyBuiltin(name = "_callbacks", kind = Kind.GETTER)
  static Object callbacks(PyFuture self) {
    return self.initialised().callbackList();
  }

  @PyBuiltin(name = "_result", kind = Kind.GETTER)
  static Object resultOrNone(PyFuture self) {
    return self.initialised().resultOrNone();
  }

  @PyBuiltin(name = "_exception", kind = Kind.GETTER)
  static Object exceptionOrNone(PyFuture self) {
    return self.initialised().exceptionOrNone();
  }

  @PyBuiltin(name = "_log_traceback", kind = Kind.GETTER)
  static boolean logTraceback(PyFuture self) {
    return self.initialised().isUnretrieved();
  }

  @PyBuiltin(name = "_log_traceback", kind = Kind.SETTER)
  static void setLogTraceback(PyFuture self, Object value) {
    if (value == null) {
      throw PyErrors.attributeError("cannot delete attribute");
    }
    if (Conversions.truth(value)) {
      throw PyErrors.valueError("_log_traceback can only be set to False");
    }
    self.retrieved();
  }

  @PyBuiltin(name = "_source_traceback", kind = Kind.GETTER)
  static Object sourceTraceback(PyFuture self) {
    return PyNone.orNone(self.sourceTraceback());
  }

  @PyBuiltin(name = "_cancel_message", kind = Kind.GETTER)
  static Object cancelMessage(PyFuture self) {
    return PyNone.orNone(self.cancelMessage());
  }

  @PyBuiltin(name = "_cancel_message", kind = Kind.SETTER)
  static void setCancelMessage(PyFuture self, Object value) {
    if (value == null) {
      throw PyErrors.attributeError("cannot delete attribute");
    }
    self.setCancelMessage(value);
  }

  @PyBuiltin(name = "_asyncio_awaited_by", kind = Kind.GETTER)
  static Object awaitedBy(PyFuture self) {
    return self.awaitedBy();
  }
}
