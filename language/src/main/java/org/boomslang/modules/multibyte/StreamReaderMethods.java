package org.boomslang.modules.multibyte;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code MultibyteStreamReader}. Compare CPython {@code mbstreamreader_iread}. */
@PyBuiltins(type = "_multibytecodec.MultibyteStreamReader")
final class StreamReaderMethods {
  private StreamReaderMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, stream, errors=<unset>)")
  static Object create(PyType type, Object stream, Object errors) {
    return PyMultibyteStream.create(type, stream, errors);
  }

  @PyBuiltin(name = "stream", kind = Kind.MEMBER)
  static Object stream(PyMultibyteStream self) {
    return self.stream;
  }

  private static int size(Object value) {
    if (value == PyNone.NONE) {
      return -1;
    }
    if (!Conversions.isInt(value)) {
      throw PyErrors.typeError("arg 1 must be an integer");
    }
    return Sequences.size(value);
  }

  private static TruffleString read(PyMultibyteStream self, String method, int wanted) {
    int size = wanted;
    while (size != 0) {
      Object data =
          size < 0
              ? Calls.callMethod(self.stream, method)
              : Calls.callMethod(self.stream, method, (long) size);
      if (!(data instanceof PyBytes bytes)) {
        throw PyErrors.typeError(
            "stream function returned a non-bytes object (%s)", Types.nameOf(data));
      }
      boolean end = bytes.length() == 0 || size < 0;
      TruffleString text = self.decode(bytes.span(), end);
      if (end || !PyStr.isEmpty(text)) {
        return text;
      }
      // Not one whole character yet.
      size = 1;
    }
    return PyStr.EMPTY;
  }

  @PyBuiltin(name = "read", sig = "($self, sizeobj=None, /)")
  static Object read(PyMultibyteStream self, Object size) {
    return read(self, "read", size(size));
  }

  @PyBuiltin(name = "readline", sig = "($self, sizeobj=None, /)")
  static Object readLine(PyMultibyteStream self, Object size) {
    return read(self, "readline", size(size));
  }

  @PyBuiltin(name = "readlines", sig = "($self, sizehintobj=None, /)")
  static Object readLines(PyMultibyteStream self, Object size) {
    return Calls.callMethod(read(self, "read", size(size)), "splitlines", true);
  }

  @PyBuiltin(name = "reset", sig = "($self, /)")
  static void reset(PyMultibyteStream self) {
    self.resetDecoder();
  }
}
