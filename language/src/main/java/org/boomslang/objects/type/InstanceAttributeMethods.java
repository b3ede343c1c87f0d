package org.boomslang.objects.type;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.descriptor.PyGetSetDescriptor;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.weakref.WeakReferences;

/**
 * The descriptors {@code __dict__} and {@code __weakref__} that a class written in Python carries
 * when it gives its instances a dictionary or makes them weakly referable.
 */
@PyBuiltins(type = "object")
public final class InstanceAttributeMethods {
  private InstanceAttributeMethods() {}

  @PyBuiltin(name = "__dict__", kind = Kind.GETTER, doc = "dictionary for instance variables")
  static Object dict(Object self) {
    Descriptor builtin = builtinDescriptor(self);
    if (builtin != null) {
      return builtin.bind(self, Types.of(self));
    }
    PyDict dict = Attributes.dict(self);
    if (dict == null) {
      throw PyErrors.noAttribute(self, "__dict__");
    }
    return dict;
  }

  @PyBuiltin(name = "__dict__", kind = Kind.SETTER)
  static void setDict(Object self, Object value) {
    Descriptor builtin = builtinDescriptor(self);
    if (builtin != null) {
      builtin.set(self, value);
      return;
    }
    if (value == null) {
      // Forgets the dictionary; the next one that is asked for is new and empty.
      Attributes.setDict((PyObject) self, new PyDict());
      return;
    }
    if (!(value instanceof PyDict dict)) {
      throw PyErrors.typeError(
          "__dict__ must be set to a dictionary, not a '%s'", Types.of(value).name());
    }
    Attributes.setDict((PyObject) self, dict);
  }

  /** The {@code __dict__} of the builtin type that the object's class extends, or null. */
  private static Descriptor builtinDescriptor(Object self) {
    PyType builtin = Bases.builtin(Types.of(self));
    return builtin != BuiltinTypes.OBJECT
            && builtin.lookup("__dict__") instanceof Descriptor descriptor
        ? descriptor
        : null;
  }

  @PyBuiltin(
      name = "__weakref__",
      kind = Kind.GETTER,
      doc = "list of weak references to the object")
  static Object weakref(Object self) {
    return WeakReferences.first(self);
  }

  /** A fresh descriptor of the given name for a class. */
  public static PyGetSetDescriptor descriptor(PyType owner, String name) {
    BuiltinCode getter = null;
    BuiltinCode setter = null;
    for (BuiltinCode code : Codes.ALL) {
      if (code.name().equals(name)) {
        if (code.kind() == BuiltinCode.Kind.GETTER) {
          getter = code;
        } else {
          setter = code;
        }
      }
    }
    return new PyGetSetDescriptor(owner, getter, setter);
  }

  private static final class Codes {
    static final BuiltinCode[] ALL = new InstanceAttributeMethodsTable().createCodes();
  }
}
