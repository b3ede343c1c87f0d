package org.boomslang.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** The attributes of {@code io.StringIO}. */
@PyBuiltins(type = "_io.StringIO", doc = "A file of text in memory.")
final class StringIOMethods {
  private StringIOMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, initial_value='', newline='\n')")
  static void init(PyStringIO self, Object initial, Object newline) {
    String lineEnd = NewlineArgument.of(newline, true);
    if (initial != PyNone.NONE && !PyStr.isStr(initial)) {
      throw PyErrors.typeError(
          "initial_value must be str or None, not %s", Types.of(initial).name());
    }
    self.init(initial == PyNone.NONE ? null : PyStr.value(initial), lineEnd);
  }

  private static int size(Object value) {
    if (value == PyNone.NONE) {
      return -1;
    }
    if (Types.of(value).lookup("__index__") == null) {
      throw PyErrors.typeError(
          "argument should be integer or None, not '%s'", Types.of(value).name());
    }
    return Conversions.asSize(value);
  }

  @PyBuiltin(name = "getvalue", doc = "All the text.")
  static TruffleString getvalue(PyStringIO self) {
    return self.value();
  }

  @PyBuiltin(
      name = "read",
      sig = "($self, size=-1, /)",
      doc = "Reads up to size characters, or to the end.")
  static TruffleString read(PyStringIO self, Object size) {
    return self.read(size(size));
  }

  @PyBuiltin(
      name = "readline",
      sig = "($self, size=-1, /)",
      doc = "Reads a line, of at most size characters.")
  static TruffleString readline(PyStringIO self, Object size) {
    return self.readLine(size(size));
  }

  @PyBuiltin(name = "__next__")
  static Object next(PyStringIO self) {
    Object line =
        self.type() == PyStringIO.TYPE ? self.readLine(-1) : Calls.callMethod(self, "readline");
    if (!PyStr.isStr(line)) {
      throw PyErrors.raise(
          org.boomslang.objects.exception.ExceptionTypes.OS_ERROR,
          "readline() should have returned a str object, not '%s'",
          Types.of(line).name());
    }
    if (PyStr.isEmpty(PyStr.value(line))) {
      throw PyErrors.stopIteration(null);
    }
    return line;
  }

  @PyBuiltin(name = "write", sig = "($self, s, /)", doc = "Writes text.")
  static long write(PyStringIO self, Object text) {
    if (!PyStr.isStr(text)) {
      throw PyErrors.typeError("string argument expected, got '%s'", Types.of(text).name());
    }
    TruffleString value = PyStr.value(text);
    self.write(value);
    return PyStr.length(value);
  }

  @PyBuiltin(name = "tell", doc = "The position.")
  static long tell(PyStringIO self) {
    return self.tell();
  }

  @PyBuiltin(name = "seek", sig = "($self, pos, whence=0, /)", doc = "Moves the position.")
  static long seek(PyStringIO self, Object pos, int whence) {
    self.requireOpen();
    return self.seek(Conversions.asLong(pos), whence);
  }

  @PyBuiltin(name = "truncate", sig = "($self, pos=None, /)", doc = "Cuts the text.")
  static long truncate(PyStringIO self, Object pos) {
    self.requireOpen();
    long length = pos == PyNone.NONE ? self.tell() : Conversions.asLong(pos);
    if (length < 0) {
      throw PyErrors.valueError("Negative size value %d", length);
    }
    self.truncate(length);
    return length;
  }

  @PyBuiltin(name = "close", doc = "Frees the memory.")
  static void close(PyStringIO self) {
    self.close();
  }

  @PyBuiltin(name = "readable")
  static boolean readable(PyStringIO self) {
    self.requireOpen();
    return true;
  }

  @PyBuiltin(name = "writable")
  static boolean writable(PyStringIO self) {
    self.requireOpen();
    return true;
  }

  @PyBuiltin(name = "seekable")
  static boolean seekable(PyStringIO self) {
    self.requireOpen();
    return true;
  }

  @PyBuiltin(name = "flush")
  static void flush(PyStringIO self) {
    self.requireOpen();
  }

  @PyBuiltin(name = "closed", kind = Kind.GETTER)
  static boolean closed(PyStringIO self) {
    return self.isClosed();
  }

  @PyBuiltin(name = "newlines", kind = Kind.GETTER)
  static Object newlines(PyStringIO self) {
    return self.newlines();
  }

  @PyBuiltin(name = "line_buffering", kind = Kind.GETTER)
  static boolean lineBuffering(PyStringIO self) {
    self.requireOpen();
    return false;
  }

  @PyBuiltin(name = "__getstate__")
  static Object getstate(PyStringIO self) {
    PyDict dict = Attributes.dict(self);
    String newline = self.newline();
    return PyTuple.of(
        self.value(),
        newline == null ? PyNone.NONE : PyStr.of(newline),
        self.tell(),
        dict == null || dict.isEmpty() ? PyNone.NONE : dict.copy());
  }

  @PyBuiltin(name = "__setstate__", sig = "($self, state, /)")
  static void setstate(PyStringIO self, Object state) {
    if (!(state instanceof PyTuple tuple) || tuple.length() < 4) {
      throw PyErrors.typeError(
          "%s.__setstate__ argument should be 4-tuple, got %s",
          Types.of(self).name(), Types.of(state).name());
    }
    if (!PyStr.isStr(tuple.get(0))) {
      throw PyErrors.typeError(
          "initial_value must be str or None, not %s", Types.of(tuple.get(0)).name());
    }
    self.requireNotClosed();
    self.restore(PyStr.value(tuple.get(0)), NewlineArgument.of(tuple.get(1), true));
    Object position = tuple.get(2);
    if (!Integers.isInt(position)) {
      throw PyErrors.typeError(
          "third item of state must be an integer, got %s", Types.of(position).name());
    }
    int pos = Conversions.asSize(position);
    if (pos < 0) {
      throw PyErrors.valueError("position value cannot be negative");
    }
    self.setPosition(pos);
    Object attributes = tuple.get(3);
    if (attributes != PyNone.NONE) {
      if (!(attributes instanceof PyDict)) {
        throw PyErrors.typeError(
            "fourth item of state should be a dict, got a %s", Types.of(attributes).name());
      }
      Calls.callMethod(Attributes.dict(self), "update", attributes);
    }
  }
}
