package org.boomslang.modules.pickle;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.PyContext;

/** Module {@code _pickle}: its functions, each with a writer or reader of its own. */
@PyBuiltins(module = "_pickle", doc = "Optimized C implementation for the Python pickle module.")
public final class PickleModule {
  private PickleModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("PickleError", PickleErrors.ERROR.get());
    module.setAttribute("PicklingError", PickleErrors.PICKLING_ERROR.get());
    module.setAttribute("UnpicklingError", PickleErrors.UNPICKLING_ERROR.get());
    module.setAttribute("Pickler", PyPickler.TYPE);
    module.setAttribute("Unpickler", PyUnpickler.TYPE);
    module.setAttribute("PickleBuffer", PyPickleBuffer.TYPE);
  }

  @PyBuiltin(
      name = "dump",
      sig = "($module, /, obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)",
      doc =
          "Write a pickled representation of obj to the open file object file.\n\nThis is"
              + " equivalent to ``Pickler(file, protocol).dump(obj)``.")
  static void dump(
      PyModule module,
      Object object,
      Object file,
      Object protocol,
      boolean fixImports,
      Object bufferCallback) {
    Object write = Attributes.getOrNull(file, "write");
    if (write == null) {
      throw PyErrors.typeError("file must have a 'write' attribute");
    }
    new PickleWriter(
            new PickleOutput(write),
            PyNone.orNone(protocol),
            fixImports,
            PyNone.orNone(bufferCallback))
        .dump(object);
  }

  @PyBuiltin(
      name = "dumps",
      sig = "($module, /, obj, protocol=None, *, fix_imports=True, buffer_callback=None)",
      doc = "Return the pickled representation of the object as a bytes object.")
  static Object dumps(
      PyModule module, Object object, Object protocol, boolean fixImports, Object bufferCallback) {
    PickleOutput out = new PickleOutput(null);
    new PickleWriter(out, PyNone.orNone(protocol), fixImports, PyNone.orNone(bufferCallback))
        .dump(object);
    return out.toBytes();
  }

  @PyBuiltin(
      name = "load",
      sig =
          "($module, /, file, *, fix_imports=True, encoding='ASCII', errors='strict',"
              + " buffers=())",
      doc =
          "Read and return an object from the pickle data stored in a file.\n\nThis is equivalent"
              + " to ``Unpickler(file).load()``.")
  static Object load(
      PyModule module,
      Object file,
      boolean fixImports,
      String encoding,
      String errors,
      Object buffers) {
    return new PickleReader(PickleInput.ofFile(file), fixImports, encoding, errors, buffers).load();
  }

  @PyBuiltin(
      name = "loads",
      sig =
          "($module, data, /, *, fix_imports=True, encoding='ASCII', errors='strict',"
              + " buffers=())",
      doc = "Read and return an object from the given pickle data.")
  static Object loads(
      PyModule module,
      Object data,
      boolean fixImports,
      String encoding,
      String errors,
      Object buffers) {
    Buffer buffer = Buffers.export(data);
    try {
      Buffers.requireContiguous(buffer);
      ByteSpan span = buffer.span();
      PickleInput input = PickleInput.ofBytes(span != null ? span : ByteSpan.of(buffer.toArray()));
      return new PickleReader(input, fixImports, encoding, errors, buffers).load();
    } finally {
      buffer.release();
    }
  }
}
