package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.boomslang.modules.errno.Errno;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * The files of a context that are open for writing. CPython writes what a dropped file has buffered
 * as soon as its last reference goes; here only the Java collector knows that it is gone. So when a
 * program is about to look at a file (opens it for reading, asks for its status, starts another
 * program) for which there is an open writer with unwritten data, garbage is collected and
 * finalisers run: a dropped writer is written, one in use is left alone.
 *
 * <p>A writer that turned out to be in use does not cause a collection again until {@link
 * #PATIENCE} times the last one's time has passed, so this costs a program at most two percent.
 *
 * <p>The same collection helps where descriptors are exhausted: {@link #retrying}.
 *
 * <p>Thread safety: atomic.
 */
public final class UnwrittenFiles {
  public static final ContextSlot<UnwrittenFiles> SLOT = new ContextSlot<>(UnwrittenFiles::new);

  private static final long PATIENCE = 50;

  private static final int ENFILE = 23;

  /** A file object that may have data to write; not held by this table. */
  public interface Writer {
    /** Whether data waits to be written; a moment old. */
    boolean hasUnwritten();

    /** What it is open on; IOException when it is not. */
    OpenFile target() throws IOException;
  }

  /** A writer's place in the table. */
  public static final class Entry extends WeakReference<Writer> {
    private volatile FileStatus status;
    private volatile long notBefore = System.nanoTime();

    private Entry(Writer writer) {
      super(writer);
    }

    /** Whether a collection might get data written to a file; null stands for any file. */
    private boolean isSuspect(FileStatus file) {
      Writer writer = get();
      if (writer == null) {
        // found dead, but its finaliser has not been run yet
        return true;
      }
      if (!writer.hasUnwritten() || System.nanoTime() - notBefore < 0) {
        return false;
      }
      return file == null || isOn(writer, file);
    }

    private boolean isOn(Writer writer, FileStatus file) {
      FileStatus own = status;
      if (own == null) {
        try {
          own = writer.target().status();
        } catch (IOException closed) {
          return false;
        }
        status = own;
      }
      return own.inode() == file.inode() && own.device() == file.device();
    }
  }

  /** An operation that needs a descriptor. */
  @FunctionalInterface
  public interface Operation<T> {
    T run() throws IOException;
  }

  /** A system call that needs a descriptor and gives a negative error number when it fails. */
  @TruffleBoundary
  public static long retryingCall(LongSupplier call) {
    long result = call.getAsLong();
    if (result != -Errno.EMFILE && result != -ENFILE) {
      return result;
    }
    Finalizers.of(PyContext.get()).collect();
    return call.getAsLong();
  }

  private final PyContext context;
  private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

  private UnwrittenFiles(PyContext context) {
    this.context = context;
  }

  /** A file was opened for writing. */
  public Entry add(Writer writer) {
    Entry entry = new Entry(writer);
    entries.add(entry);
    return entry;
  }

  /** It was closed. */
  public void remove(Entry entry) {
    entries.remove(entry);
  }

  /** Whether no file is open for writing, so that there is nothing to look for. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * A file is about to be read.
   *
   * @return whether its status may have changed since
   */
  @TruffleBoundary
  public boolean beforeReading(FileStatus file) {
    return settle(file);
  }

  /** A program is about to be started, which may read any file. */
  @TruffleBoundary
  public void beforeProgram() {
    settle(null);
  }

  private boolean settle(FileStatus file) {
    boolean suspect = false;
    for (Entry entry : entries) {
      suspect |= entry.isSuspect(file);
    }
    if (suspect) {
      long start = System.nanoTime();
      Finalizers.of(context).collect();
      long end = System.nanoTime();
      for (Entry entry : entries) {
        Writer writer = entry.get();
        if (writer == null) {
          entries.remove(entry);
        } else if (writer.hasUnwritten() && (file == null || entry.isOn(writer, file))) {
          entry.notBefore = end + PATIENCE * (end - start);
        }
      }
    }
    return suspect;
  }

  /**
   * Does what needs a descriptor. When there is none left, dropped files and sockets are closed and
   * it is tried once more.
   */
  @TruffleBoundary
  public static <T> T retrying(Operation<T> operation) throws IOException {
    try {
      return operation.run();
    } catch (IOException e) {
      int errno = SystemErrors.errno(e);
      if (errno != Errno.EMFILE && errno != ENFILE) {
        throw e;
      }
      Finalizers.of(PyContext.get()).collect();
      return operation.run();
    }
  }
}
