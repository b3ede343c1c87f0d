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
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.objects.PyException;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.races.RaceEvents;

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
public abstract class LoopStatementNode extends CompoundNode implements BytecodeOSRNode {
  /** The loop ended by itself. */
  static final int EXHAUSTED = 5;

  /** What a round gives when there may be another. */
  static final int NEXT = 6;

  /** Turns after which a running loop is compiled; Truffle's own threshold has the same default. */
  private static final int LONG = 100_352;

  /** Turns between two looks at whether a loop is to be compiled, or has been. */
  private static final int POLL = 1024;

  /** A copy with the same slots whose rounds are run while accesses are looked at; mostly null. */
  @Child private LoopStatementNode observed;

  private final LoopConditionProfile goesOn = LoopConditionProfile.create();

  @CompilationFinal private Object replacement;

  /** Turns of inner loops since this one looked last. */
  private int inner;

  /** Whether code for the running loop has been asked for. */
  private boolean replaced;

  /** One turn: {@link #NEXT}, {@link #EXHAUSTED}, or that the body ended the loop. */
  abstract int round(VirtualFrame frame);

  /** Has the rounds of another loop run while the race detector looks, from one to the next. */
  public final void alternateWith(LoopStatementNode other) {
    observed = insert(other);
  }

  /**
   * Turns until the loop ends.
   *
   * @return {@link #EXHAUSTED}, {@link Completion#BREAK} or {@link Completion#RETURN}
   */
  final int loop(VirtualFrame frame) {
    int turns = 0;
    int recent = 0;
    int stretch = 0;
    try {
      while (true) {
        int status =
            observed != null && !RaceEvents.isAsleep() ? observed.round(frame) : round(frame);
        if (!goesOn.inject(status == NEXT)) {
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
            int end = replace(frame, replaced ? turned : stretch);
            if (end != NEXT) {
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

  /** Goes on in code made for the loop if that is there; says {@link #NEXT} otherwise. */
  private int replace(VirtualFrame frame, int turned) {
    replaced = true;
    if (!BytecodeOSRNode.pollOSRBackEdge(this, turned)) {
      return NEXT;
    }
    Object end = BytecodeOSRNode.tryOSR(this, 0L, null, null, frame);
    if (end instanceof PyException e) {
      throw e;
    }
    return end == null ? NEXT : (int) end;
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
    try {
      return loop(frame);
    } catch (PyException e) {
      // If it left this code as an exception, the code would be thrown away each time: Truffle has
      // no memory of exceptions that left it before.
      return e;
    }
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
