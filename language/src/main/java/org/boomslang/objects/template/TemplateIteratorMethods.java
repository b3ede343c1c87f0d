package org.boomslang.objects.template;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;

/** The builtins of the iterator over a template. */
@PyBuiltins(type = "string.templatelib.TemplateIter")
final class TemplateIteratorMethods {
  private TemplateIteratorMethods() {}

  @PyBuiltin(name = "__iter__", sig = "($self, /)", doc = "Implement iter(self).")
  static Object iter(TemplateIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__", sig = "($self, /)", doc = "Implement next(self).")
  static Object next(TemplateIterator self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
