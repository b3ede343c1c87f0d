package org.boomslang.modules.multibyte;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.codec.Utf8;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code MultibyteIncrementalEncoder}. */
@PyBuiltins(type = "_multibytecodec.MultibyteIncrementalEncoder")
final class IncrementalEncoderMethods {
  /** Bytes for what is pending: two characters in UTF-8. */
  private static final int MAX_PENDING = 8;

  private IncrementalEncoderMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, errors=<unset>)")
  static Object create(PyType type, Object errors) {
    return PyMultibyteStream.create(type, null, errors);
  }

  @PyBuiltin(name = "encode", sig = "($self, /, input, final=False)")
  static Object encode(PyMultibyteStream self, Object input, boolean last) {
    return PyBytes.wrap(self.encode(text(input), last));
  }

  static TruffleString text(Object input) {
    if (!PyStr.isStr(input)) {
      throw PyErrors.typeError("couldn't convert the object to str.");
    }
    return PyStr.value(input);
  }

  @PyBuiltin(name = "reset", sig = "($self, /)")
  static void reset(PyMultibyteStream self) {
    self.resetEncoder();
  }

  /** The length of what is pending, what is pending in UTF-8, and the state, as one number. */
  @PyBuiltin(name = "getstate", sig = "($self, /)")
  static Object getState(PyMultibyteStream self) {
    byte[] pending = Utf8.encode(self.pendingText(), "strict");
    byte[] state = self.stateBytes();
    byte[] bigEndian = new byte[1 + pending.length + state.length];
    int at = bigEndian.length;
    bigEndian[--at] = (byte) pending.length;
    for (byte b : pending) {
      bigEndian[--at] = b;
    }
    for (byte b : state) {
      bigEndian[--at] = b;
    }
    return Integers.normalize(new BigInteger(1, bigEndian));
  }

  @PyBuiltin(name = "setstate", sig = "($self, state, /)")
  static void setState(PyMultibyteStream self, Object state) {
    if (!Conversions.isInt(state)) {
      throw PyErrors.typeError("setstate() argument must be int, not %s", Types.nameOf(state));
    }
    BigInteger number = Integers.big(Integers.of(state));
    int size = 1 + MAX_PENDING + CodecState.SIZE;
    if (number.signum() < 0) {
      throw PyErrors.overflowError("can't convert negative int to unsigned");
    }
    if (number.bitLength() > 8 * size) {
      throw PyErrors.overflowError("int too big to convert");
    }
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = number.shiftRight(8 * i).byteValue();
    }
    int length = bytes[0] & 0xff;
    if (length > MAX_PENDING) {
      throw PyErrors.raise(ExceptionTypes.UNICODE_ERROR, "pending buffer too large");
    }
    TruffleString pending = Utf8.decode(new ByteSpan(bytes, 1, length), "strict", true).text();
    byte[] codecState = new byte[CodecState.SIZE];
    System.arraycopy(bytes, 1 + length, codecState, 0, CodecState.SIZE);
    self.restore(codecState, pending, new byte[0]);
  }
}
