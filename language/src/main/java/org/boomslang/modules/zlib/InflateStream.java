package org.boomslang.modules.zlib;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;

/**
 * Decompresses a stream of bytes given piece by piece.
 *
 * <p>Thread-safety: incompatible; the Python objects lock.
 */
final class InflateStream {

  private enum Phase {
    HEADER,
    BODY,
    TRAILER,
    END
  }

  private static final int CHUNK = 16384;
  private static final int GZIP_TRAILER = 8;
  private static final int FLAG_CHECKSUM = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;

  private final ByteSpan dictionary;
  private Container container;
  private Inflater inflater;
  private Phase phase;

  /** Bytes given and not used yet. */
  private byte[] input = new byte[0];

  private final CRC32 checksum = new CRC32();
  private long size;

  /**
   * @param dictionary for data that was compressed with one, or null
   */
  InflateStream(Container container, ByteSpan dictionary) {
    this.container = container;
    this.dictionary = dictionary;
    phase = container == Container.RAW || container == Container.ZLIB ? Phase.BODY : Phase.HEADER;
    inflater = new Inflater(container != Container.ZLIB);
    if (container == Container.RAW && dictionary != null) {
      inflater.setDictionary(dictionary.toArray());
    }
  }

  boolean isFinished() {
    return phase == Phase.END;
  }

  /** What was given and not used: behind the end of the stream, or left because of a limit. */
  byte[] unused() {
    return input;
  }

  /** Forgets what was given and not used. */
  void dropUnused() {
    input = new byte[0];
  }

  /** Adds input behind what is unused. */
  void give(ByteSpan data) {
    int old = input.length;
    input = Arrays.copyOf(input, old + data.length());
    data.copyTo(0, input, old, data.length());
  }

  /** Decompresses what was given, up to a number of bytes of output. */
  byte[] read(int limit) {
    ByteBuilder out = new ByteBuilder(Math.min(limit, CHUNK));
    if (phase == Phase.HEADER && !readHeader()) {
      return out.toArray();
    }
    if (phase == Phase.BODY) {
      inflate(out, limit);
    }
    if (phase == Phase.TRAILER) {
      readTrailer();
    }
    return out.toArray();
  }

  private void inflate(ByteBuilder out, int limit) {
    byte[] chunk = new byte[CHUNK];
    inflater.setInput(input);
    try {
      while (!inflater.finished()) {
        int room = Math.min(chunk.length, limit - out.length());
        if (room <= 0) {
          break;
        }
        int count = inflater.inflate(chunk, 0, room);
        if (count > 0) {
          out.append(chunk, 0, count);
          checksum.update(chunk, 0, count);
          size += count;
        } else if (inflater.needsDictionary()) {
          useDictionary();
        } else if (!inflater.finished()) {
          break;
        }
      }
    } catch (DataFormatException e) {
      String reason = e.getMessage() == null ? "invalid data" : e.getMessage();
      throw ZlibModule.error("Error -3 while decompressing data: %s", reason);
    }
    int rest = inflater.getRemaining();
    input = Arrays.copyOfRange(input, input.length - rest, input.length);
    if (inflater.finished()) {
      inflater.end();
      phase = container == Container.GZIP ? Phase.TRAILER : Phase.END;
    }
  }

  private void useDictionary() {
    if (dictionary == null) {
      throw ZlibModule.error("Error 2 while decompressing data");
    }
    try {
      inflater.setDictionary(dictionary.toArray());
    } catch (IllegalArgumentException e) {
      throw ZlibModule.error("Error -3 while setting zdict: invalid input data");
    }
  }

  /** Reads the header of a gzip stream when all of it is there; false to wait for more. */
  private boolean readHeader() {
    if (container == Container.AUTOMATIC) {
      if (input.length == 0) {
        return false;
      }
      if ((input[0] & 0xff) != 0x1f) {
        container = Container.ZLIB;
        inflater.end();
        inflater = new Inflater();
        phase = Phase.BODY;
        return true;
      }
      container = Container.GZIP;
    }
    int length = headerLength();
    if (length < 0) {
      return false;
    }
    input = Arrays.copyOfRange(input, length, input.length);
    phase = Phase.BODY;
    return true;
  }

  /** Length of the gzip header, or -1 when it is not complete. */
  private int headerLength() {
    for (int i = 0; i < Math.min(2, input.length); i++) {
      if ((input[i] & 0xff) != (i == 0 ? 0x1f : 0x8b)) {
        throw ZlibModule.error("Error -3 while decompressing data: incorrect header check");
      }
    }
    if (input.length < 10) {
      return -1;
    }
    if (input[2] != 8) {
      throw ZlibModule.error("Error -3 while decompressing data: unknown compression method");
    }
    int flags = input[3];
    int at = 10;
    if ((flags & FLAG_EXTRA) != 0) {
      if (input.length < at + 2) {
        return -1;
      }
      at += 2 + (input[at] & 0xff | (input[at + 1] & 0xff) << 8);
    }
    if ((flags & FLAG_NAME) != 0) {
      at = behindText(at);
    }
    if ((flags & FLAG_COMMENT) != 0) {
      at = behindText(at);
    }
    if ((flags & FLAG_CHECKSUM) != 0) {
      at += 2;
    }
    return at > input.length ? -1 : at;
  }

  private int behindText(int from) {
    int at = from;
    while (at < input.length && input[at] != 0) {
      at++;
    }
    return at + 1;
  }

  private void readTrailer() {
    if (input.length < GZIP_TRAILER) {
      return;
    }
    if (littleEndian(0) != checksum.getValue()) {
      throw ZlibModule.error("Error -3 while decompressing data: incorrect data check");
    }
    if (littleEndian(4) != (size & 0xffffffffL)) {
      throw ZlibModule.error("Error -3 while decompressing data: incorrect length check");
    }
    input = Arrays.copyOfRange(input, GZIP_TRAILER, input.length);
    phase = Phase.END;
  }

  private long littleEndian(int at) {
    long value = 0;
    for (int i = 3; i >= 0; i--) {
      value = value << 8 | (input[at + i] & 0xff);
    }
    return value;
  }
}
