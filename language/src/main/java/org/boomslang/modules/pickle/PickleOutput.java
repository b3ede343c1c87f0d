package org.boomslang.modules.pickle;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.CodeRange;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;

/**
 * The bytes of a pickle on their way out, cut into frames from protocol 4 on. A frame's header is
 * left free when the frame begins and filled in when it ends; too small a frame loses its header.
 * Compare CPython {@code _Pickler_Write}, {@code _Pickler_CommitFrame}, {@code
 * _Pickler_OpcodeBoundary}.
 *
 * <p>Thread-safety: incompatible.
 */
final class PickleOutput {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final int FRAME_HEADER = 9;
  private static final int FRAME_MIN = 4;
  static final int FRAME_TARGET = 64 * 1024;
  private static final int MAX_SIZE = Integer.MAX_VALUE - 16;

  /** The file's {@code write}; null when the bytes are collected here. */
  private final Object write;

  private byte[] bytes = new byte[256];
  private int length;
  private boolean framing;
  private int frameStart = -1;

  PickleOutput(Object write) {
    this.write = write;
  }

  void startFraming() {
    framing = true;
  }

  private void reserve(int count) {
    if (framing && frameStart < 0) {
      frameStart = length;
      makeRoom(count + FRAME_HEADER);
      length += FRAME_HEADER;
    } else {
      makeRoom(count);
    }
  }

  private void makeRoom(int count) {
    int needed = length + count;
    if (needed < 0 || needed > MAX_SIZE) {
      throw PyErrors.memoryError("");
    }
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_SIZE, Math.max(needed, bytes.length * 2L)));
    }
  }

  // ------------------------------------------------------------------ pieces

  void op(int code) {
    reserve(1);
    bytes[length++] = (byte) code;
  }

  void op1(int code, int argument) {
    reserve(2);
    bytes[length] = (byte) code;
    bytes[length + 1] = (byte) argument;
    length += 2;
  }

  void op2(int code, int argument) {
    reserve(3);
    bytes[length] = (byte) code;
    SHORT.set(bytes, length + 1, (short) argument);
    length += 3;
  }

  void op4(int code, int argument) {
    reserve(5);
    bytes[length] = (byte) code;
    INT.set(bytes, length + 1, argument);
    length += 5;
  }

  void op8(int code, long argument) {
    reserve(9);
    bytes[length] = (byte) code;
    LONG.set(bytes, length + 1, argument);
    length += 9;
  }

  void opDouble(int code, double argument) {
    reserve(9);
    bytes[length] = (byte) code;
    BIG_LONG.set(bytes, length + 1, Double.doubleToLongBits(argument));
    length += 9;
  }

  void raw(byte[] data, int from, int count) {
    reserve(count);
    System.arraycopy(data, from, bytes, length, count);
    length += count;
  }

  void raw(byte[] data) {
    raw(data, 0, data.length);
  }

  /** ASCII text as it is. */
  void ascii(String text) {
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  /** An instruction whose argument is a line of ASCII text. */
  void line(int code, String text) {
    op(code);
    ascii(text);
    op('\n');
  }

  /**
   * The text of a short ASCII string behind its header; false, with nothing written, for any other
   * string.
   */
  boolean shortAscii(TruffleString text, boolean oneByteLength) {
    int count = PyStr.length(text);
    if (count > 255 || text.getCodeRangeUncached(PyStr.ENCODING) != CodeRange.ASCII) {
      return false;
    }
    reserve(count + 5);
    if (oneByteLength) {
      bytes[length] = (byte) Opcode.SHORT_BINUNICODE;
      bytes[length + 1] = (byte) count;
      length += 2;
    } else {
      bytes[length] = (byte) Opcode.BINUNICODE;
      INT.set(bytes, length + 1, count);
      length += 5;
    }
    if (count > 0) {
      text.copyToByteArrayUncached(0, bytes, length, count, Encoding.ISO_8859_1);
    }
    length += count;
    return true;
  }

  /**
   * Data behind its header. Large data goes to the file as it is, outside of frames and without a
   * copy.
   *
   * @param header writes the instruction and the length
   * @param payload the object the data belongs to when that can be written as it is, or null
   */
  void data(Runnable header, byte[] data, int from, int count, Object payload) {
    if (count < FRAME_TARGET) {
      header.run();
      raw(data, from, count);
      return;
    }
    commitFrame();
    boolean wasFraming = framing;
    framing = false;
    header.run();
    if (write != null) {
      flush();
      Calls.call(
          write,
          payload != null ? payload : PyBytes.wrap(Arrays.copyOfRange(data, from, from + count)));
    } else {
      raw(data, from, count);
    }
    framing = wasFraming;
  }

  // ------------------------------------------------------------------ frames

  /** Between two objects: ends a frame that has become large enough. */
  void boundary() {
    if (frameStart >= 0 && length - frameStart - FRAME_HEADER >= FRAME_TARGET) {
      commitFrame();
      if (write != null) {
        flush();
      }
    }
  }

  private void commitFrame() {
    if (frameStart < 0) {
      return;
    }
    int count = length - frameStart - FRAME_HEADER;
    if (count >= FRAME_MIN) {
      bytes[frameStart] = (byte) Opcode.FRAME;
      LONG.set(bytes, frameStart + 1, (long) count);
    } else {
      System.arraycopy(bytes, frameStart + FRAME_HEADER, bytes, frameStart, count);
      length -= FRAME_HEADER;
    }
    frameStart = -1;
  }

  private void flush() {
    Object data = PyBytes.wrap(Arrays.copyOf(bytes, length));
    length = 0;
    Calls.call(write, data);
  }

  /** Ends the pickle: what is left goes to the file. */
  void finish() {
    commitFrame();
    framing = false;
    if (write != null) {
      flush();
    }
  }

  /** Forgets what a dump that failed has left. */
  void reset() {
    length = 0;
    framing = false;
    frameStart = -1;
  }

  PyBytes toBytes() {
    return PyBytes.wrap(Arrays.copyOf(bytes, length));
  }
}
