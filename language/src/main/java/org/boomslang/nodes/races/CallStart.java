package org.boomslang.nodes.races;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.objects.races.Site;
import org.boomslang.runtime.PyThreadState;

/** What is told when a call has its arguments and is about to happen. Immutable once made. */
public final class CallStart {
  private final String method;
  private final int operands;
  private final int count;
  private final Site site;

  @CompilationFinal(dimensions = 1)
  private final int[] bases;

  /** Whether what is called walks over its arguments; set before the call is run. */
  @CompilationFinal private boolean walks;

  /**
   * @param method the name behind the dot, or null for a plain call
   * @param operands the slot of the receiver; those of the arguments follow
   * @param count how many arguments there are
   * @param bases slots of reads on which what the method does may depend
   */
  public CallStart(String method, int operands, int count, Site site, int[] bases) {
    this.method = method;
    this.operands = operands;
    this.count = count;
    this.site = site;
    this.bases = bases;
  }

  /** What is called walks over its arguments. */
  void argumentsAreWalked() {
    walks = true;
  }

  String method() {
    return method;
  }

  Site site() {
    return site;
  }

  int operands() {
    return operands;
  }

  void tell(VirtualFrame frame, PyThreadState state) {
    if (method != null) {
      RaceEvents.beforeMethod(
          state,
          frame.getObject(operands),
          method,
          arguments(frame),
          site,
          Basis.read(frame, bases));
    } else {
      RaceEvents.calling(state, site);
      if (walks) {
        RaceEvents.walkArguments(state, arguments(frame), site);
      }
    }
  }

  @ExplodeLoop
  Object[] arguments(VirtualFrame frame) {
    Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      values[i] = frame.getObject(operands + 1 + i);
    }
    return values;
  }
}
