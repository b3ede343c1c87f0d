package org.boomslang.modules.uuid;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * Module {@code _uuid}. A context is a node of its own with a random number, as RFC 9562 allows in
 * place of a hardware address; its clock never gives the same time twice.
 */
@PyBuiltins(module = "_uuid")
public final class UuidModule {
  /** From 15 October 1582 to 1970, in units of 100 ns. */
  private static final long GREGORIAN_OFFSET = 0x01b21dd213814000L;

  /** What {@code uuid_generate_time_safe} says when no daemon keeps processes apart. */
  private static final long UNSAFE = -1;

  private static final ContextSlot<Node> NODE = new ContextSlot<>(context -> new Node());

  /** Thread-safety: atomic. */
  private static final class Node {
    private final AtomicLong last = new AtomicLong();

    /** Clock sequence and node: the lower half of every identifier. */
    private final long lower;

    Node() {
      SecureRandom random = new SecureRandom();
      // The variant; the bit that says that the node is no hardware address.
      lower = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 1L << 63 | 1L << 40;
    }

    byte[] next() {
      Instant now = Instant.now();
      long ticks = now.getEpochSecond() * 10_000_000 + now.getNano() / 100 + GREGORIAN_OFFSET;
      long time = last.updateAndGet(before -> Math.max(before + 1, ticks));
      long upper = time << 32 | (time >>> 16 & 0xffff_0000L) | time >>> 48 & 0x0fff | 0x1000;
      return ByteBuffer.allocate(16).putLong(upper).putLong(lower).array();
    }
  }

  private UuidModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("has_uuid_generate_time_safe", 1L);
    module.setAttribute("has_stable_extractable_node", 0L);
  }

  @PyBuiltin(name = "generate_time_safe", sig = "($module, /)")
  static Object generateTimeSafe(PyModule module) {
    return PyTuple.of(PyBytes.wrap(NODE.get().next()), UNSAFE);
  }
}
