package org.boomslang.modules.zlib;

import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;

/**
 * Compresses a stream of bytes.
 *
 * <p>Thread-safety: incompatible; {@link PyCompress} locks.
 */
final class DeflateStream {

  private static final int CHUNK = 16384;

  private final Container container;
  private final int level;
  private final Deflater deflater;
  private final CRC32 checksum = new CRC32();
  private final byte[] chunk = new byte[CHUNK];
  private boolean headerWritten;

  DeflateStream(Container container, int level, int strategy, ByteSpan dictionary) {
    this.container = container;
    this.level = level;
    deflater = new Deflater(level, container != Container.ZLIB);
    // The JDK knows the first three strategies; the others only change how well data is compressed.
    deflater.setStrategy(strategy <= Deflater.HUFFMAN_ONLY ? strategy : Deflater.DEFAULT_STRATEGY);
    if (dictionary != null) {
      deflater.setDictionary(dictionary.toArray());
    }
  }

  /** Takes in bytes; gives what is compressed by now. */
  byte[] write(ByteSpan data) {
    ByteBuilder out = start();
    checksum.update(data.array(), data.offset(), data.length());
    deflater.setInput(data.array(), data.offset(), data.length());
    drain(out, Deflater.NO_FLUSH);
    return out.toArray();
  }

  /** Gives everything taken in so far, so that a reader can decompress it. */
  byte[] flush(int mode) {
    ByteBuilder out = start();
    drain(out, mode);
    return out.toArray();
  }

  byte[] finish() {
    ByteBuilder out = start();
    long size = deflater.getBytesRead();
    deflater.finish();
    drain(out, Deflater.NO_FLUSH);
    if (container == Container.GZIP) {
      littleEndian(out, checksum.getValue());
      littleEndian(out, size);
    }
    deflater.end();
    return out.toArray();
  }

  private ByteBuilder start() {
    ByteBuilder out = new ByteBuilder(256);
    if (container == Container.GZIP && !headerWritten) {
      int extra = level == Deflater.BEST_COMPRESSION ? 2 : level == Deflater.BEST_SPEED ? 4 : 0;
      out.append(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, (byte) extra, 3});
    }
    headerWritten = true;
    return out;
  }

  private void drain(ByteBuilder out, int mode) {
    int count;
    do {
      count = deflater.deflate(chunk, 0, chunk.length, mode);
      out.append(chunk, 0, count);
    } while (count == chunk.length || (count > 0 && mode == Deflater.NO_FLUSH));
  }

  private static void littleEndian(ByteBuilder out, long value) {
    for (int i = 0; i < 4; i++) {
      out.append((int) (value >>> 8 * i));
    }
  }
}
