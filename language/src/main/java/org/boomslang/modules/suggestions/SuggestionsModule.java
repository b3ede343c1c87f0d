package org.boomslang.modules.suggestions;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** The builtins of {@code _suggestions}. Thread-safety: shared (stateless). */
@PyBuiltins(module = "_suggestions")
public final class SuggestionsModule {
  private static final int MAX_CANDIDATES = 750;
  private static final int MAX_LENGTH = 40;

  /** The cost of replacing, adding or removing a character; that of changing its case. */
  private static final int MOVE = 2;

  private static final int CASE = 1;

  private SuggestionsModule() {}

  @PyBuiltin(
      name = "_generate_suggestions",
      sig = "(candidates, item, /)",
      doc = "Returns the candidate in candidates that's closest to item")
  static Object generateSuggestions(Object candidates, Object item) {
    if (!PyStr.isStr(item)) {
      throw PyErrors.typeError(
          "_generate_suggestions() argument 2 must be str, not %s", Types.nameOf(item));
    }
    if (!(candidates instanceof PyList list)) {
      throw PyErrors.typeError("candidates must be a list");
    }
    Object[] names = list.toArray();
    for (Object name : names) {
      if (!PyStr.isStr(name)) {
        throw PyErrors.typeError("all elements in 'candidates' must be strings");
      }
    }
    if (names.length >= MAX_CANDIDATES) {
      return PyNone.NONE;
    }
    String wrong = PyStr.toJava(item);
    Object best = PyNone.NONE;
    int bestDistance = Integer.MAX_VALUE;
    for (Object name : names) {
      String candidate = PyStr.toJava(name);
      if (candidate.equals(wrong)) {
        continue;
      }
      int limit = Math.min((wrong.length() + candidate.length() + 3) * MOVE / 6, bestDistance - 1);
      int distance = distance(wrong, candidate, limit);
      if (distance <= limit) {
        best = name;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** The edit distance, or something above the limit. */
  private static int distance(String a, String b, int limit) {
    if (a.equals(b)) {
      return 0;
    }
    int start = 0;
    while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    String shorter = a.substring(start, endA);
    String longer = b.substring(start, endB);
    if (shorter.isEmpty() || longer.isEmpty()) {
      return (shorter.length() + longer.length()) * MOVE;
    }
    if (shorter.length() > MAX_LENGTH || longer.length() > MAX_LENGTH) {
      return limit + 1;
    }
    int[] row = new int[shorter.length()];
    for (int i = 0; i < row.length; i++) {
      row[i] = (i + 1) * MOVE;
    }
    int result = 0;
    for (int j = 0; j < longer.length(); j++) {
      int diagonal = j * MOVE;
      // The first column of this row costs one move more than that of the row before.
      result = diagonal + MOVE;
      int least = Integer.MAX_VALUE;
      for (int i = 0; i < row.length; i++) {
        int substitute = diagonal + substitution(longer.charAt(j), shorter.charAt(i));
        diagonal = row[i];
        int insertOrDelete = Math.min(result, diagonal) + MOVE;
        result = Math.min(insertOrDelete, substitute);
        row[i] = result;
        least = Math.min(least, result);
      }
      if (least > limit) {
        return limit + 1;
      }
    }
    return result;
  }

  private static int substitution(char a, char b) {
    if (a == b) {
      return 0;
    }
    return Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE : MOVE;
  }
}
