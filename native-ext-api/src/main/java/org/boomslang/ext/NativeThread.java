package org.boomslang.ext;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.boomslang.modules.extension.ModuleLock;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.runtime.PyThreadState;

/**
 * A thread that calls extensions: CPython's thread state as C sees it, the owner of counts, and the
 * thread's current exception. The structure in C is {@code bs_thread}.
 *
 * <p>Thread-safety: incompatible, only its own thread touches it, but for {@link #wake}.
 */
final class NativeThread implements PyThreadState.EndListener, PyThreadState.Suspension {
  // Offsets in bs_thread.
  static final int FREE = 0;
  static final int FREE_COUNT = 8;
  private static final int DEAD = 16;
  private static final int DEAD_COUNT = 24;
  private static final int ERROR = 40;
  private static final int POOL_COUNT = 56;
  private static final int ATTACHED = 72;
  private static final int SECTIONS = 88;

  private static final int SCRATCH = 4096;

  private static final ThreadLocal<NativeThread> CURRENT = new ThreadLocal<>();
  private static final Map<Long, NativeThread> THREADS = new ConcurrentHashMap<>();

  final long address;
  private final PyThreadState state;
  private volatile boolean ended;

  private PyBaseException error;

  /**
   * What is no Python exception and must reach whoever called the extension: a cancellation, say.
   */
  private Throwable fatal;

  /** Memory for arguments, used as a stack. */
  private final long scratch;

  private int scratchTop;

  /** The locks of modules that this thread holds, outermost first. */
  final ModuleLock.Held locks;

  /** The module that this thread is making, or null. */
  NativeModule making;

  private record Unfilled(long handle, PyBytes bytes) {}

  /** Bytes that C may still write to, in the order of the calls that are under way. */
  private final List<Unfilled> unfilled = new ArrayList<>();

  /** Copies of objects' memory that C has asked for in the call that is under way. */
  private final List<BufferCopy> opened = new ArrayList<>();

  private boolean globalLockHeld;

  /** A function of the interface failed for want of stack, even of that to say so. */
  boolean overflowed;

  private NativeThread(PyThreadState state) {
    this.state = state;
    this.address =
        NativeLibrary.invoke(0, NativeLibrary.function("bs_thread_new"), state.ident(), 0, 0, 0, 0);
    this.scratch = NativeLibrary.invoke(0, NativeLibrary.MALLOC, SCRATCH, 0, 0, 0, 0);
    THREADS.put(address, this);
    state.atEnd(this);
    this.locks = ModuleLock.Held.of(state);
    state.addSuspension(this);
  }

  static NativeThread current() {
    NativeThread thread = CURRENT.get();
    return thread != null && !thread.ended ? thread : make();
  }

  /** The current thread's, or null when it has never called an extension. */
  static NativeThread currentOrNull() {
    NativeThread thread = CURRENT.get();
    return thread == null || thread.ended ? null : thread;
  }

  private static NativeThread make() {
    NativeThread thread = new NativeThread(PyThreadState.get());
    CURRENT.set(thread);
    return thread;
  }

  static NativeThread at(long address) {
    return THREADS.get(address);
  }

  PyThreadState state() {
    return state;
  }

  // ------------------------------------------------------------------ calls

  /**
   * Calls a function of an extension, with the thread attached. References that C borrows meanwhile
   * end with the call.
   */
  long call(long function, long a, long b, long c, long d, long e) {
    long attached = Memory.getLong(address + ATTACHED);
    long mark = Memory.getLong(address + POOL_COUNT);
    Memory.putLong(address + ATTACHED, 1);
    int first = unfilled.size();
    long result = NativeLibrary.invoke(address, function, a, b, c, d, e);
    leave(attached, first);
    if (Memory.getLong(address + POOL_COUNT) != mark) {
      drain(mark);
    }
    return result;
  }

  /** As {@link #call}, for a call of any signature, which whoever asks makes. */
  Object calling(Supplier<Object> call) {
    long attached = Memory.getLong(address + ATTACHED);
    long mark = Memory.getLong(address + POOL_COUNT);
    Memory.putLong(address + ATTACHED, 1);
    int first = unfilled.size();
    long outer = NativeLibrary.swapCurrent(address);
    try {
      return call.get();
    } finally {
      NativeLibrary.swapCurrent(outer);
      leave(attached, first);
      drain(mark);
    }
  }

  /** Whether a call of an extension is under way. */
  boolean isInside() {
    return Memory.getLong(address + ATTACHED) != 0;
  }

  private void leave(long attached, int first) {
    Memory.putLong(address + ATTACHED, attached);
    while (unfilled.size() > first) {
      Unfilled last = unfilled.removeLast();
      Handles.refill(last.handle, last.bytes);
    }
    if (attached == 0) {
      if (walking) {
        endWalks();
      }
      if (!opened.isEmpty()) {
        opened.forEach(BufferCopy::writeBack);
        opened.clear();
      }
    }
  }

  /** Ends what was borrowed since; leaving C also lets go of handles that have only just died. */
  private void drain(long mark) {
    NativeLibrary.invoke(address, NativeLibrary.DRAIN_POOL, address, mark, 0, 0, 0);
  }

  /**
   * Bytes that C has made without contents have become an object, say by being put into a list.
   * What it writes into them later they get when the call returns; until then the handle stays.
   */
  void unfilled(long handle, PyBytes bytes) {
    if (Memory.getLong(address + ATTACHED) != 0) {
      Handles.retain(this, handle);
      NativeLibrary.invoke(address, NativeLibrary.POOL_ADD, handle, 0, 0, 0, 0);
      unfilled.add(new Unfilled(handle, bytes));
    }
  }

  /** Has a copy of an object's memory written back when the outermost call returns. */
  void opened(BufferCopy copy) {
    opened.add(copy);
  }

  /** Gives up all borrowed references: a thread of C detaches. */
  void releasePool() {
    drain(0);
  }

  /**
   * After results were looked at: lets go of what C has given up, and throws what cannot be an
   * error.
   */
  void settle() {
    if (Memory.getLong(address + DEAD_COUNT) != 0) {
      sweep();
    }
    if (fatal != null) {
      throwFatal();
    }
  }

  private void throwFatal() {
    Throwable thrown = fatal;
    fatal = null;
    clearError();
    throw NativeThread.<RuntimeException>same(thrown);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException same(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** Takes objects whose last reference in C went out of the table. */
  void sweep() {
    while (true) {
      long count = Memory.getLong(address + DEAD_COUNT);
      if (count == 0) {
        return;
      }
      Memory.putLong(address + DEAD_COUNT, count - 1);
      Handles.bury(this, Memory.getLong(Memory.getLong(address + DEAD) + 8 * (count - 1)));
    }
  }

  // ------------------------------------------------------------------ the current exception

  boolean hasError() {
    return Memory.getLong(address + ERROR) != 0;
  }

  PyBaseException error() {
    return error;
  }

  void setError(PyBaseException exception) {
    error = exception;
    Memory.putLong(address + ERROR, exception == null ? 0 : 1);
  }

  void clearError() {
    setError(null);
  }

  PyBaseException takeError() {
    PyBaseException exception = error;
    clearError();
    return exception;
  }

  /** What a function of the interface threw. */
  void fail(Throwable thrown) {
    switch (thrown) {
      case PyException exception -> setError(exception.value());
      case StackOverflowError _ ->
          setError(PyErrors.recursionError("maximum recursion depth exceeded").value());
      case OutOfMemoryError _ -> setError(PyErrors.memoryError("out of memory").value());
      default -> {
        fatal = thrown;
        String text =
            thrown instanceof AbstractTruffleException
                ? "the call was ended from outside"
                : "internal error: " + thrown;
        setError(PyErrors.systemError("%s", text).value());
      }
    }
  }

  /** Throws the current exception; a SystemError in these words when there is none. */
  RuntimeException raise(String format, Object... values) {
    settle();
    PyBaseException exception = takeError();
    if (exception == null && overflowed) {
      overflowed = false;
      return PyErrors.recursionError("maximum recursion depth exceeded");
    }
    if (exception == null) {
      return PyErrors.systemError(format, values);
    }
    return PyErrors.raise(exception);
  }

  /** A result came with an exception set. */
  RuntimeException resultWithError(String what) {
    settle();
    PyBaseException cause = takeError();
    PyException made = PyErrors.systemError("%s returned a result with an exception set", what);
    made.value().setCause(cause);
    made.value().setContext(cause);
    return made;
  }

  // ------------------------------------------------------------------ memory for arguments

  /** Words for arguments, until {@link #popScratch}; from the heap where they are many. */
  long pushScratch(int words) {
    int size = 8 * words;
    if (scratchTop + size > SCRATCH) {
      return NativeLibrary.malloc(size);
    }
    long result = scratch + scratchTop;
    scratchTop += size;
    return result;
  }

  void popScratch(long place, int words) {
    if (place >= scratch && place < scratch + SCRATCH) {
      scratchTop -= 8 * words;
    } else {
      NativeLibrary.free(place);
    }
  }

  // ------------------------------------------------------------------ walks through dicts

  private static final int WALKS = 4;
  private final PyDict[] walked = new PyDict[WALKS];
  private final Object[][] walkedEntries = new Object[WALKS][];
  private int nextWalk;
  private boolean walking;

  /**
   * The entries of a dict that C walks through, as they were when it began. Some walks may be under
   * way at once; what one that was broken off keeps is dropped when C returns.
   */
  Object[] walk(PyDict dict, boolean begin) {
    for (int i = 0; i < WALKS; i++) {
      if (walked[i] == dict) {
        return begin ? beginWalk(i, dict) : walkedEntries[i];
      }
    }
    nextWalk = (nextWalk + 1) % WALKS;
    return beginWalk(nextWalk, dict);
  }

  private Object[] beginWalk(int i, PyDict dict) {
    walking = true;
    walked[i] = dict;
    walkedEntries[i] = dict.entries();
    return walkedEntries[i];
  }

  void endWalk(PyDict dict) {
    for (int i = 0; i < WALKS; i++) {
      if (walked[i] == dict) {
        walked[i] = null;
        walkedEntries[i] = null;
      }
    }
  }

  private void endWalks() {
    walking = false;
    java.util.Arrays.fill(walked, null);
    java.util.Arrays.fill(walkedEntries, null);
  }

  // ------------------------------------------------------------------ waiting

  boolean isAttached() {
    return Memory.getLong(address + ATTACHED) != 0;
  }

  void setAttached(boolean attached) {
    Memory.putLong(address + ATTACHED, attached ? 1 : 0);
  }

  /** {@code PyEval_SaveThread}. */
  void saveThread() {
    setAttached(false);
    globalLockHeld = state.goOutside();
  }

  /** {@code PyEval_RestoreThread}. */
  void restoreThread() {
    state.returnInside(globalLockHeld);
    setAttached(true);
  }

  /** The thread begins to wait, wherever: others may enter the modules whose functions it runs. */
  @Override
  public void suspend() {
    if (Memory.getLong(address + SECTIONS) != 0) {
      NativeLibrary.invoke(
          address, NativeLibrary.function("bs_leave_sections"), address, 0, 0, 0, 0);
    }
  }

  @Override
  public void resume() {
    if (Memory.getLong(address + SECTIONS) != 0) {
      NativeLibrary.invoke(
          address, NativeLibrary.function("bs_enter_section"), address, 0, 0, 0, 0);
    }
  }

  /** Asks the thread to merge what others have queued; called by them. */
  void wake() {
    state
        .context()
        .env()
        .submitThreadLocal(
            new Thread[] {state.thread()},
            new ThreadLocalAction(false, false) {
              @Override
              protected void perform(Access access) {
                mergeQueued();
              }
            });
  }

  private void mergeQueued() {
    if (!ended) {
      NativeLibrary.invoke(address, NativeLibrary.function("bs_merge_queued"), address, 0, 0, 0, 0);
      sweep();
    }
  }

  @Override
  public void threadEnded(Thread thread) {
    end();
  }

  /** The thread is gone, or calls extensions no more; its counts go over to everybody. */
  void end() {
    if (ended) {
      return;
    }
    sweep();
    ended = true;
    NativeLibrary.invoke(address, NativeLibrary.function("bs_thread_end"), address, 0, 0, 0, 0);
    sweep();
    state.removeSuspension(this);
    THREADS.remove(address);
    NativeLibrary.invoke(0, NativeLibrary.FREE, scratch, 0, 0, 0, 0);
    NativeLibrary.invoke(0, NativeLibrary.function("bs_thread_delete"), address, 0, 0, 0, 0);
  }
}
