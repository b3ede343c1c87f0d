package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.generator.Activation;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/** Resumes generators and coroutines; their bodies can be inlined into the code that asks. */
public final class ResumeNode extends Node {

  private static final int LIMIT = 3;

  /** One per body seen. */
  @Children private DirectCallNode[] calls = {};

  @CompilationFinal private boolean megamorphic;
  @Child private IndirectCallNode indirect;

  private ResumeNode() {}

  public static ResumeNode create() {
    return new ResumeNode();
  }

  /**
   * For steps that are no part of the code around: the bodies are compiled once, by themselves.
   * That costs some nanoseconds a step and saves much code.
   */
  public static ResumeNode byCall() {
    ResumeNode node = new ResumeNode();
    node.megamorphic = true;
    node.indirect = IndirectCallNode.create();
    return node;
  }

  /** Goes on to the next yield with a value for the present one; null at the end. */
  @ExplodeLoop
  public Object execute(VirtualFrame frame, Activation activation, Object value) {
    boolean taken =
        PyContext.get(this).singleThreaded().isValid()
            ? activation.takeUnlocked(value)
            : activation.take(value);
    if (!taken) {
      return null;
    }
    PyThreadState thread = PyArguments.thread(frame, this);
    for (DirectCallNode call : calls) {
      if (call.getCallTarget() == activation.target()) {
        return call.call(activation, thread);
      }
    }
    if (!megamorphic) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      DirectCallNode call = learn(activation);
      if (call != null) {
        return call.call(activation, thread);
      }
    }
    return indirect.call(activation.target(), activation, thread);
  }

  private DirectCallNode learn(Activation activation) {
    return atomic(
        () -> {
          for (DirectCallNode call : calls) {
            if (call.getCallTarget() == activation.target()) {
              return call;
            }
          }
          if (calls.length >= LIMIT) {
            indirect = insert(IndirectCallNode.create());
            megamorphic = true;
            return null;
          }
          DirectCallNode made = DirectCallNode.create(activation.target());
          DirectCallNode[] next = Arrays.copyOf(calls, calls.length + 1);
          next[calls.length] = made;
          calls = insert(next);
          return made;
        });
  }
}
