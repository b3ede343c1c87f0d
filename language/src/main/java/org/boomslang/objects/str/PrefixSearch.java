package org.boomslang.objects.str;

/**
 * Substring search in linear time, for texts in which a simple search would compare the same
 * characters again and again (Knuth, Morris, Pratt, "Fast Pattern Matching in Strings", SIAM J.
 * Comput. 1977).
 */
public final class PrefixSearch {

  private PrefixSearch() {}

  /**
   * The first position in {@code [from, to)} where all of {@code sought}, which is not empty,
   * occurs, or -1.
   */
  public static int indexOf(CodePoints text, CodePoints sought, int from, int to) {
    int[] borders = borders(sought);
    int matched = 0;
    for (int i = from; i < to; i++) {
      int c = text.at(i);
      while (matched > 0 && sought.at(matched) != c) {
        matched = borders[matched - 1];
      }
      if (sought.at(matched) == c && ++matched == sought.length()) {
        return i - matched + 1;
      }
    }
    return -1;
  }

  /** For each prefix the length of the longest shorter one that is also its end. */
  private static int[] borders(CodePoints s) {
    int[] borders = new int[s.length()];
    int length = 0;
    for (int i = 1; i < borders.length; i++) {
      while (length > 0 && s.at(length) != s.at(i)) {
        length = borders[length - 1];
      }
      if (s.at(length) == s.at(i)) {
        length++;
      }
      borders[i] = length;
    }
    return borders;
  }
}
