package org.boomslang.modules.expat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.codec.Codecs;
import org.boomslang.objects.str.PyStr;

/**
 * An encoding of single bytes that only Python knows by its name: what its codec makes of each byte
 * (CPython {@code PyUnknownEncodingHandler}). Thread-safety: shared (immutable).
 */
final class TableCharset extends Charset {
  private static final int BYTES = 256;
  private static final char UNDEFINED = '\ufffd';

  private final String table;

  private TableCharset(String table) {
    super("x-python-table", null);
    this.table = table;
  }

  /** The encoding of a name; LookupError for none, ValueError for one of several bytes. */
  static Charset named(String name) {
    byte[] all = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      all[i] = (byte) i;
    }
    String table = PyStr.toJava(Codecs.decode(ByteSpan.of(all), name, "replace"));
    if (table.length() != BYTES) {
      throw PyErrors.valueError("multi-byte encodings are not supported");
    }
    return new TableCharset(table);
  }

  @Override
  public boolean contains(Charset other) {
    return false;
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          char c = table.charAt(in.get(in.position()) & 0xff);
          if (c == UNDEFINED) {
            return CoderResult.malformedForLength(1);
          }
          in.get();
          out.put(c);
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException();
  }
}
