package org.boomslang.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.weakref.ReferenceWatch;
import org.boomslang.objects.weakref.WatchedReference;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PendingCalls;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * The coroutines that one thread made and nobody has started yet, so that a warning can be given
 * for those that are dropped ("coroutine 'f' was never awaited"), and the same of the steps of
 * asynchronous generators ("coroutine method 'asend' of 'f' was never awaited"). Most are started
 * right after they were made, by the same thread, and leave the list then. The coroutines that are
 * still in a list when the interpreter ends will never be awaited either.
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

  /** One awaitable, without the awaitable. */
  abstract static class Entry extends WatchedReference<Object> {
    private final UnawaitedCoroutines list;
    private Entry previous;
    private Entry next;

    private Entry(UnawaitedCoroutines list, Object awaitable) {
      super(awaitable);
      this.list = list;
    }

    /** It has been started or closed. */
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

    /** It never will be. */
    abstract void warn();
  }

  /** A coroutine. */
  private static final class CoroutineEntry extends Entry {
    private final PyCode code;
    private final Object name;
    private final Object qualname;
    private final Object origin;

    CoroutineEntry(UnawaitedCoroutines list, PyCoroutine coroutine) {
      super(list, coroutine);
      this.code = coroutine.activation().code();
      this.name = coroutine.name();
      this.qualname = coroutine.qualname();
      this.origin = coroutine.origin();
    }

    @Override
    void warn() {
      UnawaitedCoroutines.warn(new PyCoroutine(Activation.ended(code), name, qualname, origin));
    }
  }

  /** A step of an asynchronous generator. */
  private static final class StepEntry extends Entry {
    private final String method;
    private final PyCode code;
    private final Object name;
    private final Object qualname;

    StepEntry(
        UnawaitedCoroutines list,
        AsyncGeneratorStep step,
        String method,
        PyAsyncGenerator generator) {
      super(list, step);
      this.method = method;
      this.code = generator.activation().code();
      this.name = generator.name();
      this.qualname = generator.qualname();
    }

    @Override
    void warn() {
      try {
        Warnings.warn(
            ExceptionTypes.RUNTIME_WARNING,
            1,
            "coroutine method '%s' of %s was never awaited",
            method,
            PyStr.toJava(Conversions.repr(qualname)));
      } catch (PyException e) {
        Object generator = new PyAsyncGenerator(Activation.ended(code), name, qualname);
        String text = PyStr.toJava(Conversions.repr(generator));
        Unraisable.report(e, "Exception ignored while finalizing async generator " + text, null);
      }
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
    UnawaitedCoroutines list = of(thread);
    return list.insert(new CoroutineEntry(list, coroutine));
  }

  /** Watches a new step of an asynchronous generator until it is started. */
  @TruffleBoundary
  static Entry add(AsyncGeneratorStep step, String method, PyAsyncGenerator generator) {
    UnawaitedCoroutines list = of(PyThreadState.get());
    return list.insert(new StepEntry(list, step, method, generator));
  }

  private static UnawaitedCoroutines of(PyThreadState thread) {
    UnawaitedCoroutines list = (UnawaitedCoroutines) thread.unawaitedCoroutines;
    if (list == null) {
      ReferenceWatch.start();
      list = new UnawaitedCoroutines(PendingCalls.of(thread.context()));
      LISTS.get(thread.context()).add(list);
      thread.unawaitedCoroutines = list;
    }
    return list;
  }

  /** Warns of what nobody has awaited, oldest first; nothing will be any more. */
  public static void finish(PyContext context) {
    for (UnawaitedCoroutines list : LISTS.get(context).takeAll()) {
      for (Entry entry : list.removeAll()) {
        if (entry instanceof CoroutineEntry) {
          entry.warn();
        }
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

  private synchronized Entry insert(Entry entry) {
    entry.next = first;
    if (first != null) {
      first.previous = entry;
    }
    first = entry;
    return entry;
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
