package org.boomslang.modules.marshal;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.code.PortableCode;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** The builtins of {@code marshal}. Thread-safety: shared (stateless). */
@PyBuiltins(
    module = "marshal",
    doc =
        "This module contains functions that can read and write Python values in a binary format.")
public final class MarshalModule {
  static final long VERSION = 5;

  private MarshalModule() {}

  static void initialize(PyContext context, PyModule module) {
    PortableCode.install(new DeflatedCode());
    module.setAttribute("version", VERSION);
  }

  @PyBuiltin(
      name = "dumps",
      sig = "(value, version=5, /, *, allow_code=True)",
      doc = "Return the bytes object that would be written to a file by dump(value, file).")
  static Object dumps(Object value, int version, boolean allowCode) {
    Audit.event("marshal.dumps", value, (long) version);
    MarshalWriter writer = new MarshalWriter(version, allowCode);
    writer.write(value);
    return PyBytes.wrap(writer.result());
  }

  @PyBuiltin(
      name = "dump",
      sig = "(value, file, version=5, /, *, allow_code=True)",
      doc = "Write the value on the open file.")
  static Object dump(Object value, Object file, int version, boolean allowCode) {
    return Calls.callMethod(file, "write", dumps(value, version, allowCode));
  }

  @PyBuiltin(
      name = "loads",
      sig = "(bytes, /, *, allow_code=True)",
      doc = "Convert the bytes-like object to a value.")
  static Object loads(Object bytes, boolean allowCode) {
    Audit.event("marshal.loads", bytes);
    return new MarshalReader(Buffers.toArray(bytes), allowCode).read();
  }

  @PyBuiltin(
      name = "load",
      sig = "(file, /, *, allow_code=True)",
      doc = "Read one value from the open file and return it.")
  static Object load(Object file, boolean allowCode) {
    Audit.event("marshal.load");
    Object content = Calls.callMethod(file, "read", 0L);
    if (!(content instanceof PyBytes)) {
      throw PyErrors.typeError("file.read() returned not bytes but %s", Types.nameOf(content));
    }
    return new MarshalReader(file, allowCode).read();
  }
}
