package org.boomslang.parser;

import java.util.Arrays;

/**
 * The tokens of one source, as parallel arrays: a parser moves by index, and going back costs
 * nothing. Confined to one parse (incompatible).
 */
final class TokenBuffer {

  int size;

  int[] kinds;

  /** Where the text starts and ends in the source; -1 for tokens without text. */
  int[] starts;

  int[] ends;

  int[] lines;

  /** UTF-8 byte columns; -1 for tokens without text. */
  int[] cols;

  int[] endLines;
  int[] endCols;

  /** How many brackets are open after the token. */
  short[] levels;

  /**
   * Names: the interned identifier. Punctuation that ends an expression in an f-string: the source
   * text of that expression, where it is needed.
   */
  String[] texts;

  TokenBuffer(int capacity) {
    kinds = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    lines = new int[capacity];
    cols = new int[capacity];
    endLines = new int[capacity];
    endCols = new int[capacity];
    levels = new short[capacity];
    texts = new String[capacity];
  }

  void grow() {
    int capacity = kinds.length + (kinds.length >> 1) + 16;
    kinds = Arrays.copyOf(kinds, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    lines = Arrays.copyOf(lines, capacity);
    cols = Arrays.copyOf(cols, capacity);
    endLines = Arrays.copyOf(endLines, capacity);
    endCols = Arrays.copyOf(endCols, capacity);
    levels = Arrays.copyOf(levels, capacity);
    texts = Arrays.copyOf(texts, capacity);
  }
}
