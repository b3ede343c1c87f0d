package org.boomslang.objects.function;

import java.util.Arrays;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.code.CodeFlags;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.descriptor.Descriptors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code function}. Compare CPython funcobject.c. */
@PyBuiltins(type = "function", doc = "Create a function object.")
final class FunctionMethods {
  private FunctionMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, /, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)")
  static Object create(
      PyType type,
      PyCode code,
      PyDict globals,
      Object name,
      Object argdefs,
      Object closure,
      Object kwdefaults) {
    Audit.event("function.__new__", code);
    if (name != PyNone.NONE && !PyStr.isStr(name)) {
      throw PyErrors.typeError("arg 3 (name) must be None or string");
    }
    if (argdefs != PyNone.NONE && !(argdefs instanceof PyTuple)) {
      throw PyErrors.typeError("arg 4 (defaults) must be None or tuple");
    }
    int free = code.freeNames().length;
    if (!(closure instanceof PyTuple)) {
      if (free > 0 && closure == PyNone.NONE) {
        throw PyErrors.typeError("arg 5 (closure) must be tuple");
      }
      if (closure != PyNone.NONE) {
        throw PyErrors.typeError("arg 5 (closure) must be None or tuple");
      }
    }
    if (kwdefaults != PyNone.NONE && !(kwdefaults instanceof PyDict)) {
      throw PyErrors.typeError("arg 6 (kwdefaults) must be None or dict");
    }
    Object[] cells = closure instanceof PyTuple tuple ? tuple.toArray() : new Object[0];
    if (cells.length != free) {
      throw PyErrors.valueError(
          "%s requires closure of length %d, not %d", code.name(), free, cells.length);
    }
    for (Object cell : cells) {
      if (!(cell instanceof PyCell)) {
        throw PyErrors.typeError("arg 5 (closure) expected cell, found %s", Types.nameOf(cell));
      }
    }
    PyFunction function =
        new PyFunction(
            code,
            globals,
            PyFunction.builtinsOf(globals),
            Arrays.copyOf(cells, cells.length, PyCell[].class),
            argdefs instanceof PyTuple tuple ? tuple.toArray() : PyFunction.NO_DEFAULTS,
            kwdefaults instanceof PyDict dict ? dict : null);
    if (name != PyNone.NONE) {
      function.setName(name);
    }
    return function;
  }

  @PyBuiltin(name = "__call__", sig = "($self, /, *args, **kwargs)")
  static Object call(PyFunction self, Object[] args, PyDict kwargs) {
    return KeywordArguments.call(self, args, kwargs);
  }

  @PyBuiltin(name = "__get__", sig = "($self, instance, owner=None, /)")
  static Object get(PyFunction self, Object instance, Object owner) {
    Descriptors.checkGet(instance, owner);
    return instance == PyNone.NONE ? self : new PyMethod(self, instance);
  }

  @PyBuiltin(name = "__dict__", kind = Kind.GETTER)
  static Object dict(PyFunction self) {
    return Attributes.dict(self);
  }

  @PyBuiltin(name = "__dict__", kind = Kind.SETTER)
  static void setDict(PyFunction self, Object value) {
    if (!(value instanceof PyDict dict)) {
      throw PyErrors.typeError(
          value == null
              ? "cannot delete __dict__"
              : "__dict__ must be set to a dictionary, not a '" + Types.nameOf(value) + "'");
    }
    Attributes.setDict(self, dict);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyFunction self) {
    return String.format("<function %s at 0x%x>", PyStr.toJava(self.qualname()), Identity.id(self));
  }

  @PyBuiltin(name = "__code__", kind = Kind.GETTER)
  static Object code(PyFunction self) {
    Audit.event("object.__getattr__", self, PyStr.of("__code__"));
    return self.code();
  }

  @PyBuiltin(name = "__code__", kind = Kind.SETTER)
  static void setCode(PyFunction self, Object value) {
    if (!(value instanceof PyCode code)) {
      throw PyErrors.typeError("__code__ must be set to a code object");
    }
    Audit.event("object.__setattr__", self, PyStr.of("__code__"), code);
    int free = code.freeNames().length;
    if (self.closure().length != free) {
      throw PyErrors.valueError(
          "%s() requires a code object with %d free vars, not %d",
          PyStr.toJava(self.name()), self.closure().length, free);
    }
    int kinds = CodeFlags.ANY_GENERATOR;
    if ((self.code().flags() & kinds) != (code.flags() & kinds)) {
      Warnings.deprecated(
          "Assigning a code object of non-matching type is deprecated "
              + "(e.g., from a generator to a plain function)");
    }
    // Names and docstring are the function's own and stay.
    self.setName(self.name());
    self.setQualname(self.qualname());
    self.setDoc(self.doc());
    self.setCode(code);
  }

  @PyBuiltin(name = "__globals__", kind = Kind.MEMBER)
  static Object globals(PyFunction self) {
    return self.globals();
  }

  @PyBuiltin(name = "__builtins__", kind = Kind.MEMBER)
  static Object builtins(PyFunction self) {
    return self.builtins();
  }

  @PyBuiltin(name = "__closure__", kind = Kind.MEMBER)
  static Object closure(PyFunction self) {
    PyCell[] cells = self.closure();
    return cells.length == 0
        ? PyNone.NONE
        : PyTuple.of(Arrays.copyOf(cells, cells.length, Object[].class));
  }

  @PyBuiltin(name = "__defaults__", kind = Kind.GETTER)
  static Object defaults(PyFunction self) {
    Object[] values = self.defaults();
    return values == PyFunction.NO_DEFAULTS ? PyNone.NONE : PyTuple.of(values);
  }

  private static void tell(PyFunction self, String name, Object value) {
    if (value == null || value == PyNone.NONE) {
      Audit.event("object.__delattr__", self, PyStr.of(name));
    } else {
      Audit.event("object.__setattr__", self, PyStr.of(name), value);
    }
  }

  @PyBuiltin(name = "__defaults__", kind = Kind.SETTER)
  static void setDefaults(PyFunction self, Object value) {
    tell(self, "__defaults__", value);
    if (value == null || value == PyNone.NONE) {
      self.setDefaults(PyFunction.NO_DEFAULTS);
    } else if (value instanceof PyTuple tuple) {
      self.setDefaults(tuple.toArray());
    } else {
      throw PyErrors.typeError("__defaults__ must be set to a tuple object");
    }
  }

  @PyBuiltin(name = "__kwdefaults__", kind = Kind.GETTER)
  static Object kwDefaults(PyFunction self) {
    PyDict values = self.kwDefaults();
    return values == null ? PyNone.NONE : values;
  }

  @PyBuiltin(name = "__kwdefaults__", kind = Kind.SETTER)
  static void setKwDefaults(PyFunction self, Object value) {
    tell(self, "__kwdefaults__", value);
    if (value == null || value == PyNone.NONE) {
      self.setKwDefaults(null);
    } else if (value instanceof PyDict dict) {
      self.setKwDefaults(dict);
    } else {
      throw PyErrors.typeError("__kwdefaults__ must be set to a dict object");
    }
  }

  @PyBuiltin(name = "__name__", kind = Kind.GETTER)
  static Object name(PyFunction self) {
    return self.name();
  }

  @PyBuiltin(name = "__name__", kind = Kind.SETTER)
  static void setName(PyFunction self, Object value) {
    if (value == null || !PyStr.isStr(value)) {
      throw PyErrors.typeError("__name__ must be set to a string object");
    }
    self.setName(value);
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER)
  static Object qualname(PyFunction self) {
    return self.qualname();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.SETTER)
  static void setQualname(PyFunction self, Object value) {
    if (value == null || !PyStr.isStr(value)) {
      throw PyErrors.typeError("__qualname__ must be set to a string object");
    }
    self.setQualname(value);
  }

  @PyBuiltin(name = "__module__", kind = Kind.MEMBER)
  static Object module(PyFunction self) {
    return self.module();
  }

  @PyBuiltin(name = "__module__", kind = Kind.SETTER)
  static void setModule(PyFunction self, Object value) {
    self.setModule(value == null ? PyNone.NONE : value);
  }

  @PyBuiltin(name = "__doc__", kind = Kind.MEMBER)
  static Object doc(PyFunction self) {
    return self.doc();
  }

  @PyBuiltin(name = "__doc__", kind = Kind.SETTER)
  static void setDoc(PyFunction self, Object value) {
    self.setDoc(value == null ? PyNone.NONE : value);
  }

  @PyBuiltin(name = "__annotate__", kind = Kind.GETTER)
  static Object annotate(PyFunction self) {
    Object annotate = self.annotate();
    return annotate == null ? PyNone.NONE : annotate;
  }

  @PyBuiltin(name = "__annotate__", kind = Kind.SETTER)
  static void setAnnotate(PyFunction self, Object value) {
    if (value == null) {
      throw PyErrors.typeError("__annotate__ cannot be deleted");
    }
    if (value == PyNone.NONE) {
      self.setAnnotate(null);
    } else if (Calls.isCallable(value)) {
      self.setAnnotations(null);
      self.setAnnotate(value);
    } else {
      throw PyErrors.typeError("__annotate__ must be callable or None");
    }
  }

  @PyBuiltin(name = "__annotations__", kind = Kind.GETTER)
  static Object annotations(PyFunction self) {
    PyDict annotations = self.annotations();
    if (annotations == null) {
      Object annotate = self.annotate();
      if (annotate == null) {
        annotations = new PyDict();
      } else {
        Object made = Calls.call(annotate, 1L);
        if (!(made instanceof PyDict dict)) {
          throw PyErrors.typeError(
              "__annotate__ returned non-dict of type '%s'", Types.nameOf(made));
        }
        annotations = dict;
      }
      self.setAnnotations(annotations);
    }
    return annotations;
  }

  @PyBuiltin(name = "__annotations__", kind = Kind.SETTER)
  static void setAnnotations(PyFunction self, Object value) {
    if (value == null || value == PyNone.NONE) {
      self.setAnnotations(null);
    } else if (value instanceof PyDict dict) {
      self.setAnnotations(dict);
    } else {
      throw PyErrors.typeError("__annotations__ must be set to a dict object");
    }
    self.setAnnotate(null);
  }

  @PyBuiltin(name = "__type_params__", kind = Kind.GETTER)
  static Object typeParams(PyFunction self) {
    Object params = self.typeParams();
    return params == null ? PyTuple.EMPTY : params;
  }

  @PyBuiltin(name = "__type_params__", kind = Kind.SETTER)
  static void setTypeParams(PyFunction self, Object value) {
    if (!(value instanceof PyTuple)) {
      throw PyErrors.typeError("__type_params__ must be set to a tuple");
    }
    self.setTypeParams(value);
  }
}
