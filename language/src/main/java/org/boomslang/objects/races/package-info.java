/**
 * The race detector: which accesses to which Python variables are not ordered. {@link
 * org.boomslang.objects.races.RaceDetector} is told of accesses by {@code nodes.races} and of
 * synchronisation by {@code runtime.Synchronization}; {@code modules.races} turns it on and writes
 * the report. {@code docs/races.md} says what counts as a race, {@code docs/design.md} how it is
 * found. Nothing here runs, or is loaded, unless asked for.
 */
package org.boomslang.objects.races;
