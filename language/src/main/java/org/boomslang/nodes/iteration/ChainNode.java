package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.nodes.Node;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.Chain;
import org.boomslang.runtime.PyThreadState;

/** Resumes bodies that wait for others in the innermost, see {@link Chain}. */
final class ChainNode extends Node implements Chain.Caller {
  /** Bodies are compiled once, by themselves, as for {@link ResumeNode#byCall}. */
  @Child private BodyCallNode calls = BodyCallNode.indirect();

  private ChainNode() {}

  static ChainNode create() {
    return new ChainNode();
  }

  /** Goes on to the next yield with a value for the present one; null at the end. */
  Object execute(Activation outermost, Object value, PyThreadState thread) {
    return Chain.resume(outermost, value, thread, this);
  }

  @Override
  public Object call(Activation activation, PyThreadState thread) {
    return calls.call(activation.target(), activation, thread);
  }
}
