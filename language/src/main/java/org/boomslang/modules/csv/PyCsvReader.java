package org.boomslang.modules.csv;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Types;
import org.boomslang.objects.floating.FloatConversion;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What {@code csv.reader} makes: a state machine that is fed line by line. Compare CPython {@code
 * parse_process_char}.
 *
 * <p>Thread-safety: compatible. Each row is parsed in a state of its own, so threads that share a
 * reader get whole rows, of lines as they happened to get them.
 */
final class PyCsvReader extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "_csv.reader",
          BuiltinTypes.OBJECT,
          Layout.of("csv.reader", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          CsvReaderMethodsTable::new);

  private enum State {
    START_RECORD,
    START_FIELD,
    ESCAPED,
    IN_FIELD,
    IN_QUOTED_FIELD,
    ESCAPE_IN_QUOTED_FIELD,
    QUOTE_IN_QUOTED_FIELD,
    EAT_NEWLINE,
    AFTER_ESCAPED_NEWLINE
  }

  /** Stands for the end of a line given by the iterator. */
  private static final int END = -2;

  private final Object lines;
  private final PyDialect dialect;
  private volatile long lineNumber;

  PyCsvReader(Object lines, PyDialect dialect) {
    super(TYPE.instanceShape());
    this.lines = lines;
    this.dialect = dialect;
  }

  PyDialect dialect() {
    return dialect;
  }

  long lineNumber() {
    return lineNumber;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Row row = new Row(dialect.format);
    do {
      Object line = Iteration.next(lines);
      if (line == null) {
        if (row.length == 0 && row.state != State.IN_QUOTED_FIELD) {
          return null;
        }
        if (dialect.format.strict()) {
          throw CsvModule.error("unexpected end of data");
        }
        row.saveField();
        break;
      }
      if (!PyStr.isStr(line)) {
        throw CsvModule.error(
            "iterator should return strings, not %s (the file should be opened in text mode)",
            Types.nameOf(line));
      }
      lineNumber++;
      row.accept(PyStr.value(line));
    } while (row.state != State.START_RECORD);
    return PyList.of(row.fields.toArray());
  }

  /** A row that is being read. Thread-safety: incompatible. */
  private static final class Row {
    private final PyDialect.Format format;
    private final long limit = CsvModule.fieldLimit();
    private final List<Object> fields = new ArrayList<>();
    private StrBuilder field = new StrBuilder();
    private int length;
    private boolean unquoted;
    private State state = State.START_RECORD;

    Row(PyDialect.Format format) {
      this.format = format;
    }

    void accept(TruffleString line) {
      CodePoints text = CodePoints.of(line);
      int i = 0;
      while (i < text.length()) {
        int next = field(line, text, i);
        if (next == i) {
          next = run(text, i);
        }
        if (next == i) {
          accept(text.at(next++));
        }
        i = next;
      }
      accept(END);
    }

    /** Takes a whole field that has no quotes and is not the last of a file; else nothing. */
    private int field(TruffleString line, CodePoints text, int from) {
      if (state != State.START_FIELD && state != State.START_RECORD || length > 0) {
        return from;
      }
      int first = text.at(from);
      if (quotes(first) || first == ' ' && format.skipInitialSpace()) {
        return from;
      }
      int to = endOfPlain(text, from);
      if (to == from || to == text.length() || to - from > limit) {
        return from;
      }
      int c = text.at(to);
      if (c == format.escape()) {
        return from;
      }
      unquoted = true;
      save(PyStr.substring(line, from, to), to - from);
      state = c == format.delimiter() ? State.START_FIELD : State.EAT_NEWLINE;
      return to + 1;
    }

    /** Takes the characters that only add to a field. */
    private int run(CodePoints text, int from) {
      int to = from;
      if (state == State.IN_FIELD) {
        to = endOfPlain(text, from);
      } else if (state == State.IN_QUOTED_FIELD) {
        while (to < text.length() && text.at(to) != format.escape() && !quotes(text.at(to))) {
          to++;
        }
      }
      if (to - from > limit - length) {
        return from;
      }
      field.append(text, from, to);
      length += to - from;
      return to;
    }

    private int endOfPlain(CodePoints text, int from) {
      int delimiter = format.delimiter();
      int escape = format.escape();
      int to = from;
      while (to < text.length()) {
        int c = text.at(to);
        if (c == delimiter || c == escape || isNewline(c)) {
          break;
        }
        to++;
      }
      return to;
    }

    private static boolean isNewline(int c) {
      return c == '\n' || c == '\r';
    }

    private boolean quotes(int c) {
      return c == format.quote() && format.quoting() != Quoting.NONE;
    }

    void accept(int c) {
      switch (state) {
        case START_RECORD -> {
          if (c == END) {
            return;
          }
          if (isNewline(c)) {
            state = State.EAT_NEWLINE;
            return;
          }
          startField(c);
        }
        case START_FIELD -> startField(c);
        case ESCAPED -> {
          if (isNewline(c)) {
            add(c);
            state = State.AFTER_ESCAPED_NEWLINE;
          } else {
            add(c == END ? '\n' : c);
            state = State.IN_FIELD;
          }
        }
        case AFTER_ESCAPED_NEWLINE -> {
          if (c != END) {
            inField(c);
          }
        }
        case IN_FIELD -> inField(c);
        case IN_QUOTED_FIELD -> {
          if (c == END) {
            return;
          }
          if (c == format.escape()) {
            state = State.ESCAPE_IN_QUOTED_FIELD;
          } else if (quotes(c)) {
            state = format.doubleQuote() ? State.QUOTE_IN_QUOTED_FIELD : State.IN_FIELD;
          } else {
            add(c);
          }
        }
        case ESCAPE_IN_QUOTED_FIELD -> {
          add(c == END ? '\n' : c);
          state = State.IN_QUOTED_FIELD;
        }
        case QUOTE_IN_QUOTED_FIELD -> afterQuote(c);
        case EAT_NEWLINE -> {
          if (c == END) {
            state = State.START_RECORD;
          } else if (!isNewline(c)) {
            throw CsvModule.error(
                "new-line character seen in unquoted field - do you need to open the file with"
                    + " newline=''?");
          }
        }
      }
    }

    private void startField(int c) {
      unquoted = true;
      state = State.START_FIELD;
      if (isNewline(c) || c == END) {
        saveField();
        state = c == END ? State.START_RECORD : State.EAT_NEWLINE;
      } else if (quotes(c)) {
        unquoted = false;
        state = State.IN_QUOTED_FIELD;
      } else if (c == format.escape()) {
        state = State.ESCAPED;
      } else if (c == ' ' && format.skipInitialSpace()) {
        return;
      } else if (c == format.delimiter()) {
        saveField();
      } else {
        add(c);
        state = State.IN_FIELD;
      }
    }

    private void inField(int c) {
      if (isNewline(c) || c == END) {
        saveField();
        state = c == END ? State.START_RECORD : State.EAT_NEWLINE;
      } else if (c == format.escape()) {
        state = State.ESCAPED;
      } else if (c == format.delimiter()) {
        saveField();
        state = State.START_FIELD;
      } else {
        // After an escaped newline the row goes on in the next line, so the state stays.
        add(c);
      }
    }

    private void afterQuote(int c) {
      if (quotes(c)) {
        add(c);
        state = State.IN_QUOTED_FIELD;
      } else if (c == format.delimiter()) {
        saveField();
        state = State.START_FIELD;
      } else if (isNewline(c) || c == END) {
        saveField();
        state = c == END ? State.START_RECORD : State.EAT_NEWLINE;
      } else if (format.strict()) {
        throw CsvModule.error(
            "'%s' expected after '%s'",
            Character.toString(format.delimiter()), Character.toString(format.quote()));
      } else {
        add(c);
        state = State.IN_FIELD;
      }
    }

    private void add(int c) {
      if (length >= limit) {
        throw CsvModule.error("field larger than field limit (%d)", limit);
      }
      field.append(c);
      length++;
    }

    void saveField() {
      save(field.toTruffleString(), length);
      if (length > 0) {
        field = new StrBuilder();
        length = 0;
      }
    }

    private void save(TruffleString text, int count) {
      Quoting quoting = format.quoting();
      Object value;
      if (unquoted && count == 0 && (quoting == Quoting.NOTNULL || quoting == Quoting.STRINGS)) {
        value = PyNone.NONE;
      } else {
        value = text;
        if (unquoted
            && count > 0
            && (quoting == Quoting.NONNUMERIC || quoting == Quoting.STRINGS)) {
          value = FloatConversion.toFloat(value);
        }
      }
      fields.add(value);
    }
  }
}
