package org.boomslang.objects.exception;

import static org.boomslang.objects.none.PyNone.orNone;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Builtins of {@code SyntaxError}, which the indentation errors inherit.
 *
 * <p>Compare CPython exceptions.c: {@code SyntaxError_init}, {@code SyntaxError_str}.
 */
@PyBuiltins(type = "SyntaxError", doc = "Invalid syntax.")
final class SyntaxErrorMethods {
  private static final int MIN_DETAILS = 4;
  private static final int MAX_DETAILS = 7;

  private SyntaxErrorMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PySyntaxError self, Object[] args, PyDict keywords) {
    ExceptionArguments.noKeywords(self, keywords);
    self.setArgs(PyTuple.of(args));
    if (args.length >= 1) {
      self.message = args[0];
    }
    if (args.length != 2) {
      return;
    }
    Object[] details = Iteration.toArray(args[1]);
    if (details.length < MIN_DETAILS) {
      throw PyErrors.typeError(
          "function takes at least %d arguments (%d given)", MIN_DETAILS, details.length);
    }
    if (details.length > MAX_DETAILS) {
      throw PyErrors.typeError(
          "function takes at most %d arguments (%d given)", MAX_DETAILS, details.length);
    }
    self.filename = details[0];
    self.line = details[1];
    self.offset = details[2];
    self.text = details[3];
    self.endLine = details.length > 4 ? details[4] : null;
    self.endOffset = details.length > 5 ? details[5] : null;
    self.metadata = details.length > 6 ? details[6] : null;
    if (self.endLine != null && self.endOffset == null) {
      throw PyErrors.typeError("end_offset must be provided when end_lineno is provided");
    }
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)", doc = "Return str(self).")
  static TruffleString str(PySyntaxError self) {
    TruffleString message = Conversions.str(orNone(self.message));
    String file = PyStr.isStr(self.filename) ? baseName(PyStr.toJava(self.filename)) : null;
    Long line = self.line instanceof Long number ? number : null;
    if (file == null && line == null) {
      return message;
    }
    String place = file == null ? "line " + line : line == null ? file : file + ", line " + line;
    return PyStr.of(PyStr.toJava(message) + " (" + place + ")");
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @PyBuiltin(name = "msg", kind = Kind.MEMBER, doc = "exception msg")
  static Object message(PySyntaxError self) {
    return orNone(self.message);
  }

  @PyBuiltin(name = "msg", kind = Kind.SETTER)
  static void setMessage(PySyntaxError self, Object value) {
    self.message = value;
  }

  @PyBuiltin(name = "filename", kind = Kind.MEMBER, doc = "exception filename")
  static Object filename(PySyntaxError self) {
    return orNone(self.filename);
  }

  @PyBuiltin(name = "filename", kind = Kind.SETTER)
  static void setFilename(PySyntaxError self, Object value) {
    self.filename = value;
  }

  @PyBuiltin(name = "lineno", kind = Kind.MEMBER, doc = "exception lineno")
  static Object line(PySyntaxError self) {
    return orNone(self.line);
  }

  @PyBuiltin(name = "lineno", kind = Kind.SETTER)
  static void setLine(PySyntaxError self, Object value) {
    self.line = value;
  }

  @PyBuiltin(name = "offset", kind = Kind.MEMBER, doc = "exception offset")
  static Object offset(PySyntaxError self) {
    return orNone(self.offset);
  }

  @PyBuiltin(name = "offset", kind = Kind.SETTER)
  static void setOffset(PySyntaxError self, Object value) {
    self.offset = value;
  }

  @PyBuiltin(name = "text", kind = Kind.MEMBER, doc = "exception text")
  static Object text(PySyntaxError self) {
    return orNone(self.text);
  }

  @PyBuiltin(name = "text", kind = Kind.SETTER)
  static void setText(PySyntaxError self, Object value) {
    self.text = value;
  }

  @PyBuiltin(name = "end_lineno", kind = Kind.MEMBER, doc = "exception end lineno")
  static Object endLine(PySyntaxError self) {
    return orNone(self.endLine);
  }

  @PyBuiltin(name = "end_lineno", kind = Kind.SETTER)
  static void setEndLine(PySyntaxError self, Object value) {
    self.endLine = value;
  }

  @PyBuiltin(name = "end_offset", kind = Kind.MEMBER, doc = "exception end offset")
  static Object endOffset(PySyntaxError self) {
    return orNone(self.endOffset);
  }

  @PyBuiltin(name = "end_offset", kind = Kind.SETTER)
  static void setEndOffset(PySyntaxError self, Object value) {
    self.endOffset = value;
  }

  @PyBuiltin(
      name = "print_file_and_line",
      kind = Kind.MEMBER,
      doc = "exception print_file_and_line")
  static Object printFileAndLine(PySyntaxError self) {
    return orNone(self.printFileAndLine);
  }

  @PyBuiltin(name = "print_file_and_line", kind = Kind.SETTER)
  static void setPrintFileAndLine(PySyntaxError self, Object value) {
    self.printFileAndLine = value;
  }

  @PyBuiltin(name = "_metadata", kind = Kind.MEMBER, doc = "exception private metadata")
  static Object metadata(PySyntaxError self) {
    return orNone(self.metadata);
  }

  @PyBuiltin(name = "_metadata", kind = Kind.SETTER)
  static void setMetadata(PySyntaxError self, Object value) {
    self.metadata = value;
  }
}
