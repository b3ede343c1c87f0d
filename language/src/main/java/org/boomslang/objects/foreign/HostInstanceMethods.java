package org.boomslang.objects.foreign;

import com.oracle.truffle.api.interop.InteropLibrary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.type.PyType;

/** The builtins of instances of Python classes that extend Java classes. */
@PyBuiltins(type = "HostInstance", doc = "Base of the Python classes that extend Java classes.")
final class HostInstanceMethods {
  private HostInstanceMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyHostInstance(type);
  }

  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, *args)",
      doc = "Make the Java object; arguments are those of its constructor.")
  static void init(PyHostInstance self, Object[] args) {
    if (self.isMade()) {
      throw PyErrors.typeError("the Java object of this instance is there already");
    }
    self.make(args);
  }

  /** Members of the Java object that are no attributes of the Python one. */
  @PyBuiltin(name = "__getattr__", sig = "($self, name, /)")
  static Object getMember(PyHostInstance self, Object name) {
    String member = Attributes.name(name);
    if (!member.startsWith("__")) {
      Object adapter = self.adapter();
      if (InteropLibrary.getUncached(adapter).isMemberReadable(adapter, member)) {
        return Messages.sendForValue(adapter, i -> i.readMember(adapter, member));
      }
    }
    throw PyErrors.noAttribute(self, member);
  }

  @PyBuiltin(name = "__super__", kind = Kind.GETTER, doc = "Methods as the Java class has them.")
  static Object inherited(PyHostInstance self) {
    return Values.toPython(self.inherited());
  }
}
