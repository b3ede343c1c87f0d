/**
 * What two or three threads can make of one object, tried out by jcstress: every outcome that may
 * be seen is listed, every other one fails the run. Tests are named for what the actors do. See
 * {@code docs/memory-model.md} for the promises they hold.
 */
package org.boomslang.stress;
