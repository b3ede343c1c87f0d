package org.boomslang.objects.exception;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyBaseException;

/** Builtins of {@code KeyError}. */
@PyBuiltins(type = "KeyError", doc = "Mapping key not found.")
final class KeyErrorMethods {
  private KeyErrorMethods() {}

  /** A lone key is shown by its repr, so that {@code KeyError('')} shows something. */
  @PyBuiltin(name = "__str__", sig = "($self, /)", doc = "Return str(self).")
  static TruffleString str(PyBaseException self) {
    return self.args().length() == 1
        ? Conversions.repr(self.args().get(0))
        : BaseExceptionMethods.str(self);
  }
}
