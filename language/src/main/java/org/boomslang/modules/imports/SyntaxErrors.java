package org.boomslang.modules.imports;

import java.nio.charset.StandardCharsets;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.parser.PythonSyntaxError;

/**
 * Makes Python's exceptions of what the parser and the compiler reject. Thread-safety: shared
 * (stateless).
 */
public final class SyntaxErrors {
  private SyntaxErrors() {}

  static PyException unlocated(String message) {
    return PyErrors.raise(ExceptionTypes.SYNTAX_ERROR, "%s", message);
  }

  /** The error for a program file that holds a null byte, with the line up to it. */
  public static PyException nullByte(String filename, byte[] content) {
    int at = 0;
    int line = 1;
    int lineStart = 0;
    for (; content[at] != 0; at++) {
      if (content[at] == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
    String text = new String(content, lineStart, at - lineStart, StandardCharsets.UTF_8);
    return PyErrors.of(
        ExceptionTypes.SYNTAX_ERROR,
        PyStr.of("source code cannot contain null bytes"),
        PyTuple.of(PyStr.of(filename), (long) line, 0L, PyStr.of(text), (long) line, 0L));
  }

  /** The Python exception for a rejected source. */
  public static PyException toPython(PythonSyntaxError error) {
    String message = error.getMessage();
    PyType type =
        switch (error.kind()) {
          case SYNTAX -> ExceptionTypes.SYNTAX_ERROR;
          case INDENTATION -> ExceptionTypes.INDENTATION_ERROR;
          case TAB -> ExceptionTypes.TAB_ERROR;
          case INCOMPLETE_INPUT -> ExceptionTypes.INCOMPLETE_INPUT_ERROR;
          case VALUE -> ExceptionTypes.VALUE_ERROR;
          case MEMORY -> ExceptionTypes.MEMORY_ERROR;
          case RECURSION -> ExceptionTypes.RECURSION_ERROR;
          case UNICODE_ENCODE -> ExceptionTypes.UNICODE_ENCODE_ERROR;
          case UNICODE_DECODE -> ExceptionTypes.UNICODE_DECODE_ERROR;
        };
    if (type == ExceptionTypes.UNICODE_ENCODE_ERROR) {
      return unicodeEncodeError(error);
    }
    if (type == ExceptionTypes.UNICODE_DECODE_ERROR) {
      return unicodeDecodeError(error);
    }
    if (!type.isSubtype(ExceptionTypes.SYNTAX_ERROR) || !error.hasLocation()) {
      return PyErrors.raise(type, "%s", message);
    }
    // An encoding that cannot be used has no place in the text: four details in CPython
    // (RAISE_SYNTAX_ERROR at line 0), not six.
    Object details =
        error.line() == 0 && error.endLine() < 0
            ? PyTuple.of(PyStr.of(error.filename()), 0L, (long) error.offset(), PyNone.NONE)
            : PyTuple.of(
                PyStr.of(error.filename()),
                (long) error.line(),
                (long) error.offset(),
                error.text() == null ? PyNone.NONE : PyStr.of(error.text()),
                error.endLine() < 0 ? PyNone.NONE : (Object) (long) error.endLine(),
                error.endLine() < 0 ? PyNone.NONE : (Object) (long) error.endOffset());
    PyException exception = PyErrors.of(type, PyStr.of(message), details);
    if (error.source() != null) {
      Attributes.set(
          exception.value(),
          "_metadata",
          PyTuple.of(
              (long) error.statementLine(), (long) error.statementCol(), PyStr.of(error.source())));
    }
    return exception;
  }

  private static PyException unicodeDecodeError(PythonSyntaxError error) {
    String message = error.getMessage();
    return PyErrors.of(
        ExceptionTypes.UNICODE_DECODE_ERROR,
        PyStr.of("unicodeescape"),
        PyBytes.wrap(error.text().getBytes(StandardCharsets.UTF_8)),
        (long) error.offset(),
        (long) error.endOffset(),
        PyStr.of(message.substring(message.lastIndexOf(": ") + 2)));
  }

  private static PyException unicodeEncodeError(PythonSyntaxError error) {
    String text = error.text() == null ? "" : error.text();
    return PyErrors.of(
        ExceptionTypes.UNICODE_ENCODE_ERROR,
        PyStr.of("utf-8"),
        PyStr.of(text),
        (long) error.offset(),
        (long) error.offset() + 1,
        PyStr.of("surrogates not allowed"));
  }
}
