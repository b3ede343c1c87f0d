package org.boomslang.modules.sqlite;

import com.oracle.truffle.api.TruffleContext;
import com.oracle.truffle.api.TruffleSafepoint;
import java.util.function.LongConsumer;
import org.boomslang.runtime.PyContext;

/**
 * Ends the query that a thread is in when its context is cancelled: SQLite may be at it for ever,
 * and comes to no safepoint. Whatever else wants the thread waits until SQLite returns, since a
 * query that is interrupted has failed. Thread-safety: shared.
 */
final class CancelledQuery implements TruffleSafepoint.Interrupter {
  private final TruffleContext context = PyContext.get().env().getContext();
  private final long connection;
  private final LongConsumer interrupt;

  /**
   * @param interrupt SQLite's function, called with the connection's pointer
   */
  CancelledQuery(long connection, LongConsumer interrupt) {
    this.connection = connection;
    this.interrupt = interrupt;
  }

  @Override
  public void interrupt(Thread thread) {
    if (context.isCancelling()) {
      SqliteHandle.interrupt(connection, interrupt);
    }
  }

  @Override
  public void resetInterrupted() {
    // The next query begins afresh.
  }
}
