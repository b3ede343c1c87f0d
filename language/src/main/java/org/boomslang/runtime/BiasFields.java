package org.boomslang.runtime;

/**
 * The fields of {@link Bias} that change, with distance from what lies behind: the owner writes
 * here all the time. The JVM places the fields of a superclass first. Thread-safety: see {@link
 * Bias}.
 */
abstract class BiasFields extends BiasPadding {
  /** The owner; null when the mark is retired or stands for no thread. */
  Thread thread;

  /** Whether the owner is changing an object. */
  boolean busy;

  /** The owner, until the mark is retired and changes under it have ended. */
  volatile Thread target;

  long after0;
  long after1;
  long after2;
  long after3;
  long after4;
  long after5;
  long after6;
  long after7;
  long after8;
  long after9;
  long after10;
  long after11;
  long after12;
  long after13;
  long after14;
}
