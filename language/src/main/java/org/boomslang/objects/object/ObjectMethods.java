package org.boomslang.objects.object;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Bases;
import org.boomslang.objects.type.ClassAssignment;
import org.boomslang.objects.type.ClassNames;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code object}. Compare CPython typeobject.c: {@code object_methods}. */
@PyBuiltins(
    type = "object",
    doc =
        "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns"
            + " a new featureless\ninstance that has no instance attributes and cannot be given"
            + " any.\n")
final class ObjectMethods {
  private ObjectMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, *args, **kwargs)",
      doc = "Create and return a new object.  See help(type) for accurate signature.")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    if (args.length != 0 || keywords.length() != 0) {
      if (!inherits(type, "__new__")) {
        throw PyErrors.typeError(
            "object.__new__() takes exactly one argument (the type to instantiate)");
      }
      if (inherits(type, "__init__")) {
        throw PyErrors.typeError("%s() takes no arguments", type.name());
      }
    }
    if (type.isAbstract()) {
      throw abstractClass(type);
    }
    if (!type.isInstantiable()) {
      throw PyErrors.typeError("cannot create '%s' instances", type.name());
    }
    PyObject instance = type.layout().allocate(type.instanceShape());
    if (instance == null) {
      if (Bases.builtin(type).lookup("__new__") == BuiltinTypes.OBJECT.getOwn("__new__")) {
        throw PyErrors.typeError("cannot create '%s' instances", type.name());
      }
      throw PyErrors.typeError(
          "object.__new__(%s) is not safe, use %s.__new__()",
          type.name(), Bases.builtin(type).name());
    }
    return instance;
  }

  private static boolean inherits(PyType type, String method) {
    return type.lookup(method) == BuiltinTypes.OBJECT.getOwn(method);
  }

  private static RuntimeException abstractClass(PyType type) {
    Object[] names = Iteration.toArray(Attributes.get(type, "__abstractmethods__"));
    String[] sorted = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      sorted[i] = PyStr.toJava(names[i]);
    }
    Arrays.sort(sorted);
    return PyErrors.typeError(
        "Can't instantiate abstract class %s without an implementation for abstract method%s '%s'",
        type.name(), sorted.length > 1 ? "s" : "", String.join("', '", sorted));
  }

  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Initialize self.  See help(type(self)) for accurate signature.")
  static void init(Object self, Object[] args, PyDict keywords) {
    if (args.length == 0 && keywords.length() == 0) {
      return;
    }
    PyType type = Types.of(self);
    if (!inherits(type, "__init__")) {
      throw PyErrors.typeError(
          "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (inherits(type, "__new__")) {
      throw PyErrors.typeError(
          "%s.__init__() takes exactly one argument (the instance to initialize)", type.name());
    }
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(Object self) {
    PyType type = Types.of(self);
    Object module = Attributes.getOrNull(type, "__module__");
    String prefix = "";
    if (module != null && PyStr.isStr(module) && !PyStr.toJava(module).equals("builtins")) {
      prefix = PyStr.toJava(module) + ".";
    }
    return PyStr.of("<%s%s object at 0x%x>".formatted(prefix, type.qualname(), Identity.id(self)));
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)", doc = "Return str(self).")
  static Object str(Object self) {
    // What is no str is str()'s to complain about.
    return Calls.callSpecial(self, "__repr__");
  }

  @PyBuiltin(
      name = "__format__",
      sig = "($self, format_spec, /)",
      doc =
          "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.")
  static Object format(Object self, TruffleString spec) {
    if (!spec.isEmpty()) {
      throw PyErrors.typeError(
          "unsupported format string passed to %s.__format__", Types.nameOf(self));
    }
    return Conversions.str(self);
  }

  // ------------------------------------------------------------------ comparison

  @PyBuiltin(name = "__hash__", sig = "($self, /)", doc = "Return hash(self).")
  static long hash(Object self) {
    return Comparisons.identityHash(self);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object equal(Object self, Object value) {
    return Identity.identical(self, value) ? true : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Follows {@code __eq__}, so that a class which defines that one alone is consistent. */
  @PyBuiltin(name = "__ne__", sig = "($self, value, /)", doc = "Return self!=value.")
  static Object notEqual(Object self, Object value) {
    Object equal = Calls.callSpecial(self, "__eq__", value);
    return equal == null || equal == PyNotImplemented.NOT_IMPLEMENTED
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) !Conversions.truth(equal);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)", doc = "Return self<value.")
  static Object less(Object self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)", doc = "Return self<=value.")
  static Object lessOrEqual(Object self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)", doc = "Return self>value.")
  static Object greater(Object self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)", doc = "Return self>=value.")
  static Object greaterOrEqual(Object self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  // ------------------------------------------------------------------ attributes

  @PyBuiltin(
      name = "__getattribute__",
      sig = "($self, name, /)",
      doc = "Return getattr(self, name).")
  static Object getAttribute(Object self, Object name) {
    return Attributes.genericGet(self, Attributes.name(name));
  }

  @PyBuiltin(
      name = "__setattr__",
      sig = "($self, name, value, /)",
      doc = "Implement setattr(self, name, value).")
  static void setAttribute(Object self, Object name, Object value) {
    checkNotType(self, "__setattr__");
    Attributes.genericSet(self, Attributes.name(name), value);
  }

  @PyBuiltin(name = "__delattr__", sig = "($self, name, /)", doc = "Implement delattr(self, name).")
  static void deleteAttribute(Object self, Object name) {
    checkNotType(self, "__delattr__");
    Attributes.genericSet(self, Attributes.name(name), null);
  }

  /** {@code object.__setattr__} on a class would go past the bookkeeping of {@code type}. */
  private static void checkNotType(Object self, String method) {
    if (self instanceof PyType type) {
      throw PyErrors.typeError("can't apply this %s to %s object", method, type.type().name());
    }
  }

  @PyBuiltin(name = "__dir__", sig = "($self, /)", doc = "Default dir() implementation.")
  static Object dir(Object self) {
    Set<String> names = new LinkedHashSet<>();
    Object dict = Attributes.getOrNull(self, "__dict__");
    if (dict instanceof PyDict) {
      for (Object key : Iteration.toArray(dict)) {
        if (PyStr.isStr(key)) {
          names.add(PyStr.toJava(key));
        }
      }
    }
    Object cls = Attributes.getOrNull(self, "__class__");
    if (cls != null) {
      ClassNames.collect(cls, names);
    }
    return PyList.of(names.stream().map(PyStr::of).toArray());
  }

  @PyBuiltin(name = "__class__", kind = Kind.GETTER, doc = "the object's class")
  static Object cls(Object self) {
    return Types.of(self);
  }

  @PyBuiltin(name = "__class__", kind = Kind.SETTER)
  static void setClass(Object self, Object value) {
    Audit.event("object.__setattr__", self, PyStr.of("__class__"), value);
    ClassAssignment.assign(self, value);
  }

  // ------------------------------------------------------------------ copying and pickling

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "Helper for pickle.")
  static Object reduce(Object self) {
    return Reduction.common(self, 0);
  }

  @PyBuiltin(name = "__reduce_ex__", sig = "($self, protocol, /)", doc = "Helper for pickle.")
  static Object reduceEx(Object self, int protocol) {
    Object reduce = Attributes.get(self, "__reduce__");
    if (Types.of(self).lookup("__reduce__") != BuiltinTypes.OBJECT.getOwn("__reduce__")) {
      return Calls.call(reduce);
    }
    return Reduction.common(self, protocol);
  }

  @PyBuiltin(name = "__getstate__", sig = "($self, /)", doc = "Helper for pickle.")
  static Object getState(Object self) {
    return Reduction.defaultState(self, false);
  }

  @PyBuiltin(name = "__sizeof__", sig = "($self, /)", doc = "Size of object in memory, in bytes.")
  static Object size(Object self) {
    return Attributes.get(Types.of(self), "__basicsize__");
  }

  // ------------------------------------------------------------------ subclassing

  @PyBuiltin(
      name = "__init_subclass__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, /)",
      doc =
          "This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.")
  static void initSubclass(Object type) {}

  @PyBuiltin(
      name = "__subclasshook__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc =
          "Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal algorithm (and the outcome is cached).")
  static Object subclassHook(Object type, Object object) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }
}
