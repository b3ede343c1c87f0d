package org.boomslang.modules.multibyte;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables in use, each made when it is first asked for. Thread-safety: atomic; tables are the
 * same for all contexts.
 */
final class CodeTables {
  private static final Map<String, CodeTable> TABLES = new ConcurrentHashMap<>();

  private CodeTables() {}

  /** The table of an encoding by its Python name. */
  static CodeTable get(String name) {
    CodeTable table = TABLES.get(name);
    if (table == null) {
      table = make(name);
      TABLES.put(name, table);
    }
    return table;
  }

  private static CodeTable make(String name) {
    return switch (name) {
      case "big5" -> CodeTable.of(name, "Big5", false);
      case "cp950" -> CodeTable.of(name, "x-windows-950", false);
      case "big5hkscs" -> CodeTable.of(name, "Big5-HKSCS", false);
      case "gb2312" -> CodeTable.of(name, "GB2312", false);
      case "gbk" -> CodeTable.of(name, "GBK", false);
      case "cp932" -> CodeTable.of(name, "windows-31j", true);
      case "shift_jis" -> CodeTable.of(name, "Shift_JIS", false);
      case "euc_jp" -> CodeTable.of(name, "EUC-JP", false);
      case "shift_jis_2004", "shift_jisx0213" -> CodeTable.of(name, "x-SJIS_0213", false);
      case "euc_jis_2004" -> jisX0213(name, "shift_jis_2004");
      case "euc_jisx0213" -> jisX0213(name, "shift_jisx0213");
      case "cp949" -> CodeTable.of(name, "x-windows-949", false);
      case "euc_kr" -> CodeTable.of(name, "EUC-KR", false);
      case "johab" -> CodeTable.of(name, "x-Johab", false);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** JIS X 0213 in EUC, with what else JIS X 0212 has. */
  private static CodeTable jisX0213(String name, String shiftJis) {
    CodeTable table = new CodeTable();
    table.addAll(get(shiftJis), CodeTables::eucOfShiftJis);
    table.addAll(get("euc_jp"), code -> code > 0xffff ? code : 0);
    table.applyDifferences(name);
    return table;
  }

  /** Rows of the second plane of JIS X 0213 in the order of Shift JIS. */
  private static int secondPlaneRow(int index) {
    int[] first = {1, 8, 3, 4, 5, 12, 13, 14, 15};
    return index < first.length ? first[index] : 78 + index - first.length;
  }

  private static int eucOfShiftJis(int code) {
    if (code < 0x80) {
      return 0;
    }
    if (code < 0x100) {
      return 0x8e00 | code;
    }
    int first = (code >> 8) - (code >> 8 < 0xe0 ? 0x81 : 0xc1);
    int second = (code & 0xff) - ((code & 0xff) < 0x80 ? 0x40 : 0x41);
    int row = 2 * first + second / 94;
    int cell = second % 94 + 0xa1;
    return row < 94
        ? row + 0xa1 << 8 | cell
        : 0x8f0000 | secondPlaneRow(row - 94) + 0xa0 << 8 | cell;
  }
}
