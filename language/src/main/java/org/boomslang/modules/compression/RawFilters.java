package org.boomslang.modules.compression;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.graalvm.shadowed.org.tukaani.xz.ArrayCache;
import org.graalvm.shadowed.org.tukaani.xz.FilterOptions;
import org.graalvm.shadowed.org.tukaani.xz.XZ;
import org.graalvm.shadowed.org.tukaani.xz.XZOutputStream;

/** Filter chains without a container around them. Stateless. */
final class RawFilters {
  private static final int STREAM_HEADER = 12;

  private RawFilters() {}

  static InputStream decoder(InputStream in, FilterOptions[] chain) throws IOException {
    InputStream result = in;
    for (int i = chain.length - 1; i >= 0; i--) {
      result = chain[i].getInputStream(result, ArrayCache.getDefaultCache());
    }
    return result;
  }

  /**
   * XZ for Java has no encoder without a container, so the one block of an .xz stream is taken out
   * at the end.
   */
  static OutputStream encoder(OutputStream out, FilterOptions[] chain) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    XZOutputStream xz = new XZOutputStream(whole, chain, XZ.CHECK_NONE);
    return new OutputStream() {
      private boolean empty = true;

      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] source, int offset, int count) throws IOException {
        empty &= count == 0;
        xz.write(source, offset, count);
      }

      @Override
      public void close() throws IOException {
        xz.close();
        if (empty) {
          // The end marker of LZMA2.
          out.write(0);
          return;
        }
        byte[] all = whole.toByteArray();
        int header = ((all[STREAM_HEADER] & 0xff) + 1) * 4;
        out.write(all, STREAM_HEADER + header, unpaddedSize(all) - header);
      }
    };
  }

  /** The size of the first block, from the stream's index. */
  private static int unpaddedSize(byte[] all) {
    int footer = all.length - STREAM_HEADER;
    int backward =
        all[footer + 4] & 0xff
            | (all[footer + 5] & 0xff) << 8
            | (all[footer + 6] & 0xff) << 16
            | (all[footer + 7] & 0xff) << 24;
    // Index: a zero, the number of records, then the first record's unpadded size.
    int at = footer - (backward + 1) * 4 + 2;
    int size = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = all[at++];
      size |= (b & 0x7f) << shift;
      if (b >= 0) {
        return size;
      }
    }
  }
}
