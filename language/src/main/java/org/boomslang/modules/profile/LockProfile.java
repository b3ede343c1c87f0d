package org.boomslang.modules.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.objects.frame.StackLine;
import org.boomslang.runtime.SyncObserver;

/**
 * Who waited for which lock, how long, and on which line; who held it. Locks are told apart by the
 * line that made them. Thread-safety: atomic.
 */
final class LockProfile extends SyncObserver {
  private static final int SHOWN = 20;
  private static final int SHOWN_LINES = 5;

  /** What was waited for: locks made on one line. */
  private static final class Entry {
    final String name;
    long waits;
    long nanos;
    long longest;
    final Map<List<String>, Long> stacks = new LinkedHashMap<>();
    final Map<String, Long> lines = new LinkedHashMap<>();
    final Map<String, Long> holders = new LinkedHashMap<>();

    Entry(String name) {
      this.name = name;
    }
  }

  /** A wait in progress. */
  private record Wait(long start, String holder) {}

  private final LockNames names;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final ThreadLocal<Wait> waits = new ThreadLocal<>();

  /** The thread that has a lock, and where it took it, for locks that somebody has waited for. */
  private final Map<Object, String> holders = new ConcurrentHashMap<>();

  private final Map<Object, Thread> owners = new ConcurrentHashMap<>();
  private final long start = System.nanoTime();

  LockProfile(LockNames names) {
    this.names = names;
  }

  private static boolean counts(Reason reason) {
    return reason == Reason.LOCK || reason == Reason.QUEUE || reason == Reason.JOIN;
  }

  @Override
  public void acquired(Object lock) {
    owners.put(lock, Thread.currentThread());
    // Where a lock is taken costs a look at the stack: only for those that threads wait for.
    if (holders.containsKey(lock)) {
      holders.put(lock, place());
    }
  }

  @Override
  public void releasing(Object lock) {
    owners.remove(lock);
  }

  private String place() {
    StackLine line = StackLine.innermost(code -> names.isProgram(code.filename()));
    String at = line == null ? "?" : LockNames.text(line);
    return Thread.currentThread().getName() + " at " + at;
  }

  @Override
  public void waitBegins(Reason reason, Object on) {
    if (!counts(reason)) {
      return;
    }
    String holder = holders.putIfAbsent(on, "");
    Thread owner = owners.get(on);
    if (holder == null || holder.isEmpty()) {
      holder = owner == null ? null : owner.getName();
    }
    waits.set(new Wait(System.nanoTime(), owner == null ? null : holder));
  }

  @Override
  public void waitEnds(Reason reason, Object on) {
    Wait wait = waits.get();
    if (!counts(reason) || wait == null) {
      return;
    }
    waits.remove();
    long nanos = System.nanoTime() - wait.start;
    List<StackLine> stack = StackLine.current();
    List<String> frames = new ArrayList<>();
    String line = null;
    for (StackLine frame : stack) {
      String text = LockNames.text(frame);
      frames.addFirst(text);
      if (line == null && names.isProgram(frame.code().filename())) {
        line = text;
      }
    }
    String name = reason == Reason.JOIN ? "join of a thread" : names.of(on);
    frames.add(name);
    Entry entry = entries.computeIfAbsent(name, Entry::new);
    synchronized (entry) {
      entry.waits++;
      entry.nanos += nanos;
      entry.longest = Math.max(entry.longest, nanos);
      entry.stacks.merge(frames, nanos, Long::sum);
      entry.lines.merge(line == null ? "?" : line, nanos, Long::sum);
      if (wait.holder != null) {
        entry.holders.merge(wait.holder, nanos, Long::sum);
      }
    }
  }

  /** Nanoseconds by stack, the outermost frame first, the lock last. */
  Map<List<String>, Long> stacks() {
    Map<List<String>, Long> all = new LinkedHashMap<>();
    for (Entry entry : sorted()) {
      synchronized (entry) {
        entry.stacks.forEach((stack, nanos) -> all.merge(stack, nanos, Long::sum));
      }
    }
    return all;
  }

  private List<Entry> sorted() {
    List<Entry> list = new ArrayList<>(entries.values());
    list.sort(Comparator.comparingLong((Entry e) -> e.nanos).reversed());
    return list;
  }

  /** For people. */
  String table() {
    long total = entries.values().stream().mapToLong(e -> e.nanos).sum();
    StringBuilder out = new StringBuilder();
    out.append(
        "Threads waited %s for locks, queues and each other, in %s.%n"
            .formatted(time(total), time(System.nanoTime() - start)));
    if (total == 0) {
      return out.toString();
    }
    out.append(
        "%10s %6s %8s %10s %10s  %s%n"
            .formatted("waited", "share", "waits", "mean", "longest", "for"));
    List<Entry> list = sorted();
    for (Entry entry : list.subList(0, Math.min(SHOWN, list.size()))) {
      synchronized (entry) {
        out.append(
            "%10s %5.1f%% %8d %10s %10s  %s%n"
                .formatted(
                    time(entry.nanos),
                    100.0 * entry.nanos / total,
                    entry.waits,
                    time(entry.nanos / entry.waits),
                    time(entry.longest),
                    entry.name));
        shares(out, "waiting at ", entry.lines, entry.nanos);
        shares(out, "held by ", entry.holders, entry.nanos);
      }
    }
    if (list.size() > SHOWN) {
      out.append("… and %d more%n".formatted(list.size() - SHOWN));
    }
    return out.toString();
  }

  private static void shares(StringBuilder out, String what, Map<String, Long> parts, long whole) {
    parts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(SHOWN_LINES)
        .forEach(
            part ->
                out.append(
                    "%49s %5.1f%% %s%s%n"
                        .formatted("", 100.0 * part.getValue() / whole, what, part.getKey())));
  }

  private static String time(long nanos) {
    if (nanos >= 1_000_000_000) {
      return "%.2f s".formatted(nanos / 1e9);
    }
    return nanos >= 1_000_000 ? "%.1f ms".formatted(nanos / 1e6) : "%d µs".formatted(nanos / 1000);
  }
}
