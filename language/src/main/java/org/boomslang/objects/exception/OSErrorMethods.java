package org.boomslang.objects.exception;

import static org.boomslang.objects.none.PyNone.orNone;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Map;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Builtins of {@code OSError}.
 *
 * <p>Construction has a twist: {@code OSError(errno, …)} makes the subclass that the number calls
 * for, so the arguments are read in {@code __new__}; only a subclass that overrides {@code
 * __init__} alone has them read in {@code __init__}. Compare CPython exceptions.c: {@code
 * OSError_new}.
 */
@PyBuiltins(type = "OSError", doc = "Base class for I/O related errors.")
final class OSErrorMethods {
  private OSErrorMethods() {}

  /** Linux error numbers that have an exception class. */
  private static Map<Long, PyType> classes() {
    return ErrnoClasses.BY_NUMBER;
  }

  private static final class ErrnoClasses {
    static final Map<Long, PyType> BY_NUMBER =
        Map.ofEntries(
            Map.entry(1L, ExceptionTypes.PERMISSION_ERROR),
            Map.entry(2L, ExceptionTypes.FILE_NOT_FOUND_ERROR),
            Map.entry(3L, ExceptionTypes.PROCESS_LOOKUP_ERROR),
            Map.entry(4L, ExceptionTypes.INTERRUPTED_ERROR),
            Map.entry(10L, ExceptionTypes.CHILD_PROCESS_ERROR),
            Map.entry(11L, ExceptionTypes.BLOCKING_IO_ERROR),
            Map.entry(13L, ExceptionTypes.PERMISSION_ERROR),
            Map.entry(17L, ExceptionTypes.FILE_EXISTS_ERROR),
            Map.entry(20L, ExceptionTypes.NOT_A_DIRECTORY_ERROR),
            Map.entry(21L, ExceptionTypes.IS_A_DIRECTORY_ERROR),
            Map.entry(32L, ExceptionTypes.BROKEN_PIPE_ERROR),
            Map.entry(103L, ExceptionTypes.CONNECTION_ABORTED_ERROR),
            Map.entry(104L, ExceptionTypes.CONNECTION_RESET_ERROR),
            Map.entry(108L, ExceptionTypes.BROKEN_PIPE_ERROR),
            Map.entry(110L, ExceptionTypes.TIMEOUT_ERROR),
            Map.entry(111L, ExceptionTypes.CONNECTION_REFUSED_ERROR),
            Map.entry(114L, ExceptionTypes.BLOCKING_IO_ERROR),
            Map.entry(115L, ExceptionTypes.BLOCKING_IO_ERROR));
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    if (initReadsArguments(type)) {
      PyOSError error = (PyOSError) ExceptionTypes.allocate(type);
      error.setArgs(PyTuple.EMPTY);
      return error;
    }
    ExceptionArguments.noKeywords(type, keywords);
    PyType actual = type;
    if (type == ExceptionTypes.OS_ERROR && hasDetails(args) && args[0] instanceof Long number) {
      actual = classes().getOrDefault(number, type);
    }
    PyOSError error = (PyOSError) ExceptionTypes.allocate(actual);
    fill(error, args);
    return error;
  }

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyOSError self, Object[] args, PyDict keywords) {
    if (initReadsArguments(self.type())) {
      ExceptionArguments.noKeywords(self, keywords);
      fill(self, args);
    }
  }

  private static boolean initReadsArguments(PyType type) {
    PyType base = ExceptionTypes.OS_ERROR;
    return type.lookup("__init__") != base.getOwn("__init__")
        && type.lookup("__new__") == base.getOwn("__new__");
  }

  private static boolean hasDetails(Object[] args) {
    return args.length >= 2 && args.length <= 5;
  }

  private static void fill(PyOSError error, Object[] args) {
    PyTuple shown = PyTuple.of(args);
    if (hasDetails(args)) {
      error.errno = args[0];
      error.strerror = args[1];
      Object filename = args.length > 2 ? args[2] : PyNone.NONE;
      Object filename2 = args.length > 4 ? args[4] : PyNone.NONE;
      if (filename != PyNone.NONE) {
        if (error.type() == ExceptionTypes.BLOCKING_IO_ERROR && isNumber(filename)) {
          error.charactersWritten = ExceptionArguments.size(filename, ExceptionTypes.VALUE_ERROR);
        } else {
          error.filename = filename;
          if (filename2 != PyNone.NONE) {
            error.filename2 = filename2;
          }
          // The file names are attributes only: args stays a pair.
          shown = PyTuple.of(args[0], args[1]);
        }
      }
    }
    error.setArgs(shown);
  }

  private static boolean isNumber(Object value) {
    PyType type = Types.of(value);
    return type.lookup("__index__") != null
        || type.lookup("__int__") != null
        || type.lookup("__float__") != null;
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)", doc = "Return str(self).")
  static TruffleString str(PyOSError self) {
    Object filename = self.filename;
    if (filename != null) {
      String text = numbered(self) + ": " + PyStr.toJava(Conversions.repr(filename));
      Object filename2 = self.filename2;
      if (filename2 != null) {
        text += " -> " + PyStr.toJava(Conversions.repr(filename2));
      }
      return PyStr.of(text);
    }
    if (self.errno != null && self.strerror != null) {
      return PyStr.of(numbered(self));
    }
    return BaseExceptionMethods.str(self);
  }

  private static String numbered(PyOSError self) {
    return "[Errno "
        + PyStr.toJava(Conversions.str(orNone(self.errno)))
        + "] "
        + PyStr.toJava(Conversions.str(orNone(self.strerror)));
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyOSError self) {
    PyTuple args = self.args();
    Object filename = self.filename;
    if (args.length() == 2 && filename != null) {
      Object filename2 = self.filename2;
      args =
          filename2 == null
              ? PyTuple.of(args.get(0), args.get(1), filename)
              : PyTuple.of(args.get(0), args.get(1), filename, PyNone.NONE, filename2);
    }
    return ExceptionArguments.reduce(self, args);
  }

  @PyBuiltin(name = "errno", kind = Kind.MEMBER, doc = "POSIX exception code")
  static Object errno(PyOSError self) {
    return orNone(self.errno);
  }

  @PyBuiltin(name = "errno", kind = Kind.SETTER)
  static void setErrno(PyOSError self, Object value) {
    self.errno = value;
  }

  @PyBuiltin(name = "strerror", kind = Kind.MEMBER, doc = "exception strerror")
  static Object strerror(PyOSError self) {
    return orNone(self.strerror);
  }

  @PyBuiltin(name = "strerror", kind = Kind.SETTER)
  static void setStrerror(PyOSError self, Object value) {
    self.strerror = value;
  }

  @PyBuiltin(name = "filename", kind = Kind.MEMBER, doc = "exception filename")
  static Object filename(PyOSError self) {
    return orNone(self.filename);
  }

  @PyBuiltin(name = "filename", kind = Kind.SETTER)
  static void setFilename(PyOSError self, Object value) {
    self.filename = value;
  }

  @PyBuiltin(name = "filename2", kind = Kind.MEMBER, doc = "second exception filename")
  static Object filename2(PyOSError self) {
    return orNone(self.filename2);
  }

  @PyBuiltin(name = "filename2", kind = Kind.SETTER)
  static void setFilename2(PyOSError self, Object value) {
    self.filename2 = value;
  }

  @PyBuiltin(name = "characters_written", kind = Kind.GETTER)
  static long charactersWritten(PyOSError self) {
    long written = self.charactersWritten;
    if (written == PyOSError.NOT_WRITTEN) {
      throw PyErrors.attributeError("characters_written");
    }
    return written;
  }

  @PyBuiltin(name = "characters_written", kind = Kind.SETTER)
  static void setCharactersWritten(PyOSError self, Object value) {
    if (value == null) {
      charactersWritten(self);
      self.charactersWritten = PyOSError.NOT_WRITTEN;
    } else {
      self.charactersWritten = ExceptionArguments.size(value, ExceptionTypes.VALUE_ERROR);
    }
  }
}
