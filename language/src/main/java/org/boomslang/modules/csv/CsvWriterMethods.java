package org.boomslang.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code _csv.writer}. Compare CPython {@code join_append}. */
@PyBuiltins(
    type = "_csv.writer",
    doc =
        "CSV writer\n\nWriter objects are responsible for generating tabular data\nin CSV format"
            + " from sequence input.\n")
final class CsvWriterMethods {
  private CsvWriterMethods() {}

  @PyBuiltin(name = "dialect", kind = Kind.MEMBER)
  static Object dialect(PyCsvWriter self) {
    return self.dialect;
  }

  @PyBuiltin(
      name = "writerows",
      sig = "($self, seqseq, /)",
      doc = "Construct and write a series of iterables to a csv file.")
  static void writeRows(PyCsvWriter self, Object seqseq) {
    Iteration.forEach(seqseq, row -> writeRow(self, row));
  }

  @PyBuiltin(
      name = "writerow",
      sig = "($self, seq, /)",
      doc =
          "Construct and write a CSV record from an iterable of fields.\n\nNon-string elements"
              + " will be converted to string.")
  static Object writeRow(PyCsvWriter self, Object seq) {
    Object fields;
    try {
      fields = Iteration.iter(seq);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw CsvModule.error("iterable expected, not %s", Types.nameOf(seq));
      }
      throw e;
    }
    Record row = new Record(self.dialect);
    boolean lastIsNull = false;
    for (Object field = Iteration.next(fields); field != null; field = Iteration.next(fields)) {
      lastIsNull = field == PyNone.NONE;
      boolean quoted =
          switch (self.dialect.format.quoting()) {
            case NONNUMERIC -> !isNumber(field);
            case ALL -> true;
            case STRINGS -> PyStr.isStr(field);
            case NOTNULL -> !lastIsNull;
            default -> false;
          };
      row.append(
          lastIsNull ? null : PyStr.isStr(field) ? PyStr.value(field) : Conversions.str(field),
          quoted);
    }
    return Calls.call(self.write, row.finish(lastIsNull));
  }

  /** {@code PyNumber_Check}. */
  private static boolean isNumber(Object field) {
    if (Conversions.hasIndex(field)) {
      return true;
    }
    PyType type = Types.of(field);
    return type.lookup("__float__") != null
        || type.lookup("__int__") != null
        || type.lookup("__complex__") != null
        || field instanceof PyComplex;
  }

  /** A row that is being put together. Thread-safety: incompatible. */
  private static final class Record {
    private final PyDialect dialect;
    private final PyDialect.Format format;
    private final StrBuilder out = new StrBuilder();
    private int fields;

    Record(PyDialect dialect) {
      this.dialect = dialect;
      this.format = dialect.format;
    }

    /** Adds a field; null is that of None. */
    void append(TruffleString field, boolean quoted) {
      CodePoints text = CodePoints.of(field == null ? PyStr.EMPTY : field);
      boolean quote = quoted;
      if (text.length() == 0 && format.delimiter() == ' ' && format.skipInitialSpace()) {
        if (format.quoting() == Quoting.NONE || (field == null && keepsNull())) {
          throw CsvModule.error(
              "empty field must be quoted if delimiter is a space and skipinitialspace is true");
        }
        quote = true;
      }
      StrBuilder written = new StrBuilder(text.length() + 2);
      for (int i = 0; i < text.length(); i++) {
        int c = text.at(i);
        if (isSpecial(c)) {
          boolean escape = format.quoting() == Quoting.NONE;
          if (!escape) {
            if (c == format.quote()) {
              if (format.doubleQuote()) {
                written.append(c);
              } else {
                escape = true;
              }
            } else if (c == format.escape()) {
              escape = true;
            }
            quote |= !escape;
          }
          if (escape) {
            if (format.escape() == PyDialect.NOT_SET) {
              throw CsvModule.error("need to escape, but no escapechar set");
            }
            written.append(format.escape());
          }
        }
        written.append(c);
      }
      if (fields > 0) {
        out.append(format.delimiter());
      }
      if (quote) {
        out.append(format.quote());
      }
      out.append(written.toTruffleString());
      if (quote) {
        out.append(format.quote());
      }
      fields++;
    }

    private boolean isSpecial(int c) {
      return c == format.delimiter()
          || c == format.escape()
          || c == format.quote()
          || c == '\n'
          || c == '\r'
          || dialect.endsLine(c);
    }

    private boolean keepsNull() {
      return format.quoting() == Quoting.STRINGS || format.quoting() == Quoting.NOTNULL;
    }

    TruffleString finish(boolean lastIsNull) {
      if (fields > 0 && out.length() == 0) {
        if (format.quoting() == Quoting.NONE || (lastIsNull && keepsNull())) {
          throw CsvModule.error("single empty field record must be quoted");
        }
        fields--;
        append(null, true);
      }
      return out.append(format.lineTerminator()).toTruffleString();
    }
  }
}
