package org.boomslang.objects.exception;

import static org.boomslang.objects.none.PyNone.orNone;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Locale;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Builtins of {@code UnicodeEncodeError}, {@code UnicodeDecodeError} and {@code
 * UnicodeTranslateError}: one table for the three, which differ in the arguments they take and in
 * the way they are shown.
 *
 * <p>Compare CPython exceptions.c: {@code UnicodeEncodeError_init} and its siblings.
 */
@PyBuiltins(type = "UnicodeEncodeError")
final class UnicodeErrorDetailMethods {
  private UnicodeErrorDetailMethods() {}

  private enum Action {
    ENCODE,
    DECODE,
    TRANSLATE;

    static Action of(PyUnicodeError error) {
      if (error.type().isSubtype(ExceptionTypes.UNICODE_ENCODE_ERROR)) {
        return ENCODE;
      }
      return error.type().isSubtype(ExceptionTypes.UNICODE_DECODE_ERROR) ? DECODE : TRANSLATE;
    }
  }

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyUnicodeError self, Object[] args, PyDict keywords) {
    ExceptionArguments.noKeywords(self, keywords);
    self.setArgs(PyTuple.of(args));
    Action action = Action.of(self);
    int count = action == Action.TRANSLATE ? 4 : 5;
    if (args.length != count) {
      throw PyErrors.typeError(
          "function takes exactly %d arguments (%d given)", count, args.length);
    }
    int next = 0;
    Object encoding = null;
    if (action != Action.TRANSLATE) {
      encoding = ExceptionArguments.str(args[next++], 1);
    }
    Object object = args[next++];
    if (action != Action.DECODE) {
      ExceptionArguments.str(object, next);
    }
    long start = position(args[next++]);
    long end = position(args[next++]);
    Object reason = ExceptionArguments.str(args[next], next + 1);
    if (action == Action.DECODE && !(object instanceof PyBytes)) {
      object = PyBytes.wrap(Buffers.toArray(object));
    }
    self.encoding = encoding;
    self.object = object;
    self.start = start;
    self.end = end;
    self.reason = reason;
  }

  private static long position(Object value) {
    return ExceptionArguments.size(value, ExceptionTypes.OVERFLOW_ERROR);
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)", doc = "Return str(self).")
  static TruffleString str(PyUnicodeError self) {
    if (self.object == null) {
      return PyStr.EMPTY;
    }
    Action action = Action.of(self);
    // Their __str__ may change the object.
    String encoding =
        action == Action.TRANSLATE ? null : PyStr.toJava(Conversions.str(orNone(self.encoding)));
    String reason = PyStr.toJava(Conversions.str(orNone(self.reason)));
    Object object = action == Action.DECODE ? self.bytes() : self.text();
    StringBuilder text = new StringBuilder();
    if (action != Action.TRANSLATE) {
      text.append('\'').append(encoding).append("' codec ");
    }
    text.append("can't ").append(action.name().toLowerCase(Locale.ROOT)).append(' ');
    long start = self.start;
    long end = self.end;
    if (start >= 0 && start < ExceptionArguments.length(object) && end == start + 1) {
      text.append(action == Action.DECODE ? "byte " : "character ");
      text.append(single(action, Items.get(object, start)));
      text.append(" in position ").append(start);
    } else {
      text.append(action == Action.DECODE ? "bytes" : "characters");
      text.append(" in position ").append(start).append('-').append(end - 1);
    }
    text.append(": ").append(reason);
    return PyStr.of(text.toString());
  }

  private static String single(Action action, Object item) {
    if (action == Action.DECODE) {
      return String.format("0x%02x", (Long) item);
    }
    int codePoint = PyStr.codePointAt(PyStr.value(item), 0);
    if (codePoint <= 0xff) {
      return String.format("'\\x%02x'", codePoint);
    }
    return String.format(codePoint <= 0xffff ? "'\\u%04x'" : "'\\U%08x'", codePoint);
  }

  @PyBuiltin(name = "encoding", kind = Kind.MEMBER, doc = "exception encoding")
  static Object encoding(PyUnicodeError self) {
    return orNone(self.encoding);
  }

  @PyBuiltin(name = "encoding", kind = Kind.SETTER)
  static void setEncoding(PyUnicodeError self, Object value) {
    self.encoding = value;
  }

  @PyBuiltin(name = "object", kind = Kind.MEMBER, doc = "exception object")
  static Object object(PyUnicodeError self) {
    return orNone(self.object);
  }

  @PyBuiltin(name = "object", kind = Kind.SETTER)
  static void setObject(PyUnicodeError self, Object value) {
    self.object = value;
  }

  @PyBuiltin(name = "start", kind = Kind.MEMBER, doc = "exception start")
  static long start(PyUnicodeError self) {
    return self.start;
  }

  @PyBuiltin(name = "start", kind = Kind.SETTER)
  static void setStart(PyUnicodeError self, Object value) {
    self.start = ExceptionArguments.index(value);
  }

  @PyBuiltin(name = "end", kind = Kind.MEMBER, doc = "exception end")
  static long end(PyUnicodeError self) {
    return self.end;
  }

  @PyBuiltin(name = "end", kind = Kind.SETTER)
  static void setEnd(PyUnicodeError self, Object value) {
    self.end = ExceptionArguments.index(value);
  }

  @PyBuiltin(name = "reason", kind = Kind.MEMBER, doc = "exception reason")
  static Object reason(PyUnicodeError self) {
    return orNone(self.reason);
  }

  @PyBuiltin(name = "reason", kind = Kind.SETTER)
  static void setReason(PyUnicodeError self, Object value) {
    self.reason = value;
  }
}
