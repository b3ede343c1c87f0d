package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.runtime.PyThreadState;

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
    PyThreadState thread = PyArguments.thread(frame, this);
    Object caller = RaceEvents.enter(thread, code);
    try {
      return body.execute(frame);
    } finally {
      RaceEvents.leave(thread, caller);
    }
  }
}
