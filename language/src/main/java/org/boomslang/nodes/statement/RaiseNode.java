package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.call.DispatchNode;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** {@code raise exception from cause}. */
public final class RaiseNode extends StatementNode {
  @Child private ExpressionNode exception;
  @Child private ExpressionNode cause;

  /** Calls an exception class that is raised as it is. */
  @Child private DispatchNode instantiate = DispatchNode.create(0, Calls.NO_NAMES);

  /**
   * @param cause null when there is none
   */
  public RaiseNode(ExpressionNode exception, ExpressionNode cause) {
    this.exception = exception;
    this.cause = cause;
  }

  @Override
  public void execute(VirtualFrame frame) {
    Object value = exception.execute(frame);
    Object reason = cause == null ? null : cause.execute(frame);
    at(frame);
    if (value instanceof PyType type && isException(type)) {
      Object made = instantiate.execute(frame, type, new Object[1]);
      if (!(made instanceof PyBaseException)) {
        throw notAnException(type, made);
      }
      value = made;
    }
    throw raise(value, reason);
  }

  @TruffleBoundary
  private static boolean isException(PyType type) {
    return type.isSubtype(ExceptionTypes.BASE_EXCEPTION);
  }

  @TruffleBoundary
  private static PyException raise(Object value, Object reason) {
    PyBaseException raised = exceptionOf(value);
    if (raised == null) {
      throw PyErrors.typeError("exceptions must derive from BaseException");
    }
    if (reason == PyNone.NONE) {
      raised.setCause(null);
    } else if (reason != null) {
      PyBaseException chained = exceptionOf(reason);
      if (chained == null) {
        throw PyErrors.typeError("exception causes must derive from BaseException");
      }
      raised.setCause(chained);
    }
    return PyErrors.raise(raised);
  }

  /** The exception that a class makes, or the exception itself; null for anything else. */
  private static PyBaseException exceptionOf(Object value) {
    if (value instanceof PyType type && type.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      Object made = Calls.call(type);
      if (made instanceof PyBaseException exception) {
        return exception;
      }
      throw notAnException(type, made);
    }
    return value instanceof PyBaseException exception ? exception : null;
  }

  @TruffleBoundary
  private static PyException notAnException(PyType type, Object made) {
    return PyErrors.typeError(
        "calling %s should have returned an instance of BaseException, not %s",
        PyStr.toJava(Conversions.repr(type)), PyStr.toJava(Conversions.repr(Types.of(made))));
  }
}
