package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.generator.Activation;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/** Resumes generators and coroutines; their bodies can be inlined into the code that asks. */
public final class ResumeNode extends Node {
  @Child private BodyCallNode calls;

  /** Null until a body comes that waits for another. */
  @Child private ChainNode chain;

  private ResumeNode(BodyCallNode calls) {
    this.calls = calls;
  }

  public static ResumeNode create() {
    return new ResumeNode(BodyCallNode.create());
  }

  /**
   * For steps that are no part of the code around: the bodies are compiled once, by themselves.
   * That costs some nanoseconds a step and saves much code.
   */
  public static ResumeNode byCall() {
    return new ResumeNode(BodyCallNode.indirect());
  }

  /** Goes on to the next yield with a value for the present one; null at the end. */
  public Object execute(VirtualFrame frame, Activation activation, Object value) {
    boolean single = PyContext.get(this).singleThreaded().isValid();
    PyThreadState thread = PyArguments.thread(frame, this);
    if (single ? activation.isDelegatingUnlocked() : activation.isDelegating()) {
      if (chain == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        chain = atomic(() -> chain != null ? chain : insert(ChainNode.create()));
      }
      return chain.execute(activation, value, thread);
    }
    return (single ? activation.takeUnlocked(value) : activation.take(value))
        ? calls.call(activation.target(), activation, thread)
        : null;
  }
}
