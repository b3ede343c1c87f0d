package org.boomslang.runtime.counting;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The count record of an object that an extension holds: how many references it has. References
 * between Python objects are not counted, the collector knows them. At zero the extension's hold
 * ends: {@code released} runs, exactly once, and the record is dead; an object that crosses the
 * boundary again gets a fresh one.
 *
 * <p>The protocol is PEP 703's, after Choi, Shull and Torrellas, "Biased Reference Counting" (PACT
 * 2018); compare CPython object.c: {@code _Py_MergeZeroLocalRefcount}, {@code _Py_DecRefShared},
 * {@code _Py_ExplicitMergeRefcount}. Three modes:
 *
 * <ul>
 *   <li><b>immortal</b>: counting does nothing, nothing is ever released;
 *   <li><b>deferred</b>: for what many threads use and reachability keeps alive anyway (modules,
 *       functions, classes): no owner, merged from the start, so every change is one atomic one;
 *   <li><b>biased</b>: the rest. The owner changes {@code local} without atomic instructions,
 *       others change {@code shared} with them. The true count is the sum; each half may be off,
 *       {@code shared} even negative, while the sum is not.
 * </ul>
 *
 * The low two bits of {@code shared} are the state, the rest its count:
 *
 * <pre>
 *                  foreign retain: shared += 1          foreign retain: shared += 1
 *                  owner: local += 1, local -= 1        foreign release: shared -= 1
 *                 ┌─────────┐                          ┌────────┐
 *                 ▼         │                          ▼        │
 *   new ──────► BIASED ─────┴───────────────────────► MERGED ───┴──── count 0 ────► DEAD
 *   local 1      │   local 1 → 0 by the owner          ▲  ▲                          ▲
 *                │                                     │  │                          │
 *                │ foreign release at shared 0:        │  │ the owner takes it       │
 *                │ the queue gets the reference        │  │ from its queue, or is    │
 *                ▼                                     │  │ dead: sum, less the      │
 *              QUEUED ─────────────────────────────────┘  │ queue's reference        │
 *               │ ▲    local 1 → 0 by the owner           │                          │
 *               │ └─ retain and release as when BIASED    │                          │
 *               └─────────────────────────────────────────┴──── sum 0 ───────────────┘
 * </pre>
 *
 * A record that was queued and then merged by its owner's last release stays in the queue; taking
 * it from there gives the queue's reference back as one more release.
 *
 * <p>Thread-safety: atomic. Whatever a thread did with the object before its release happens before
 * {@code released} runs.
 */
public final class ReferenceCount {
  /** How an object is counted. */
  public enum Mode {
    IMMORTAL,
    DEFERRED,
    BIASED
  }

  private static final long BIASED = 0;
  private static final long QUEUED = 2;
  private static final long MERGED = 3;
  private static final long STATE_MASK = 3;
  private static final int COUNT_SHIFT = 2;
  private static final long ONE = 1L << COUNT_SHIFT;

  /** What a dead record's shared half holds: no count that could be. */
  private static final long DEAD = Long.MIN_VALUE | MERGED;

  private static final VarHandle SHARED;
  private static final VarHandle LOCAL;
  private static final VarHandle OWNER;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SHARED = lookup.findVarHandle(ReferenceCount.class, "shared", long.class);
      LOCAL = lookup.findVarHandle(ReferenceCount.class, "local", long.class);
      OWNER = lookup.findVarHandle(ReferenceCount.class, "owner", CountOwner.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final ReferenceCount IMMORTAL = new ReferenceCount(Mode.IMMORTAL, null, null, 1);

  private final Mode mode;
  private final Runnable released;

  /** Null once merged. Written by the owner, or by whoever buries a dead owner's records. */
  private CountOwner owner;

  /** The owner's references; only it touches them while the record is biased. */
  private long local;

  /** State and the others' references. */
  private long shared;

  private ReferenceCount(Mode mode, CountOwner owner, Runnable released, long local) {
    this.mode = mode;
    this.owner = owner;
    this.released = released;
    this.local = local;
    this.shared = owner == null ? (1L << COUNT_SHIFT) | MERGED : BIASED;
    // Records are handed to other threads by native code, which orders nothing.
    VarHandle.releaseFence();
  }

  /** The record of all immortal objects. */
  public static ReferenceCount immortal() {
    return IMMORTAL;
  }

  /** A record with one reference, of a thread that is about to share it with many. */
  public static ReferenceCount deferred(Runnable released) {
    return new ReferenceCount(Mode.DEFERRED, null, released, 0);
  }

  /** A record with one reference, of the current thread. */
  public static ReferenceCount biased(CountOwner current, Runnable released) {
    return new ReferenceCount(Mode.BIASED, current, released, 1);
  }

  public Mode mode() {
    return mode;
  }

  private CountOwner owner() {
    return (CountOwner) OWNER.getAcquire(this);
  }

  /**
   * Adds a reference. The caller has one already, or knows that another has and keeps it meanwhile.
   *
   * @param current the calling thread's owner
   */
  public void retain(CountOwner current) {
    if (mode == Mode.IMMORTAL) {
      return;
    }
    if (owner() == current) {
      LOCAL.setOpaque(this, (long) LOCAL.getOpaque(this) + 1);
    } else {
      SHARED.getAndAdd(this, ONE);
    }
  }

  /** Adds a reference unless the record is dead; whether it did. For who has no reference yet. */
  public boolean tryRetain(CountOwner current) {
    if (mode == Mode.IMMORTAL || owner() == current) {
      retain(current);
      return true;
    }
    while (true) {
      long seen = (long) SHARED.getVolatile(this);
      if (seen == DEAD) {
        return false;
      }
      if (SHARED.compareAndSet(this, seen, seen + ONE)) {
        return true;
      }
    }
  }

  /** Gives a reference up; whether the hold ended with it. */
  public boolean release(CountOwner current) {
    if (mode == Mode.IMMORTAL) {
      return false;
    }
    if (owner() != current) {
      return releaseShared();
    }
    long left = (long) LOCAL.getOpaque(this) - 1;
    LOCAL.setOpaque(this, left);
    return left == 0 && mergeZero();
  }

  /** The owner has no reference left: from now on everybody counts in the shared half. */
  private boolean mergeZero() {
    // Before the state: who finds the record merged must not find an owner.
    OWNER.setRelease(this, null);
    while (true) {
      long seen = (long) SHARED.getVolatile(this);
      long next = (seen & ~STATE_MASK) | MERGED;
      if (next == MERGED) {
        next = DEAD;
      }
      if (SHARED.compareAndSet(this, seen, next)) {
        return next == DEAD && end();
      }
    }
  }

  private boolean releaseShared() {
    while (true) {
      long seen = (long) SHARED.getVolatile(this);
      if (seen == BIASED) {
        // One of the owner's references was given up here. Only the owner may look at its half, so
        // the reference passes to the owner's queue.
        CountOwner bereaved = owner();
        if (bereaved == null) {
          // Merged just now: look again.
          Thread.onSpinWait();
        } else if (SHARED.compareAndSet(this, seen, QUEUED)) {
          return !bereaved.queue(this) && mergeQueued();
        }
        continue;
      }
      if (seen == DEAD) {
        throw new IllegalStateException("released more often than retained");
      }
      long next = seen - ONE;
      if (next == MERGED) {
        next = DEAD;
      }
      if (SHARED.compareAndSet(this, seen, next)) {
        return next == DEAD && end();
      }
    }
  }

  /**
   * Adds the halves up and gives back the reference that the queue had; called by the owner, or by
   * whoever finds it dead. Whether the hold ended.
   */
  boolean mergeQueued() {
    // No-one else touches the owner's half: the caller is the owner, or the owner has ended before.
    long own = (long) LOCAL.getOpaque(this);
    LOCAL.setOpaque(this, 0L);
    OWNER.setRelease(this, null);
    while (true) {
      long seen = (long) SHARED.getVolatile(this);
      long next = ((seen & ~STATE_MASK) + ((own - 1) << COUNT_SHIFT)) | MERGED;
      if (next == MERGED) {
        next = DEAD;
      }
      if (SHARED.compareAndSet(this, seen, next)) {
        return next == DEAD && end();
      }
    }
  }

  private boolean end() {
    if (released != null) {
      released.run();
    }
    return true;
  }

  /** How many references there are at some moment, if none comes or goes; 0 when dead. */
  public long count() {
    long seen = (long) SHARED.getVolatile(this);
    if (seen == DEAD) {
      return 0;
    }
    long queued = (seen & STATE_MASK) == QUEUED ? 1 : 0;
    return (seen >> COUNT_SHIFT) + (long) LOCAL.getOpaque(this) - queued;
  }
}
