package org.boomslang.objects.type;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.alias.PyUnion;
import org.boomslang.objects.descriptor.PyGetSetDescriptor;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.mappingproxy.PyMappingProxy;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.weakref.WeakReferences;

/**
 * The builtins of {@code type}. Compare CPython typeobject.c: {@code type_methods}, {@code
 * type_getsets}.
 */
@PyBuiltins(
    type = "type",
    doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type")
final class TypeMethods {
  private TypeMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, *args, **kwargs)",
      doc = "Create and return a new object.  See help(type) for accurate signature.")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    return TypeConstruction.create(type, args, keywords);
  }

  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Initialize self.  See help(type(self)) for accurate signature.")
  static void init(PyType self, Object[] args, PyDict keywords) {
    if (args.length == 1 && keywords.length() != 0) {
      throw PyErrors.typeError("type.__init__() takes no keyword arguments");
    }
    if (args.length != 1 && args.length != 3) {
      throw PyErrors.typeError("type.__init__() takes 1 or 3 arguments");
    }
  }

  @PyBuiltin(
      name = "__call__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Call self as a function.")
  static Object call(PyType self, Object[] args, PyDict keywords) {
    return Calls.instantiateDict(self, args, keywords);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(PyType self) {
    Object module = moduleOrNull(self);
    if (module != null && PyStr.isStr(module) && !PyStr.toJava(module).equals("builtins")) {
      return PyStr.of("<class '%s.%s'>".formatted(PyStr.toJava(module), self.qualname()));
    }
    return PyStr.of("<class '%s'>".formatted(self.qualname()));
  }

  // ------------------------------------------------------------------ attribute access

  @PyBuiltin(
      name = "__getattribute__",
      sig = "($self, name, /)",
      doc = "Return getattr(self, name).")
  static Object getAttribute(PyType self, Object name) {
    return TypeAttributes.get(self, Attributes.name(name));
  }

  @PyBuiltin(
      name = "__setattr__",
      sig = "($self, name, value, /)",
      doc = "Implement setattr(self, name, value).")
  static void setAttribute(PyType self, Object name, Object value) {
    TypeAttributes.set(self, Attributes.name(name), value);
  }

  @PyBuiltin(name = "__delattr__", sig = "($self, name, /)", doc = "Implement delattr(self, name).")
  static void deleteAttribute(PyType self, Object name) {
    TypeAttributes.set(self, Attributes.name(name), null);
  }

  @PyBuiltin(
      name = "__dir__",
      sig = "($self, /)",
      doc = "Specialized __dir__ implementation for types.")
  static Object dir(PyType self) {
    return PyList.of(ClassNames.of(self));
  }

  // ------------------------------------------------------------------ relations between classes

  @PyBuiltin(name = "mro", sig = "($self, /)", doc = "Return a type's method resolution order.")
  static Object mro(PyType self) {
    return PyList.of((Object[]) self.computeMro().clone());
  }

  @PyBuiltin(
      name = "__subclasses__",
      sig = "($self, /)",
      doc = "Return a list of immediate subclasses.")
  static Object subclasses(PyType self) {
    return PyList.of(self.subclasses().toArray());
  }

  @PyBuiltin(
      name = "__instancecheck__",
      sig = "($self, instance, /)",
      doc = "Check if an object is an instance.")
  static boolean instanceCheck(PyType self, Object instance) {
    return InstanceChecks.isPlainInstance(instance, self);
  }

  @PyBuiltin(
      name = "__subclasscheck__",
      sig = "($self, subclass, /)",
      doc = "Check if a class is a subclass.")
  static boolean subclassCheck(PyType self, Object subclass) {
    return InstanceChecks.isPlainSubclass(subclass, self);
  }

  @PyBuiltin(
      name = "__prepare__",
      kind = Kind.CLASS_METHOD,
      sig = "($cls, /, *args, **kwds)",
      doc = "Create the namespace for the class statement")
  static Object prepare(Object type, Object[] args, PyDict keywords) {
    return new PyDict();
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)", doc = "Return self|value.")
  static Object or(Object self, Object value) {
    return PyUnion.or(self, value);
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)", doc = "Return value|self.")
  static Object reverseOr(Object self, Object value) {
    return PyUnion.or(value, self);
  }

  @PyBuiltin(
      name = "__sizeof__",
      sig = "($self, /)",
      doc = "Return memory consumption of the type object.")
  static long size(PyType self) {
    return self.isHeapType() ? 888 : 408;
  }

  // ------------------------------------------------------------------ members

  @PyBuiltin(name = "__name__", kind = Kind.GETTER)
  static String name(PyType self) {
    return self.shortName();
  }

  @PyBuiltin(name = "__name__", kind = Kind.SETTER)
  static void setName(PyType self, Object value) {
    checkSettable(self, value, "__name__");
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError(
          "can only assign string to %s.__name__, not '%s'", self.name(), Types.of(value).name());
    }
    String name = PyStr.toJava(value);
    if (name.indexOf('\0') >= 0) {
      throw PyErrors.valueError("type name must not contain null characters");
    }
    TypeConstruction.checkEncodable(PyStr.toJava(value));
    self.setName(name);
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER)
  static String qualname(PyType self) {
    return self.qualname();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.SETTER)
  static void setQualname(PyType self, Object value) {
    checkSettable(self, value, "__qualname__");
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError(
          "can only assign string to %s.__qualname__, not '%s'",
          self.name(), Types.of(value).name());
    }
    self.setQualname(PyStr.toJava(value));
  }

  @PyBuiltin(name = "__module__", kind = Kind.GETTER)
  static Object module(PyType self) {
    Object module = moduleOrNull(self);
    if (module == null) {
      throw PyErrors.attributeErrorOf(self, "__module__", "__module__");
    }
    return module;
  }

  static Object moduleOrNull(PyType type) {
    return type.isHeapType() ? ofClass(type, "__module__") : PyStr.of(type.staticModule());
  }

  /**
   * A class's own attribute; of one that an extension computes for instances, what it specified.
   */
  private static Object ofClass(PyType type, String attribute) {
    Object own = type.getOwn(attribute);
    String specified = own instanceof PyGetSetDescriptor ? type.specified(attribute) : null;
    return specified == null ? own : PyStr.of(specified);
  }

  @PyBuiltin(name = "__module__", kind = Kind.SETTER)
  static void setModule(PyType self, Object value) {
    checkSettable(self, value, "__module__");
    self.setOwn("__module__", value);
    self.deleteOwn("__firstlineno__");
  }

  @PyBuiltin(name = "__bases__", kind = Kind.GETTER)
  static Object bases(PyType self) {
    return PyTuple.of((Object[]) self.bases().clone());
  }

  @PyBuiltin(name = "__bases__", kind = Kind.SETTER)
  static void setBases(PyType self, Object value) {
    checkSettable(self, value, "__bases__");
    BasesAssignment.assign(self, value);
  }

  @PyBuiltin(name = "__base__", kind = Kind.MEMBER)
  static Object base(PyType self) {
    PyType base = Bases.best(self);
    return base == null ? PyNone.NONE : base;
  }

  @PyBuiltin(name = "__mro__", kind = Kind.GETTER)
  static Object mroTuple(PyType self) {
    return PyTuple.of((Object[]) self.mro().clone());
  }

  @PyBuiltin(name = "__dict__", kind = Kind.GETTER)
  static Object dict(PyType self) {
    return new PyMappingProxy(self);
  }

  @PyBuiltin(name = "__doc__", kind = Kind.GETTER)
  static Object doc(PyType self) {
    if (!self.isHeapType()) {
      String text = self.staticDoc();
      return text == null ? PyNone.NONE : PyStr.of(text);
    }
    Object doc = ofClass(self, "__doc__");
    return doc == null ? PyNone.NONE : Attributes.bind(doc, null, self);
  }

  @PyBuiltin(name = "__doc__", kind = Kind.SETTER)
  static void setDoc(PyType self, Object value) {
    checkSettable(self, value, "__doc__");
    self.setOwn("__doc__", value);
  }

  @PyBuiltin(name = "__text_signature__", kind = Kind.GETTER)
  static Object textSignature(PyType self) {
    String signature = TypeSignatures.of(self);
    return signature == null ? PyNone.NONE : PyStr.of(signature);
  }

  @PyBuiltin(name = "__abstractmethods__", kind = Kind.GETTER)
  static Object abstractMethods(PyType self) {
    // type itself has the descriptor in its dictionary, not a value.
    Object value = self == BuiltinTypes.TYPE ? null : self.getOwn("__abstractmethods__");
    if (value == null) {
      throw PyErrors.attributeErrorOf(self, "__abstractmethods__", "__abstractmethods__");
    }
    return value;
  }

  @PyBuiltin(name = "__abstractmethods__", kind = Kind.SETTER)
  static void setAbstractMethods(PyType self, Object value) {
    if (!self.isHeapType()) {
      throw PyErrors.typeError(
          "cannot set '__abstractmethods__' attribute of immutable type '%s'", self.name());
    }
    if (value != null) {
      boolean isAbstract = Conversions.truth(value);
      self.setOwn("__abstractmethods__", value);
      self.setAbstract(isAbstract);
    } else {
      if (self.deleteOwn("__abstractmethods__") == null) {
        throw PyErrors.attributeErrorOf(self, "__abstractmethods__", "__abstractmethods__");
      }
      self.setAbstract(false);
    }
  }

  @PyBuiltin(name = "__annotations__", kind = Kind.GETTER)
  static Object annotations(PyType self) {
    return TypeAnnotations.annotations(self);
  }

  @PyBuiltin(name = "__annotations__", kind = Kind.SETTER)
  static void setAnnotations(PyType self, Object value) {
    TypeAnnotations.setAnnotations(self, value);
  }

  @PyBuiltin(name = "__annotate__", kind = Kind.GETTER)
  static Object annotate(PyType self) {
    return TypeAnnotations.annotate(self);
  }

  @PyBuiltin(name = "__annotate__", kind = Kind.SETTER)
  static void setAnnotate(PyType self, Object value) {
    TypeAnnotations.setAnnotate(self, value);
  }

  @PyBuiltin(name = "__type_params__", kind = Kind.GETTER)
  static Object typeParameters(PyType self) {
    Object value = self == BuiltinTypes.TYPE ? null : self.getOwn("__type_params__");
    return value == null ? PyTuple.EMPTY : value;
  }

  @PyBuiltin(name = "__type_params__", kind = Kind.SETTER)
  static void setTypeParameters(PyType self, Object value) {
    checkSettable(self, value, "__type_params__");
    self.setOwn("__type_params__", value);
  }

  @PyBuiltin(name = "__flags__", kind = Kind.MEMBER)
  static long flags(PyType self) {
    return TypeNumbers.flags(self);
  }

  @PyBuiltin(name = "__basicsize__", kind = Kind.MEMBER)
  static long basicSize(PyType self) {
    return TypeNumbers.basicSize(self);
  }

  @PyBuiltin(name = "__itemsize__", kind = Kind.MEMBER)
  static long itemSize(PyType self) {
    return TypeNumbers.itemSize(self);
  }

  @PyBuiltin(name = "__dictoffset__", kind = Kind.MEMBER)
  static long dictOffset(PyType self) {
    if (self == BuiltinTypes.TYPE) {
      // Where the structure has it that C sees; extensions ask, since it is the way to tp_dict.
      return TypeNumbers.DICT_OF_TYPE;
    }
    return self.hasInstanceDict() ? -1 : 0;
  }

  @PyBuiltin(name = "__weakrefoffset__", kind = Kind.MEMBER)
  static long weakrefOffset(PyType self) {
    return WeakReferences.areSupported(self) ? -1 : 0;
  }

  /** Refuses to change a static type, and to delete what can only be replaced. */
  static void checkSettable(PyType type, Object value, String attribute) {
    if (!type.isHeapType()) {
      throw PyErrors.typeError(
          "cannot set '%s' attribute of immutable type '%s'", attribute, type.name());
    }
    if (value == null) {
      throw PyErrors.typeError(
          "cannot delete '%s' attribute of immutable type '%s'", attribute, type.name());
    }
    Audit.event("object.__setattr__", type, PyStr.of(attribute), value);
  }
}
