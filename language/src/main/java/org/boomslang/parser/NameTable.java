package org.boomslang.parser;

import java.text.Normalizer;

/**
 * The names and keywords met so far in one source: turns a range of characters into an interned
 * string, without making a string for names seen before. Confined to one parse (incompatible).
 */
final class NameTable {

  private static final int INITIAL_CAPACITY = 512;
  private static final NameTable KEYWORDS = ofKeywords();

  private String[] raw;
  private String[] names;
  private byte[] kinds;
  private int count;

  /** The kind of the name found by the last {@link #find}. */
  int kind;

  private NameTable(int capacity) {
    raw = new String[capacity];
    names = new String[capacity];
    kinds = new byte[capacity];
  }

  /** A table that knows the keywords. */
  NameTable() {
    raw = KEYWORDS.raw.clone();
    names = KEYWORDS.names.clone();
    kinds = KEYWORDS.kinds.clone();
    count = KEYWORDS.count;
  }

  private static NameTable ofKeywords() {
    NameTable table = new NameTable(INITIAL_CAPACITY);
    for (int i = 0; i < TokenKind.KEYWORDS.length; i++) {
      String word = TokenKind.KEYWORDS[i];
      int slot = word.hashCode() & (INITIAL_CAPACITY - 1);
      while (table.raw[slot] != null) {
        slot = (slot + 1) & (INITIAL_CAPACITY - 1);
      }
      table.raw[slot] = word;
      table.names[slot] = word;
      table.kinds[slot] = (byte) (TokenKind.FIRST_KEYWORD + i);
      table.count++;
    }
    return table;
  }

  /**
   * The identifier spelled by {@code [start, end)} in normal form NFKC; {@link #kind} tells whether
   * it is a keyword.
   *
   * @param hash the hash of the characters, computed as {@link String#hashCode} does
   */
  String find(char[] chars, int start, int end, int hash, boolean ascii) {
    int mask = raw.length - 1;
    int length = end - start;
    int slot = hash & mask;
    String candidate;
    while ((candidate = raw[slot]) != null) {
      if (candidate.length() == length && matches(candidate, chars, start)) {
        kind = kinds[slot];
        return names[slot];
      }
      slot = (slot + 1) & mask;
    }
    String spelled = new String(chars, start, length);
    String name = (ascii ? spelled : Normalizer.normalize(spelled, Normalizer.Form.NFKC)).intern();
    raw[slot] = spelled;
    names[slot] = name;
    kinds[slot] = TokenKind.NAME;
    if (++count > raw.length / 2) {
      grow();
    }
    kind = TokenKind.NAME;
    return name;
  }

  private static boolean matches(String candidate, char[] chars, int start) {
    for (int i = 0; i < candidate.length(); i++) {
      if (candidate.charAt(i) != chars[start + i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    String[] oldRaw = raw;
    String[] oldNames = names;
    byte[] oldKinds = kinds;
    int capacity = oldRaw.length * 2;
    raw = new String[capacity];
    names = new String[capacity];
    kinds = new byte[capacity];
    for (int i = 0; i < oldRaw.length; i++) {
      if (oldRaw[i] != null) {
        int slot = oldRaw[i].hashCode() & (capacity - 1);
        while (raw[slot] != null) {
          slot = (slot + 1) & (capacity - 1);
        }
        raw[slot] = oldRaw[i];
        names[slot] = oldNames[i];
        kinds[slot] = oldKinds[i];
      }
    }
  }
}
