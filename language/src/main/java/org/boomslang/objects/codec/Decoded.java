package org.boomslang.objects.codec;

import com.oracle.truffle.api.strings.TruffleString;

/**
 * What a decoder gives.
 *
 * @param text the decoded characters
 * @param consumed how many bytes of the input they stand for
 * @param byteOrder for UTF-16 and UTF-32: -1 little, 1 big, 0 not known yet
 */
public record Decoded(TruffleString text, int consumed, int byteOrder) {

  public Decoded(TruffleString text, int consumed) {
    this(text, consumed, 0);
  }
}
