package org.boomslang.modules.tokenize;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.atomic.AtomicBoolean;
import org.boomslang.modules.imports.SyntaxErrors;
import org.boomslang.modules.imports.SyntaxWarnings;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.codec.Codecs;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.parser.LineTokenizer;
import org.boomslang.parser.PythonSyntaxError;

/**
 * {@code _tokenize.TokenizerIter}: the tokens of the lines that a function returns, as tuples of
 * type, text, start, end and line.
 *
 * <p>Thread-safety: distinct. Reading a token calls Python code, so no lock is held; a thread that
 * asks for a token while another reads one gets a ValueError.
 */
final class PyTokenizerIter extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "_tokenize.TokenizerIter",
          BuiltinTypes.OBJECT,
          Layout.of("TokenizerIter", Layout.OBJECT, null),
          TokenizerIterMethodsTable::new);

  private static final String FILENAME = "<string>";

  private final Object readline;
  private final String encoding;
  private final LineTokenizer tokenizer;

  /** Also carries the tokenizer's state from one thread to the next. */
  private final AtomicBoolean busy = new AtomicBoolean();

  /**
   * @param encoding what the lines, then bytes, are decoded from; null for lines that are str
   */
  PyTokenizerIter(Shape shape, Object readline, String encoding, boolean extraTokens) {
    super(shape);
    this.readline = readline;
    this.encoding = encoding;
    this.tokenizer =
        new LineTokenizer(this::line, FILENAME, extraTokens, new SyntaxWarnings(FILENAME));
  }

  private String line() {
    Object line;
    try {
      line = Calls.call(readline);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.STOP_ITERATION)) {
        return null;
      }
      throw e;
    }
    if (encoding == null) {
      if (!PyStr.isStr(line)) {
        throw PyErrors.typeError("readline() returned a non-string object");
      }
      return PyStr.toJava(line);
    }
    if (!(line instanceof PyBytes)) {
      throw PyErrors.typeError("readline() returned a non-bytes object");
    }
    return PyStr.toJava(Codecs.decodeText(line, encoding, "replace"));
  }

  @Override
  @TruffleBoundary
  public Object next() {
    if (!busy.compareAndSet(false, true)) {
      throw PyErrors.valueError("tokenizer already executing");
    }
    try {
      return tokenizer.advance() ? token() : null;
    } catch (PythonSyntaxError error) {
      throw error.kind() == PythonSyntaxError.Kind.SYNTAX && error.text() == null
          ? unexpectedEnd(error)
          : SyntaxErrors.toPython(error);
    } finally {
      busy.set(false);
    }
  }

  private Object token() {
    return PyTuple.of(
        (long) tokenizer.type(),
        PyStr.of(tokenizer.text()),
        PyTuple.of((long) tokenizer.startLine(), (long) tokenizer.startColumn()),
        PyTuple.of((long) tokenizer.endLine(), (long) tokenizer.endColumn()),
        PyStr.of(tokenizer.line()));
  }

  /** Without a text to show, CPython tells the place in attributes alone, not in the arguments. */
  private static PyException unexpectedEnd(PythonSyntaxError error) {
    PyException exception = PyErrors.raise(ExceptionTypes.SYNTAX_ERROR, "%s", error.getMessage());
    Attributes.set(exception.value(), "filename", PyStr.of(error.filename()));
    Attributes.set(exception.value(), "lineno", (long) error.line());
    Attributes.set(exception.value(), "offset", (long) error.offset());
    Attributes.set(exception.value(), "end_lineno", (long) error.endLine());
    return exception;
  }
}
