package org.boomslang.modules.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.str.PyStr;

/** Module {@code _operator}; the operators themselves are {@code operator.py}'s. */
@PyBuiltins(module = "_operator", doc = "Operator interface.")
public final class OperatorModule {
  private OperatorModule() {}

  @PyBuiltin(
      name = "_compare_digest",
      sig = "(a, b, /)",
      doc = "Whether 'a' and 'b' are equal, in a time that does not tell where they differ.")
  static boolean compareDigest(Object a, Object b) {
    if (PyStr.isStr(a) && PyStr.isStr(b)) {
      return MessageDigest.isEqual(ascii(a), ascii(b));
    }
    if (!Buffers.isBytesLike(a) || !Buffers.isBytesLike(b)) {
      throw PyErrors.typeError(
          "unsupported operand types(s) or combination of types: '%s' and '%s'",
          Types.of(a).name(), Types.of(b).name());
    }
    return MessageDigest.isEqual(Buffers.toArray(a), Buffers.toArray(b));
  }

  private static byte[] ascii(Object value) {
    String text = PyStr.toJava(value);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        throw PyErrors.typeError("comparing strings with non-ASCII characters is not supported");
      }
    }
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
