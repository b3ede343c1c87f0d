package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.exception.PyAttributeError;
import org.boomslang.objects.module.ModuleAttributes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeAttributes;
import org.boomslang.runtime.PyContext;

/**
 * Attribute access, general path (object.c: {@code PyObject_GetAttr} and friends). Names are
 * interned Java strings.
 */
public final class Attributes {
  private static final HiddenKey DICT = new HiddenKey("__dict__");

  private Attributes() {}

  /** {@code getattr(o, name)}. */
  @TruffleBoundary
  public static Object get(Object o, String name) {
    PyType type = Types.of(o);
    Object getattribute = type.lookup("__getattribute__");
    if (getattribute instanceof PyWrapperDescriptor) {
      Object getattr = type.lookup("__getattr__");
      if (getattr == null) {
        return builtinGet(o, type, getattribute, name);
      }
      try {
        return builtinGet(o, type, getattribute, name);
      } catch (PyException e) {
        if (!e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
          throw e;
        }
        return callHook(getattr, o, type, name);
      }
    }
    TruffleString key = PyStr.constant(name);
    try {
      return Calls.call(bind(getattribute, o, type), key);
    } catch (PyException e) {
      Object getattr = type.lookup("__getattr__");
      if (getattr == null || !e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
      return callHook(getattr, o, type, name);
    }
  }

  /** Calls {@code __getattr__}; what it misses is noted on its AttributeError. */
  private static Object callHook(Object getattr, Object o, PyType type, String name) {
    try {
      return Calls.call(bind(getattr, o, type), PyStr.constant(name));
    } catch (PyException e) {
      if (e.value() instanceof PyAttributeError error) {
        error.complete(o, name);
      }
      throw e;
    }
  }

  /**
   * Runs a {@code __getattribute__} that is a builtin without going through strings where it is
   * object's, type's or module's.
   */
  private static Object builtinGet(Object o, PyType type, Object getattribute, String name) {
    PyWrapperDescriptor wrapper = (PyWrapperDescriptor) getattribute;
    PyType owner = wrapper.owner();
    if (owner == BuiltinTypes.OBJECT) {
      return genericGet(o, name);
    }
    if (owner == BuiltinTypes.TYPE) {
      return TypeAttributes.get((PyType) o, name);
    }
    if (owner == PyModule.TYPE) {
      return ModuleAttributes.get((PyModule) o, name);
    }
    return wrapper.code().call2(o, PyStr.constant(name));
  }

  /** {@code getattr(o, name)}, or null where that raises AttributeError. */
  @TruffleBoundary
  public static Object getOrNull(Object o, String name) {
    PyType type = Types.of(o);
    if (type.lookup("__getattribute__") instanceof PyWrapperDescriptor wrapper
        && (wrapper.owner() == BuiltinTypes.OBJECT || wrapper.owner() == BuiltinTypes.TYPE)
        && type.lookup("__getattr__") == null) {
      try {
        return o instanceof PyType cls
            ? TypeAttributes.getOrNull(cls, name)
            : genericGetOrNull(o, type, name);
      } catch (PyException e) {
        if (e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
          return null;
        }
        throw e;
      }
    }
    try {
      return get(o, name);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  /** {@code object.__getattribute__} ({@code PyObject_GenericGetAttr}). */
  @TruffleBoundary
  public static Object genericGet(Object o, String name) {
    PyType type = Types.of(o);
    Object value = genericGetOrNull(o, type, name);
    if (value == null) {
      throw PyErrors.noAttribute(o, name);
    }
    return value;
  }

  private static Object genericGetOrNull(Object o, PyType type, String name) {
    Object attribute = type.lookup(name);
    if (attribute != null && goesBeforeInstance(attribute)) {
      return bind(attribute, o, type);
    }
    Object own = ownAttribute(o, type, name);
    if (own != null) {
      return own;
    }
    return attribute == null ? null : bind(attribute, o, type);
  }

  /** The attribute in the object's own {@code __dict__}, or null. */
  private static Object ownAttribute(Object o, PyType type, String name) {
    if (o instanceof PyModule module) {
      return module.getAttributeOrNull(name);
    }
    if (!type.hasInstanceDict() || !(o instanceof PyObject object)) {
      return null;
    }
    PyDict replaced = replacedDict(object);
    return replaced != null ? replaced.getStr(name) : object.getAttribute(name);
  }

  /**
   * Whether a class attribute is read in preference to one of the instance: a data descriptor with
   * {@code __get__}.
   */
  @TruffleBoundary
  public static boolean goesBeforeInstance(Object attribute) {
    return attribute instanceof Descriptor descriptor
        ? descriptor.isData()
        : isDataDescriptor(attribute) && Types.of(attribute).lookup("__get__") != null;
  }

  /** Whether the attribute controls writing ({@code __set__} or {@code __delete__}). */
  @TruffleBoundary
  public static boolean isDataDescriptor(Object attribute) {
    if (attribute instanceof Descriptor descriptor) {
      return descriptor.isData();
    }
    PyType type = Types.of(attribute);
    return type.isHeapType()
        && (type.lookup("__set__") != null || type.lookup("__delete__") != null);
  }

  /**
   * What reading a class attribute through an instance or class gives: the descriptor protocol.
   *
   * @param instance null when read from the class {@code owner}
   */
  @TruffleBoundary
  public static Object bind(Object attribute, Object instance, PyType owner) {
    if (attribute instanceof Descriptor descriptor) {
      return descriptor.bind(instance, owner);
    }
    if (!(attribute instanceof PyObject)) {
      return attribute;
    }
    PyType type = Types.of(attribute);
    if (!type.isHeapType()) {
      return attribute;
    }
    Object get = type.lookup("__get__");
    if (get == null) {
      return attribute;
    }
    return Calls.call(
        get,
        attribute,
        instance == null ? org.boomslang.objects.none.PyNone.NONE : instance,
        owner);
  }

  /** {@code setattr(o, name, value)}. */
  @TruffleBoundary
  public static void set(Object o, String name, Object value) {
    PyType type = Types.of(o);
    Object setattr = type.lookup("__setattr__");
    if (setattr instanceof PyWrapperDescriptor wrapper) {
      if (wrapper.owner() == BuiltinTypes.OBJECT) {
        genericSet(o, name, value);
      } else {
        wrapper.code().call3(o, PyStr.constant(name), value);
      }
      return;
    }
    Calls.call(bind(setattr, o, type), PyStr.constant(name), value);
  }

  /** {@code delattr(o, name)}. */
  @TruffleBoundary
  public static void delete(Object o, String name) {
    PyType type = Types.of(o);
    Object delattr = type.lookup("__delattr__");
    if (delattr instanceof PyWrapperDescriptor wrapper) {
      if (wrapper.owner() == BuiltinTypes.OBJECT) {
        genericSet(o, name, null);
      } else {
        wrapper.code().call2(o, PyStr.constant(name));
      }
      return;
    }
    Calls.call(bind(delattr, o, type), PyStr.constant(name));
  }

  /**
   * {@code object.__setattr__} and {@code object.__delattr__}; a null value deletes ({@code
   * PyObject_GenericSetAttr}).
   */
  @TruffleBoundary
  public static void genericSet(Object o, String name, Object value) {
    PyType type = Types.of(o);
    Object attribute = type.lookup(name);
    if (attribute != null && writeDescriptor(attribute, o, value)) {
      return;
    }
    if (o instanceof PyModule module) {
      if (value != null) {
        module.setAttribute(name, value);
      } else if (module.deleteAttribute(name) == null) {
        throw PyErrors.noAttribute(o, name);
      }
      return;
    }
    if (!type.hasInstanceDict() || !(o instanceof PyObject object)) {
      if (attribute == null) {
        throw PyErrors.attributeErrorOf(
            o,
            name,
            type.lookup("__setattr__") != BuiltinTypes.OBJECT.lookup("__setattr__")
                ? "'%s' object has no attribute '%s'"
                : "'%s' object has no attribute '%s' and no __dict__ for setting new attributes",
            type.name(),
            name);
      }
      throw PyErrors.attributeErrorOf(
          o, name, "'%s' object attribute '%s' is read-only", type.name(), name);
    }
    PyDict replaced = replacedDict(object);
    if (value != null) {
      if (replaced != null) {
        replaced.putStr(name, value);
      } else {
        object.setAttribute(name.intern(), value);
      }
    } else {
      Object old =
          replaced != null ? replaced.remove(PyStr.constant(name)) : object.deleteAttribute(name);
      if (old == null) {
        throw PyErrors.noAttribute(o, name);
      }
    }
  }

  /** Writes through a data descriptor; false when the attribute is none. A null value deletes. */
  @TruffleBoundary
  public static boolean writeDescriptor(Object attribute, Object o, Object value) {
    if (attribute instanceof Descriptor descriptor) {
      if (!descriptor.isData()) {
        return false;
      }
      if (value == null) {
        descriptor.delete(o);
      } else {
        descriptor.set(o, value);
      }
      return true;
    }
    PyType type = Types.of(attribute);
    if (!type.isHeapType()) {
      return false;
    }
    Object method = type.lookup(value == null ? "__delete__" : "__set__");
    if (method == null) {
      if (type.lookup(value == null ? "__set__" : "__delete__") == null) {
        return false;
      }
      throw PyErrors.attributeError(value == null ? "__delete__" : "__set__");
    }
    if (value == null) {
      Calls.call(bind(method, attribute, type), o);
    } else {
      Calls.call(bind(method, attribute, type), o, value);
    }
    return true;
  }

  // ------------------------------------------------------------------ special methods and __dict__

  /** An attribute name given by Python code, interned. */
  @TruffleBoundary
  public static String name(Object name) {
    if (!PyStr.isStr(name)) {
      throw PyErrors.typeError("attribute name must be string, not '%s'", Types.nameOf(name));
    }
    return PyStr.intern(name);
  }

  /**
   * Whether {@code __isabstractmethod__} of a function or descriptor is true; null is not abstract.
   */
  @TruffleBoundary
  public static boolean isAbstract(Object o) {
    Object flag = o == null ? null : getOrNull(o, "__isabstractmethod__");
    return flag != null && Conversions.truth(flag);
  }

  /** The special method of an object's type, bound to the object; null when the type lacks it. */
  @TruffleBoundary
  public static Object lookupSpecial(Object o, String name) {
    PyType type = Types.of(o);
    Object method = type.lookup(name);
    return method == null ? null : bind(method, o, type);
  }

  /**
   * The object's {@code __dict__}, made on first request; null when its type has none. It stays a
   * live view of the attributes.
   */
  @TruffleBoundary
  public static PyDict dict(Object o) {
    if (o instanceof PyModule module) {
      return module.dict();
    }
    if (!(o instanceof PyObject object) || !object.type().hasInstanceDict()) {
      return null;
    }
    Object dict = object.getAttribute(DICT);
    if (dict == null) {
      dict = object.setAttributeIfAbsent(DICT, PyDict.ofObject(object));
    }
    return (PyDict) dict;
  }

  /**
   * Replaces the {@code __dict__} of an object; from then on its attributes live in the given dict.
   *
   * <p>In this order: the object says that its attributes live elsewhere; a handshake waits for
   * those who write into its slots under an older shape; then what the slots hold moves to the dict
   * that was the object's before, if anybody has it.
   */
  @TruffleBoundary
  public static void setDict(PyObject object, PyDict dict) {
    Object old;
    synchronized (object) {
      old = object.getAttribute(DICT);
      object.setAttribute(DICT, dict);
      object.setAttribute(REPLACED, Boolean.TRUE);
    }
    PyContext context = PyContext.get();
    if (!context.singleThreaded().isValid()) {
      context.drain();
    }
    if (old instanceof PyDict view && view.isViewOf(object)) {
      view.detach();
    }
    for (String name : object.attributeNames()) {
      object.deleteAttribute(name);
    }
  }

  private static final HiddenKey REPLACED = new HiddenKey("__dict__ replaced");

  /**
   * The dict that was assigned to {@code __dict__}, or null while the attributes live in the
   * object.
   */
  @TruffleBoundary
  public static PyDict replacedDict(PyObject object) {
    return object.getAttribute(REPLACED) == null ? null : (PyDict) object.getAttribute(DICT);
  }

  /**
   * Whether {@code __dict__} of objects with this shape was replaced, so that inline caches must
   * keep away.
   */
  @TruffleBoundary
  public static boolean hasReplacedDict(Shape shape) {
    return shape.property(REPLACED) != null;
  }
}
