package org.boomslang.modules.multibyte;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code MultibyteStreamWriter}. */
@PyBuiltins(type = "_multibytecodec.MultibyteStreamWriter")
final class StreamWriterMethods {
  private StreamWriterMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, stream, errors=<unset>)")
  static Object create(PyType type, Object stream, Object errors) {
    return PyMultibyteStream.create(type, stream, errors);
  }

  @PyBuiltin(name = "stream", kind = Kind.MEMBER)
  static Object stream(PyMultibyteStream self) {
    return self.stream;
  }

  @PyBuiltin(name = "write", sig = "($self, strobj, /)")
  static void write(PyMultibyteStream self, Object text) {
    byte[] bytes = self.encode(IncrementalEncoderMethods.text(text), false);
    Calls.callMethod(self.stream, "write", PyBytes.wrap(bytes));
  }

  @PyBuiltin(name = "writelines", sig = "($self, lines, /)")
  static void writeLines(PyMultibyteStream self, Object lines) {
    if (Types.of(lines).lookup("__getitem__") == null) {
      throw PyErrors.typeError("arg must be a sequence object");
    }
    for (int i = 0; i < Items.length(lines); i++) {
      write(self, Items.get(lines, (long) i));
    }
  }

  @PyBuiltin(name = "reset", sig = "($self, /)")
  static void reset(PyMultibyteStream self) {
    byte[] bytes = self.encode(PyStr.EMPTY, true);
    if (bytes.length > 0) {
      Calls.callMethod(self.stream, "write", PyBytes.wrap(bytes));
    }
  }
}
