package org.boomslang.objects.interop;

import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.code.SourceSections;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.exception.PySyntaxError;
import org.boomslang.objects.exception.PyTraceback;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** Exceptions as the host sees them. Thread-safety: shared (stateless). */
public final class Exceptions {
  /** On a SyntaxError: the {@code Source} that an embedder gave. */
  static final HiddenKey SOURCE = new HiddenKey("polyglot source");

  private Exceptions() {}

  /** Notes which source a SyntaxError is about. */
  public static void setSource(PyBaseException e, Source source) {
    e.setAttribute(SOURCE, source);
  }

  static ExceptionType kind(PyBaseException e) {
    if (e.type().isSubtype(ExceptionTypes.SYSTEM_EXIT)) {
      return ExceptionType.EXIT;
    }
    if (e.type().isSubtype(ExceptionTypes.KEYBOARD_INTERRUPT)) {
      return ExceptionType.INTERRUPT;
    }
    return e instanceof PySyntaxError ? ExceptionType.PARSE_ERROR : ExceptionType.RUNTIME_ERROR;
  }

  static boolean isIncomplete(PyBaseException e) {
    return e.type().isSubtype(ExceptionTypes.INCOMPLETE_INPUT_ERROR);
  }

  /** The exit status of a SystemExit, as the process would give it. */
  static int status(PyBaseException e) {
    return Entry.run(
        () -> {
          Object code = Attributes.getOrNull(e, "code");
          if (code == null || code == PyNone.NONE) {
            return 0;
          }
          return Conversions.isInt(code)
              ? Conversions.index(code) instanceof Long l ? (int) (l & 0xff) : 0xff
              : 1;
        });
  }

  /** What raised the exception: its cause, or the exception that was being handled. */
  static PyBaseException cause(PyBaseException e) {
    if (e.cause() != null || e.suppressContext()) {
      return e.cause();
    }
    return e.context();
  }

  /** The frames it passed through, innermost first. */
  static Object stackTrace(PyBaseException e) {
    List<Object> entries = new ArrayList<>();
    for (PyTraceback t = (PyTraceback) e.traceback(); t != null; t = t.next()) {
      entries.add(new StackEntry(t.frame().code(), source(t.frame()), t.position()));
    }
    Collections.reverse(entries);
    return new EntryArray(entries.toArray());
  }

  private static Source source(PyFrame frame) {
    SourceSection section = frame.code().callTarget().getRootNode().getSourceSection();
    return section == null ? null : section.getSource();
  }

  /** Where it was raised, or where the syntax is wrong; null when not known. */
  static SourceSection location(PyBaseException e) {
    if (e instanceof PySyntaxError error
        && error.line() instanceof Long line
        && line > 0
        && PyStr.isStr(error.filename())) {
      return syntax(error, line);
    }
    PyTraceback last = (PyTraceback) e.traceback();
    if (last == null) {
      return null;
    }
    while (last.next() != null) {
      last = last.next();
    }
    return SourceSections.at(source(last.frame()), last.frame().code().filename(), last.position());
  }

  private static SourceSection syntax(PySyntaxError error, long line) {
    String filename = PyStr.toJava(error.filename());
    Source source = error.getAttribute(SOURCE) instanceof Source known ? known : null;
    int column = error.offset() instanceof Long offset && offset > 0 ? (int) (offset - 1) : 0;
    if (source == null) {
      return SourceSections.named(filename)
          .createSection((int) line, column + 1, (int) line, column + 1);
    }
    if (line > source.getLineCount()) {
      return source.createUnavailableSection();
    }
    int start = source.getLineStartOffset((int) line) + column;
    return source.createSection(
        Math.min(start, source.getLength()), start < source.getLength() ? 1 : 0);
  }
}
