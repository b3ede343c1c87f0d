package org.boomslang.objects.exception;

import static org.boomslang.objects.none.PyNone.orNone;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Builtins of {@code AttributeError}. The object asked stays out of the pickled state, since it may
 * not be picklable.
 */
@PyBuiltins(type = "AttributeError", doc = "Attribute not found.")
final class AttributeErrorMethods {
  private AttributeErrorMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyAttributeError self, Object[] args, PyDict keywords) {
    self.setArgs(PyTuple.of(args));
    Object[] values = ExceptionArguments.keywords("AttributeError", keywords, "name", "obj");
    self.name = values[0];
    self.object = values[1];
  }

  @PyBuiltin(name = "__getstate__", sig = "($self, /)")
  static Object getState(PyAttributeError self) {
    PyDict state = ExceptionArguments.attributes(self);
    Object name = self.name;
    if (name != null) {
      state.putStr("name", name);
    }
    state.putStr("args", self.args());
    return state;
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyAttributeError self) {
    return PyTuple.of(self.type(), self.args(), getState(self));
  }

  @PyBuiltin(name = "name", kind = Kind.MEMBER, doc = "attribute name")
  static Object name(PyAttributeError self) {
    return orNone(self.name);
  }

  @PyBuiltin(name = "name", kind = Kind.SETTER)
  static void setName(PyAttributeError self, Object value) {
    self.name = value;
  }

  @PyBuiltin(name = "obj", kind = Kind.MEMBER, doc = "object")
  static Object object(PyAttributeError self) {
    return orNone(self.object);
  }

  @PyBuiltin(name = "obj", kind = Kind.SETTER)
  static void setObject(PyAttributeError self, Object value) {
    self.object = value;
  }
}
