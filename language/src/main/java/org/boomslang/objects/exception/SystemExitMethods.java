package org.boomslang.objects.exception;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/** Builtins of {@code SystemExit}. */
@PyBuiltins(type = "SystemExit", doc = "Request to exit from the interpreter.")
final class SystemExitMethods {
  private SystemExitMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PySystemExit self, Object[] args, PyDict keywords) {
    ExceptionArguments.noKeywords(self, keywords);
    PyTuple all = PyTuple.of(args);
    self.setArgs(all);
    if (args.length != 0) {
      self.code = args.length == 1 ? args[0] : all;
    }
  }

  @PyBuiltin(name = "code", kind = Kind.MEMBER, doc = "exception code")
  static Object code(PySystemExit self) {
    return PyNone.orNone(self.code);
  }

  @PyBuiltin(name = "code", kind = Kind.SETTER)
  static void setCode(PySystemExit self, Object value) {
    self.code = value;
  }
}
