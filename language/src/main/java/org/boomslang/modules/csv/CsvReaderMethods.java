package org.boomslang.modules.csv;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;

/** The builtins of {@code _csv.reader}. */
@PyBuiltins(
    type = "_csv.reader",
    doc =
        "CSV reader\n\nReader objects are responsible for reading and parsing tabular data\nin CSV"
            + " format.\n")
final class CsvReaderMethods {
  private CsvReaderMethods() {}

  @PyBuiltin(name = "__iter__", doc = "Implement iter(self).", compiled = true)
  static Object iter(PyCsvReader self) {
    return self;
  }

  @PyBuiltin(name = "__next__", doc = "Implement next(self).")
  static Object next(PyCsvReader self) {
    Object row = self.next();
    if (row == null) {
      throw PyErrors.stopIteration(null);
    }
    return row;
  }

  @PyBuiltin(name = "dialect", kind = Kind.MEMBER)
  static Object dialect(PyCsvReader self) {
    return self.dialect();
  }

  @PyBuiltin(name = "line_num", kind = Kind.MEMBER)
  static long lineNumber(PyCsvReader self) {
    return self.lineNumber();
  }
}
