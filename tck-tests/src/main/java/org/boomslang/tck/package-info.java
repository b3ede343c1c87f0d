/**
 * Runs CPython's own test suite on Boomslang and on CPython, compares test by test, and keeps the
 * list of what passes.
 */
package org.boomslang.tck;
