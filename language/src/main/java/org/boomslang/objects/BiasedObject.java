package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.boomslang.runtime.Bias;
import org.boomslang.runtime.Turns;

/**
 * A mutable builtin object whose changes take no lock while one thread makes them. Every change is
 * made either by the owner between {@link #begin} and {@link Bias#end}, or under the object's
 * monitor after {@link #prepareLock}. The owner may use the monitor as well.
 *
 * <p>An object without owner gets one by a compare-and-set; an object whose owner had to be driven
 * out is shared for ever, so that whoever goes on to the monitor, having seen the object shared or
 * its own, can rely on it that nobody changes it otherwise.
 *
 * <p>Thread-safety: atomic.
 */
public abstract class BiasedObject extends PyObject {
  private static final VarHandle OWNER;

  static {
    try {
      OWNER = MethodHandles.lookup().findVarHandle(BiasedObject.class, "owner", Bias.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Bias owner = Bias.UNCLAIMED;

  protected BiasedObject(Shape shape) {
    super(shape);
  }

  /**
   * Begins a change without the monitor: the mark whose {@link Bias#end} has to follow, or null:
   * then {@link #prepareLock} and the monitor have to be used. Until the end there must be no
   * Python code, no wait and no safepoint.
   */
  public final Bias begin() {
    if (!Bias.isNeeded()) {
      return null;
    }
    Bias current = owner;
    if (current.begin()) {
      if (owner == current) {
        return current;
      }
      current.end();
      return null;
    }
    if (!current.isFree()) {
      return null;
    }
    Bias mine = Bias.ofCurrentThread();
    return OWNER.compareAndSet(this, current, mine) && mine.begin() ? mine : null;
  }

  /** To be called before the monitor is taken for a change or a consistent view. */
  public final void prepareLock() {
    if (Bias.isNeeded()) {
      Bias current = owner;
      Turns turns = current.turns();
      if (turns != null) {
        turns.take();
      } else if (current != Bias.SHARED && !current.isMine()) {
        settle();
      }
    }
  }

  @TruffleBoundary
  private void settle() {
    Bias current = (Bias) OWNER.getVolatile(this);
    while (current != Bias.SHARED && current.turns() == null && !current.isMine()) {
      Bias next = current.successor();
      OWNER.compareAndSet(this, current, next == Bias.SHARED ? Bias.shared() : next);
      current = (Bias) OWNER.getVolatile(this);
    }
  }
}
