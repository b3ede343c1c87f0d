package org.boomslang.modules.multibyte;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** What {@code getcodec(name)} gives. Thread-safety: shared; nothing changes. */
final class PyMultibyteCodec extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_multibytecodec.MultibyteCodec",
          BuiltinTypes.OBJECT,
          Layout.of("MultibyteCodec", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          MultibyteCodecMethodsTable::new);

  /** {@code getcodec()} of a module; LookupError where it has no such encoding. */
  static PyMultibyteCodec find(String module, Object name) {
    if (!PyStr.isStr(name)) {
      throw PyErrors.typeError("encoding name must be a string.");
    }
    Encoding encoding = Encodings.find(module, PyStr.toJava(name));
    if (encoding == null) {
      throw PyErrors.lookupError("no such codec is supported.");
    }
    return new PyMultibyteCodec(encoding);
  }

  final Encoding encoding;

  PyMultibyteCodec(Encoding encoding) {
    super(TYPE.instanceShape());
    this.encoding = encoding;
  }
}
