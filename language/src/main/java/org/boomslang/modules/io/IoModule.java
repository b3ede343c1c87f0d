package org.boomslang.modules.io;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/** Module {@code _io}: the types of files, and {@code open}. */
@PyBuiltins(module = "_io", doc = "Files: raw bytes, buffered bytes, and text. Use io instead.")
public final class IoModule {
  /** {@code io.DEFAULT_BUFFER_SIZE}. */
  static final int DEFAULT_BUFFER_SIZE = 131072;

  private IoModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("DEFAULT_BUFFER_SIZE", (long) DEFAULT_BUFFER_SIZE);
    module.setAttribute("UnsupportedOperation", IoTypes.unsupportedOperation());
    module.setAttribute("BlockingIOError", ExceptionTypes.BLOCKING_IO_ERROR);
    module.setAttribute("_IOBase", IoTypes.IO_BASE);
    module.setAttribute("_RawIOBase", IoTypes.RAW_IO_BASE);
    module.setAttribute("_BufferedIOBase", IoTypes.BUFFERED_IO_BASE);
    module.setAttribute("_TextIOBase", IoTypes.TEXT_IO_BASE);
    module.setAttribute("FileIO", PyFileIO.TYPE);
    module.setAttribute("BytesIO", PyBytesIO.TYPE);
    module.setAttribute("_BytesIOBuffer", PyBytesIO.Memory.TYPE);
    module.setAttribute("StringIO", PyStringIO.TYPE);
    module.setAttribute("BufferedReader", PyBuffered.READER);
    module.setAttribute("BufferedWriter", PyBuffered.WRITER);
    module.setAttribute("BufferedRandom", PyBuffered.RANDOM);
    module.setAttribute("BufferedRWPair", PyBufferedPair.TYPE);
    module.setAttribute("TextIOWrapper", PyTextIOWrapper.TYPE);
    module.setAttribute("IncrementalNewlineDecoder", PyNewlineDecoder.TYPE);
  }

  @PyBuiltin(
      name = "open",
      sig =
          "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
      doc = "Opens a file and returns a file object: text, or bytes with 'b' in the mode.")
  static Object open(
      Object file,
      String mode,
      int buffering,
      Object encoding,
      Object errors,
      Object newline,
      boolean closefd,
      Object opener) {
    Object path = file;
    if (!Integers.isInt(file)) {
      path = fspath(file);
    }
    OpenMode parsed = OpenMode.parse(mode);
    if (parsed.binary()) {
      checkBinary(encoding, "encoding");
      checkBinary(errors, "errors");
      checkBinary(newline, "newline");
      if (buffering == 1) {
        Warnings.warn(
            ExceptionTypes.RUNTIME_WARNING,
            1,
            "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used");
      }
    }
    Object raw =
        Calls.callKeywords(
            PyFileIO.TYPE,
            new Object[] {path, PyStr.of(parsed.rawMode()), closefd, opener},
            new String[] {"closefd", "opener"});
    Object result = raw;
    try {
      boolean terminal =
          buffering < 0 && Conversions.truth(Calls.callMethod(raw, "_isatty_open_only"));
      boolean lines = terminal || (buffering == 1 && !parsed.binary());
      int size = buffering == 1 || buffering < 0 ? DEFAULT_BUFFER_SIZE : buffering;
      if (size == 0) {
        if (!parsed.binary()) {
          throw PyErrors.valueError("can't have unbuffered text I/O");
        }
        return raw;
      }
      Object type =
          parsed.updating()
              ? PyBuffered.RANDOM
              : parsed.reading() ? PyBuffered.READER : PyBuffered.WRITER;
      result = Calls.call(type, raw, (long) size);
      if (parsed.binary()) {
        return result;
      }
      result = Calls.call(PyTextIOWrapper.TYPE, result, encoding, errors, newline, lines);
      Attributes.set(result, "mode", PyStr.of(mode));
      return result;
    } catch (PyException e) {
      close(result, e);
      throw e;
    }
  }

  /** Whether a function is {@code open} itself. */
  static boolean isOpen(Object function) {
    return function instanceof PyBuiltinFunction builtin
        && builtin.code().name().equals("open")
        && builtin.code().table() instanceof IoModuleTable;
  }

  private static void checkBinary(Object argument, String name) {
    if (argument != PyNone.NONE) {
      throw PyErrors.valueError(
          "binary mode doesn't take %s %s argument", name.equals("newline") ? "a" : "an", name);
    }
  }

  /** Closes a file that could not be opened in full. */
  private static void close(Object file, PyException reason) {
    try {
      Calls.callMethod(file, "close");
    } catch (PyException e) {
      reason.value().chain(e.value());
    }
  }

  private static Object fspath(Object file) {
    if (PyStr.isStr(file) || file instanceof org.boomslang.objects.bytes.PyBytes) {
      return file;
    }
    Object result = Calls.callSpecial(file, "__fspath__");
    if (result == null) {
      if (Types.of(file).lookup("__index__") != null) {
        return Conversions.index(file);
      }
      throw PyErrors.typeError(
          "expected str, bytes or os.PathLike object, not %s", Types.of(file).name());
    }
    if (!PyStr.isStr(result) && !(result instanceof org.boomslang.objects.bytes.PyBytes)) {
      throw PyErrors.typeError(
          "expected %s.__fspath__() to return str or bytes, not %s",
          Types.of(file).name(), Types.of(result).name());
    }
    return result;
  }

  @PyBuiltin(name = "open_code", sig = "(path)", doc = "Opens a file that is to be executed.")
  static Object openCode(Object path) {
    if (!PyStr.isStr(path)) {
      throw PyErrors.typeError(
          "open_code() argument 'path' must be str, not %s", Types.of(path).name());
    }
    return open(path, "rb", -1, PyNone.NONE, PyNone.NONE, PyNone.NONE, true, PyNone.NONE);
  }

  @PyBuiltin(
      name = "text_encoding",
      sig = "(encoding, stacklevel=2, /)",
      doc = "The encoding, 'locale' for None.")
  static Object textEncoding(Object encoding, int stackLevel) {
    if (encoding != PyNone.NONE) {
      return encoding;
    }
    PyConfig config = PyConfig.of(PyContext.get());
    if (config.isSet("warn_default_encoding")) {
      Warnings.warn(
          ExceptionTypes.ENCODING_WARNING, stackLevel, "'encoding' argument not specified");
    }
    return PyStr.constant(config.isSet("utf8") ? "utf-8" : "locale");
  }
}
