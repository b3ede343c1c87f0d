package org.boomslang.objects.property;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.Descriptors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.property.PyProperty.Accessors;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** Builtins of {@code property}. Compare CPython descrobject.c: {@code property_methods}. */
@PyBuiltins(
    type = "property",
    doc =
        "Property attribute.\n\n"
            + "  fget\n    function to be used for getting an attribute value\n"
            + "  fset\n    function to be used for setting an attribute value\n"
            + "  fdel\n    function to be used for del'ing an attribute\n"
            + "  doc\n    docstring\n\n"
            + "Typical use is to define a managed attribute x:\n\n"
            + "class C(object):\n"
            + "    def getx(self): return self._x\n"
            + "    def setx(self, value): self._x = value\n"
            + "    def delx(self): del self._x\n"
            + "    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\n"
            + "Decorators make defining new properties or modifying existing ones easy:\n\n"
            + "class C(object):\n"
            + "    @property\n"
            + "    def x(self):\n"
            + "        \"I am the 'x' property.\"\n"
            + "        return self._x\n"
            + "    @x.setter\n"
            + "    def x(self, value):\n"
            + "        self._x = value\n"
            + "    @x.deleter\n"
            + "    def x(self):\n"
            + "        del self._x")
final class PropertyMethods {
  private PropertyMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    return new PyProperty(type);
  }

  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, fget=None, fset=None, fdel=None, doc=None)",
      doc = "Initialize self.  See help(type(self)) for accurate signature.")
  static void init(PyProperty self, Object getter, Object setter, Object deleter, Object doc) {
    Object fget = nullIfNone(getter);
    Object text = nullIfNone(doc);
    boolean documentedByGetter = false;
    if (text == null && fget != null) {
      text = Attributes.getOrNull(fget, "__doc__");
      if (text != null) {
        text = nullIfNone(text);
      }
      documentedByGetter = text != null;
    }
    self.name = null;
    self.setAccessors(
        new Accessors(fget, nullIfNone(setter), nullIfNone(deleter), documentedByGetter));
    if (self.type() == PyProperty.TYPE) {
      self.doc = text;
      return;
    }
    // A subclass has its own __doc__ in the class, which hides the member: store on the instance.
    try {
      Attributes.set(self, "__doc__", text == null ? PyNone.NONE : text);
    } catch (PyException e) {
      if (documentedByGetter || !e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
    }
  }

  private static Object nullIfNone(Object value) {
    return value == PyNone.NONE ? null : value;
  }

  @PyBuiltin(
      name = "__get__",
      sig = "($self, instance, owner=None, /)",
      doc = "Return an attribute of instance, which is of type owner.")
  static Object get(PyProperty self, Object instance, Object owner) {
    Descriptors.checkGet(instance, owner);
    return read(self, instance);
  }

  /** The value for an instance; the property itself where there is none. */
  static Object read(PyProperty self, Object instance) {
    if (instance == null || instance == PyNone.NONE) {
      return self;
    }
    Object getter = self.getter();
    if (getter == null) {
      throw missing(self, instance, "getter");
    }
    return Calls.call(getter, instance);
  }

  @PyBuiltin(
      name = "__set__",
      sig = "($self, instance, value, /)",
      doc = "Set an attribute of instance to value.")
  static void set(PyProperty self, Object instance, Object value) {
    Object setter = self.setter();
    if (setter == null) {
      throw missing(self, instance, "setter");
    }
    Calls.call(setter, instance, value);
  }

  @PyBuiltin(
      name = "__delete__",
      sig = "($self, instance, /)",
      doc = "Delete an attribute of instance.")
  static void delete(PyProperty self, Object instance) {
    Object deleter = self.deleter();
    if (deleter == null) {
      throw missing(self, instance, "deleter");
    }
    Calls.call(deleter, instance);
  }

  private static PyException missing(PyProperty self, Object instance, String accessor) {
    String type = PyStr.toJava(Conversions.repr(PyStr.of(Types.of(instance).qualname())));
    Object name = self.nameOrNull();
    return name == null
        ? PyErrors.attributeError("property of %s object has no %s", type, accessor)
        : PyErrors.attributeError(
            "property %s of %s object has no %s",
            PyStr.toJava(Conversions.repr(name)), type, accessor);
  }

  @PyBuiltin(
      name = "getter",
      sig = "($self, object, /)",
      doc = "Descriptor to obtain a copy of the property with a different getter.")
  static Object getter(PyProperty self, Object function) {
    return copy(self, function, null, null);
  }

  @PyBuiltin(
      name = "setter",
      sig = "($self, object, /)",
      doc = "Descriptor to obtain a copy of the property with a different setter.")
  static Object setter(PyProperty self, Object function) {
    return copy(self, null, function, null);
  }

  @PyBuiltin(
      name = "deleter",
      sig = "($self, object, /)",
      doc = "Descriptor to obtain a copy of the property with a different deleter.")
  static Object deleter(PyProperty self, Object function) {
    return copy(self, null, null, function);
  }

  private static Object copy(PyProperty self, Object getter, Object setter, Object deleter) {
    Accessors old = self.accessors();
    Object fget = replacement(getter, old.getter());
    Object doc =
        old.documentedByGetter() && fget != PyNone.NONE ? PyNone.NONE : PyNone.orNone(self.doc);
    Object result =
        Calls.call(
            self.type(),
            fget,
            replacement(setter, old.setter()),
            replacement(deleter, old.deleter()),
            doc);
    if (result instanceof PyProperty property) {
      property.name = self.name;
    }
    return result;
  }

  private static Object replacement(Object given, Object old) {
    return given == null || given == PyNone.NONE ? PyNone.orNone(old) : given;
  }

  @PyBuiltin(
      name = "__set_name__",
      sig = "($self, /, *args)",
      doc = "Method to set name of a property.")
  static void setName(PyProperty self, Object[] args) {
    if (args.length != 2) {
      throw PyErrors.typeError(
          "__set_name__() takes 2 positional arguments but %d were given", args.length);
    }
    self.name = args[1];
  }

  @PyBuiltin(name = "fget", kind = Kind.MEMBER)
  static Object fget(PyProperty self) {
    return PyNone.orNone(self.getter());
  }

  @PyBuiltin(name = "fset", kind = Kind.MEMBER)
  static Object fset(PyProperty self) {
    return PyNone.orNone(self.setter());
  }

  @PyBuiltin(name = "fdel", kind = Kind.MEMBER)
  static Object fdel(PyProperty self) {
    return PyNone.orNone(self.deleter());
  }

  @PyBuiltin(name = "__doc__", kind = Kind.MEMBER)
  static Object doc(PyProperty self) {
    return PyNone.orNone(self.doc);
  }

  @PyBuiltin(name = "__doc__", kind = Kind.SETTER)
  static void setDoc(PyProperty self, Object value) {
    self.doc = value;
  }

  @PyBuiltin(name = "__name__", kind = Kind.GETTER)
  static Object name(PyProperty self) {
    Object name = self.nameOrNull();
    if (name == null) {
      throw PyErrors.attributeError("'%s' object has no attribute '__name__'", self.type().name());
    }
    return name;
  }

  @PyBuiltin(name = "__name__", kind = Kind.SETTER)
  static void setNameAttribute(PyProperty self, Object value) {
    self.name = value;
  }

  @PyBuiltin(name = "__isabstractmethod__", kind = Kind.GETTER)
  static boolean isAbstract(PyProperty self) {
    Accessors accessors = self.accessors();
    return Attributes.isAbstract(accessors.getter())
        || Attributes.isAbstract(accessors.setter())
        || Attributes.isAbstract(accessors.deleter());
  }
}
