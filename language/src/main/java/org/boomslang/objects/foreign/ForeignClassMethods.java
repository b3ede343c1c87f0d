package org.boomslang.objects.foreign;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.interop.Values;

/** The builtins of foreign classes. */
@PyBuiltins(type = "ForeignAbstractClass", doc = "A class of the host or of another language.")
final class ForeignClassMethods {
  private ForeignClassMethods() {}

  @PyBuiltin(name = "__instancecheck__", sig = "($self, instance, /)")
  static boolean isInstance(PyForeign self, Object instance) {
    Object foreign = Values.toForeign(instance);
    return Messages.send(self.delegate(), i -> i.isMetaInstance(self.delegate(), foreign));
  }

  @PyBuiltin(name = "__subclasscheck__", sig = "($self, cls, /)")
  static boolean isSubclass(PyForeign self, Object cls) {
    return cls instanceof PyForeign foreign && ForeignClasses.isSubclass(foreign, self);
  }
}
