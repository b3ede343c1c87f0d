package org.boomslang.compiler;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import org.boomslang.compiler.scope.CompileError;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.parser.SourceDecoder;
import org.boomslang.parser.ast.Pos;
import org.boomslang.runtime.PyContext;

/** Makes Python's SyntaxError of an error that the compiler found. */
final class SyntaxErrorBuilder {
  private SyntaxErrorBuilder() {}

  static PyException toPython(CompileError error, String filename) {
    Pos pos = error.pos();
    Object message = PyStr.of(error.getMessage());
    if (pos == null) {
      return PyErrors.of(ExceptionTypes.SYNTAX_ERROR, message);
    }
    Object text = line(filename, pos.line());
    return PyErrors.of(
        ExceptionTypes.SYNTAX_ERROR,
        message,
        PyTuple.of(
            PyStr.of(filename),
            (long) pos.line(),
            pos.col() + 1L,
            text,
            (long) pos.endLine(),
            pos.endCol() + 1L));
  }

  /** A line of the file that was compiled; None where there is no such file. */
  private static Object line(String filename, int number) {
    if (filename.startsWith("<")) {
      return PyNone.NONE;
    }
    try {
      TruffleFile file = PyContext.get().env().getPublicTruffleFile(filename);
      String text = SourceDecoder.line(file.readAllBytes(), filename, number);
      return text == null ? PyNone.NONE : PyStr.of(text + "\n");
    } catch (IOException | RuntimeException e) {
      return PyNone.NONE;
    }
  }
}
