package org.boomslang.modules.weakref;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.weakref.PyWeakProxy;
import org.boomslang.objects.weakref.PyWeakReference;
import org.boomslang.objects.weakref.WeakReferences;
import org.boomslang.runtime.PyContext;

/** Module {@code _weakref}. Compare CPython _weakref.c. */
@PyBuiltins(module = "_weakref", doc = "Weak-reference support module.")
public final class WeakrefModule {
  private WeakrefModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("ref", PyWeakReference.TYPE);
    module.setAttribute("ReferenceType", PyWeakReference.TYPE);
    module.setAttribute("ProxyType", PyWeakProxy.TYPE);
    module.setAttribute("CallableProxyType", PyWeakProxy.CALLABLE_TYPE);
  }

  @PyBuiltin(
      name = "proxy",
      sig = "(object, callback=None, /)",
      doc =
          "Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called"
              + " with a reference to the\nproxy when 'object' is about to be finalized.")
  static Object proxy(Object object, Object callback) {
    return WeakReferences.proxy(object, callback);
  }

  @PyBuiltin(
      name = "getweakrefcount",
      sig = "(object, /)",
      doc = "Return the number of weak references to 'object'.")
  static int count(Object object) {
    return WeakReferences.all(object).size();
  }

  @PyBuiltin(
      name = "getweakrefs",
      sig = "(object, /)",
      doc = "Return a list of all weak reference objects pointing to 'object'.")
  static Object all(Object object) {
    return PyList.of(WeakReferences.all(object));
  }

  @PyBuiltin(
      name = "_remove_dead_weakref",
      sig = "(dct, key, /)",
      doc = "Atomically remove key from dict if it points to a dead weakref.")
  static void removeDead(PyDict dict, Object key) {
    Object value = dict.get(key);
    if (value instanceof PyWeakReference reference && reference.referent() == null) {
      dict.removeIfValue(key, reference);
    }
  }
}
