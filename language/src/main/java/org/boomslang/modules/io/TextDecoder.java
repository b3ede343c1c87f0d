package org.boomslang.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.codec.Decoded;
import org.boomslang.objects.codec.Latin1;
import org.boomslang.objects.codec.Utf8;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Bytes to text, piece by piece: by a codec in Java for the common encodings, by the incremental
 * decoder of the {@code codecs} module for the others. Line ends are handled on top when asked for.
 *
 * <p>Thread safety: incompatible; guarded by the lock of the text file.
 */
abstract class TextDecoder {
  /**
   * What {@code getstate} of a decoder gives.
   *
   * @param bytes not yet decoded
   * @param flags an int of any size
   */
  record State(byte[] bytes, Object flags) {
    static final State INITIAL = new State(new byte[0], 0L);

    boolean isInitial() {
      return bytes.length == 0 && Integers.isZero(flags);
    }
  }

  /** Null when line ends are left alone. */
  private final LineEnds lineEnds;

  TextDecoder(LineEnds lineEnds) {
    this.lineEnds = lineEnds;
  }

  abstract TruffleString decodeBytes(byte[] bytes, boolean last);

  abstract State codecState();

  abstract void setCodecState(State state);

  abstract void resetCodec();

  final TruffleString decode(byte[] bytes, boolean last) {
    TruffleString text = decodeBytes(bytes, last);
    return lineEnds == null ? text : lineEnds.decode(text, last);
  }

  /** The state, with that of the line ends in the lowest bit of the flags. */
  final State state() {
    State inner = codecState();
    if (lineEnds == null) {
      return inner;
    }
    Object flags = Integers.shiftLeft(inner.flags, 1L);
    return new State(inner.bytes, lineEnds.isPendingReturn() ? Integers.or(flags, 1L) : flags);
  }

  final void setState(State state) {
    if (lineEnds == null) {
      setCodecState(state);
      return;
    }
    lineEnds.setPendingReturn(Integers.isOdd(state.flags));
    setCodecState(new State(state.bytes, Integers.shiftRight(state.flags, 1L)));
  }

  final void reset() {
    resetCodec();
    if (lineEnds != null) {
      lineEnds.reset();
    }
  }

  final Object newlines() {
    return lineEnds == null ? PyNone.NONE : lineEnds.newlines();
  }

  /** The decoder for an encoding in Java, or null when the {@code codecs} module has to help. */
  static TextDecoder builtin(String normalizedEncoding, String errors, LineEnds lineEnds) {
    return switch (normalizedEncoding) {
      case "utf_8" -> new OfUtf8(errors, lineEnds);
      case "latin_1", "ascii" -> new OfBytes(normalizedEncoding, errors, lineEnds);
      default -> null;
    };
  }

  private static final class OfUtf8 extends TextDecoder {
    private final String errors;
    private byte[] pending = new byte[0];

    OfUtf8(String errors, LineEnds lineEnds) {
      super(lineEnds);
      this.errors = errors;
    }

    @Override
    TruffleString decodeBytes(byte[] bytes, boolean last) {
      byte[] all = bytes;
      if (pending.length > 0) {
        all = Arrays.copyOf(pending, pending.length + bytes.length);
        System.arraycopy(bytes, 0, all, pending.length, bytes.length);
      }
      Decoded decoded = Utf8.decode(ByteSpan.of(all), errors, last);
      pending = Arrays.copyOfRange(all, Math.min(decoded.consumed(), all.length), all.length);
      return decoded.text();
    }

    @Override
    State codecState() {
      return new State(pending, 0L);
    }

    @Override
    void setCodecState(State state) {
      pending = state.bytes;
    }

    @Override
    void resetCodec() {
      pending = new byte[0];
    }
  }

  /** An encoding of one byte per character. */
  private static final class OfBytes extends TextDecoder {
    private final boolean ascii;
    private final String errors;

    OfBytes(String encoding, String errors, LineEnds lineEnds) {
      super(lineEnds);
      this.ascii = encoding.equals("ascii");
      this.errors = errors;
    }

    @Override
    TruffleString decodeBytes(byte[] bytes, boolean last) {
      ByteSpan span = ByteSpan.of(bytes);
      return ascii ? Latin1.decodeAscii(span, errors) : Latin1.decode(span);
    }

    @Override
    State codecState() {
      return State.INITIAL;
    }

    @Override
    void setCodecState(State state) {
      // stateless
    }

    @Override
    void resetCodec() {
      // stateless
    }
  }

  /** The incremental decoder of a codec. */
  static final class OfCodec extends TextDecoder {
    private final Object decoder;

    OfCodec(Object codecInfo, String errors, LineEnds lineEnds) {
      super(lineEnds);
      this.decoder = Calls.call(Attributes.get(codecInfo, "incrementaldecoder"), PyStr.of(errors));
    }

    @Override
    TruffleString decodeBytes(byte[] bytes, boolean last) {
      Object text = Calls.callMethod(decoder, "decode", PyBytes.wrap(bytes), last);
      if (!PyStr.isStr(text)) {
        throw PyErrors.typeError(
            "decoder should return a string result, not '%s'", Types.of(text).name());
      }
      return PyStr.value(text);
    }

    @Override
    State codecState() {
      Object state = Calls.callMethod(decoder, "getstate");
      if (!(state instanceof PyTuple pair) || pair.length() != 2) {
        throw PyErrors.typeError("illegal decoder state");
      }
      if (!(pair.get(0) instanceof PyBytes bytes)) {
        throw PyErrors.typeError(
            "illegal decoder state: the first item should be a bytes object, not '%s'",
            Types.of(pair.get(0)).name());
      }
      return new State(bytes.array(), Conversions.index(pair.get(1)));
    }

    @Override
    void setCodecState(State state) {
      Calls.callMethod(decoder, "setstate", PyTuple.of(PyBytes.wrap(state.bytes()), state.flags()));
    }

    @Override
    void resetCodec() {
      Calls.callMethod(decoder, "reset");
    }
  }
}
