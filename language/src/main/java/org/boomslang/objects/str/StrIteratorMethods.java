package org.boomslang.objects.str;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Builtins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.tuple.PyTuple;

/** The methods of {@code str_iterator} and {@code str_ascii_iterator}. */
@PyBuiltins(type = "str_iterator")
public final class StrIteratorMethods {

  private StrIteratorMethods() {}

  @PyBuiltin(name = "__iter__")
  static Object iter(StrIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(StrIterator self) {
    Object next = self.next();
    if (next == null) {
      throw PyErrors.stopIteration(null);
    }
    return next;
  }

  @PyBuiltin(name = "__length_hint__")
  static int lengthHint(StrIterator self) {
    return self.remaining();
  }

  @PyBuiltin(name = "__setstate__", sig = "($self, state, /)")
  static void setState(StrIterator self, int state) {
    self.setPosition(state);
  }

  @PyBuiltin(name = "__reduce__")
  static Object reduce(StrIterator self) {
    Object iter = Builtins.get("iter");
    return self.isExhausted()
        ? PyTuple.of(iter, PyTuple.of(PyStr.EMPTY))
        : PyTuple.of(iter, PyTuple.of(self.string()), (long) self.position());
  }
}
