package org.boomslang.objects.module;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.builtin.Arguments;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/** The builtins of {@code module}. Compare CPython moduleobject.c. */
@PyBuiltins(
    type = "module",
    doc =
        "Create a module object.\n\nThe name must be a string; the optional docstring can have any"
            + " type.")
final class ModuleMethods {
  private ModuleMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    return new PyModule(type.instanceShape());
  }

  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, name, doc=None)",
      doc = "Initialize self.  See help(type(self)) for accurate signature.")
  static void init(PyModule self, Object name, Object doc) {
    if (!PyStr.isStr(name)) {
      throw PyErrors.typeError(
          "module() argument 'name' must be str, not %s", Arguments.given(name));
    }
    self.setAttribute("__name__", name);
    self.setAttribute("__doc__", doc);
    self.setAttribute("__package__", PyNone.NONE);
    self.setAttribute("__loader__", PyNone.NONE);
    self.setAttribute("__spec__", PyNone.NONE);
  }

  /** As {@code importlib} shows a module; by its name alone while that is not there yet. */
  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static Object repr(PyModule self) {
    if (PyContext.get().sysModules() instanceof PyDict modules) {
      Object importlib = modules.getStr("_frozen_importlib");
      if (importlib != null) {
        return Calls.callMethod(importlib, "_module_repr", self);
      }
    }
    Object name = self.getAttributeOrNull("__name__");
    return PyStr.of(
        "<module " + (name == null ? "'?'" : PyStr.toJava(Conversions.repr(name))) + ">");
  }

  @PyBuiltin(
      name = "__getattribute__",
      sig = "($self, name, /)",
      doc = "Return getattr(self, name).")
  static Object getAttribute(PyModule self, Object name) {
    return ModuleAttributes.get(self, Attributes.name(name));
  }

  @PyBuiltin(
      name = "__dir__",
      sig = "($self, /)",
      doc = "__dir__() -> list\nspecialized dir() implementation")
  static Object dir(PyModule self) {
    if (!(Attributes.get(self, "__dict__") instanceof PyDict names)) {
      Object name = self.getAttributeOrNull("__name__");
      throw PyErrors.typeError(
          "%s.__dict__ is not a dictionary",
          name == null ? "?" : PyStr.toJava(Conversions.str(name)));
    }
    Object hook = names.getStr("__dir__");
    return hook != null ? Calls.call(hook) : PyList.of(Iteration.toArray(names));
  }

  @PyBuiltin(name = "__dict__", kind = Kind.MEMBER)
  static Object dict(PyModule self) {
    return self.dict();
  }

  @PyBuiltin(name = "__annotations__", kind = Kind.GETTER)
  static Object annotations(PyModule self) {
    Object known = self.getAttributeOrNull("__annotations__");
    if (known != null) {
      return known;
    }
    Object annotate = self.getAttributeOrNull("__annotate__");
    Object annotations;
    if (annotate != null && Calls.isCallable(annotate)) {
      annotations = Calls.call(annotate, 1L);
      if (!(annotations instanceof PyDict)) {
        throw PyErrors.typeError(
            "__annotate__ returned non-dict of type '%s'", Types.nameOf(annotations));
      }
    } else {
      annotations = new PyDict();
    }
    if (!ModuleSpecs.isInitializing(self.getAttributeOrNull("__spec__"))) {
      // While the module runs there are more to come.
      self.setAttribute("__annotations__", annotations);
    }
    return annotations;
  }

  @PyBuiltin(name = "__annotations__", kind = Kind.SETTER)
  static void setAnnotations(PyModule self, Object value) {
    if (value != null) {
      self.setAttribute("__annotations__", value);
    } else if (self.deleteAttribute("__annotations__") == null) {
      throw PyErrors.attributeErrorOf(self, "__annotations__", "__annotations__");
    }
    self.deleteAttribute("__annotate__");
  }

  @PyBuiltin(name = "__annotate__", kind = Kind.GETTER)
  static Object annotate(PyModule self) {
    Object known = self.getAttributeOrNull("__annotate__");
    if (known == null) {
      self.setAttribute("__annotate__", PyNone.NONE);
      return PyNone.NONE;
    }
    return known;
  }

  @PyBuiltin(name = "__annotate__", kind = Kind.SETTER)
  static void setAnnotate(PyModule self, Object value) {
    if (value == null) {
      throw PyErrors.typeError("cannot delete __annotate__ attribute");
    }
    if (value != PyNone.NONE && !Calls.isCallable(value)) {
      throw PyErrors.typeError("__annotate__ must be callable or None");
    }
    self.setAttribute("__annotate__", value);
    if (value != PyNone.NONE) {
      self.deleteAttribute("__annotations__");
    }
  }
}
