package org.boomslang.objects.buffer;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The views of an object's bytes that were not released: while there are any, its length must not
 * change ({@code ob_exports} in CPython's bytearrayobject.c). A view that was dropped without being
 * released, which reference counting would have ended, does not count; only the collector knows.
 *
 * <p>Thread-safety: incompatible. All methods are called under the owner's monitor, which a view
 * takes when it is released.
 */
public final class Exports {

  /**
   * How long a view that was found in use is taken to be so, in nanoseconds, once there is no
   * credit left.
   */
  private static final long PAUSE = 200_000_000;

  /** Collections that may follow each other at once; one is earned back in each pause. */
  private static final int CREDIT = 20;

  private final Object monitor;
  private final List<WeakReference<Buffer>> unreleased = new ArrayList<>(1);

  /** Known to be in use: what the last collection left behind. */
  private List<WeakReference<Buffer>> used = List.of();

  /** When that was. */
  private long usedSince = System.nanoTime();

  private int credit = CREDIT;

  /**
   * For an object without views so far.
   *
   * @param monitor of the owner
   */
  public Exports(Object monitor) {
    this.monitor = monitor;
  }

  private final class Export extends ArrayBuffer {
    Export(ByteSpan span) {
      super(span, false);
    }

    @Override
    public void release() {
      remove(this);
    }
  }

  /** A new view, writable, of these bytes. */
  public Buffer add(ByteSpan span) {
    return add(new Export(span));
  }

  /** A view of memory of another kind, which calls {@link #remove} when it is released. */
  public <B extends Buffer> B add(B view) {
    unreleased.add(new WeakReference<>(view));
    return view;
  }

  /** A view has been released. */
  public void remove(Buffer view) {
    synchronized (monitor) {
      unreleased.removeIf(reference -> reference.refersTo(view));
    }
  }

  /** Whether any view is in use; garbage is collected to find out. */
  public boolean anyInUse() {
    if (!anyUnreleased()) {
      return false;
    }
    // Threads that are at odds over an object must not keep the collector busy. A few refusals do
    // not matter, and are each exact: the view may have become garbage since the last one.
    long pauses = (System.nanoTime() - usedSince) / PAUSE;
    credit = (int) Math.min(CREDIT, credit + pauses);
    if (pauses == 0 && credit == 0 && used.containsAll(unreleased)) {
      return true;
    }
    credit = Math.max(0, credit - 1);
    System.gc();
    if (!anyUnreleased()) {
      return false;
    }
    used = List.copyOf(unreleased);
    usedSince = System.nanoTime();
    return true;
  }

  private boolean anyUnreleased() {
    unreleased.removeIf(reference -> reference.refersTo(null));
    return !unreleased.isEmpty();
  }
}
