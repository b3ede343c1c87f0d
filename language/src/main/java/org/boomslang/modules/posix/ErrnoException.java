package org.boomslang.modules.posix;

import java.io.IOException;
import org.boomslang.modules.errno.Errno;

/**
 * A failure of an operation on an open file, by its error number. Carries no stack trace: it
 * becomes an OSError.
 */
public final class ErrnoException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int errno;

  public ErrnoException(int errno) {
    super(Errno.strerror(errno));
    this.errno = errno;
  }

  public int errno() {
    return errno;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
