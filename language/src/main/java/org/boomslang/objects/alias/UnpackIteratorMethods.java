package org.boomslang.objects.alias;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/** The builtins of the iterator that {@code *alias} runs over. */
@PyBuiltins(type = "generic_alias_iterator")
final class UnpackIteratorMethods {
  private UnpackIteratorMethods() {}

  @PyBuiltin(name = "__iter__", sig = "($self, /)", doc = "Implement iter(self).")
  static Object iter(Object self) {
    return self;
  }

  @PyBuiltin(name = "__next__", sig = "($self, /)", doc = "Implement next(self).")
  static Object next(GenericAliasMethods.UnpackIterator self) {
    Object next = self.next();
    if (next == null) {
      throw PyErrors.stopIteration(PyNone.NONE);
    }
    return next;
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(GenericAliasMethods.UnpackIterator self) {
    PyGenericAlias alias = self.remaining();
    return alias == null
        ? PyTuple.of(iterFunction(), PyTuple.of(PyTuple.EMPTY))
        : PyTuple.of(iterFunction(), PyTuple.of(alias));
  }

  private static Object iterFunction() {
    return Imports.attribute("builtins", "iter");
  }
}
