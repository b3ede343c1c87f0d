package org.boomslang.objects.finalizer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import org.boomslang.objects.PyObject;

/**
 * Notices that a Python object has become garbage, while the object can still be used. The object
 * holds its guard and the guard the object, so both become unreachable at once; the Java collector
 * then finalises the guard, which is still able to hand over the object. Nothing but the guards
 * themselves has a Java finaliser.
 *
 * <p>Java finalisation is deprecated, but has no replacement that keeps the object: a cleaner or a
 * phantom reference only learns of the death of an object that nobody has any more. In a JVM
 * without finalisation ({@code --finalization=disabled}) finalisers run at exit only.
 *
 * <p>Thread-safety: atomic; exactly one thread takes the object.
 */
public final class Guard {
  private static final VarHandle OBJECT;

  static {
    try {
      OBJECT = MethodHandles.lookup().findVarHandle(Guard.class, "object", PyObject.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** How the context knows its guards without keeping them; ordered by the age of the objects. */
  public static final class Entry extends WeakReference<Guard> {
    final long number;
    private volatile boolean spent;

    /** The list that the entry belongs to. */
    final GuardList.Stripe stripe;

    /** The neighbours there, null once the entry has left; under the list's monitor. */
    Entry previous;

    Entry next;

    Entry(Guard guard, long number, GuardList.Stripe stripe) {
      super(guard);
      this.number = number;
      this.stripe = stripe;
    }

    /** Not of a guard: where a list begins and ends. */
    Entry() {
      this(null, 0, null);
    }

    /** Whether the finaliser has been run or called off. */
    public boolean isSpent() {
      return spent;
    }
  }

  private final Finalizers finalizers;
  private final Finalizers.Action action;
  private final Entry entry;
  private volatile PyObject object;

  /** Whether the object was found dead before and waited. */
  private final boolean second;

  /** Whether the object has to be found dead once more before it is finalised. */
  private volatile boolean postponed;

  /** What watches the object since it was handed on, or null. */
  private volatile Guard successor;

  Guard(
      Finalizers finalizers,
      PyObject object,
      Finalizers.Action action,
      long number,
      boolean second,
      GuardList.Stripe stripe) {
    this.finalizers = finalizers;
    this.action = action;
    this.object = object;
    this.second = second;
    this.entry = new Entry(this, number, stripe);
  }

  Entry entry() {
    return entry;
  }

  Finalizers.Action action() {
    return action;
  }

  /** The object, or null when there is nothing left to do. */
  PyObject object() {
    return object;
  }

  /** Has the object wait for the next collection, if it has not done that before. */
  void postpone() {
    postponed = !second;
  }

  boolean isPostponed() {
    return postponed;
  }

  /** What watches the object: this guard, or the one that it was handed on to. */
  Guard current() {
    Guard next = successor;
    return next == null ? this : next;
  }

  /**
   * Has a new guard watch the object instead of this one.
   *
   * @return the object, null when there was nothing left to do
   */
  PyObject handOn() {
    PyObject dead = (PyObject) OBJECT.getAndSet(this, null);
    if (dead != null) {
      Guard next = finalizers.watchAgain(dead, action, entry.number);
      successor = next;
      if (entry.spent) {
        // Called off meanwhile.
        next.disarm();
      }
    }
    return dead;
  }

  /** Takes the object to finalise it; null when that has happened or is not wanted any more. */
  PyObject take() {
    entry.spent = true;
    return (PyObject) OBJECT.getAndSet(this, null);
  }

  /** Whether the finaliser has been run, or called off. */
  public boolean isSpent() {
    return current().entry.isSpent();
  }

  /** The object needs no finaliser any more: it was closed, or another object takes care of it. */
  public void disarm() {
    entry.spent = true;
    object = null;
    finalizers.forget(this);
    Guard next = successor;
    if (next != null) {
      next.disarm();
    }
  }

  @Override
  @SuppressWarnings({"removal", "deprecation", "Finalize"})
  protected void finalize() {
    if (object != null) {
      finalizers.unreachable(this);
    }
  }
}
