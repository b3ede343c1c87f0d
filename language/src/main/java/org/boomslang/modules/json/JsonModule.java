package org.boomslang.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/** Module {@code _json}: what makes the {@code json} module fast. */
@PyBuiltins(module = "_json", doc = "Reading and writing JSON text.")
public final class JsonModule {
  private JsonModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("make_scanner", PyJsonScanner.TYPE);
    module.setAttribute("make_encoder", PyJsonEncoder.TYPE);
  }

  /** Whether a function of this module encodes as ASCII; null for any other function. */
  static Boolean asciiOf(PyBuiltinFunction function) {
    if (function == null || !function.code().table().owner().equals("_json")) {
      return null;
    }
    return switch (function.code().name()) {
      case "encode_basestring_ascii" -> true;
      case "encode_basestring" -> false;
      default -> null;
    };
  }

  private static TruffleString text(Object value) {
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError("first argument must be a string, not %s", Types.of(value).name());
    }
    return PyStr.value(value);
  }

  @PyBuiltin(
      name = "scanstring",
      sig = "(string, end, strict=True, /)",
      doc = "Reads a string literal behind its quote.")
  static Object scanstring(Object string, Object end, boolean strict) {
    int start = Sequences.size(end);
    TruffleString document = text(string);
    JsonStrings.Scanned scanned =
        JsonStrings.scan(document, CodePoints.of(document), start, strict);
    return PyTuple.of(scanned.text(), (long) scanned.end());
  }

  @PyBuiltin(
      name = "encode_basestring_ascii",
      sig = "(string, /)",
      doc = "A string literal in ASCII.")
  static TruffleString encodeAscii(Object string) {
    return encode(text(string), true);
  }

  @PyBuiltin(name = "encode_basestring", sig = "(string, /)", doc = "A string literal.")
  static TruffleString encode(Object string) {
    return encode(text(string), false);
  }

  private static TruffleString encode(TruffleString text, boolean ascii) {
    StrBuilder out = new StrBuilder(PyStr.length(text) + 2);
    JsonStrings.append(out, text, ascii);
    return out.toTruffleString();
  }
}
