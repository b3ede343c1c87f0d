package org.boomslang.modules.multibyte;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;

/** What all stateful types have. */
@PyBuiltins(type = "_multibytecodec.MultibyteIncrementalEncoder")
final class StreamAttributes {
  private StreamAttributes() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyMultibyteStream self, Object[] args, PyDict kwargs) {
    // __new__ has done it all.
  }

  @PyBuiltin(name = "errors", kind = Kind.GETTER, doc = "how to treat errors")
  static String errors(PyMultibyteStream self) {
    return self.errors();
  }

  @PyBuiltin(name = "errors", kind = Kind.SETTER)
  static void setErrors(PyMultibyteStream self, Object value) {
    if (value == null) {
      throw PyErrors.attributeError("cannot delete attribute");
    }
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError("errors must be a string");
    }
    self.setErrors(PyStr.toJava(value));
  }
}
