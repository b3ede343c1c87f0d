package org.boomslang.objects.exception;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Builtins of {@code BaseException}.
 *
 * <p>Compare CPython exceptions.c: {@code BaseException_methods} and {@code BaseException_getset}.
 */
@PyBuiltins(type = "BaseException", doc = "Common base class for all exceptions")
final class BaseExceptionMethods {
  private BaseExceptionMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    PyBaseException exception = ExceptionTypes.allocate(type);
    exception.setArgs(PyTuple.of(args));
    return exception;
  }

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyBaseException self, Object[] args, PyDict keywords) {
    ExceptionArguments.noKeywords(self, keywords);
    self.setArgs(PyTuple.of(args));
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(PyBaseException self) {
    PyTuple args = self.args();
    String name = self.type().shortName();
    if (args.length() == 1) {
      return PyStr.of(name + "(" + PyStr.toJava(Conversions.repr(args.get(0))) + ")");
    }
    return PyStr.of(name + PyStr.toJava(Conversions.repr(args)));
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)", doc = "Return str(self).")
  static TruffleString str(PyBaseException self) {
    PyTuple args = self.args();
    return switch (args.length()) {
      case 0 -> PyStr.EMPTY;
      case 1 -> Conversions.str(args.get(0));
      default -> Conversions.str(args);
    };
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyBaseException self) {
    return ExceptionArguments.reduce(self, self.args());
  }

  @PyBuiltin(name = "__setstate__", sig = "($self, state, /)")
  static void setState(PyBaseException self, Object state) {
    if (state == PyNone.NONE) {
      return;
    }
    if (!(state instanceof PyDict dict)) {
      throw PyErrors.typeError("state is not a dictionary");
    }
    for (Object item : Iteration.toArray(Calls.callMethod(dict, "items"))) {
      PyTuple pair = (PyTuple) item;
      Attributes.set(self, Attributes.name(pair.get(0)), pair.get(1));
    }
  }

  @PyBuiltin(
      name = "with_traceback",
      sig = "($self, tb, /)",
      doc = "Set self.__traceback__ to tb and return self.")
  static Object withTraceback(PyBaseException self, Object traceback) {
    setTraceback(self, traceback);
    return self;
  }

  @PyBuiltin(name = "add_note", sig = "($self, note, /)", doc = "Add a note to the exception")
  static void addNote(PyBaseException self, TruffleString note) {
    Object notes = Attributes.getOrNull(self, "__notes__");
    if (notes == null) {
      notes = PyList.of();
      Attributes.set(self, "__notes__", notes);
    }
    if (!(notes instanceof PyList list)) {
      throw PyErrors.typeError("Cannot add note: __notes__ is not a list");
    }
    list.append(note);
  }

  @PyBuiltin(name = "__dict__", kind = Kind.GETTER)
  static Object dict(PyBaseException self) {
    return Attributes.dict(self);
  }

  @PyBuiltin(name = "__dict__", kind = Kind.SETTER)
  static void setDict(PyBaseException self, Object value) {
    if (value == null) {
      Attributes.setDict(self, new PyDict());
      return;
    }
    if (!(value instanceof PyDict dict)) {
      throw PyErrors.typeError(
          "__dict__ must be set to a dictionary, not a '%s'", Types.nameOf(value));
    }
    Attributes.setDict(self, dict);
  }

  @PyBuiltin(name = "args", kind = Kind.GETTER)
  static Object args(PyBaseException self) {
    return self.args();
  }

  @PyBuiltin(name = "args", kind = Kind.SETTER)
  static void setArgs(PyBaseException self, Object value) {
    if (value == null) {
      throw PyErrors.typeError("args may not be deleted");
    }
    self.setArgs(PyTuple.of(Iteration.toArray(value)));
  }

  @PyBuiltin(name = "__traceback__", kind = Kind.GETTER)
  static Object traceback(PyBaseException self) {
    return PyNone.orNone(self.traceback());
  }

  @PyBuiltin(name = "__traceback__", kind = Kind.SETTER)
  static void setTraceback(PyBaseException self, Object value) {
    if (value == null) {
      throw PyErrors.typeError("__traceback__ may not be deleted");
    }
    if (value != PyNone.NONE && !(value instanceof PyTraceback)) {
      throw PyErrors.typeError("__traceback__ must be a traceback or None");
    }
    self.setTraceback(value == PyNone.NONE ? null : (PyTraceback) value);
  }

  @PyBuiltin(name = "__context__", kind = Kind.GETTER)
  static Object context(PyBaseException self) {
    return PyNone.orNone(self.context());
  }

  @PyBuiltin(name = "__context__", kind = Kind.SETTER)
  static void setContext(PyBaseException self, Object value) {
    self.setContext(exceptionOrNone(value, "context"));
  }

  @PyBuiltin(name = "__cause__", kind = Kind.GETTER)
  static Object cause(PyBaseException self) {
    return PyNone.orNone(self.cause());
  }

  @PyBuiltin(name = "__cause__", kind = Kind.SETTER)
  static void setCause(PyBaseException self, Object value) {
    self.setCause(exceptionOrNone(value, "cause"));
  }

  @PyBuiltin(name = "__suppress_context__", kind = Kind.MEMBER)
  static boolean suppressContext(PyBaseException self) {
    return self.suppressContext();
  }

  @PyBuiltin(name = "__suppress_context__", kind = Kind.SETTER)
  static void setSuppressContext(PyBaseException self, Object value) {
    if (value == null) {
      throw PyErrors.typeError("can't delete numeric/char attribute");
    }
    if (!(value instanceof Boolean suppress)) {
      throw PyErrors.typeError("attribute value type must be bool");
    }
    self.setSuppressContext(suppress);
  }

  private static PyBaseException exceptionOrNone(Object value, String what) {
    if (value == null) {
      throw PyErrors.typeError("__%s__ may not be deleted", what);
    }
    if (value == PyNone.NONE) {
      return null;
    }
    if (value instanceof PyBaseException exception) {
      return exception;
    }
    throw PyErrors.typeError("exception %s must be None or derive from BaseException", what);
  }
}
