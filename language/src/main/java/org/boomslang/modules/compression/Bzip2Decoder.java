package org.boomslang.modules.compression;

import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes one bzip2 stream. It takes no byte beyond the stream's end.
 *
 * <p>Thread-safety: incompatible; confined to the thread that reads.
 */
final class Bzip2Decoder extends InputStream {
  private static final int LONGEST_CODE = 20;

  private final InputStream source;
  private final int blockSize;
  private int bits;
  private int bitCount;
  private int streamCrc;

  // The block that is being given out.
  private int[] links;
  private int blockLength;
  private int given;
  private int next;
  private int expectedCrc;
  private int crc;
  private int previous;
  private int run;
  private int repeat;
  private boolean inBlock;
  private boolean ended;

  Bzip2Decoder(InputStream source) throws IOException {
    this.source = source;
    if (bits(8) != 'B' || bits(8) != 'Z' || bits(8) != 'h') {
      throw new IOException("not a bzip2 stream");
    }
    int level = bits(8) - '0';
    if (level < 1 || level > 9) {
      throw new IOException("bad level");
    }
    blockSize = level * 100_000;
  }

  private int bits(int count) throws IOException {
    int result = 0;
    for (int i = 0; i < count; ) {
      if (bitCount == 0) {
        int octet = source.read();
        if (octet < 0) {
          throw new IOException("truncated");
        }
        bits = octet;
        bitCount = 8;
      }
      int taken = Math.min(count - i, bitCount);
      result = result << taken | bits >> bitCount - taken & (1 << taken) - 1;
      bitCount -= taken;
      i += taken;
    }
    return result;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    int done = 0;
    while (done < count) {
      if (repeat > 0) {
        repeat--;
        target[offset + done++] = (byte) previous;
        crc = Bzip2Format.crc(crc, previous);
        continue;
      }
      if (ended || !inBlock && !startBlock()) {
        break;
      }
      if (given == blockLength) {
        if (~crc != expectedCrc) {
          throw new IOException("block checksum");
        }
        streamCrc = (streamCrc << 1 | streamCrc >>> 31) ^ expectedCrc;
        inBlock = false;
        if (done > 0) {
          break;
        }
        continue;
      }
      next = links[next];
      int octet = next & 0xff;
      next >>>= 8;
      given++;
      if (run == 4) {
        // After four equal bytes comes how many more there are.
        run = 0;
        repeat = octet;
        continue;
      }
      run = octet == previous && run > 0 ? run + 1 : 1;
      previous = octet;
      target[offset + done++] = (byte) octet;
      crc = Bzip2Format.crc(crc, octet);
    }
    return done == 0 && count > 0 ? -1 : done;
  }

  /** Reads a block; false at the end of the stream. */
  private boolean startBlock() throws IOException {
    long magic = (long) bits(24) << 24 | bits(24);
    int expected = bits(16) << 16 | bits(16);
    if (magic == Bzip2Format.END_MAGIC) {
      if (expected != streamCrc) {
        throw new IOException("stream checksum");
      }
      ended = true;
      return false;
    }
    if (magic != Bzip2Format.BLOCK_MAGIC) {
      throw new IOException("bad block");
    }
    expectedCrc = expected;
    if (bits(1) != 0) {
      throw new IOException("randomised blocks are not supported");
    }
    int origin = bits(24);
    int[] symbols = symbolMap();
    int[][] lengths = new int[bits(3)][];
    int selectorCount = bits(15);
    if (lengths.length < 2 || lengths.length > 6 || selectorCount < 1) {
      throw new IOException("bad tables");
    }
    byte[] selectors = selectors(selectorCount, lengths.length);
    int alphabet = symbols.length + 2;
    for (int t = 0; t < lengths.length; t++) {
      lengths[t] = lengths(alphabet);
    }
    decode(symbols, lengths, selectors, alphabet);
    if (origin >= blockLength) {
      throw new IOException("bad origin");
    }
    link();
    next = links[origin] >>> 8;
    given = 0;
    crc = -1;
    run = 0;
    previous = -1;
    inBlock = true;
    return true;
  }

  private int[] symbolMap() throws IOException {
    int used = bits(16);
    int[] map = new int[256];
    int count = 0;
    for (int i = 0; i < 16; i++) {
      if ((used & 0x8000 >> i) != 0) {
        int part = bits(16);
        for (int j = 0; j < 16; j++) {
          if ((part & 0x8000 >> j) != 0) {
            map[count++] = 16 * i + j;
          }
        }
      }
    }
    if (count == 0) {
      throw new IOException("no symbols");
    }
    return java.util.Arrays.copyOf(map, count);
  }

  private byte[] selectors(int count, int tables) throws IOException {
    byte[] order = {0, 1, 2, 3, 4, 5};
    byte[] result = new byte[count];
    for (int i = 0; i < count; i++) {
      int j = 0;
      while (bits(1) == 1) {
        if (++j >= tables) {
          throw new IOException("bad selector");
        }
      }
      byte chosen = order[j];
      System.arraycopy(order, 0, order, 1, j);
      order[0] = chosen;
      result[i] = chosen;
    }
    return result;
  }

  private int[] lengths(int alphabet) throws IOException {
    int[] result = new int[alphabet];
    int length = bits(5);
    for (int i = 0; i < alphabet; i++) {
      while (bits(1) == 1) {
        length += bits(1) == 0 ? 1 : -1;
      }
      if (length < 1 || length > LONGEST_CODE) {
        throw new IOException("bad code length");
      }
      result[i] = length;
    }
    return result;
  }

  /** Tables for canonical codes: the first code, the first index and the limit of each length. */
  private static final class Codes {
    final int[] limit = new int[LONGEST_CODE + 2];
    final int[] base = new int[LONGEST_CODE + 2];
    final int[] symbols;

    Codes(int[] lengths) {
      symbols = new int[lengths.length];
      int code = 0;
      int index = 0;
      for (int length = 1; length <= LONGEST_CODE; length++) {
        base[length] = index - code;
        for (int s = 0; s < lengths.length; s++) {
          if (lengths[s] == length) {
            symbols[index++] = s;
            code++;
          }
        }
        limit[length] = code;
        code <<= 1;
      }
    }
  }

  private void decode(int[] symbols, int[][] lengths, byte[] selectors, int alphabet)
      throws IOException {
    Codes[] codes = new Codes[lengths.length];
    for (int t = 0; t < codes.length; t++) {
      codes[t] = new Codes(lengths[t]);
    }
    int[] front = symbols.clone();
    if (links == null) {
      links = new int[blockSize];
    }
    int end = alphabet - 1;
    int length = 0;
    int group = 0;
    int rest = 0;
    Codes current = codes[0];
    long runLength = 0;
    int runBit = 0;
    while (true) {
      if (rest == 0) {
        if (group == selectors.length) {
          throw new IOException("too few selectors");
        }
        current = codes[selectors[group++]];
        rest = Bzip2Format.GROUP_SIZE;
      }
      rest--;
      int code = 0;
      int n = 0;
      do {
        if (++n > LONGEST_CODE) {
          throw new IOException("bad code");
        }
        code = code << 1 | bits(1);
      } while (code >= current.limit[n]);
      int symbol = current.symbols[code + current.base[n]];
      if (symbol <= Bzip2Format.RUN_B) {
        runLength += (symbol + 1L) << runBit++;
        if (runBit > 21) {
          throw new IOException("run too long");
        }
        continue;
      }
      if (runLength > 0) {
        if (length + runLength > blockSize) {
          throw new IOException("block too long");
        }
        java.util.Arrays.fill(links, length, (int) (length + runLength), front[0]);
        length += (int) runLength;
        runLength = 0;
        runBit = 0;
      }
      if (symbol == end) {
        break;
      }
      int at = symbol - 1;
      int value = front[at];
      System.arraycopy(front, 0, front, 1, at);
      front[0] = value;
      if (length == blockSize) {
        throw new IOException("block too long");
      }
      links[length++] = value;
    }
    blockLength = length;
  }

  /** Undoes the Burrows-Wheeler transform: puts the successor of each place above its byte. */
  private void link() {
    int[] starts = new int[257];
    for (int i = 0; i < blockLength; i++) {
      starts[(links[i] & 0xff) + 1]++;
    }
    for (int i = 0; i < 256; i++) {
      starts[i + 1] += starts[i];
    }
    for (int i = 0; i < blockLength; i++) {
      links[starts[links[i] & 0xff]++] |= i << 8;
    }
  }
}
