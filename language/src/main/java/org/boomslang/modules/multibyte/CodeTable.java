package org.boomslang.modules.multibyte;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Which bytes stand for which character: codes of one to three bytes, as one number each. A code
 * may stand for a pair of characters, which is given as the number {@code first << 16 | second}.
 *
 * <p>Tables are made of the JDK's charsets, corrected by {@code differences.txt} where CPython's
 * tables differ. Thread-safety: shared; nothing changes once it is made.
 */
final class CodeTable {
  /** What is greater is a pair. */
  static final int LAST_CHARACTER = 0x2ffff;

  private static final String DIFFERENCES = "differences.txt";
  private static final int PAGE = 256;

  /** No character of a table has more bytes, with what switches to its set. */
  private static final int LONGEST = 16;

  /** Code to character, in pages; 0 for none. Codes of three bytes start with 8f. */
  private final int[][] characters = new int[0x200][];

  /** Character to code, in pages; 0 for none. */
  private final int[][] codes = new int[(LAST_CHARACTER + 1) / PAGE][];

  private final Map<Integer, Integer> pairCodes = new HashMap<>();
  private final Set<Integer> pairStarts = new HashSet<>();

  CodeTable() {}

  /** The table of an encoding. */
  static CodeTable of(String name, String charset, boolean privateUse) {
    CodeTable table = new CodeTable();
    table.fill(Charset.forName(charset), privateUse);
    table.applyDifferences(name);
    return table;
  }

  private static int page(int code) {
    // 8fxxyy shares no page with codes of two bytes.
    return code > 0xffff ? 0x100 | (code >> 8 & 0xff) : code >> 8;
  }

  /** The character of a code; 0 when there is none. */
  int character(int code) {
    int[] page = characters[page(code)];
    return page == null ? 0 : page[code & 0xff];
  }

  /** The code of a character; 0 when there is none. */
  int code(int character) {
    if (character > LAST_CHARACTER) {
      return 0;
    }
    int[] page = codes[character / PAGE];
    return page == null ? 0 : page[character % PAGE];
  }

  /** The code of a pair of characters; 0 when there is none. */
  int pairCode(int first, int second) {
    return second > 0xffff ? 0 : pairCodes.getOrDefault(first << 16 | second, 0);
  }

  /** Whether a character is the first of some pair. */
  boolean startsPair(int character) {
    return !pairStarts.isEmpty() && pairStarts.contains(character);
  }

  void putCharacter(int code, int character) {
    int page = page(code);
    if (characters[page] == null) {
      characters[page] = new int[PAGE];
    }
    characters[page][code & 0xff] = character;
    if (character > LAST_CHARACTER) {
      pairCodes.put(character, code);
      pairStarts.add(character >>> 16);
    }
  }

  void putCode(int character, int code) {
    int page = character / PAGE;
    if (codes[page] == null) {
      codes[page] = new int[PAGE];
    }
    codes[page][character % PAGE] = code;
  }

  private static boolean isPrivateUse(int character) {
    return character >= 0xe000 && character <= 0xf8ff;
  }

  private void fill(Charset charset, boolean privateUse) {
    CharsetDecoder decoder = charset.newDecoder();
    boolean three = charset.name().equals("EUC-JP");
    for (int first = 0x80; first < 0x100; first++) {
      if (decode(decoder, privateUse, first)) {
        continue;
      }
      for (int second = 0x30; second < 0x100; second++) {
        decode(decoder, privateUse, first, second);
        if (three && first == 0x8f) {
          for (int third = 0xa0; third < 0x100; third++) {
            decode(decoder, privateUse, first, second, third);
          }
        }
      }
    }
    CharsetEncoder encoder = charset.newEncoder();
    char[] units = new char[2];
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    for (int character = 0x80; character <= LAST_CHARACTER; character++) {
      if (Character.getType(character) == Character.SURROGATE
          || (!privateUse && isPrivateUse(character))) {
        continue;
      }
      int count = Character.toChars(character, units, 0);
      encode(encoder, character, CharBuffer.wrap(units, 0, count), bytes.clear());
    }
  }

  /** Most characters are in no encoding: results are asked for, as exceptions cost far more. */
  private void encode(CharsetEncoder encoder, int character, CharBuffer text, ByteBuffer bytes) {
    encoder.reset();
    if (!encoder.encode(text, bytes, true).isUnderflow() || !encoder.flush(bytes).isUnderflow()) {
      return;
    }
    bytes.flip();
    int code = 0;
    if (bytes.remaining() <= 3) {
      while (bytes.hasRemaining()) {
        code = code << 8 | (bytes.get() & 0xff);
      }
      putCode(character, code);
    }
  }

  private boolean decode(CharsetDecoder decoder, boolean privateUse, int... bytes) {
    ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
    int code = 0;
    for (int b : bytes) {
      buffer.put((byte) b);
      code = code << 8 | b;
    }
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    decoder.reset();
    if (!decoder.decode(buffer.flip(), text, true).isUnderflow()
        || !decoder.flush(text).isUnderflow()) {
      return false;
    }
    text.flip();
    if (text.isEmpty()) {
      return false;
    }
    int character = Character.codePointAt(text, 0);
    if (text.length() > Character.charCount(character)) {
      character = character << 16 | Character.codePointAt(text, 1);
    }
    if (!privateUse && isPrivateUse(character)) {
      return false;
    }
    putCharacter(code, character);
    return true;
  }

  /** Corrects the table where CPython's differs. */
  void applyDifferences(String name) {
    String prefix = name + " ";
    try (InputStream in = CodeTable.class.getResourceAsStream(DIFFERENCES);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(prefix)) {
          applyDifference(line.split(" "));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void applyDifference(String[] fields) {
    int key = Integer.parseInt(fields[2], 16);
    boolean removed = fields[3].equals("-");
    int value = removed ? 0 : Integer.parseInt(fields[3], 16);
    int count = fields.length > 4 ? Integer.parseInt(fields[4], 16) : 1;
    for (int i = 0; i < count; i++) {
      int to = removed ? 0 : value + i;
      if (fields[1].equals("D")) {
        putCharacter(key + i, to);
      } else {
        putCode(key + i, to);
      }
    }
  }

  /** Adds what another table has and this one has not, with codes changed by a function. */
  void addAll(CodeTable other, IntUnaryOperator change) {
    for (int page = 0; page < other.characters.length; page++) {
      int[] cells = other.characters[page];
      for (int i = 0; cells != null && i < PAGE; i++) {
        int code = (page >= 0x100 ? 0x8f0000 | (page & 0xff) << 8 : page << 8) | i;
        int changed = cells[i] == 0 ? 0 : change.applyAsInt(code);
        if (changed != 0 && character(changed) == 0) {
          putCharacter(changed, cells[i]);
        }
      }
    }
    for (int page = 0; page < other.codes.length; page++) {
      int[] cells = other.codes[page];
      for (int i = 0; cells != null && i < PAGE; i++) {
        int changed = cells[i] == 0 ? 0 : change.applyAsInt(cells[i]);
        if (page * PAGE + i >= 0x80 && changed != 0 && code(page * PAGE + i) == 0) {
          putCode(page * PAGE + i, changed);
        }
      }
    }
  }
}
