package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.exception.PyAttributeError;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;

/**
 * The one way to raise from Java: {@code throw PyErrors.typeError("'%s' object is not callable",
 * name)}. Formats are those of {@link String#format}; without values the text is taken as it is.
 * Every factory links the exception being handled as {@code __context__}.
 */
public final class PyErrors {
  private PyErrors() {}

  /** An exception of a class with one message argument. */
  @TruffleBoundary
  public static PyException raise(PyType type, String format, Object... values) {
    return of(type, PyStr.of(values.length == 0 ? format : message(format, values)));
  }

  /** What {@code String.format} makes; that takes several times what the usual messages need. */
  private static String message(String format, Object[] values) {
    StringBuilder out = new StringBuilder(format.length() + 16 * values.length);
    int next = 0;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%') {
        out.append(c);
        continue;
      }
      char directive = ++i < format.length() ? format.charAt(i) : ' ';
      if (directive == '%') {
        out.append('%');
      } else if (next < values.length
          && (directive == 's' || directive == 'd' && isInteger(values[next]))) {
        out.append(values[next++]);
      } else {
        return String.format(format, values);
      }
    }
    return out.toString();
  }

  private static boolean isInteger(Object value) {
    return value instanceof Long || value instanceof Integer || value instanceof BigInteger;
  }

  /** An exception made as Python code does: by calling the class. */
  @TruffleBoundary
  public static PyException of(PyType type, Object... arguments) {
    return raise((PyBaseException) Calls.call(type, arguments));
  }

  /** Raises an exception object as {@code raise} does: links the exception being handled. */
  @TruffleBoundary
  public static PyException raise(PyBaseException value) {
    value.chain((PyBaseException) PyThreadState.get().handled);
    return new PyException(value);
  }

  @TruffleBoundary
  public static PyException typeError(String format, Object... values) {
    return raise(ExceptionTypes.TYPE_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException valueError(String format, Object... values) {
    return raise(ExceptionTypes.VALUE_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException runtimeError(String format, Object... values) {
    return raise(ExceptionTypes.RUNTIME_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException overflowError(String format, Object... values) {
    return raise(ExceptionTypes.OVERFLOW_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException zeroDivisionError(String format, Object... values) {
    return raise(ExceptionTypes.ZERO_DIVISION_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException indexError(String format, Object... values) {
    return raise(ExceptionTypes.INDEX_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException lookupError(String format, Object... values) {
    return raise(ExceptionTypes.LOOKUP_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException attributeError(String format, Object... values) {
    return raise(ExceptionTypes.ATTRIBUTE_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException notImplementedError(String format, Object... values) {
    return raise(ExceptionTypes.NOT_IMPLEMENTED_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException recursionError(String format, Object... values) {
    return raise(ExceptionTypes.RECURSION_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException memoryError(String format, Object... values) {
    return raise(ExceptionTypes.MEMORY_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException systemError(String format, Object... values) {
    return raise(ExceptionTypes.SYSTEM_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException bufferError(String format, Object... values) {
    return raise(ExceptionTypes.BUFFER_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException assertionError(String format, Object... values) {
    return raise(ExceptionTypes.ASSERTION_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException eofError(String format, Object... values) {
    return raise(ExceptionTypes.EOF_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException referenceError(String format, Object... values) {
    return raise(ExceptionTypes.REFERENCE_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException importError(String format, Object... values) {
    return raise(ExceptionTypes.IMPORT_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException nameError(String format, Object... values) {
    return raise(ExceptionTypes.NAME_ERROR, format, values);
  }

  @TruffleBoundary
  public static PyException keyError(Object key) {
    return of(ExceptionTypes.KEY_ERROR, key);
  }

  /**
   * @param value of the StopIteration; null or None for none
   */
  @TruffleBoundary
  public static PyException stopIteration(Object value) {
    return value == null || value == PyNone.NONE
        ? of(ExceptionTypes.STOP_ITERATION)
        : of(ExceptionTypes.STOP_ITERATION, value);
  }

  /** The AttributeError for an absent attribute, with its {@code name} and {@code obj}. */
  @TruffleBoundary
  public static PyException noAttribute(Object o, String name) {
    if (o instanceof PyType type) {
      return attributeErrorOf(o, name, "type object '%s' has no attribute '%s'", type.name(), name);
    }
    return attributeErrorOf(o, name, "'%s' object has no attribute '%s'", Types.nameOf(o), name);
  }

  /** An AttributeError with its {@code name} and {@code obj} attributes. */
  @TruffleBoundary
  public static PyException attributeErrorOf(
      Object o, String name, String format, Object... values) {
    PyException error = raise(ExceptionTypes.ATTRIBUTE_ERROR, format, values);
    if (error.value() instanceof PyAttributeError value) {
      value.setName(PyStr.constant(name));
      value.setObject(o);
    }
    return error;
  }

  /** The OSError (of the subclass for {@code errno}) of a failed system call. */
  @TruffleBoundary
  public static PyException osError(int errno, String message, Object filename) {
    return filename == null
        ? of(ExceptionTypes.OS_ERROR, (long) errno, PyStr.of(message))
        : of(ExceptionTypes.OS_ERROR, (long) errno, PyStr.of(message), filename);
  }
}
