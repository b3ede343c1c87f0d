package org.boomslang.modules.csv;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code _csv.Dialect}. */
@PyBuiltins(
    type = "_csv.Dialect",
    doc = "CSV dialect\n\nThe Dialect type records CSV parsing and generation options.\n")
final class DialectMethods {
  private DialectMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig =
          "($type, dialect=<unset>, delimiter=<unset>, doublequote=<unset>, escapechar=<unset>,"
              + " lineterminator=<unset>, quotechar=<unset>, quoting=<unset>,"
              + " skipinitialspace=<unset>, strict=<unset>)")
  static Object create(
      PyType type,
      Object dialect,
      Object delimiter,
      Object doubleQuote,
      Object escape,
      Object lineTerminator,
      Object quote,
      Object quoting,
      Object skipInitialSpace,
      Object strict) {
    Object[] given = {
      delimiter, doubleQuote, escape, lineTerminator, quote, quoting, skipInitialSpace, strict
    };
    Object base = dialect != null && PyStr.isStr(dialect) ? CsvModule.dialect(dialect) : dialect;
    if (base instanceof PyDialect existing && isEmpty(given)) {
      return existing;
    }
    return new PyDialect(type.instanceShape(), DialectBuilder.build(base, given));
  }

  private static boolean isEmpty(Object[] values) {
    for (Object value : values) {
      if (value != null) {
        return false;
      }
    }
    return true;
  }

  @PyBuiltin(name = "delimiter", kind = Kind.GETTER)
  static Object delimiter(PyDialect self) {
    return PyDialect.character(self.format.delimiter());
  }

  @PyBuiltin(name = "doublequote", kind = Kind.MEMBER)
  static boolean doubleQuote(PyDialect self) {
    return self.format.doubleQuote();
  }

  @PyBuiltin(name = "escapechar", kind = Kind.GETTER)
  static Object escape(PyDialect self) {
    return PyDialect.character(self.format.escape());
  }

  @PyBuiltin(name = "lineterminator", kind = Kind.GETTER)
  static Object lineTerminator(PyDialect self) {
    return self.format.lineTerminator();
  }

  @PyBuiltin(name = "quotechar", kind = Kind.GETTER)
  static Object quote(PyDialect self) {
    return PyDialect.character(self.format.quote());
  }

  @PyBuiltin(name = "quoting", kind = Kind.GETTER)
  static int quoting(PyDialect self) {
    return self.format.quoting().ordinal();
  }

  @PyBuiltin(name = "skipinitialspace", kind = Kind.MEMBER)
  static boolean skipInitialSpace(PyDialect self) {
    return self.format.skipInitialSpace();
  }

  @PyBuiltin(name = "strict", kind = Kind.MEMBER)
  static boolean strict(PyDialect self) {
    return self.format.strict();
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "raises an exception to avoid pickling")
  static Object reduce(PyDialect self) {
    throw notPicklable(self);
  }

  @PyBuiltin(
      name = "__reduce_ex__",
      sig = "($self, protocol, /)",
      doc = "raises an exception to avoid pickling")
  static Object reduceEx(PyDialect self, Object protocol) {
    throw notPicklable(self);
  }

  private static PyException notPicklable(PyDialect self) {
    return PyErrors.typeError("cannot pickle '%s' instances", self.type().shortName());
  }
}
