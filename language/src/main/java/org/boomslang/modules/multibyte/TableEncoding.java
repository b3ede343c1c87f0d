package org.boomslang.modules.multibyte;

import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.StrBuilder;

/** An encoding that is a table: ASCII, and other characters as one, two or three bytes. */
class TableEncoding extends Encoding {
  private final String tableName;

  TableEncoding(String name) {
    super(name);
    this.tableName = name;
  }

  final CodeTable table() {
    return CodeTables.get(tableName);
  }

  @Override
  int encode(CodePoints input, int at, CodecState state, ByteBuilder out, boolean flush) {
    int c = input.at(at);
    CodeTable table = table();
    if (c < 0x80 && table.code(c) == 0) {
      out.append(c);
      return 1;
    }
    if (table.startsPair(c)) {
      if (at + 1 == input.length()) {
        if (!flush) {
          return TOO_FEW;
        }
      } else {
        int pair = table.pairCode(c, input.at(at + 1));
        if (pair != 0) {
          write(out, pair);
          return 2;
        }
      }
    }
    int code = table.code(c);
    if (code == 0) {
      return -1;
    }
    write(out, code);
    return 1;
  }

  @Override
  int decode(ByteSpan input, int at, CodecState state, StrBuilder out) {
    int c = input.at(at);
    CodeTable table = table();
    int single = table.character(c);
    if (single != 0 || c < 0x80) {
      out.append(single != 0 ? single : c);
      return 1;
    }
    if (!isLead(c)) {
      return -1;
    }
    int size = isTriple(c) ? 3 : 2;
    if (at + size > input.length()) {
      return TOO_FEW;
    }
    int code = c << 8 | input.at(at + 1);
    if (size == 3) {
      code = code << 8 | input.at(at + 2);
    }
    int character = table.character(code);
    if (character == 0) {
      return -1;
    }
    write(out, character);
    return size;
  }

  /** Whether a byte that stands for no character may be the first of several. */
  boolean isLead(int c) {
    return true;
  }

  /** Whether a byte is the first of three. */
  boolean isTriple(int c) {
    return false;
  }

  /** Shift JIS and its relatives: only some bytes can be the first of two. */
  static final class ShiftJis extends TableEncoding {
    private final int lastLead;

    ShiftJis(String name) {
      super(name);
      lastLead = name.equals("shift_jis") ? 0xea : 0xfc;
    }

    @Override
    boolean isLead(int c) {
      return (c >= 0x81 && c <= 0x9f) || (c >= 0xe0 && c <= lastLead);
    }
  }

  /** EUC of Japan: 8f is the first of three. */
  static final class JapaneseEuc extends TableEncoding {
    JapaneseEuc(String name) {
      super(name);
    }

    @Override
    boolean isTriple(int c) {
      return c == 0x8f;
    }
  }
}
