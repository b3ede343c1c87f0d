package org.boomslang.parser.ast;

import java.util.Arrays;

/**
 * The value of a string literal in which a high surrogate stands right before a low one, each
 * written as an escape (D83D and then DE00, say): two characters in Python, but a {@link String}
 * takes them for one. All other literals are {@link String}s. The array is never changed after
 * construction.
 */
public record CodePoints(int[] value) {

  @Override
  public boolean equals(Object other) {
    return other instanceof CodePoints text && Arrays.equals(value, text.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return "CodePoints" + Arrays.toString(value);
  }
}
