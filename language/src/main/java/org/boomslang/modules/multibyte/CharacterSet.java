package org.boomslang.modules.multibyte;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.boomslang.objects.str.CodePoints;

/**
 * A character set that ISO 2022 can designate: codes of one or two bytes of seven bits. The
 * constants are in no order; an encoding lists its sets in the order in which it tries them.
 */
enum CharacterSet {
  JIS_X_0208('B', true, 0) {
    @Override
    int code(int c) {
      return c == 0xff3c ? 0x2140 : sevenBits(CodeTables.get("euc_jp").code(c));
    }

    @Override
    int character(int code) {
      return code == 0x2140 ? 0xff3c : CodeTables.get("euc_jp").character(code | 0x8080);
    }
  },
  JIS_X_0208_OLD('@', true, 0) {
    @Override
    int code(int c) {
      return JIS_X_0208.code(c);
    }

    @Override
    int character(int code) {
      return JIS_X_0208.character(code);
    }
  },
  JIS_X_0212('D', true, 0) {
    @Override
    int code(int c) {
      int code = CodeTables.get("euc_jp").code(c);
      return code > 0xffff ? code & 0x7f7f : 0;
    }

    @Override
    int character(int code) {
      return CodeTables.get("euc_jp").character(0x8f8080 | code);
    }
  },
  JIS_X_0201_ROMAN('J', false, 0) {
    @Override
    int code(int c) {
      return c == 0xa5 ? 0x5c : c == 0x203e ? 0x7e : 0;
    }

    @Override
    int character(int code) {
      return code == 0x5c ? 0xa5 : code == 0x7e ? 0x203e : code;
    }
  },
  JIS_X_0201_KATAKANA('I', false, 0) {
    @Override
    int code(int c) {
      return c >= 0xff61 && c <= 0xff9f ? c - 0xff40 : 0;
    }

    @Override
    int character(int code) {
      return code >= 0x21 && code <= 0x5f ? code + 0xff40 : 0;
    }
  },
  JIS_X_0213_2000_PAIRS('O', true, 0, "euc_jisx0213") {
    @Override
    int code(int c) {
      return 0;
    }

    @Override
    int character(int code) {
      return plane1(code);
    }
  },
  JIS_X_0213_2000_1('O', true, 0, "euc_jisx0213") {
    @Override
    int code(int c) {
      return sevenBits(table().code(c));
    }

    @Override
    int character(int code) {
      return plane1(code);
    }
  },
  JIS_X_0213_2000_2('P', true, 0, "euc_jisx0213") {
    @Override
    int code(int c) {
      return plane2Code(c);
    }

    @Override
    int character(int code) {
      return plane2(code);
    }
  },
  JIS_X_0213_2004_PAIRS('Q', true, 0, "euc_jis_2004") {
    @Override
    int code(int c) {
      return 0;
    }

    @Override
    int character(int code) {
      return plane1(code);
    }
  },
  JIS_X_0213_2004_1('Q', true, 0, "euc_jis_2004") {
    @Override
    int code(int c) {
      return sevenBits(table().code(c));
    }

    @Override
    int character(int code) {
      return plane1(code);
    }
  },
  JIS_X_0213_2004_2('P', true, 0, "euc_jis_2004") {
    @Override
    int code(int c) {
      return plane2Code(c);
    }

    @Override
    int character(int code) {
      return plane2(code);
    }
  },
  KS_X_1001_G0('C', true, 0) {
    @Override
    int code(int c) {
      return sevenBits(CodeTables.get("euc_kr").code(c));
    }

    @Override
    int character(int code) {
      return CodeTables.get("euc_kr").character(code | 0x8080);
    }
  },
  KS_X_1001_G1('C', true, 1) {
    @Override
    int code(int c) {
      return KS_X_1001_G0.code(c);
    }

    @Override
    int character(int code) {
      return KS_X_1001_G0.character(code);
    }
  },
  GB_2312('A', true, 0) {
    @Override
    int code(int c) {
      return sevenBits(CodeTables.get("gb2312").code(c));
    }

    @Override
    int character(int code) {
      return CodeTables.get("gb2312").character(code | 0x8080);
    }
  },
  LATIN_1('A', false, 2) {
    @Override
    int code(int c) {
      return 0;
    }

    @Override
    int character(int code) {
      return code + 0x80;
    }
  },
  GREEK('F', false, 2) {
    @Override
    int code(int c) {
      return 0;
    }

    @Override
    int character(int code) {
      try {
        return Charset.forName("ISO-8859-7")
            .newDecoder()
            .decode(ByteBuffer.wrap(new byte[] {(byte) (code | 0x80)}))
            .get();
      } catch (CharacterCodingException e) {
        return 0;
      }
    }
  };

  static final int ASCII = 'B';

  /** The final byte of the escape sequence; with 80 for sets of two bytes. */
  final int mark;

  final int width;

  /** Where it is designated to: G0, G1 or G2. */
  final int plane;

  private final String tableName;

  CharacterSet(char mark, boolean twoBytes, int plane) {
    this(mark, twoBytes, plane, null);
  }

  CharacterSet(char mark, boolean twoBytes, int plane, String tableName) {
    this.mark = twoBytes ? mark | 0x80 : mark;
    this.width = twoBytes ? 2 : 1;
    this.plane = plane;
    this.tableName = tableName;
  }

  /** The code of a character; 0 when it has none. */
  abstract int code(int c);

  /** The character, or pair, of a code; 0 when there is none. */
  abstract int character(int code);

  CodeTable table() {
    return CodeTables.get(tableName);
  }

  /** Whether a character may make a pair with the next one. */
  boolean startsPair(int c) {
    return tableName != null && (mark & 0x7f) != 'P' && table().startsPair(c);
  }

  int pairCode(CodePoints input, int at) {
    return sevenBits(table().pairCode(input.at(at), input.at(at + 1)));
  }

  static int sevenBits(int code) {
    return code > 0xffff || (code & 0x8080) != 0x8080 || code >> 8 == 0x8e ? 0 : code & 0x7f7f;
  }

  int plane1(int code) {
    return table().character(code | 0x8080);
  }

  int plane2Code(int c) {
    int code = table().code(c);
    return code > 0xffff && isSecondPlane(code & 0x7f7f) ? code & 0x7f7f : 0;
  }

  int plane2(int code) {
    return isSecondPlane(code) ? table().character(0x8f8080 | code) : 0;
  }

  /** Rows that JIS X 0213's second plane uses; JIS X 0212, with the same lead, has the others. */
  private static boolean isSecondPlane(int code) {
    int row = (code >> 8) - 0x20;
    return row == 1 || (row >= 3 && row <= 5) || row == 8 || (row >= 12 && row <= 15) || row >= 78;
  }
}
