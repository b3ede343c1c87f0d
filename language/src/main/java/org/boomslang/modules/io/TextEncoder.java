package org.boomslang.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.codec.Latin1;
import org.boomslang.objects.codec.Utf8;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * Text to bytes: by a codec in Java for the common encodings, else by the incremental encoder of
 * the {@code codecs} module, which may write a mark at the start of the file.
 *
 * <p>Thread safety: incompatible; guarded by the lock of the text file.
 */
final class TextEncoder {
  private final String encoding;
  private final String errors;

  /** The incremental encoder, or null for an encoding in Java. */
  private final Object encoder;

  TextEncoder(String normalizedEncoding, String errors, Object codecInfo) {
    this.encoding = normalizedEncoding;
    this.errors = errors;
    if (isBuiltin(normalizedEncoding)) {
      encoder = null;
    } else {
      Object factory = Attributes.get(codecInfo, "incrementalencoder");
      encoder = factory == PyNone.NONE ? null : Calls.call(factory, PyStr.of(errors));
    }
  }

  static boolean isBuiltin(String encoding) {
    return switch (encoding) {
      case "utf_8", "latin_1", "ascii" -> true;
      default -> false;
    };
  }

  byte[] encode(TruffleString text) {
    return switch (encoding) {
      case "utf_8" -> Utf8.encode(text, errors);
      case "latin_1" -> Latin1.encode(text, errors);
      case "ascii" -> Latin1.encodeAscii(text, errors);
      default -> {
        Object bytes = Calls.callMethod(encoder, "encode", text);
        if (!(bytes instanceof PyBytes result)) {
          throw PyErrors.typeError(
              "encoder should return a bytes object, not '%s'", Types.of(bytes).name());
        }
        yield result.array();
      }
    };
  }

  /** Whether the encoder keeps something between calls. */
  boolean isStateful() {
    return encoder != null;
  }

  /** Tells the encoder whether it stands at the start of the file, where a mark is due. */
  void setPosition(boolean start) {
    if (encoder == null) {
      return;
    }
    if (start) {
      Calls.callMethod(encoder, "reset");
    } else {
      Calls.callMethod(encoder, "setstate", 0L);
    }
  }
}
