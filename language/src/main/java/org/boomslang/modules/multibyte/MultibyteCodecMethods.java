package org.boomslang.modules.multibyte;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** The builtins of {@code MultibyteCodec}. */
@PyBuiltins(type = "_multibytecodec.MultibyteCodec")
final class MultibyteCodecMethods {
  private MultibyteCodecMethods() {}

  @PyBuiltin(
      name = "encode",
      sig = "($self, /, input, errors=None)",
      doc = "Return an encoded string version of 'input', and the length of the input.")
  static Object encode(PyMultibyteCodec self, Object input, String errors) {
    TruffleString text =
        PyStr.isStr(input) ? PyStr.value(input) : PyStr.value(Conversions.str(input));
    CodecState state = new CodecState();
    self.encoding.start(state, false);
    Transcoder.Encoded encoded = Transcoder.encode(self.encoding, text, state, errors, true);
    return PyTuple.of(PyBytes.wrap(encoded.bytes()), (long) PyStr.length(text));
  }

  @PyBuiltin(
      name = "decode",
      sig = "($self, /, input, errors=None)",
      doc = "Decodes 'input', and gives the text and the length of the input.")
  static Object decode(PyMultibyteCodec self, Object input, String errors) {
    ByteSpan bytes = Buffers.span(input);
    CodecState state = new CodecState();
    self.encoding.start(state, true);
    Transcoder.Decoded decoded = Transcoder.decode(self.encoding, bytes, state, errors, true);
    return PyTuple.of(decoded.text(), (long) bytes.length());
  }
}
