package org.boomslang.objects.races;

/**
 * A read on which a write may depend; it lies in the frame of the activation until the write.
 * Immutable.
 *
 * @param clock the thread's own clock at the read
 * @param clocks what the thread had seen of the others
 * @param period in which stretch of sampling it was
 * @param value what was read; null where that does not matter
 */
record Observation(
    Variable variable, RaceThread thread, long clock, long[] clocks, int period, Object value) {}
