package org.boomslang.modules.sys;

import com.oracle.truffle.api.ThreadLocalAction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.boomslang.modules.thread.Threads;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.frame.FrameStack;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * Asks every thread of the context something about itself, at its next safepoint; threads that do
 * not reach one in time are left out. Thread-safety: shared (stateless).
 */
public final class ThreadSnapshots {
  private static final long PATIENCE_MILLIS = 1000;

  private ThreadSnapshots() {}

  /** Identity to innermost frame. */
  public static PyDict frames() {
    return ask(FrameStack::all);
  }

  /** Identity to exception being handled, or None. */
  static PyDict exceptions() {
    return ask(
        () -> {
          Object handled = PyThreadState.get().handled;
          if (handled == null) {
            return PyNone.NONE;
          }
          // Whoever looks at its traceback may go on to the callers.
          FrameStack.all();
          return handled;
        });
  }

  /** The states of all threads that run Python code of the context. */
  static List<PyThreadState> states() {
    PyContext context = PyContext.get();
    Threads threads = Threads.of(context);
    List<Thread> others = new ArrayList<>(threads.started());
    if (threads.mainThread() != null) {
      others.add(threads.mainThread());
    }
    List<PyThreadState> states = new ArrayList<>();
    states.add(context.threadState());
    for (Thread thread : others) {
      if (thread != Thread.currentThread() && thread.isAlive()) {
        PyThreadState state = context.threadState(thread);
        // Alive is also who has not entered the context yet, or has left it.
        if (state != null) {
          states.add(state);
        }
      }
    }
    return states;
  }

  private static PyDict ask(Supplier<Object> question) {
    PyContext context = PyContext.get();
    ConcurrentHashMap<Thread, Object> answers = new ConcurrentHashMap<>();
    Object own = question.get();
    if (own != null) {
      answers.put(Thread.currentThread(), own);
    }
    Threads threads = Threads.of(context);
    List<Thread> others = new ArrayList<>(threads.started());
    if (threads.mainThread() != null) {
      others.add(threads.mainThread());
    }
    others.remove(Thread.currentThread());
    if (!others.isEmpty()) {
      Future<Void> done =
          context
              .env()
              .submitThreadLocal(
                  others.toArray(new Thread[0]),
                  new ThreadLocalAction(false, false) {
                    @Override
                    protected void perform(Access access) {
                      Object answer = question.get();
                      if (answer != null) {
                        answers.put(access.getThread(), answer);
                      }
                    }
                  });
      await(done);
    }
    PyDict result = new PyDict();
    answers.forEach((thread, answer) -> result.put(thread.threadId(), answer));
    return result;
  }

  private static void await(Future<Void> done) {
    Blocking.run(
        () -> {
          try {
            done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
          } catch (ExecutionException | TimeoutException e) {
            // What has been answered by now is the answer.
          }
        });
  }
}
