package org.boomslang.objects.foreign;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Imports;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.tuple.PyTuple;

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

  /** In the bases of a Python class a Java class is replaced by a Python class made for it. */
  @PyBuiltin(name = "__mro_entries__", sig = "($self, bases, /)")
  static Object mroEntries(PyForeign self, Object bases) {
    return PyTuple.of(Calls.call(Imports.attribute("java", "_base"), self));
  }
}
