package org.boomslang.modules.hashes;

/**
 * The state of a hash computation.
 *
 * <p>Thread-safety: incompatible; {@link PyHash} locks.
 */
interface Digest {

  void update(byte[] bytes, int offset, int length);

  /** The hash of what was given so far; more may be given afterwards. */
  byte[] digest(int length);

  Digest copy();
}
