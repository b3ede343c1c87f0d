package org.boomslang.ext;

/**
 * Where an object's record lies. The object keeps it in a hidden attribute once it has crossed the
 * border. Thread-safety: shared (the address changes under the object's monitor).
 */
final class NativeHandle {
  volatile long address;

  /** Of an instance of an extension's type: its record is part of its memory and stays. */
  final boolean permanent;

  NativeHandle(long address, boolean permanent) {
    this.address = address;
    this.permanent = permanent;
  }
}
