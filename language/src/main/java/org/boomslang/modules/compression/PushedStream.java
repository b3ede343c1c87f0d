package org.boomslang.modules.compression;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.ref.Cleaner;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.graalvm.shadowed.org.tukaani.xz.LZMA2InputStream;
import org.graalvm.shadowed.org.tukaani.xz.SingleXZInputStream;

/**
 * A decoder that pulls its input, turned round: each step gives it bytes and takes what it makes of
 * them. The decoder runs on a virtual thread, which goes on only while a step waits for it: a
 * coroutine.
 *
 * <p>Thread-safety: atomic; steps of several threads follow one another.
 */
final class PushedStream {
  /** Opens the decoder; it may read. */
  @FunctionalInterface
  interface Opener {
    InputStream open(InputStream source) throws IOException;
  }

  private static final int PIECE = 1 << 16;
  private static final Cleaner CLEANER = Cleaner.create();

  /** What both threads share; all of it guarded by the lock. */
  private static final class Shared {
    final ReentrantLock lock = new ReentrantLock();
    final Condition decoderTurn = lock.newCondition();
    final Condition callerTurn = lock.newCondition();
    byte[] input = new byte[0];
    int position;
    boolean running;
    boolean wantsInput;
    boolean atEnd;
    boolean abandoned;
    int wanted;
    IOException failure;
    RuntimeException fault;
    final ByteArrayOutputStream output = new ByteArrayOutputStream();

    /** On the decoder's thread: hands over, and waits for the next step. */
    void handOver() throws InterruptedIOException {
      running = false;
      callerTurn.signalAll();
      while (!running && !abandoned) {
        decoderTurn.awaitUninterruptibly();
      }
      if (abandoned) {
        throw new InterruptedIOException();
      }
    }
  }

  /** The decoder's view of what is pushed: an input that never ends. */
  private static final class Source extends InputStream {
    private final Shared shared;

    Source(Shared shared) {
      this.shared = shared;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      read(one, 0, 1);
      return one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      Shared s = shared;
      s.lock.lock();
      try {
        while (s.position == s.input.length) {
          s.wantsInput = true;
          s.handOver();
        }
        int taken = Math.min(count, s.input.length - s.position);
        System.arraycopy(s.input, s.position, target, offset, taken);
        s.position += taken;
        return taken;
      } finally {
        s.lock.unlock();
      }
    }
  }

  private final Shared shared = new Shared();
  private final Opener opener;
  private boolean started;

  PushedStream(Opener opener) {
    this.opener = opener;
    Shared s = shared;
    CLEANER.register(
        this,
        () -> {
          s.lock.lock();
          try {
            s.abandoned = true;
            s.decoderTurn.signalAll();
          } finally {
            s.lock.unlock();
          }
        });
  }

  private static void decode(Shared s, Opener opener) {
    byte[] piece = new byte[PIECE];
    s.lock.lock();
    try {
      // The lock is the turn: the caller waits on its condition while this thread runs.
      InputStream decoder = opener.open(new Source(s));
      while (true) {
        while (s.wanted == 0) {
          s.wantsInput = false;
          s.handOver();
        }
        int count = decoder.read(piece, 0, Math.min(withoutWaiting(decoder), s.wanted));
        if (count < 0) {
          break;
        }
        s.output.write(piece, 0, count);
        s.wanted -= count;
      }
      s.atEnd = true;
    } catch (InterruptedIOException e) {
      s.atEnd = true;
    } catch (IOException e) {
      s.failure = e;
    } catch (RuntimeException e) {
      s.fault = e;
    } finally {
      s.running = false;
      s.callerTurn.signalAll();
      s.lock.unlock();
    }
  }

  /**
   * How much to ask a decoder for: those for XZ fill what they are given, and what they have would
   * be held back while they wait for more input.
   */
  private static int withoutWaiting(InputStream decoder) throws IOException {
    return decoder instanceof SingleXZInputStream || decoder instanceof LZMA2InputStream
        ? Math.clamp(decoder.available(), 1, PIECE)
        : PIECE;
  }

  boolean isAtEnd() {
    return shared.atEnd;
  }

  boolean needsInput() {
    return !shared.atEnd && shared.wantsInput;
  }

  /** Input that the decoder did not take. */
  byte[] rest() {
    return Arrays.copyOfRange(shared.input, shared.position, shared.input.length);
  }

  /**
   * One step.
   *
   * @param limit the most bytes to make, negative for no limit
   */
  byte[] step(byte[] data, int limit) throws IOException {
    Shared s = shared;
    s.lock.lock();
    try {
      if (s.failure != null) {
        // The decoder has given up, and its thread has ended.
        throw s.failure;
      }
      byte[] rest = rest();
      byte[] all = Arrays.copyOf(rest, rest.length + data.length);
      System.arraycopy(data, 0, all, rest.length, data.length);
      s.input = all;
      s.position = 0;
      s.wanted = limit < 0 ? Integer.MAX_VALUE : limit;
      s.wantsInput = false;
      s.running = true;
      if (!started) {
        started = true;
        Opener own = opener;
        Thread.ofVirtual().name("decoder").start(() -> decode(s, own));
      } else {
        s.decoderTurn.signalAll();
      }
      while (s.running) {
        s.callerTurn.awaitUninterruptibly();
      }
      if (s.failure != null) {
        throw s.failure;
      }
      if (s.fault != null) {
        throw s.fault;
      }
      byte[] result = s.output.toByteArray();
      s.output.reset();
      return result;
    } finally {
      s.lock.unlock();
    }
  }
}
