package org.boomslang.ext;

/**
 * Where an object's record lies. The object keeps it in a hidden attribute once it has crossed the
 * border. Thread-safety: shared (the address changes under the object's monitor).
 */
final class NativeHandle {
  volatile long address;

  /** Of an instance of an extension's type: its record is part of its memory and stays. */
  final boolean permanent;

  /**
   * Whether the memory is complete. Until then it is for the thread that fills it in, under the
   * object's monitor, which needs its address on the way.
   */
  private volatile boolean ready = true;

  NativeHandle(long address, boolean permanent) {
    this.address = address;
    this.permanent = permanent;
  }

  boolean isReady() {
    return ready;
  }

  void setReady(boolean complete) {
    ready = complete;
  }
}
