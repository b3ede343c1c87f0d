package org.boomslang.modules.sqlite;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongToIntFunction;
import org.boomslang.runtime.Blocking;

/**
 * Something of SQLite's that Python code knows by a number: a connection, a statement, a blob, a
 * backup. SQLite trusts pointers; a number whose object has ended, because another thread closed
 * it, is only answered with {@link #MISUSE}.
 *
 * <p>A connection and its statements and blobs have one lock, which every call takes, as SQLite's
 * own mutex is taken: what a call returned (text of a column, say) stays valid until it is copied.
 * Functions of the program that SQLite calls run under it, as they run under SQLite's mutex. Who
 * waits for it is outside, and holds up nobody.
 *
 * <p>Thread-safety: atomic.
 */
final class SqliteHandle {
  /** SQLite's result code for a call on what is closed. */
  static final int MISUSE = 21;

  private static final ConcurrentHashMap<Long, SqliteHandle> ALL = new ConcurrentHashMap<>();
  private static final AtomicLong NEXT = new AtomicLong();

  private final long number = NEXT.incrementAndGet();
  private final ReentrantLock lock;

  /** The connection that its errors are told by; itself where it is one, null for a backup. */
  private final SqliteHandle connection;

  /** 0 once ended. Written under the lock and this monitor, either of which is enough to read. */
  private long address;

  /** How many calls are under way in the thread that has the lock; guarded by it. */
  private int users;

  /** To be done by the outermost call, when it was ended from within; guarded by the lock. */
  private LongToIntFunction end;

  private SqliteHandle(long address, boolean isConnection) {
    this.address = address;
    this.lock = new ReentrantLock();
    this.connection = isConnection ? this : null;
  }

  private SqliteHandle(long address, SqliteHandle connection) {
    this.address = address;
    this.lock = connection.lock;
    this.connection = connection;
  }

  private static long add(SqliteHandle handle) {
    if (handle.address == 0) {
      return 0;
    }
    ALL.put(handle.number, handle);
    return handle.number;
  }

  /** The number of a new connection; 0 for none. */
  static long connection(long address) {
    return add(new SqliteHandle(address, true));
  }

  /** The number of a new backup; 0 for none. */
  static long backup(long address) {
    return add(new SqliteHandle(address, false));
  }

  /** The number of a new statement or blob of a connection; 0 for none. */
  static long of(long address, long connection) {
    SqliteHandle owner = ALL.get(connection);
    return add(owner == null ? new SqliteHandle(address, false) : new SqliteHandle(address, owner));
  }

  /** The number of the connection that something belongs to; 0 where there is none. */
  static long connectionOf(long number) {
    SqliteHandle handle = ALL.get(number);
    return handle == null || handle.connection == null ? 0 : handle.connection.number;
  }

  /** Makes a call with the pointer; the other value where there is none any more. */
  static <T> T use(long number, T otherwise, LongFunction<T> call) {
    SqliteHandle handle = ALL.get(number);
    return handle == null ? otherwise : handle.use(otherwise, call);
  }

  /** Makes a call that gives a result code, and keeps what there is to say of a failure. */
  static int code(long number, LongToIntFunction call) {
    return code(number, MISUSE, call);
  }

  /** The same, with another code where there is no such thing any more. */
  static int code(long number, int otherwise, LongToIntFunction call) {
    SqliteHandle handle = ALL.get(number);
    return handle == null
        ? otherwise
        : handle.use(otherwise, address -> handle.noted(call.applyAsInt(address)));
  }

  /** Still under the lock, so that no other thread's failure comes between. */
  private int noted(int code) {
    SqliteFailure.note(
        code,
        connection == null ? 0 : connection.number,
        connection == null ? 0 : connection.address);
    return code;
  }

  private <T> T use(T otherwise, LongFunction<T> call) {
    lock();
    users++;
    try {
      return address == 0 ? otherwise : call.apply(address);
    } finally {
      if (--users == 0 && end != null) {
        finish();
      }
      lock.unlock();
    }
  }

  private void lock() {
    if (!lock.tryLock()) {
      Blocking.outside(
          () -> {
            lock.lock();
            return null;
          });
    }
  }

  private int finish() {
    long pointer = address;
    LongToIntFunction last = end;
    end = null;
    synchronized (this) {
      address = 0;
    }
    return last.applyAsInt(pointer);
  }

  /**
   * Makes the last call with the pointer, when no other is under way; its result code, or 0 where
   * that is later.
   */
  static int end(long number, LongToIntFunction call) {
    SqliteHandle handle = ALL.remove(number);
    if (handle == null) {
      return MISUSE;
    }
    handle.lock();
    try {
      handle.end = call;
      return handle.users > 0 ? 0 : handle.finish();
    } finally {
      handle.lock.unlock();
    }
  }

  /** Makes a short call while others may be under way. */
  static void interrupt(long number, LongConsumer call) {
    SqliteHandle handle = ALL.get(number);
    if (handle != null) {
      synchronized (handle) {
        if (handle.address != 0) {
          call.accept(handle.address);
        }
      }
    }
  }
}
