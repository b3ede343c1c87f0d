package org.boomslang.modules.multibyte;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.StrBuilder;

/**
 * GB 18030: one, two or four bytes, for all of Unicode. CPython follows the edition of 2000 in 19
 * characters for which the JDK follows a later one; in these two characters changed places.
 */
final class Gb18030 extends Encoding {
  private static final Charset CHARSET = Charset.forName("GB18030");

  private static final Map<Integer, Integer> CHANGED = new HashMap<>();

  static {
    int[] later = {
      0xfe10, 0xfe12, 0xfe11, 0xfe13, 0xfe14, 0xfe15, 0xfe16, 0xfe17, 0xfe18, 0xfe19, 0x1e3f,
      0x9fb4, 0x9fb5, 0x9fb6, 0x9fb7, 0x9fb8, 0x9fb9, 0x9fba, 0x9fbb
    };
    int[] earlier = {
      0xe78d, 0xe78e, 0xe78f, 0xe790, 0xe791, 0xe792, 0xe793, 0xe794, 0xe795, 0xe796, 0xe7c7,
      0xe81e, 0xe826, 0xe82b, 0xe82c, 0xe832, 0xe843, 0xe854, 0xe864
    };
    for (int i = 0; i < later.length; i++) {
      CHANGED.put(later[i], earlier[i]);
      CHANGED.put(earlier[i], later[i]);
    }
  }

  Gb18030() {
    super("gb18030");
  }

  @Override
  int encode(CodePoints input, int at, CodecState state, ByteBuilder out, boolean flush) {
    int c = input.at(at);
    if (c < 0x80) {
      out.append(c);
      return 1;
    }
    if (c >= 0xd800 && c <= 0xdfff) {
      return -1;
    }
    try {
      ByteBuffer bytes =
          CHARSET
              .newEncoder()
              .encode(CharBuffer.wrap(Character.toChars(CHANGED.getOrDefault(c, c))));
      while (bytes.hasRemaining()) {
        out.append(bytes.get() & 0xff);
      }
      return 1;
    } catch (CharacterCodingException e) {
      return -1;
    }
  }

  @Override
  int decode(ByteSpan input, int at, CodecState state, StrBuilder out) {
    int c = input.at(at);
    if (c < 0x80) {
      out.append(c);
      return 1;
    }
    if (at + 1 >= input.length()) {
      return TOO_FEW;
    }
    int second = input.at(at + 1);
    int size = 2;
    if (second >= 0x30 && second <= 0x39) {
      if (at + 4 > input.length()) {
        return TOO_FEW;
      }
      size = 4;
    }
    try {
      CharBuffer text =
          CHARSET.newDecoder().decode(ByteBuffer.wrap(input.array(), input.offset() + at, size));
      int character = Character.codePointAt(text, 0);
      out.append(CHANGED.getOrDefault(character, character));
      return size;
    } catch (CharacterCodingException e) {
      return -1;
    }
  }
}
