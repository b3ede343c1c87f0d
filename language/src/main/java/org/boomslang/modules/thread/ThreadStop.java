package org.boomslang.modules.thread;

import com.oracle.truffle.api.exception.AbstractTruffleException;

/**
 * Unwinds a daemon thread when its interpreter has ended. No Python exception, so no Python code
 * can catch it.
 */
final class ThreadStop extends AbstractTruffleException {
  private static final long serialVersionUID = 1L;

  @Override
  public String getMessage() {
    return "the interpreter has ended";
  }
}
