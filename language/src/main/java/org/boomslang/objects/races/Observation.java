package org.boomslang.objects.races;

/**
 * A read on which a write may depend; it lies in the frame of the activation until the write.
 * Immutable.
 *
 * @param value what was read; null where that does not matter
 */
record Observation(Variable variable, Access read, Object value) {}
