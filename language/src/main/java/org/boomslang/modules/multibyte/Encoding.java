package org.boomslang.modules.multibyte;

import java.util.Arrays;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.StrBuilder;

/**
 * The steps of one encoding. A step gives how much of the input it used; {@link #TOO_FEW} when the
 * input ends inside something; {@code -n} when the next {@code n} characters or bytes mean nothing.
 * Stateless: what has to be remembered is in the {@link CodecState}.
 */
abstract class Encoding {
  static final int TOO_FEW = 0;

  private final String name;

  Encoding(String name) {
    this.name = name;
  }

  final String name() {
    return name;
  }

  /**
   * Encodes the character at a place.
   *
   * @param flush whether nothing follows the input
   */
  abstract int encode(CodePoints input, int at, CodecState state, ByteBuilder out, boolean flush);

  /** Decodes the character at a place. */
  abstract int decode(ByteSpan input, int at, CodecState state, StrBuilder out);

  /** Sets the state before the first character, of a decoder or an encoder. */
  void start(CodecState state, boolean decoder) {
    Arrays.fill(state.bytes, (byte) 0);
  }

  /** Writes what leads back to the first state. */
  void finishEncoding(CodecState state, ByteBuilder out) {
    // nothing, without state
  }

  /** What {@code reset()} of a decoder does. */
  void resetDecoding(CodecState state) {
    // nothing, without state
  }

  static void write(ByteBuilder out, int code) {
    if (code > 0xffffff) {
      out.append(code >>> 24);
    }
    if (code > 0xffff) {
      out.append(code >> 16 & 0xff);
    }
    if (code > 0xff) {
      out.append(code >> 8 & 0xff);
    }
    out.append(code & 0xff);
  }

  static void write(StrBuilder out, int character) {
    if (character > CodeTable.LAST_CHARACTER) {
      out.append(character >>> 16).append(character & 0xffff);
    } else {
      out.append(character);
    }
  }
}
