package org.boomslang.objects.weakref;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.dict.PyDict;

/** What proxies of callables have beyond other proxies. */
@PyBuiltins(type = "weakref.CallableProxyType", unhashable = true)
final class WeakCallableProxyMethods {
  private WeakCallableProxyMethods() {}

  @PyBuiltin(
      name = "__call__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Call self as a function.")
  static Object call(PyWeakProxy self, Object[] args, PyDict keywords) {
    return Calls.callDict(self.target(), args, keywords);
  }
}
