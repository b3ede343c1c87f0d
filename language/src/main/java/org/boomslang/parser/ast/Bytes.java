package org.boomslang.parser.ast;

import java.util.Arrays;

/** The value of a bytes literal; the array is never changed after construction. */
public record Bytes(byte[] value) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return "Bytes" + Arrays.toString(value);
  }
}
