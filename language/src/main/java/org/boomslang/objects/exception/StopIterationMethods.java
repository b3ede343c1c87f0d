package org.boomslang.objects.exception;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/** Builtins of {@code StopIteration}. */
@PyBuiltins(type = "StopIteration", doc = "Signal the end from iterator.__next__().")
final class StopIterationMethods {
  private StopIterationMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyStopIteration self, Object[] args, PyDict keywords) {
    ExceptionArguments.noKeywords(self, keywords);
    self.setArgs(PyTuple.of(args));
    self.value = args.length > 0 ? args[0] : PyNone.NONE;
  }

  @PyBuiltin(name = "value", kind = Kind.MEMBER, doc = "generator return value")
  static Object value(PyStopIteration self) {
    return PyNone.orNone(self.value);
  }

  @PyBuiltin(name = "value", kind = Kind.SETTER)
  static void setValue(PyStopIteration self, Object value) {
    self.value = value;
  }
}
