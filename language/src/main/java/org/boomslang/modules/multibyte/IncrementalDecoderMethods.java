package org.boomslang.modules.multibyte;

import java.math.BigInteger;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code MultibyteIncrementalDecoder}. */
@PyBuiltins(type = "_multibytecodec.MultibyteIncrementalDecoder")
final class IncrementalDecoderMethods {
  private IncrementalDecoderMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, errors=<unset>)")
  static Object create(PyType type, Object errors) {
    return PyMultibyteStream.create(type, null, errors);
  }

  @PyBuiltin(name = "decode", sig = "($self, /, input, final=False)")
  static Object decode(PyMultibyteStream self, Object input, boolean last) {
    return self.decode(Buffers.span(input), last);
  }

  @PyBuiltin(name = "reset", sig = "($self, /)")
  static void reset(PyMultibyteStream self) {
    self.resetDecoder();
  }

  @PyBuiltin(name = "getstate", sig = "($self, /)")
  static Object getState(PyMultibyteStream self) {
    byte[] state = self.stateBytes();
    byte[] bigEndian = new byte[state.length];
    for (int i = 0; i < state.length; i++) {
      bigEndian[state.length - 1 - i] = state[i];
    }
    return PyTuple.of(
        PyBytes.wrap(self.pendingBytes()), Integers.normalize(new BigInteger(1, bigEndian)));
  }

  @PyBuiltin(name = "setstate", sig = "($self, state, /)")
  static void setState(PyMultibyteStream self, Object state) {
    if (!(state instanceof PyTuple tuple)) {
      throw PyErrors.typeError("setstate() argument must be tuple, not %s", Types.nameOf(state));
    }
    if (tuple.length() != 2
        || !(tuple.get(0) instanceof PyBytes pending)
        || !Conversions.isInt(tuple.get(1))) {
      throw PyErrors.typeError("setstate(): illegal state argument");
    }
    BigInteger number = Integers.big(Integers.of(tuple.get(1)));
    if (number.signum() < 0 || number.bitLength() > 8 * CodecState.SIZE) {
      throw PyErrors.overflowError(
          number.signum() < 0
              ? "can't convert negative int to unsigned"
              : "int too big to convert");
    }
    if (pending.length() > CodecState.SIZE) {
      throw PyErrors.raise(ExceptionTypes.UNICODE_DECODE_ERROR, "pending buffer too large");
    }
    byte[] bytes = new byte[CodecState.SIZE];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = number.shiftRight(8 * i).byteValue();
    }
    self.restore(bytes, PyStr.EMPTY, pending.toArray());
  }
}
