package org.boomslang.objects.races;

/**
 * A read on which a write may depend; it lies in the frame of the activation until the write.
 * Immutable.
 *
 * @param variable for the size of a collection, either of its parts
 */
record Observation(Variable variable, Access read) {}
