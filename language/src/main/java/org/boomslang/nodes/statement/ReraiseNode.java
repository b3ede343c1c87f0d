package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.exception.PyTraceback;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.function.PyArguments;

/** A bare {@code raise}: the exception being handled goes on. */
public final class ReraiseNode extends StatementNode {
  private final PyCode code;

  public ReraiseNode(PyCode code) {
    this.code = code;
  }

  @Override
  public void execute(VirtualFrame frame) {
    at(frame);
    Object handled = PyArguments.thread(frame, this).handled;
    PyException exception =
        reraise((PyBaseException) handled, frame.getObjectStatic(FrameLayout.PY_FRAME));
    if (Tracing.isOn()) {
      Tracing.reraised(frame, code, exception);
    }
    throw exception;
  }

  @TruffleBoundary
  private static PyException reraise(PyBaseException handled, Object frame) {
    if (handled == null) {
      throw PyErrors.runtimeError("No active exception to reraise");
    }
    PyException exception = new PyException(handled);
    // The entry of this activation is there already, if the exception was caught here.
    if (handled.traceback() instanceof PyTraceback entry && entry.frame() == frame) {
      exception.traced(frame);
    }
    return exception;
  }
}
