package org.boomslang.objects.dict;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.mappingproxy.PyMappingProxy;

/** The builtins of {@code dict.values()}. */
@PyBuiltins(type = "dict_values")
final class DictValuesMethods {
  private DictValuesMethods() {}

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyDictValues self) {
    return self.repr();
  }

  @PyBuiltin(name = "__iter__")
  static Object iter(PyDictValues self) {
    return self.iterator();
  }

  @PyBuiltin(name = "__reversed__", doc = "An iterator over the view backwards.")
  static Object reversed(PyDictValues self) {
    return self.reverseIterator();
  }

  @PyBuiltin(name = "__len__", compiled = true)
  static int length(PyDictValues self) {
    return self.size();
  }

  @PyBuiltin(name = "mapping", kind = Kind.GETTER, doc = "The dictionary that the view is of.")
  static Object mapping(PyDictValues self) {
    return new PyMappingProxy(self.dict());
  }
}
