package org.boomslang.modules.struct;

/**
 * Some equal elements of a struct that follow each other.
 *
 * @param code format character
 * @param offset of the first, in bytes
 * @param size of one, in bytes; for {@code s} and {@code p} the whole length
 * @param count how many values, 0 for padding
 */
record StructItem(char code, int offset, int size, int count) {}
