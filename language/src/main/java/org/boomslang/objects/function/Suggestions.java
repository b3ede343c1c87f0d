package org.boomslang.objects.function;

import java.util.List;

/**
 * Finds the name that was probably meant: the closest by edit distance, where a change of case
 * costs half of another change. Compare CPython's suggestions.c.
 */
public final class Suggestions {
  private static final int MAX_CANDIDATES = 750;
  private static final int MAX_LENGTH = 40;
  private static final int MOVE = 2;
  private static final int CASE = 1;

  private Suggestions() {}

  /** The candidate that is close enough to {@code name}, or null. */
  public static String closest(String name, List<String> candidates) {
    if (candidates.size() >= MAX_CANDIDATES) {
      return null;
    }
    int best = Integer.MAX_VALUE;
    String found = null;
    for (String candidate : candidates) {
      if (candidate.equals(name)) {
        continue;
      }
      int limit = (name.length() + candidate.length() + 3) * MOVE / 6;
      limit = Math.min(limit, best - 1);
      int distance = distance(name, candidate, limit);
      if (distance <= limit && distance < best) {
        best = distance;
        found = candidate;
      }
    }
    return found;
  }

  private static int distance(String a, String b, int limit) {
    int prefix = 0;
    int shorter = Math.min(a.length(), b.length());
    while (prefix < shorter && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    String x = a.substring(prefix);
    String y = b.substring(prefix);
    while (!x.isEmpty() && !y.isEmpty() && x.charAt(x.length() - 1) == y.charAt(y.length() - 1)) {
      x = x.substring(0, x.length() - 1);
      y = y.substring(0, y.length() - 1);
    }
    if (x.isEmpty() || y.isEmpty()) {
      return (x.length() + y.length()) * MOVE;
    }
    if (x.length() > MAX_LENGTH || y.length() > MAX_LENGTH) {
      return limit + 1;
    }
    int[] row = new int[y.length() + 1];
    for (int j = 0; j <= y.length(); j++) {
      row[j] = j * MOVE;
    }
    for (int i = 1; i <= x.length(); i++) {
      int diagonal = row[0];
      row[0] = i * MOVE;
      for (int j = 1; j <= y.length(); j++) {
        int replaced = diagonal + cost(x.charAt(i - 1), y.charAt(j - 1));
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + MOVE);
      }
    }
    return row[y.length()];
  }

  private static int cost(char a, char b) {
    if (a == b) {
      return 0;
    }
    return Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE : MOVE;
  }
}
