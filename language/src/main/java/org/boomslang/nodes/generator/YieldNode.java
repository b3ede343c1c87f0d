package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.PyException;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.AsyncGeneratorValue;

/** {@code yield value}. */
public final class YieldNode extends SuspendingNode {
  @Child private ExpressionNode value;
  private final int slot;
  private final boolean async;
  private final BranchProfile raising = BranchProfile.create();

  /**
   * @param async whether the generator is asynchronous
   */
  public YieldNode(ExpressionNode value, int slot, boolean async) {
    this.value = value;
    this.slot = slot;
    this.async = async;
  }

  @Override
  Object resume(VirtualFrame frame) {
    if (Resumption.enter(frame, slot) == 0) {
      Object result = value.execute(frame);
      at(frame);
      frame.setIntStatic(slot, 1);
      activation(frame).yield(async ? new AsyncGeneratorValue(result) : result);
      return Completion.SUSPENSION;
    }
    Activation activation = activation(frame);
    PyException thrown = activation.takeThrown();
    if (thrown != null) {
      raising.enter();
      at(frame);
      throw thrown;
    }
    return activation.takeSent();
  }

  private static Activation activation(VirtualFrame frame) {
    return CompilerDirectives.castExact(
        frame.getObjectStatic(FrameLayout.GENERATOR), Activation.class);
  }
}
