package org.boomslang.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import org.boomslang.objects.PyException;
import org.boomslang.objects.frame.FrameStack;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.runtime.PyThreadState;

/**
 * Bodies that wait for each other by {@code yield from} or {@code await}, the outermost first. What
 * is sent to the outermost goes to the innermost at once, and what that yields comes back at once:
 * a step costs the same however many are between, where each of them would pass the value on. A
 * body between goes on only when the one that it waits for has ended.
 *
 * <p>Who has taken the innermost body has all that wait for it: whoever wants one of them comes
 * down to the innermost and is refused. Of those, the one that waits for the running body is marked
 * as running too, since it has to be taken before the other is seen to have ended.
 *
 * <p>To the program it looks as if each body had been resumed: they are in the stack ({@code
 * FrameStack}), count for the recursion limit, and are in the traceback of an exception, which is
 * raised in each of them. Where that could not be kept up (the thread is traced, somebody has a
 * frame of one between, or one handles an exception) the outermost is taken alone.
 *
 * <p>Thread-safety: by the thread that has the innermost body, see there.
 */
public final class Chain {

  /** Runs a body that has been taken, until it is suspended or ends. */
  public interface Caller {
    Object call(Activation activation, PyThreadState thread);
  }

  private Activation[] levels = new Activation[8];

  /** How many bodies wait for the innermost. */
  private int waiting;

  Chain() {}

  /**
   * Goes on with a body that waits for another, in the innermost; null when it has ended.
   *
   * @param value for the {@code yield} where the innermost is suspended
   */
  public static Object resume(
      Activation outermost, Object value, PyThreadState thread, Caller caller) {
    Chain chain = thread.isTraced() ? null : take(outermost);
    if (chain == null) {
      return takeAlone(outermost, value) ? caller.call(outermost, thread) : null;
    }
    int above = chain.waiting;
    Activation current = chain.levels[above];
    current.send(value);
    Object frames = thread.frames;
    thread.countActivations(above);
    try {
      while (true) {
        Object yielded;
        try {
          yielded = caller.call(current, thread);
        } catch (PyException e) {
          if (above == 0) {
            throw e;
          }
          current = chain.goOn(above--, null, e, thread);
          continue;
        }
        if (yielded != null || above == 0) {
          return yielded;
        }
        current = chain.goOn(above--, current.takeResult(), null, thread);
      }
    } finally {
      if (above > 0) {
        chain.leave(above, thread, frames);
      }
    }
  }

  // ------------------------------------------------------------------ taking

  /**
   * Takes the innermost body.
   *
   * @return the chain; null when the outermost body has to be taken alone
   * @throws PyException ValueError when it runs already
   */
  @TruffleBoundary
  private static Chain take(Activation outermost) {
    while (true) {
      Activation innermost = innermost(outermost);
      if (!innermost.claim()) {
        if (innermost.isRunningItself()) {
          if (isRunByCaller(innermost, outermost)) {
            return null;
          }
          throw outermost.alreadyExecuting();
        }
        if (innermost == outermost && innermost.isFinished()) {
          return null;
        }
        continue; // somebody else was quicker
      }
      Chain chain = outermost.chain();
      int waiting = chain.record(outermost, innermost);
      if (waiting >= 0) {
        chain.waiting = waiting;
        if (waiting > 0) {
          chain.levels[waiting - 1].markRunning(chain, waiting - 1);
        }
        innermost.markRunning(waiting == 0 ? null : chain, waiting);
        return chain;
      }
      innermost.giveBack();
      if (waiting == UNUSABLE) {
        return null;
      }
    }
  }

  private static final int UNUSABLE = -1;
  private static final int CHANGED = -2;

  /** The body that is resumed in fact: the first that waits for none that could be. */
  private static Activation innermost(Activation outermost) {
    Activation current = outermost;
    while (current.isDelegating()) {
      Activation next = current.inner();
      if (next == null || next.isFinished()) {
        return current;
      }
      current = next;
    }
    return current;
  }

  /** Notes who waits, and for whom; how many do, or why not. */
  private int record(Activation outermost, Activation innermost) {
    int count = 0;
    Activation current = outermost;
    boolean usable = true;
    while (current != innermost) {
      if (!current.isDelegating()) {
        return CHANGED;
      }
      // Nobody sees then whether a body between is resumed.
      usable &= current.handled() == null && !current.isFrameTaken();
      if (count + 1 >= levels.length) {
        levels = Arrays.copyOf(levels, 2 * levels.length);
      }
      if (levels[count] != current) {
        levels[count] = current;
      }
      count++;
      Activation next = current.inner();
      if (next == null) {
        return CHANGED;
      }
      current = next;
    }
    if (levels[count] != innermost) {
      levels[count] = innermost;
    }
    return usable ? count : UNUSABLE;
  }

  /**
   * Takes a body that waits for another, to run it itself; false when it has finished.
   *
   * @throws PyException ValueError when it, or what it waits for, runs already
   */
  @TruffleBoundary
  static boolean takeAlone(Activation activation, Object value) {
    while (activation.isDelegating()) {
      Activation innermost = innermost(activation);
      if (innermost.claim()) {
        boolean leads = activation.chain().record(activation, innermost) != CHANGED;
        if (leads) {
          activation.markRunning(null, 0);
        }
        if (!leads || innermost != activation) {
          innermost.giveBack();
        }
        if (leads) {
          activation.send(value);
          return true;
        }
      } else if (innermost.isRunningItself()) {
        if (!isRunByCaller(innermost, activation)) {
          throw activation.alreadyExecuting();
        }
        if (activation.takeDelegating()) {
          activation.send(value);
          return true;
        }
      }
    }
    return activation.take(value);
  }

  /**
   * Whether a body is run by what the current thread is doing, and one that waits for it is not
   * being resumed: then that one may go on, and finds the other running.
   */
  private static boolean isRunByCaller(Activation running, Activation waiting) {
    if (running == waiting) {
      return false;
    }
    Activation[] found = new Activation[1];
    FrameStack.forEachGenerator(
        activation -> {
          if (activation == waiting || (activation == running && found[0] == null)) {
            found[0] = activation;
          }
        });
    return found[0] == running;
  }

  /** Whether a body that waits for others has been resumed, and one of those runs in its place. */
  static boolean isExecuting(Activation waiting) {
    Activation innermost = innermost(waiting);
    Chain chain = innermost.runsIn();
    if (innermost.isRunningItself() && chain != null) {
      Activation[] levels = chain.levels;
      for (int i = Math.min(innermost.waiting(), levels.length) - 1; i >= 0; i--) {
        if (levels[i] == waiting) {
          return true;
        }
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ going on

  /** The body above has been told how the one that it waited for ended, and can be run. */
  @TruffleBoundary
  private Activation goOn(int above, Object result, PyException thrown, PyThreadState thread) {
    Activation next = levels[above - 1];
    levels[above] = null;
    if (above > 1) {
      levels[above - 2].markRunning(this, above - 2);
    }
    next.delegateEnded(result, thrown);
    next.markRunning(above > 1 ? this : null, above - 1);
    thread.countActivations(-1);
    PyFrame.leave(next.frame(), thread);
    return next;
  }

  /**
   * The innermost body has been suspended, or something else than a Python exception goes through.
   */
  private void leave(int above, PyThreadState thread, Object frames) {
    thread.countActivations(-above);
    if (thread.frames != frames) {
      unlink(above, thread);
    }
    // From here on somebody else may have it.
    levels[above - 1].markDelegating();
  }

  /**
   * Takes frame objects of those between, which somebody has asked for, out of the thread's list.
   */
  @TruffleBoundary
  private void unlink(int above, PyThreadState thread) {
    for (int i = above - 1; i >= 0; i--) {
      PyFrame.leave(levels[i].frame(), thread);
    }
  }

  /** A body that waits for one that runs, by how many are between the outermost and it. */
  public Activation level(int index) {
    return levels[index];
  }
}
