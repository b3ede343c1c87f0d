package org.boomslang.modules.libc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Native memory of a thread for the length of one call: what is read from or written to a
 * descriptor passes through it. Nothing may be kept in it.
 *
 * <p>Fresh native memory is cleared, which costs more than a short transfer: a thread that ends
 * leaves its memory to the next one.
 *
 * <p>Thread safety: distinct (one per thread).
 */
public final class Scratch {
  /** The most that one call transfers. */
  public static final int LIMIT = 1 << 18;

  private static final int FIRST = 1 << 13;
  private static final ThreadLocal<Scratch> CURRENT = new ThreadLocal<>();

  /** What threads that have ended left, for the most that is kept. */
  private static final ArrayBlockingQueue<Scratch> LEFT = new ArrayBlockingQueue<>(64);

  private MemorySegment memory = Arena.ofAuto().allocate(FIRST);

  private Scratch() {}

  /** At least that many bytes, with arbitrary content. */
  public static MemorySegment of(int size) {
    Scratch scratch = CURRENT.get();
    if (scratch == null) {
      scratch = LEFT.poll();
      if (scratch == null) {
        scratch = new Scratch();
      }
      CURRENT.set(scratch);
    }
    if (scratch.memory.byteSize() < size) {
      scratch.memory = Arena.ofAuto().allocate(Math.max(size, 2 * scratch.memory.byteSize()));
    }
    return scratch.memory;
  }

  /** The current thread ends. */
  public static void leave() {
    Scratch scratch = CURRENT.get();
    if (scratch != null) {
      CURRENT.remove();
      LEFT.offer(scratch);
    }
  }
}
