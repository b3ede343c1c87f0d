package org.boomslang.modules.contextvars;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code contextvars.Token}. */
@PyBuiltins(type = "_contextvars.Token", unhashable = true)
final class TokenMethods {
  private TokenMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    throw PyErrors.runtimeError("Tokens can only be created by ContextVars");
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyToken self) {
    return "<Token%s var=%s at 0x%x>"
        .formatted(
            self.isUsed() ? " used" : "",
            PyStr.toJava(Conversions.repr(self.variable)),
            Identity.id(self));
  }

  @PyBuiltin(name = "__enter__", sig = "($self, /)", doc = "Enter into Token context manager.")
  static Object enter(PyToken self) {
    return self;
  }

  @PyBuiltin(
      name = "__exit__",
      sig = "($self, type, val, tb, /)",
      doc = "Exit from Token context manager, restore the linked ContextVar.")
  static void exit(PyToken self, Object type, Object value, Object traceback) {
    ContextVarMethods.reset(self.variable, self);
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(Object type, Object item) {
    return new PyGenericAlias(type, item);
  }

  @PyBuiltin(name = "var", kind = Kind.GETTER)
  static Object variable(PyToken self) {
    return self.variable;
  }

  @PyBuiltin(name = "old_value", kind = Kind.GETTER)
  static Object oldValue(PyToken self) {
    return self.oldValue == null ? PyMissingToken.MISSING : self.oldValue;
  }
}
