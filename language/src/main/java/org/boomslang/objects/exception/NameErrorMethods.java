package org.boomslang.objects.exception;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/** Builtins of {@code NameError}. */
@PyBuiltins(type = "NameError", doc = "Name not found globally.")
final class NameErrorMethods {
  private NameErrorMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyNameError self, Object[] args, PyDict keywords) {
    self.setArgs(PyTuple.of(args));
    self.name = ExceptionArguments.keywords("NameError", keywords, "name")[0];
  }

  @PyBuiltin(name = "name", kind = Kind.MEMBER, doc = "name")
  static Object name(PyNameError self) {
    return PyNone.orNone(self.name);
  }

  @PyBuiltin(name = "name", kind = Kind.SETTER)
  static void setName(PyNameError self, Object value) {
    self.name = value;
  }
}
