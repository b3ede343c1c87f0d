package org.boomslang.modules.gc;

import java.util.concurrent.atomic.AtomicLong;
import org.boomslang.objects.list.PyList;
import org.boomslang.runtime.ContextSlot;

/**
 * The settings of the collector that a program can change and ask for; the Java collector follows
 * none of them. Thread-safety: atomic per setting.
 */
final class GarbageCollection {
  static final ContextSlot<GarbageCollection> STATE =
      new ContextSlot<>(context -> new GarbageCollection());

  volatile boolean enabled = true;
  volatile long debugFlags;
  volatile long[] thresholds = {2000, 10, 0};

  /** {@code gc.garbage}: stays empty, since the collector leaves nothing behind. */
  final PyList garbage = new PyList();

  /** {@code gc.callbacks}. */
  final PyList callbacks = new PyList();

  /** How often {@code gc.collect()} ran, for {@code gc.get_stats()}. */
  final AtomicLong collections = new AtomicLong();
}
