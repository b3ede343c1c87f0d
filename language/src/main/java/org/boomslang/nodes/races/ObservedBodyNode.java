package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.runtime.PyContext;

/** The body of an observed function: accesses inside know how it was called. */
public final class ObservedBodyNode extends ExpressionNode {
  @Child private ExpressionNode body;
  private final PyCode code;

  public ObservedBodyNode(ExpressionNode body, PyCode code) {
    this.body = body;
    this.code = code;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (isSingleThreaded()) {
      return body.execute(frame);
    }
    if (RaceEvents.isAsleep()) {
      try {
        return body.execute(frame);
      } finally {
        if (!RaceEvents.isAsleep()) {
          RaceEvents.leaveUnseen(PyContext.get(this).threadState());
        }
      }
    }
    Object caller = RaceEvents.enter(PyContext.get(this).threadState(), code);
    try {
      return body.execute(frame);
    } finally {
      RaceEvents.leave(PyContext.get(this).threadState(), caller);
    }
  }
}
