package org.boomslang.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.weakref.ReferenceWatch;
import org.boomslang.objects.weakref.WatchedReference;
import org.boomslang.runtime.PendingCalls;
import org.boomslang.runtime.PyThreadState;

/**
 * The coroutines that one thread made and nobody has started yet, so that a warning can be given
 * for those that are dropped ("coroutine 'f' was never awaited"). Most coroutines are started right
 * after they were made, by the same thread, and leave the list then.
 *
 * <p>Thread-safety: atomic; the list is guarded by its monitor.
 */
final class UnawaitedCoroutines {
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
        list.calls.add(() -> warn(new PyCoroutine(Activation.ended(code), name, qualname, origin)));
      }
    }
  }

  private final PendingCalls calls;
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
      thread.unawaitedCoroutines = list;
    }
    Entry entry = new Entry(list, coroutine);
    list.insert(entry);
    return entry;
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
  private static void warn(PyCoroutine coroutine) {
    try {
      Calls.call(Imports.attribute("warnings", "_warn_unawaited_coroutine"), coroutine);
    } catch (PyException e) {
      String text = PyStr.toJava(Conversions.repr(coroutine));
      Unraisable.report(e, "Exception ignored while finalizing coroutine " + text, null);
    }
  }
}
