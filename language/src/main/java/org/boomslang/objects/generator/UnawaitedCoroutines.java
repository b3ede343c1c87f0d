package org.boomslang.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.weakref.ReferenceWatch;
import org.boomslang.objects.weakref.WatchedReference;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PendingCalls;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * The coroutines that one thread made and nobody has started yet, so that a warning can be given
 * for those that are dropped ("coroutine 'f' was never awaited"). Most coroutines are started right
 * after they were made, by the same thread, and leave the list then. Those that are still in a list
 * when the interpreter ends will never be awaited either.
 *
 * <p>Thread-safety: atomic; the list is guarded by its monitor.
 */
public final class UnawaitedCoroutines {
  private static final ContextSlot<Lists> LISTS = new ContextSlot<>(context -> new Lists());

  /** The lists of all threads of a context. Thread-safety: atomic, guarded by its monitor. */
  private static final class Lists {
    private final List<UnawaitedCoroutines> all = new ArrayList<>();

    /** How many lists there may be before those of threads that have ended are looked for. */
    private int limit = 16;

    synchronized void add(UnawaitedCoroutines list) {
      if (all.size() >= limit) {
        all.removeIf(other -> !other.thread.isAlive() && other.isEmpty());
        limit = 2 * all.size() + 16;
      }
      all.add(list);
    }

    synchronized List<UnawaitedCoroutines> takeAll() {
      List<UnawaitedCoroutines> taken = List.copyOf(all);
      all.clear();
      return taken;
    }
  }

  /** One coroutine, without the coroutine. */
  static final class Entry extends WatchedReference<PyCoroutine> {
    private final UnawaitedCoroutines list;
    private final PyCode code;
    private final Object name;
    private final Object qualname;
    private final Object origin;
    private Entry previous;
    private Entry next;

    private Entry(UnawaitedCoroutines list, PyCoroutine coroutine) {
      super(coroutine);
      this.list = list;
      this.code = coroutine.activation().code();
      this.name = coroutine.name();
      this.qualname = coroutine.qualname();
      this.origin = coroutine.origin();
    }

    /** The coroutine has been started or closed. */
    @TruffleBoundary
    void remove() {
      list.remove(this);
    }

    @Override
    protected void cleared() {
      if (list.remove(this)) {
        list.calls.add(this::warn);
      }
    }

    private void warn() {
      UnawaitedCoroutines.warn(new PyCoroutine(Activation.ended(code), name, qualname, origin));
    }
  }

  private final PendingCalls calls;
  private final Thread thread = Thread.currentThread();
  private Entry first;

  private UnawaitedCoroutines(PendingCalls calls) {
    this.calls = calls;
  }

  /** Watches a new coroutine until it is started. */
  static Entry add(PyCoroutine coroutine, PyThreadState thread) {
    UnawaitedCoroutines list = (UnawaitedCoroutines) thread.unawaitedCoroutines;
    if (list == null) {
      ReferenceWatch.start();
      list = new UnawaitedCoroutines(PendingCalls.of(thread.context()));
      LISTS.get(thread.context()).add(list);
      thread.unawaitedCoroutines = list;
    }
    Entry entry = new Entry(list, coroutine);
    list.insert(entry);
    return entry;
  }

  /** Warns of what nobody has awaited, oldest first; nothing will be any more. */
  public static void finish(PyContext context) {
    for (UnawaitedCoroutines list : LISTS.get(context).takeAll()) {
      for (Entry entry : list.removeAll()) {
        entry.warn();
      }
    }
  }

  private synchronized List<Entry> removeAll() {
    List<Entry> entries = new ArrayList<>();
    while (first != null) {
      entries.addFirst(first);
      remove(first);
    }
    return entries;
  }

  private synchronized boolean isEmpty() {
    return first == null;
  }

  private synchronized void insert(Entry entry) {
    entry.next = first;
    if (first != null) {
      first.previous = entry;
    }
    first = entry;
  }

  /** False when it was removed before. */
  private synchronized boolean remove(Entry entry) {
    if (entry.previous == null && first != entry) {
      return false;
    }
    if (entry.previous == null) {
      first = entry.next;
    } else {
      entry.previous.next = entry.next;
    }
    if (entry.next != null) {
      entry.next.previous = entry.previous;
    }
    entry.previous = null;
    entry.next = null;
    return true;
  }

  /** {@code _PyErr_WarnUnawaitedCoroutine}. */
  static void warn(PyCoroutine coroutine) {
    try {
      Calls.call(Imports.attribute("warnings", "_warn_unawaited_coroutine"), coroutine);
    } catch (PyException e) {
      String text = PyStr.toJava(Conversions.repr(coroutine));
      Unraisable.report(e, "Exception ignored while finalizing coroutine " + text, null);
    }
  }
}
