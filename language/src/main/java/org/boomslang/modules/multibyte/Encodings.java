package org.boomslang.modules.multibyte;

import static org.boomslang.modules.multibyte.CharacterSet.GB_2312;
import static org.boomslang.modules.multibyte.CharacterSet.GREEK;
import static org.boomslang.modules.multibyte.CharacterSet.JIS_X_0201_KATAKANA;
import static org.boomslang.modules.multibyte.CharacterSet.JIS_X_0201_ROMAN;
import static org.boomslang.modules.multibyte.CharacterSet.JIS_X_0208;
import static org.boomslang.modules.multibyte.CharacterSet.JIS_X_0208_OLD;
import static org.boomslang.modules.multibyte.CharacterSet.JIS_X_0212;
import static org.boomslang.modules.multibyte.CharacterSet.JIS_X_0213_2000_1;
import static org.boomslang.modules.multibyte.CharacterSet.JIS_X_0213_2000_2;
import static org.boomslang.modules.multibyte.CharacterSet.JIS_X_0213_2000_PAIRS;
import static org.boomslang.modules.multibyte.CharacterSet.JIS_X_0213_2004_1;
import static org.boomslang.modules.multibyte.CharacterSet.JIS_X_0213_2004_2;
import static org.boomslang.modules.multibyte.CharacterSet.JIS_X_0213_2004_PAIRS;
import static org.boomslang.modules.multibyte.CharacterSet.KS_X_1001_G0;
import static org.boomslang.modules.multibyte.CharacterSet.KS_X_1001_G1;
import static org.boomslang.modules.multibyte.CharacterSet.LATIN_1;

/** All encodings, by the module that offers them. Stateless. */
final class Encodings {
  private Encodings() {}

  /** The encoding of a name in one of the modules; null when it is not there. */
  static Encoding find(String module, String name) {
    return switch (module) {
      case "_codecs_cn" ->
          switch (name) {
            case "gb2312", "gbk" -> new TableEncoding(name);
            case "gb18030" -> new Gb18030();
            case "hz" -> new Hz();
            default -> null;
          };
      case "_codecs_hk" -> name.equals("big5hkscs") ? new TableEncoding(name) : null;
      case "_codecs_tw" ->
          name.equals("big5") || name.equals("cp950") ? new TableEncoding(name) : null;
      case "_codecs_kr" ->
          switch (name) {
            case "euc_kr" -> new EucKr();
            case "cp949", "johab" -> new TableEncoding(name);
            default -> null;
          };
      case "_codecs_jp" ->
          switch (name) {
            case "shift_jis", "cp932", "shift_jis_2004", "shift_jisx0213" ->
                new TableEncoding.ShiftJis(name);
            case "euc_jp", "euc_jis_2004", "euc_jisx0213" -> new TableEncoding.JapaneseEuc(name);
            default -> null;
          };
      default -> iso2022(name);
    };
  }

  private static Encoding iso2022(String name) {
    return switch (name) {
      case "iso2022_kr" -> new Iso2022(name, true, false, KS_X_1001_G1);
      case "iso2022_jp" ->
          new Iso2022(name, false, false, JIS_X_0208, JIS_X_0201_ROMAN, JIS_X_0208_OLD);
      case "iso2022_jp_1" ->
          new Iso2022(name, false, false, JIS_X_0208, JIS_X_0212, JIS_X_0201_ROMAN, JIS_X_0208_OLD);
      case "iso2022_jp_2" ->
          new Iso2022(
              name,
              false,
              true,
              JIS_X_0208,
              JIS_X_0212,
              KS_X_1001_G0,
              GB_2312,
              JIS_X_0201_ROMAN,
              JIS_X_0208_OLD,
              LATIN_1,
              GREEK);
      case "iso2022_jp_2004" ->
          new Iso2022(
              name,
              false,
              false,
              JIS_X_0213_2004_PAIRS,
              JIS_X_0208,
              JIS_X_0213_2004_1,
              JIS_X_0213_2004_2);
      case "iso2022_jp_3" ->
          new Iso2022(
              name,
              false,
              false,
              JIS_X_0213_2000_PAIRS,
              JIS_X_0208,
              JIS_X_0213_2000_1,
              JIS_X_0213_2000_2);
      case "iso2022_jp_ext" ->
          new Iso2022(
              name,
              false,
              false,
              JIS_X_0208,
              JIS_X_0212,
              JIS_X_0201_ROMAN,
              JIS_X_0201_KATAKANA,
              JIS_X_0208_OLD);
      default -> null;
    };
  }
}
