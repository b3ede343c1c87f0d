package org.boomslang.modules.thread;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The methods of {@code _thread._local}. Thread-safety: shared (stateless). */
@PyBuiltins(type = "_thread._local", doc = "Thread-local data")
final class ThreadLocalMethods {
  private ThreadLocalMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    if ((args.length > 0 || kwargs.size() > 0)
        && type.lookup("__init__") == BuiltinTypes.OBJECT.lookup("__init__")) {
      throw PyErrors.typeError("Initialization arguments are not supported");
    }
    Object[] entries = kwargs.entries();
    Object[] all = new Object[args.length + entries.length / 2];
    String[] names = new String[entries.length / 2];
    System.arraycopy(args, 0, all, 0, args.length);
    for (int i = 0; i < names.length; i++) {
      names[i] = PyStr.intern(entries[2 * i]);
      all[args.length + i] = entries[2 * i + 1];
    }
    PyThreadLocal local = new PyThreadLocal(type.instanceShape(), all, names);
    local.initialise();
    return local;
  }

  @PyBuiltin(name = "__getattribute__", sig = "($self, name, /)")
  static Object get(PyThreadLocal self, String attribute) {
    String name = attribute.intern();
    PyDict dict = self.dict();
    if (name.equals("__dict__")) {
      return dict;
    }
    PyType type = self.type();
    Object found = type.lookup(name);
    if (found != null && Attributes.isDataDescriptor(found)) {
      return Attributes.bind(found, self, type);
    }
    Object value = dict.get(PyStr.of(name));
    if (value != null) {
      return value;
    }
    if (found != null) {
      return Attributes.bind(found, self, type);
    }
    throw PyErrors.noAttribute(self, name);
  }

  @PyBuiltin(name = "__setattr__", sig = "($self, name, value, /)")
  static void set(PyThreadLocal self, String attribute, Object value) {
    String name = attribute.intern();
    PyDict dict = self.dict();
    refuseDict(self, name);
    Object found = self.type().lookup(name);
    if (found != null
        && Attributes.isDataDescriptor(found)
        && Attributes.writeDescriptor(found, self, value)) {
      return;
    }
    dict.put(PyStr.of(name), value);
  }

  @PyBuiltin(name = "__delattr__", sig = "($self, name, /)")
  static void delete(PyThreadLocal self, String attribute) {
    String name = attribute.intern();
    PyDict dict = self.dict();
    refuseDict(self, name);
    Object found = self.type().lookup(name);
    if (found != null
        && Attributes.isDataDescriptor(found)
        && Attributes.writeDescriptor(found, self, null)) {
      return;
    }
    if (dict.remove(PyStr.of(name)) == null) {
      throw PyErrors.noAttribute(self, name);
    }
  }

  private static void refuseDict(PyThreadLocal self, String name) {
    if (name.equals("__dict__")) {
      throw PyErrors.raise(
          ExceptionTypes.ATTRIBUTE_ERROR,
          "'%s' object attribute '%s' is read-only",
          self.type().name(),
          name);
    }
  }

  @PyBuiltin(name = "__dict__", kind = Kind.GETTER, doc = "Local storage of the current thread.")
  static Object dict(PyThreadLocal self) {
    return self.dict();
  }
}
