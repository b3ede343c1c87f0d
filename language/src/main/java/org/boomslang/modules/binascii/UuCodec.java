package org.boomslang.modules.binascii;

import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;

/** Lines of uuencoded data. */
final class UuCodec {

  private static final int MAX_LINE = 45;

  private UuCodec() {}

  static byte[] encode(ByteSpan s, boolean backtick) {
    if (s.length() > MAX_LINE) {
      throw BinAsciiModule.error("At most 45 bytes at once");
    }
    ByteBuilder out = new ByteBuilder(64);
    append(out, s.length(), backtick);
    int bits = 0;
    int count = 0;
    for (int i = 0; i < s.length() || count > 0; i++) {
      bits = bits << 8 | (i < s.length() ? s.at(i) : 0);
      count += 8;
      while (count >= 6) {
        count -= 6;
        append(out, bits >> count & 0x3f, backtick);
      }
      bits &= (1 << count) - 1;
    }
    return out.append('\n').toArray();
  }

  private static void append(ByteBuilder out, int value, boolean backtick) {
    out.append(backtick && value == 0 ? '`' : value + ' ');
  }

  static byte[] decode(ByteSpan s) {
    int length = s.length() == 0 ? 0 : s.at(0) - ' ' & 0x3f;
    byte[] out = new byte[length];
    int written = 0;
    int bits = 0;
    int count = 0;
    int i = 1;
    for (; written < length; i++) {
      int value = 0;
      // Spaces at the end of a line may have been lost on the way.
      if (i < s.length() && s.at(i) != '\n' && s.at(i) != '\r') {
        value = s.at(i);
        if (value < ' ' || value > ' ' + 64) {
          throw BinAsciiModule.error("Illegal char");
        }
        value = value - ' ' & 0x3f;
      }
      bits = bits << 6 | value;
      count += 6;
      if (count >= 8) {
        count -= 8;
        out[written++] = (byte) (bits >> count);
        bits &= (1 << count) - 1;
      }
    }
    for (; i < s.length(); i++) {
      int c = s.at(i);
      if (c != ' ' && c != '`' && c != '\n' && c != '\r') {
        throw BinAsciiModule.error("Trailing garbage");
      }
    }
    return out;
  }
}
