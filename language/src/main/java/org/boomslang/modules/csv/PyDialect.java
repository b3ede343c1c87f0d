package org.boomslang.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** A {@code _csv.Dialect}. Thread-safety: shared; nothing changes. */
final class PyDialect extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_csv.Dialect",
          BuiltinTypes.OBJECT,
          Layout.of("Dialect", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          DialectMethodsTable::new);

  /** Stands for a quote or escape character that is not set. */
  static final int NOT_SET = -1;

  /**
   * The parameters.
   *
   * @param escape and {@code quote} may be {@link #NOT_SET}
   */
  record Format(
      int delimiter,
      boolean doubleQuote,
      int escape,
      TruffleString lineTerminator,
      int quote,
      Quoting quoting,
      boolean skipInitialSpace,
      boolean strict) {}

  final Format format;

  PyDialect(Shape shape, Format format) {
    super(shape);
    this.format = format;
  }

  /** Whether the writer's line terminator has that character. */
  boolean endsLine(int c) {
    CodePoints terminator = CodePoints.of(format.lineTerminator);
    return terminator.indexOf(c, 0, terminator.length()) >= 0;
  }

  /** A character as str, None when not set. */
  static Object character(int c) {
    return c == NOT_SET ? PyNone.NONE : PyStr.fromCodePoint(c);
  }
}
