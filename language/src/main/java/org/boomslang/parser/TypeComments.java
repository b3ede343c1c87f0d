package org.boomslang.parser;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The type comments of one source (PEP 484): {@code # type: int} belongs to a statement or a
 * parameter, {@code # type: ignore[tag]} to its line. They are read on request ({@code ast.parse(…,
 * type_comments=True)}) and kept beside the syntax tree, which nothing else of them touches.
 * Thread-safety: incompatible.
 */
public final class TypeComments {
  private static final String IGNORE = "ignore";

  /**
   * A {@code # type: ignore}.
   *
   * @param tag what follows the word
   */
  public record Ignore(int line, String tag) {}

  private final Map<Object, String> comments = new IdentityHashMap<>();
  private final List<Ignore> ignores = new ArrayList<>();

  /** The comment of a statement or parameter, or null. */
  public String of(Object node) {
    return comments.get(node);
  }

  public List<Ignore> ignores() {
    return ignores;
  }

  /** Notes the comment, if there is one, of a node, which comes back. */
  <T> T note(T node, String comment) {
    if (comment != null) {
      comments.put(node, comment);
    }
    return node;
  }

  void ignore(int line, String tag) {
    ignores.add(new Ignore(line, tag));
  }

  /** Where the type begins in a comment from {@code #} to {@code end}; -1 when it names none. */
  static int typeStart(char[] chars, int start, int end) {
    int i = blanks(chars, start + 1, end);
    String word = "type:";
    for (int k = 0; k < word.length(); k++, i++) {
      if (i >= end || chars[i] != word.charAt(k)) {
        return -1;
      }
    }
    return blanks(chars, i, end);
  }

  private static int blanks(char[] chars, int start, int end) {
    int i = start;
    while (i < end && (chars[i] == ' ' || chars[i] == '\t')) {
      i++;
    }
    return i;
  }

  /** Where the tag of {@code ignore} begins; -1 when the type is another one. */
  static int tagStart(char[] chars, int typeStart, int end) {
    int after = typeStart + IGNORE.length();
    if (after > end || !new String(chars, typeStart, IGNORE.length()).equals(IGNORE)) {
      return -1;
    }
    if (after < end) {
      char next = chars[after];
      boolean word =
          next >= 128
              || (next >= '0' && next <= '9')
              || (next >= 'a' && next <= 'z')
              || (next >= 'A' && next <= 'Z');
      return word ? -1 : after;
    }
    return after;
  }
}
