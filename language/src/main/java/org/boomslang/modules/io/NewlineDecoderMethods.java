package org.boomslang.modules.io;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** The attributes of {@code io.IncrementalNewlineDecoder}. */
@PyBuiltins(
    type = "_io.IncrementalNewlineDecoder",
    doc = "Decodes universal newlines, piece by piece.")
final class NewlineDecoderMethods {
  private NewlineDecoderMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, decoder, translate, errors='strict')")
  static void init(PyNewlineDecoder self, Object decoder, boolean translate, Object errors) {
    self.init(decoder, translate);
  }

  @PyBuiltin(name = "decode", sig = "($self, /, input, final=False)")
  static Object decode(PyNewlineDecoder self, Object input, boolean last) {
    Object text =
        self.decoder() == PyNone.NONE
            ? input
            : Calls.callMethod(self.decoder(), "decode", input, last);
    if (!PyStr.isStr(text)) {
      throw PyErrors.typeError(
          "decoder should return a string result, not '%s'", Types.of(text).name());
    }
    return self.lineEnds().decode(PyStr.value(text), last);
  }

  @PyBuiltin(name = "getstate")
  static Object getstate(PyNewlineDecoder self) {
    Object buffer = PyBytes.EMPTY;
    Object flag = 0L;
    if (self.decoder() != PyNone.NONE) {
      Object state = Calls.callMethod(self.decoder(), "getstate");
      if (!(state instanceof PyTuple pair) || pair.length() != 2) {
        throw PyErrors.typeError("illegal decoder state");
      }
      buffer = pair.get(0);
      flag = Integers.of(pair.get(1));
    }
    flag = Integers.shiftLeft(flag, 1L);
    if (self.lineEnds().isPendingReturn()) {
      flag = Integers.or(flag, 1L);
    }
    return PyTuple.of(buffer, flag);
  }

  @PyBuiltin(name = "setstate", sig = "($self, state, /)")
  static void setstate(PyNewlineDecoder self, Object state) {
    if (!(state instanceof PyTuple pair)) {
      throw PyErrors.typeError("state argument must be a tuple");
    }
    if (pair.length() != 2 || !Integers.isInt(pair.get(1))) {
      throw PyErrors.typeError("setstate(): illegal state argument");
    }
    Object flag = Integers.of(pair.get(1));
    self.lineEnds().setPendingReturn(Integers.isOdd(flag));
    if (self.decoder() != PyNone.NONE) {
      Calls.callMethod(
          self.decoder(), "setstate", PyTuple.of(pair.get(0), Integers.shiftRight(flag, 1L)));
    }
  }

  @PyBuiltin(name = "reset")
  static void reset(PyNewlineDecoder self) {
    self.lineEnds().reset();
    if (self.decoder() != PyNone.NONE) {
      Calls.callMethod(self.decoder(), "reset");
    }
  }

  @PyBuiltin(name = "newlines", kind = Kind.GETTER)
  static Object newlines(PyNewlineDecoder self) {
    return self.lineEnds().newlines();
  }
}
