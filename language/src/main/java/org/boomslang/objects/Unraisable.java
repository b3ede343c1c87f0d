package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.ContextSlot;

/**
 * Where exceptions go that nobody can catch: those of finalisers, weak reference callbacks, thread
 * functions, exit handlers. They are given to {@code sys.unraisablehook} (PyErr_FormatUnraisable);
 * the layer above that owns {@code sys} installs the way there.
 *
 * <p>Thread-safety: shared.
 */
public final class Unraisable {
  /** Reports one exception. */
  @FunctionalInterface
  public interface Reporter {
    /**
     * @param message what went wrong, without the object; null for the usual "Exception ignored in"
     * @param object what it happened in, or None
     */
    void report(PyBaseException exception, String message, Object object);
  }

  /** The reporter of a context; replaced once {@code sys} exists. */
  private static final ContextSlot<Reporter[]> REPORTER =
      new ContextSlot<>(context -> new Reporter[1]);

  private Unraisable() {}

  /** Called once while the context starts, before a second thread. */
  public static void install(Reporter reporter) {
    REPORTER.get()[0] = reporter;
  }

  /**
   * Reports an exception and goes on.
   *
   * @param message such as "Exception ignored in thread started by"; null for "Exception ignored
   *     in"
   * @param object named after the message; null for none
   */
  @TruffleBoundary
  public static void report(PyException exception, String message, Object object) {
    Reporter reporter = REPORTER.get()[0];
    if (reporter != null) {
      reporter.report(exception.value(), message, object == null ? PyNone.NONE : object);
    }
  }

  /**
   * Reports what a function raised that was called back.
   *
   * @param message what the function's representation follows
   */
  @TruffleBoundary
  public static void reportCallback(PyException exception, String message, Object function) {
    String text = message;
    try {
      text += " " + PyStr.toJava(Conversions.repr(function));
    } catch (PyException unrepresentable) {
      // the report goes without it
    }
    report(exception, text, null);
  }
}
