package org.boomslang.objects.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyException;
import org.boomslang.objects.foreign.PyForeignException;
import org.boomslang.runtime.PyThreadState;

/**
 * The way from an interop message into Python code: attaches the thread, and gives exceptions of
 * the host that pass through back as what they were. Thread-safety: shared (stateless).
 */
public final class Entry {
  private Entry() {}

  /** Something to run in Python; {@code X} is a checked exception of the interop protocol. */
  @FunctionalInterface
  interface Body<T, X extends Exception> {
    T run() throws X;
  }

  /** Runs a body attached. */
  @TruffleBoundary
  static <T, X extends Exception> T run(Body<T, X> body) throws X {
    PyThreadState thread = PyThreadState.get();
    thread.attach();
    try {
      return body.run();
    } catch (PyException e) {
      throw leaving(e);
    } finally {
      thread.detach();
    }
  }

  /** Answers a question; a Python exception means no. */
  @TruffleBoundary
  static boolean test(Body<Boolean, RuntimeException> body) {
    PyThreadState thread = PyThreadState.get();
    thread.attach();
    try {
      return body.run();
    } catch (PyException e) {
      return false;
    } finally {
      thread.detach();
    }
  }

  /** What is thrown at the host in place of a Python exception. */
  public static RuntimeException leaving(PyException e) {
    return e.value() instanceof PyForeignException foreign ? foreign.original() : e;
  }
}
