package org.boomslang.nodes.root;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.exception.PyTraceback;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.PyFrame;

/** Adds the entries of activations to the traceback of an exception that passes through. */
public final class Tracebacks {
  private Tracebacks() {}

  /**
   * Adds the entry of an activation, unless this unwinding has one for it; called where an
   * exception is caught and where it leaves the activation. The position is that in the frame.
   */
  public static PyFrame add(Frame frame, PyCode code, PyException exception) {
    PyFrame current = PyFrame.of(frame, code);
    if (exception.tracedFrame() != current) {
      exception.traced(current);
      add(exception.value(), current, frame.getLongStatic(FrameLayout.POSITION));
      if (Tracing.isOn()) {
        Tracing.exception(current, exception);
      }
    }
    return current;
  }

  @TruffleBoundary
  private static void add(PyBaseException value, PyFrame frame, long position) {
    PyTraceback next = (PyTraceback) value.traceback();
    if (next != null) {
      next.frame().setBack(frame);
    }
    value.setTraceback(
        new PyTraceback(
            next,
            frame,
            position == Positions.NONE ? Positions.ofLine(frame.code().firstLine()) : position));
  }

  /** Gives an exception that was made in an activation, without being raised, its first entry. */
  public static void begin(PyBaseException value, Frame frame, PyCode code) {
    add(value, PyFrame.of(frame, code), frame.getLongStatic(FrameLayout.POSITION));
  }

  /** The RecursionError for an exhausted Java stack. */
  @TruffleBoundary
  public static PyException stackOverflow() {
    return PyErrors.recursionError("maximum recursion depth exceeded");
  }
}
