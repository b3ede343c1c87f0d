package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.BytecodeOSRNode;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.LoopConditionProfile;
import org.boomslang.nodes.StatementNode;
import org.boomslang.objects.PyException;
import org.boomslang.objects.function.PyArguments;

/**
 * A loop, which can be compiled while it runs (on-stack replacement). Code made for a running loop
 * has a frame of its own, so that variables are in registers there as in code of whole functions;
 * they are copied from the function's frame and back. Where frames of the function have been seen
 * as objects, that code works in the function's frame.
 *
 * <p>A loop is replaced when it has turned long enough at a stretch, its inner loops counted: so
 * the outermost loop that takes time is the one.
 *
 * <p>Thread-safety: atomic; the counters are hints, where threads that run the loop at once lose
 * counts of each other.
 */
abstract class LoopStatementNode extends StatementNode implements BytecodeOSRNode {
  /** What a round gives when there may be another. */
  static final Object CONTINUE = new Object();

  /** The loop ended by {@code break}. */
  static final Object BROKEN = new Object();

  /** The loop ended by itself. */
  static final Object EXHAUSTED = new Object();

  /** Turns after which a running loop is compiled; Truffle's own threshold has the same default. */
  private static final int LONG = 100_352;

  /** Turns between two looks at whether a loop is to be compiled, or has been. */
  private static final int POLL = 1024;

  private final LoopConditionProfile goesOn = LoopConditionProfile.create();

  @CompilationFinal private Object replacement;

  /** Turns of inner loops since this one looked last. */
  private int inner;

  /** Whether code for the running loop has been asked for. */
  private boolean replaced;

  /** One turn: {@link #CONTINUE}, {@link #BROKEN} or {@link #EXHAUSTED}. */
  abstract Object round(VirtualFrame frame);

  /**
   * Turns until the loop ends.
   *
   * @return {@link #BROKEN} or {@link #EXHAUSTED}; or, from code made for the running loop, the
   *     exception that ended it. If it left that code as an exception, the code would be thrown
   *     away each time: Truffle has no memory of exceptions that left it before. In code of whole
   *     functions a result that may be an exception or not would have to be an object.
   */
  final Object loop(VirtualFrame frame) {
    return loop(frame, false);
  }

  private Object loop(VirtualFrame frame, boolean replacing) {
    int turns = 0;
    int recent = 0;
    int stretch = 0;
    try {
      while (true) {
        Object status;
        try {
          status = round(frame);
        } catch (ReturnException | PyException e) {
          if (!replacing) {
            throw e;
          }
          status = e;
        }
        if (!goesOn.inject(status == CONTINUE)) {
          return status;
        }
        if (CompilerDirectives.hasNextTier()) {
          turns++;
        }
        if (CompilerDirectives.inInterpreter() && ++recent + inner >= POLL) {
          int turned = recent + inner;
          recent = 0;
          inner = 0;
          stretch = Math.min(stretch + turned, LONG);
          if (replaced || stretch == LONG) {
            Object end = replace(frame, replaced ? turned : stretch);
            if (end != null) {
              return end;
            }
          }
        }
        TruffleSafepoint.poll(this);
      }
    } finally {
      if (CompilerDirectives.hasNextTier() && turns > 0) {
        report(turns);
      }
    }
  }

  /** Goes on in code made for the loop if that is there; null otherwise. */
  private Object replace(VirtualFrame frame, int turned) {
    replaced = true;
    return BytecodeOSRNode.pollOSRBackEdge(this, turned)
        ? BytecodeOSRNode.tryOSR(this, 0L, null, null, frame)
        : null;
  }

  private void report(int turns) {
    LoopNode.reportLoopCount(this, turns);
    if (CompilerDirectives.inInterpreter()) {
      goesOn.profileCounted(turns);
      for (Node node = getParent(); node != null; node = node.getParent()) {
        if (node instanceof LoopStatementNode outer) {
          outer.inner = Math.min(outer.inner + turns, LONG);
        }
      }
    }
  }

  @Override
  public final Object executeOSR(VirtualFrame frame, long target, Object state) {
    return loop(frame, true);
  }

  @Override
  public final Object getOSRMetadata() {
    return replacement;
  }

  @Override
  public final void setOSRMetadata(Object metadata) {
    replacement = metadata;
  }

  @Override
  public final Object[] storeParentFrameInArguments(VirtualFrame frame) {
    return PyArguments.ofReplacement(frame);
  }

  @Override
  public final Frame restoreParentFrameFromArguments(Object[] arguments) {
    return PyArguments.replacedFrame(arguments);
  }
}
