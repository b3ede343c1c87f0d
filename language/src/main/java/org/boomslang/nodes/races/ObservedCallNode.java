package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.call.IteratedCall;
import org.boomslang.objects.PyException;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.runtime.PyThreadState;

/**
 * A call without stars. Receiver and arguments lie in slots meanwhile, so that they are known
 * before and after it.
 */
public final class ObservedCallNode extends ExpressionNode implements IteratedCall {
  @Child private TellNode tell = new TellNode();
  @Child private ExpressionNode receiver;
  @Child private ExpressionNode call;
  private final CallStart start;
  private final boolean hasArguments;
  private final boolean next;
  private final int slot;

  /**
   * @param receiver the object before the dot, or the callee of a plain call
   * @param call takes the receiver from its slot; its arguments are {@link KeepNode}s
   * @param next whether it is {@code next(…)} that is called, as far as the name tells
   * @param slot where to keep what was read for a write that depends on it; -1 for nowhere
   */
  public ObservedCallNode(
      ExpressionNode receiver,
      ExpressionNode call,
      CallStart start,
      boolean hasArguments,
      boolean next,
      int slot) {
    this.receiver = receiver;
    this.call = call;
    this.start = start;
    this.hasArguments = hasArguments;
    this.next = next;
    this.slot = slot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object object = receiver.execute(frame);
    frame.setObject(start.operands(), object);
    if (!hasArguments && tell.isDue()) {
      start.tell(frame, tell.thread(frame));
    }
    Object result;
    try {
      result = call.execute(frame);
    } catch (PyException e) {
      // A generator that another thread resumes now refuses: that is a use of it all the same.
      if (next && start.method() == null && tell.isDue()) {
        PyThreadState state = tell.thread(frame);
        RaceEvents.afterCall(state, start.arguments(frame), true, start.site());
      }
      throw e;
    }
    if (tell.isDue()) {
      PyThreadState state = tell.thread(frame);
      Object[] arguments = start.arguments(frame);
      if (start.method() == null) {
        RaceEvents.afterCall(state, arguments, next, start.site());
      } else {
        Object seen =
            RaceEvents.afterMethod(
                state, object, start.method(), arguments, start.site(), slot >= 0);
        if (slot >= 0) {
          frame.setObject(slot, seen);
        }
      }
    }
    return result;
  }

  /** Tells the node, when it is made, that the call walks over its arguments. */
  public void argumentsAreWalked() {
    start.argumentsAreWalked();
  }

  @Override
  public void resultIsIterated() {
    if (call instanceof IteratedCall iterated) {
      iterated.resultIsIterated();
    }
  }
}
