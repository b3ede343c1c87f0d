package org.boomslang.modules.atexit;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * The functions to call when the interpreter ends, last registered first. Thread-safety: atomic;
 * the list changes under the monitor, handlers and comparisons run outside of it.
 */
public final class ExitHandlers {
  private static final ContextSlot<ExitHandlers> STATE =
      new ContextSlot<>(context -> new ExitHandlers());

  private record Handler(Object function, Object[] arguments, PyDict keywords) {}

  private final List<Handler> handlers = new ArrayList<>();

  private ExitHandlers() {}

  public static ExitHandlers of(PyContext context) {
    return STATE.get(context);
  }

  synchronized void add(Object function, Object[] arguments, PyDict keywords) {
    handlers.add(new Handler(function, arguments, keywords));
  }

  void remove(Object function) {
    for (Handler handler : snapshot()) {
      if (Comparisons.equal(handler.function, function)) {
        synchronized (this) {
          handlers.removeIf(h -> h == handler);
        }
      }
    }
  }

  private synchronized List<Handler> snapshot() {
    return List.copyOf(handlers);
  }

  synchronized void clear() {
    handlers.clear();
  }

  synchronized int count() {
    return handlers.size();
  }

  private synchronized List<Handler> takeAll() {
    List<Handler> taken = snapshot();
    handlers.clear();
    return taken;
  }

  /**
   * Calls the functions, the last one first; what they raise is reported and does not stop the
   * others. What they register is not called, what they unregister is ({@code atexit_callfuncs}).
   */
  public void run() {
    for (Handler handler : takeAll().reversed()) {
      try {
        Calls.callDict(handler.function, handler.arguments, handler.keywords);
      } catch (PyException e) {
        Unraisable.reportCallback(e, "Exception ignored in atexit callback", handler.function);
      }
    }
  }
}
