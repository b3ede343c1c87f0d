package org.boomslang.modules.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.boomslang.objects.frame.StackLine;
import org.boomslang.objects.races.Json;
import org.boomslang.runtime.SyncObserver;

/**
 * What each thread did when, in the trace-event format that the viewers of browsers open: running,
 * or waiting for which lock, thread or queue, sleeping, or outside (I/O, calls of the host). Waits
 * shorter than {@value #SHORTEST_MICROS} µs count as running.
 *
 * <p>Thread-safety: atomic; each thread has a track of its own.
 */
final class ThreadTimeline extends SyncObserver {
  private static final long SHORTEST_MICROS = 20;

  /** Enough for an hour of a busy program, and not more than memory holds. */
  private static final int MOST_EVENTS = 500_000;

  private record Event(String name, String category, long start, long end, String line) {}

  /** One thread's events. Thread-safety: only its own thread writes; read at the end. */
  private static final class Track {
    final Thread thread = Thread.currentThread();
    final List<Event> events = new ArrayList<>();
    final long begin;
    volatile long end;

    /** The outermost wait in progress, or null. */
    Reason reason;

    Object on;
    long start;
    String line;

    Track(long begin) {
      this.begin = begin;
    }
  }

  private final LockNames names;
  private final long zero = System.nanoTime();
  private final ConcurrentLinkedQueue<Track> tracks = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Track> current = new ThreadLocal<>();

  ThreadTimeline(LockNames names) {
    this.names = names;
    track();
  }

  private long now() {
    return (System.nanoTime() - zero) / 1000;
  }

  private Track track() {
    Track track = current.get();
    if (track == null) {
      track = new Track(now());
      current.set(track);
      tracks.add(track);
    }
    return track;
  }

  @Override
  public void started(Object handle) {
    track();
  }

  @Override
  public void ending(Object handle) {
    track().end = now();
  }

  @Override
  public void waitBegins(Reason reason, Object on) {
    Track track = track();
    if (track.reason == null) {
      track.reason = reason;
      track.on = on;
      track.start = now();
    }
  }

  @Override
  public void waitEnds(Reason reason, Object on) {
    Track track = track();
    if (track.reason != reason || track.on != on) {
      return;
    }
    long end = now();
    if (end - track.start >= SHORTEST_MICROS && track.events.size() < MOST_EVENTS) {
      StackLine line = StackLine.innermost(code -> names.isProgram(code.filename()));
      String name = on == null || reason == Reason.JOIN ? reason.text() : names.of(on);
      synchronized (track) {
        track.events.add(
            new Event(
                name, reason.text(), track.start, end, line == null ? null : LockNames.text(line)));
      }
    }
    track.reason = null;
    track.on = null;
  }

  /** The trace. */
  String json() {
    long end = now();
    Json json = new Json();
    json.open().name("displayTimeUnit").value("ms").name("traceEvents").openList();
    for (Track track : tracks) {
      long id = track.thread.threadId();
      json.open().name("name").value("thread_name").name("ph").value("M");
      json.name("pid").value(1).name("tid").value(id);
      json.name("args").open().name("name").value(track.thread.getName()).close().close();
      long running = track.begin;
      synchronized (track) {
        for (Event event : track.events) {
          span(json, id, "running", "running", running, event.start, null);
          span(json, id, event.name, event.category, event.start, event.end, event.line);
          running = event.end;
        }
      }
      span(json, id, "running", "running", running, track.end == 0 ? end : track.end, null);
    }
    return json.closeList().close().toString();
  }

  private static void span(
      Json json, long thread, String name, String category, long start, long end, String line) {
    if (end <= start) {
      return;
    }
    json.open().name("name").value(name).name("cat").value(category).name("ph").value("X");
    json.name("ts").value(start).name("dur").value(end - start);
    json.name("pid").value(1).name("tid").value(thread);
    if (line != null) {
      json.name("args").open().name("line").value(line).close();
    }
    json.close();
  }
}
