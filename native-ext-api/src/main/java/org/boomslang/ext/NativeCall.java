package org.boomslang.ext;

import org.boomslang.modules.extension.ModuleLock;
import org.boomslang.objects.PyErrors;
import org.boomslang.runtime.PyThreadState;

/**
 * A call into an extension, in the order that all of them have: take the module's lock where it
 * wants one, call, look at the result and the current exception, let go of what C has given up.
 *
 * <p>Results that do not go with the current exception are SystemErrors, as in CPython ({@code
 * _Py_CheckFunctionResult}).
 */
final class NativeCall {
  private NativeCall() {}

  /**
   * Calls a function that returns whatever fits a word, and does not look at exceptions. From
   * within another it counts towards the recursion limit: objects that C asks for their {@code
   * repr}, say, may hold themselves, and C has no end of its own.
   */
  static long raw(
      NativeThread thread, NativeModule module, long f, long a, long b, long c, long d, long e) {
    if (!thread.isInside()) {
      return last(thread, module, f, a, b, c, d, e);
    }
    PyThreadState state = thread.state();
    try {
      if (!state.enterNested()) {
        throw PyErrors.recursionError("maximum recursion depth exceeded in an extension");
      }
      return last(thread, module, f, a, b, c, d, e);
    } finally {
      state.leaveNested();
    }
  }

  /** The same without a limit, for what must not be refused: the end of an object or a view. */
  static long last(
      NativeThread thread, NativeModule module, long f, long a, long b, long c, long d, long e) {
    ModuleLock lock = module == null ? null : module.lock;
    if (lock == null) {
      return thread.call(f, a, b, c, d, e);
    }
    lock.acquire(thread.locks);
    try {
      return thread.call(f, a, b, c, d, e);
    } finally {
      lock.release(thread.locks);
    }
  }

  /** The object that a function returned as a new reference. */
  static Object result(NativeThread thread, long handle, String what) {
    if (handle == 0) {
      throw thread.raise("%s returned NULL without setting an exception", what);
    }
    Object result = Handles.object(handle);
    Handles.release(thread, handle);
    if (thread.hasError()) {
      throw thread.resultWithError(what);
    }
    thread.settle();
    return result;
  }

  /** What an iterator or the like returned: null for NULL without an exception. */
  static Object optional(NativeThread thread, long handle, String what) {
    if (handle == 0 && !thread.hasError()) {
      thread.settle();
      return null;
    }
    return result(thread, handle, what);
  }

  /** A status: negative means failure. */
  static long status(NativeThread thread, long value, String what) {
    if (value < 0) {
      throw thread.raise("%s returned %s without setting an exception", what, value);
    }
    if (thread.hasError()) {
      throw thread.resultWithError(what);
    }
    thread.settle();
    return value;
  }

  /** A value of which −1 may be one. */
  static long value(NativeThread thread, long value, String what) {
    if (thread.hasError()) {
      if (value == -1) {
        throw thread.raise("%s", what);
      }
      throw thread.resultWithError(what);
    }
    thread.settle();
    return value;
  }

  static RuntimeException wrongArguments(String name, String expected, int given) {
    return PyErrors.typeError("%s() takes %s (%d given)", name, expected, given);
  }
}
