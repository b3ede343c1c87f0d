package org.boomslang.modules.sqlite;

import org.boomslang.modules.sqlite.SqliteLibrary.Function;

/**
 * What SQLite said of a failed call. SQLite keeps code and message of the last one in the
 * connection, where the next call of another thread replaces them; so they are taken while the
 * connection is still locked, and kept for the thread whose call it was until its next one.
 *
 * <p>Thread-safety: shared; each thread has its own.
 *
 * @param connection the number of the connection
 * @param code the extended result code
 * @param message in English
 */
record SqliteFailure(long connection, int code, String message) {
  private static final Function EXTENDED_CODE = new Function("extended_errcode");
  private static final Function MESSAGE = new Function("errmsg");

  /** Result codes that are no failures: none, a row, and the end of the rows. */
  private static final int OK = 0;

  private static final int ROW = 100;
  private static final int DONE = 101;

  private static final ThreadLocal<SqliteFailure> LAST = new ThreadLocal<>();

  /**
   * Keeps what a connection says of a result code that is a failure, else forgets the last one.
   *
   * @param number of the connection
   * @param address of the connection, locked by this thread; 0 when unknown or closed
   */
  static void note(int code, long number, long address) {
    if (code == OK || code == ROW || code == DONE || address == 0) {
      if (LAST.get() != null) {
        LAST.remove();
      }
      return;
    }
    int known = EXTENDED_CODE.call(address);
    // A call that refused to begin says so by its result alone.
    if ((known & 0xFF) == (code & 0xFF)) {
      set(number, known, SqliteLibrary.string(MESSAGE.word(address)));
    } else {
      LAST.remove();
    }
  }

  /** Keeps a failure that SQLite does not know of. */
  static void set(long connection, int code, String message) {
    LAST.set(new SqliteFailure(connection, code, message));
  }

  /** What this thread's last call on a connection failed with; null when it did not. */
  static SqliteFailure of(long connection) {
    SqliteFailure last = LAST.get();
    return last != null && last.connection == connection ? last : null;
  }
}
