package org.boomslang.modules.multibyte;

import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.StrBuilder;

/** HZ (RFC 1843): GB 2312 in seven bits between a tilde with a brace and its counterpart. */
final class Hz extends Encoding {
  Hz() {
    super("hz");
  }

  @Override
  int encode(CodePoints input, int at, CodecState state, ByteBuilder out, boolean flush) {
    int c = input.at(at);
    if (c < 0x80) {
      if (state.get(0) != 0) {
        out.append('~').append('}');
        state.set(0, 0);
      }
      out.append(c);
      if (c == '~') {
        out.append('~');
      }
      return 1;
    }
    int code = CodeTables.get("gb2312").code(c);
    if (code == 0) {
      return -1;
    }
    if (state.get(0) == 0) {
      out.append('~').append('{');
      state.set(0, 1);
    }
    write(out, code & 0x7f7f);
    return 1;
  }

  @Override
  void finishEncoding(CodecState state, ByteBuilder out) {
    if (state.get(0) != 0) {
      out.append('~').append('}');
      state.set(0, 0);
    }
  }

  @Override
  void resetDecoding(CodecState state) {
    state.set(0, 0);
  }

  @Override
  int decode(ByteSpan input, int at, CodecState state, StrBuilder out) {
    int c = input.at(at);
    if (c == '~') {
      if (at + 1 >= input.length()) {
        return TOO_FEW;
      }
      int next = input.at(at + 1);
      if (next == '~' && state.get(0) == 0) {
        out.append('~');
      } else if (next == '{' && state.get(0) == 0) {
        state.set(0, 1);
      } else if (next == '\n' && state.get(0) == 0) {
        // a line continued
      } else if (next == '}' && state.get(0) == 1) {
        state.set(0, 0);
      } else {
        return -1;
      }
      return 2;
    }
    if ((c & 0x80) != 0) {
      return -1;
    }
    if (state.get(0) == 0) {
      out.append(c);
      return 1;
    }
    if (at + 1 >= input.length()) {
      return TOO_FEW;
    }
    int second = input.at(at + 1);
    int character =
        second >= 0x80 ? 0 : CodeTables.get("gb2312").character(0x8080 | c << 8 | second);
    if (character == 0) {
      return -1;
    }
    out.append(character);
    return 2;
  }
}
