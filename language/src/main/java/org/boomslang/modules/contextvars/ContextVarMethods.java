package org.boomslang.modules.contextvars;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code contextvars.ContextVar}. Compare CPython context.c. */
@PyBuiltins(type = "_contextvars.ContextVar")
final class ContextVarMethods {
  private ContextVarMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, name, /, *, default=<unset>)")
  static Object create(PyType type, Object name, Object defaultValue) {
    if (!PyStr.isStr(name)) {
      throw PyErrors.typeError("context variable name must be a str");
    }
    Comparisons.hash(name);
    return new PyContextVar(name, defaultValue);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyContextVar self) {
    String defaultText =
        self.defaultValue == null
            ? ""
            : " default=" + PyStr.toJava(Conversions.repr(self.defaultValue));
    return "<ContextVar name=%s%s at 0x%x>"
        .formatted(PyStr.toJava(Conversions.repr(self.name)), defaultText, Identity.id(self));
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)", doc = "Return hash(self).")
  static long hash(PyContextVar self) {
    return System.identityHashCode(self);
  }

  @PyBuiltin(
      name = "get",
      sig = "($self, default=<unset>, /)",
      doc =
          "Return a value for the context variable for the current context.\n\nIf there is no value"
              + " for the variable in the current context, the method will:\n * return the value of"
              + " the default argument of the method, if provided; or\n * return the default value"
              + " for the context variable, if it was created\n   with one; or\n * raise a"
              + " LookupError.")
  static Object get(PyContextVar self, Object defaultValue) {
    Object value = PyContextObject.current().get(self);
    if (value == null) {
      value = defaultValue == null ? self.defaultValue : defaultValue;
    }
    if (value == null) {
      throw PyErrors.of(ExceptionTypes.LOOKUP_ERROR, self);
    }
    return value;
  }

  @PyBuiltin(
      name = "set",
      sig = "($self, value, /)",
      doc =
          "Call to set a new value for the context variable in the current context.\n\nThe required"
              + " *value* argument is the new value for the context variable.\n\nReturns a Token"
              + " object that can be used to restore the variable to its previous\nvalue via the"
              + " `ContextVar.reset()` method.")
  static Object set(PyContextVar self, Object value) {
    PyContextObject context = PyContextObject.current();
    PyToken token = new PyToken(context, self, context.get(self));
    context.set(self, value);
    return token;
  }

  @PyBuiltin(
      name = "reset",
      sig = "($self, token, /)",
      doc =
          "Reset the context variable.\n\nThe variable is reset to the value it had before the"
              + " `ContextVar.set()` that\ncreated the token was used.")
  static void reset(PyContextVar self, Object value) {
    if (!(value instanceof PyToken token)) {
      throw PyErrors.typeError(
          "expected an instance of Token, got %s", PyStr.toJava(Conversions.repr(value)));
    }
    if (token.isUsed()) {
      throw PyErrors.runtimeError("%s has already been used once", show(token));
    }
    if (token.variable != self) {
      throw PyErrors.valueError("%s was created by a different ContextVar", show(token));
    }
    PyContextObject context = PyContextObject.current();
    if (token.context != context) {
      throw PyErrors.valueError("%s was created in a different Context", show(token));
    }
    if (!token.use()) {
      throw PyErrors.runtimeError("%s has already been used once", show(token));
    }
    context.set(self, token.oldValue);
  }

  private static String show(PyToken token) {
    return PyStr.toJava(Conversions.repr(token));
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(Object type, Object item) {
    return new PyGenericAlias(type, item);
  }

  @PyBuiltin(name = "name", kind = Kind.MEMBER)
  static Object name(PyContextVar self) {
    return self.name;
  }
}
