package org.boomslang.objects.exception;

import static org.boomslang.objects.none.PyNone.orNone;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.tuple.PyTuple;

/** Builtins of {@code ImportError}. Compare CPython exceptions.c: {@code ImportError_init}. */
@PyBuiltins(type = "ImportError", doc = "Import can't find module, or can't find name in module.")
final class ImportErrorMethods {
  private ImportErrorMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyImportError self, Object[] args, PyDict keywords) {
    self.setArgs(PyTuple.of(args));
    Object[] values =
        ExceptionArguments.keywords("ImportError", keywords, "name", "path", "name_from");
    self.name = values[0];
    self.path = values[1];
    self.nameFrom = values[2];
    self.message = args.length == 1 ? args[0] : null;
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)", doc = "Return str(self).")
  static TruffleString str(PyImportError self) {
    return self.message instanceof TruffleString message ? message : BaseExceptionMethods.str(self);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyImportError self) {
    PyDict state = ExceptionArguments.attributes(self);
    put(state, "name", self.name);
    put(state, "path", self.path);
    put(state, "name_from", self.nameFrom);
    return state.length() == 0
        ? PyTuple.of(self.type(), self.args())
        : PyTuple.of(self.type(), self.args(), state);
  }

  private static void put(PyDict state, String name, Object value) {
    if (value != null) {
      state.putStr(name, value);
    }
  }

  @PyBuiltin(name = "msg", kind = Kind.MEMBER, doc = "exception message")
  static Object message(PyImportError self) {
    return orNone(self.message);
  }

  @PyBuiltin(name = "msg", kind = Kind.SETTER)
  static void setMessage(PyImportError self, Object value) {
    self.message = value;
  }

  @PyBuiltin(name = "name", kind = Kind.MEMBER, doc = "module name")
  static Object name(PyImportError self) {
    return orNone(self.name);
  }

  @PyBuiltin(name = "name", kind = Kind.SETTER)
  static void setName(PyImportError self, Object value) {
    self.name = value;
  }

  @PyBuiltin(name = "path", kind = Kind.MEMBER, doc = "module path")
  static Object path(PyImportError self) {
    return orNone(self.path);
  }

  @PyBuiltin(name = "path", kind = Kind.SETTER)
  static void setPath(PyImportError self, Object value) {
    self.path = value;
  }

  @PyBuiltin(name = "name_from", kind = Kind.MEMBER, doc = "name imported from module")
  static Object nameFrom(PyImportError self) {
    return orNone(self.nameFrom);
  }

  @PyBuiltin(name = "name_from", kind = Kind.SETTER)
  static void setNameFrom(PyImportError self, Object value) {
    self.nameFrom = value;
  }
}
