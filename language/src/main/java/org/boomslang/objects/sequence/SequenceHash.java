package org.boomslang.objects.sequence;

/**
 * The hash of a sequence from those of its elements: xxHash with one lane, as CPython's tuples use
 * it ({@code tupleobject.c}). Thread-safety: incompatible; one instance per hash.
 */
public final class SequenceHash {
  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_5 = 0x27D4EB2F165667C5L;
  private static final long LENGTH_SALT = PRIME_5 ^ 3527539L;
  private static final long INSTEAD_OF_ERROR = 1546275796L;

  private long accumulator = PRIME_5;

  public void add(long elementHash) {
    accumulator = Long.rotateLeft(accumulator + elementHash * PRIME_2, 31) * PRIME_1;
  }

  /** The hash of a tuple. */
  public long finish(int length) {
    accumulator += length ^ LENGTH_SALT;
    return finish();
  }

  /** The hash of a sequence of fixed length. */
  public long finish() {
    return accumulator == -1 ? INSTEAD_OF_ERROR : accumulator;
  }
}
