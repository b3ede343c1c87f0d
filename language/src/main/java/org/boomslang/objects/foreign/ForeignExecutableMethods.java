package org.boomslang.objects.foreign;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.interop.Values;

/** The builtins of what can be called. */
@PyBuiltins(
    type = "ForeignExecutable",
    doc = "A function, method or class of the host or of another language.")
final class ForeignExecutableMethods {
  private ForeignExecutableMethods() {}

  @PyBuiltin(name = "__call__", sig = "($self, /, *args, **kwargs)")
  static Object call(PyForeign self, Object[] args, PyDict kwargs) {
    if (kwargs != null && !kwargs.isEmpty()) {
      throw PyErrors.typeError("foreign objects take no keyword arguments");
    }
    Object delegate = self.delegate();
    Object[] foreign = Values.toForeign(args);
    return Messages.sendForValue(
        delegate,
        i ->
            i.isExecutable(delegate)
                ? i.execute(delegate, foreign)
                : i.instantiate(delegate, foreign));
  }
}
