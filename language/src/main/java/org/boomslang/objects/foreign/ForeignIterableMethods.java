package org.boomslang.objects.foreign;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** The builtins of foreign iterables. */
@PyBuiltins(type = "ForeignIterable", doc = "An iterable of the host or of another language.")
final class ForeignIterableMethods {
  private ForeignIterableMethods() {}

  @PyBuiltin(name = "__iter__", sig = "($self, /)")
  static Object iter(PyForeign self) {
    return new PyForeignIterator(
        Messages.send(self.delegate(), i -> i.getIterator(self.delegate())));
  }
}
