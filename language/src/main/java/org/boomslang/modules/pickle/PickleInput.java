package org.boomslang.modules.pickle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;

/**
 * The bytes of a pickle as they are read: from memory, or from a file of which never more is
 * consumed than the pickle has. A file that can be peeked into is read ahead that way; frames are
 * read in one go. Compare CPython {@code _Unpickler_ReadFromFile}.
 *
 * <p>Thread-safety: incompatible.
 */
final class PickleInput {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle DOUBLE =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);

  private static final int PREFETCH = 128 * 1024;
  private static final int LINE = -1;

  private byte[] bytes;
  private int position;
  private int end;

  private final Object read;
  private final Object readLine;
  private Object peek;

  /** Up to where the file itself has been read; what lies beyond in the buffer was peeked. */
  private int consumed;

  private PickleInput(ByteSpan span, Object read, Object readLine, Object peek) {
    bytes = span.array();
    position = span.offset();
    end = span.offset() + span.length();
    consumed = end;
    this.read = read;
    this.readLine = readLine;
    this.peek = peek;
  }

  static PickleInput ofBytes(ByteSpan span) {
    return new PickleInput(span, null, null, null);
  }

  static PickleInput ofFile(Object file) {
    Object peek = Attributes.getOrNull(file, "peek");
    Object read = Attributes.getOrNull(file, "read");
    Object readLine = Attributes.getOrNull(file, "readline");
    if (read == null || readLine == null) {
      throw PyErrors.attributeError("file must have 'read' and 'readline' attributes");
    }
    return new PickleInput(ByteSpan.EMPTY, read, readLine, peek);
  }

  /** Makes that many bytes available; false when the input ends before. */
  private boolean available(int count) {
    return count <= end - position || (read != null && fill(count) >= count);
  }

  private void need(int count) {
    if (count > end - position && !available(count)) {
      throw PickleErrors.truncated();
    }
  }

  /** Lets the file catch up with what was taken from bytes that were only peeked at. */
  void skipConsumed() {
    if (read != null && position > consumed) {
      Object ignored = Calls.call(read, (long) (position - consumed));
      consumed = position;
    }
  }

  private int fill(int count) {
    skipConsumed();
    if (peek != null && count != LINE && count < PREFETCH) {
      try {
        Object data = Calls.call(peek, (long) PREFETCH);
        int got = take(data);
        consumed = position;
        if (count <= got) {
          return got;
        }
      } catch (PyException e) {
        if (!e.matches(ExceptionTypes.NOT_IMPLEMENTED_ERROR)) {
          throw e;
        }
        peek = null;
      }
    }
    Object data = count == LINE ? Calls.call(readLine) : Calls.call(read, (long) count);
    int got = take(data);
    consumed = end;
    return got;
  }

  private int take(Object data) {
    if (!(data instanceof PyBytes read)) {
      throw PyErrors.typeError(
          "read() returned non-bytes object (%s)", PyStr.toJava(Conversions.repr(data)));
    }
    bytes = read.array();
    position = 0;
    end = bytes.length;
    return end;
  }

  // ------------------------------------------------------------------ pieces

  /** The next instruction; EOFError when there is none. */
  int op() {
    if (position == end && !available(1)) {
      throw PyErrors.eofError("Ran out of input");
    }
    return bytes[position++] & 0xff;
  }

  int byte1() {
    need(1);
    return bytes[position++] & 0xff;
  }

  int byte2() {
    need(2);
    int value = (short) SHORT.get(bytes, position) & 0xffff;
    position += 2;
    return value;
  }

  int int4() {
    need(4);
    int value = (int) INT.get(bytes, position);
    position += 4;
    return value;
  }

  long long8() {
    need(8);
    long value = (long) LONG.get(bytes, position);
    position += 8;
    return value;
  }

  double double8() {
    need(8);
    double value = (double) DOUBLE.get(bytes, position);
    position += 8;
    return value;
  }

  /** The next bytes, in place: to be used before anything else is read. */
  ByteSpan span(int count) {
    need(count);
    ByteSpan span = new ByteSpan(bytes, position, count);
    position += count;
    return span;
  }

  /** The next bytes in an array of their own. */
  byte[] array(int count) {
    int here = end - position;
    if (count <= here || read == null) {
      return span(count).toArray();
    }
    if (here == 0) {
      need(count);
      if (position == 0 && end == count) {
        // The file made this array for us alone: bytes objects do not change.
        position = end;
        return bytes;
      }
      return span(count).toArray();
    }
    byte[] result = Arrays.copyOf(span(here).toArray(), count);
    ByteSpan rest = span(count - here);
    rest.copyTo(0, result, here, rest.length());
    return result;
  }

  /** Makes a whole frame available. */
  void frame(long length) {
    if (length < 0 || length > Integer.MAX_VALUE) {
      throw PyErrors.overflowError(
          "FRAME length exceeds system's maximum of %d bytes", Long.MAX_VALUE);
    }
    need((int) length);
  }

  /** The next line without its end. */
  ByteSpan line() {
    for (int i = position; i < end; i++) {
      if (bytes[i] == '\n') {
        return lineUpTo(i);
      }
    }
    if (read == null || fill(LINE) == 0 || bytes[end - 1] != '\n') {
      throw PickleErrors.truncated();
    }
    return lineUpTo(end - 1);
  }

  private ByteSpan lineUpTo(int newline) {
    ByteSpan line = new ByteSpan(bytes, position, newline - position);
    position = newline + 1;
    return line;
  }

  /** The next line, which has at least one character. */
  ByteSpan argument() {
    ByteSpan line = line();
    if (line.length() == 0) {
      throw PickleErrors.truncated();
    }
    return line;
  }
}
