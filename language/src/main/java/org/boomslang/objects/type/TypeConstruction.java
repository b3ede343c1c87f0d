package org.boomslang.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.classmethod.PyClassMethod;
import org.boomslang.objects.codec.Codecs;
import org.boomslang.objects.descriptor.PyMemberDescriptor;
import org.boomslang.objects.descriptor.PyStaticMethod;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.function.PyCell;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.mappingproxy.PyMappingProxy;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * {@code type.__new__}: makes a class from a name, bases and a namespace.
 *
 * <p>The class becomes visible to other threads (through {@code __subclasses__} of its bases) when
 * its attributes are complete but for what {@code __set_name__} and {@code __init_subclass__} add.
 *
 * <p>Compare CPython typeobject.c: {@code type_new_impl}.
 */
final class TypeConstruction {
  private TypeConstruction() {}

  /**
   * {@code metatype.__new__(metatype, name, bases, namespace, **keywords)}.
   *
   * @param keywords passed on to {@code __init_subclass__}; may be {@code null}
   */
  @TruffleBoundary
  static Object create(PyType metatype, Object[] args, PyDict keywords) {
    if (metatype == BuiltinTypes.TYPE && args.length != 3) {
      throw PyErrors.typeError(
          args.length == 1 && keywords != null && keywords.size() > 0
              ? "type() takes no keyword arguments"
              : "type() takes 1 or 3 arguments");
    }
    checkArguments(args);
    String name = PyStr.toJava(args[0]);
    Object[] bases = ((PyTuple) args[1]).toArray();
    if (bases.length == 0) {
      bases = new Object[] {BuiltinTypes.OBJECT};
    }
    checkBases(bases);
    PyType winner = Bases.metaclass(metatype, bases);
    if (winner != metatype) {
      Object create = winner.lookup("__new__");
      if (create != BuiltinTypes.TYPE.lookup("__new__")) {
        return Calls.callDict(
            Attributes.bind(create, null, winner), Calls.prepend(winner, args), keywords);
      }
    }
    PyType type = create(winner, name, bases, namespace(name, (PyDict) args[2]));
    setNames(type);
    Object hook = type.lookupAfter(type, "__init_subclass__");
    if (hook == null) {
      // A metaclass may order the classes so that nothing comes behind the new one.
      hook = BuiltinTypes.OBJECT.getOwn("__init_subclass__");
    }
    Calls.callDict(Attributes.bind(hook, null, type), new Object[0], keywords);
    return type;
  }

  private static void checkArguments(Object[] args) {
    if (args.length != 3) {
      throw PyErrors.typeError("type.__new__() takes exactly 3 arguments (%d given)", args.length);
    }
    if (!PyStr.isStr(args[0])) {
      throw wrongArgument(1, "str", args[0]);
    }
    if (!(args[1] instanceof PyTuple)) {
      throw wrongArgument(2, "tuple", args[1]);
    }
    if (!(args[2] instanceof PyDict)) {
      throw wrongArgument(3, "dict", args[2]);
    }
  }

  private static PyException wrongArgument(int number, String expected, Object value) {
    return PyErrors.typeError(
        "type.__new__() argument %d must be %s, not %s",
        number, expected, value == PyNone.NONE ? "None" : Types.of(value).name());
  }

  private static void checkBases(Object[] bases) {
    for (Object base : bases) {
      if (!(base instanceof PyType) && Attributes.getOrNull(base, "__mro_entries__") != null) {
        throw PyErrors.typeError(
            "type() doesn't support MRO entry resolution; use types.new_class()");
      }
    }
  }

  /** A copy of the namespace; keys that are no strings cannot be attributes and are left out. */
  private static Map<String, Object> namespace(String className, PyDict dict) {
    Map<String, Object> copy = new LinkedHashMap<>();
    boolean otherKeys = false;
    Object[] entries = dict.entries();
    for (int i = 0; i < entries.length; i += 2) {
      if (PyStr.isStr(entries[i])) {
        copy.put(PyStr.intern(entries[i]), entries[i + 1]);
      } else {
        otherKeys = true;
      }
    }
    if (otherKeys) {
      Warnings.warn(
          ExceptionTypes.RUNTIME_WARNING,
          1,
          "non-string key in the __dict__ of class %s",
          className);
    }
    return copy;
  }

  /** UnicodeEncodeError for text with lone surrogates: CPython keeps it as UTF-8. */
  static void checkEncodable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        Codecs.encode(PyStr.of(text), "utf-8", "strict");
        return;
      }
    }
  }

  private static PyType create(
      PyType metatype, String name, Object[] baseObjects, Map<String, Object> namespace) {
    PyType best = Bases.best(baseObjects);
    PyType[] bases = new PyType[baseObjects.length];
    System.arraycopy(baseObjects, 0, bases, 0, bases.length);
    if (name.indexOf('\0') >= 0) {
      throw PyErrors.valueError("type name must not contain null characters");
    }
    checkEncodable(name);
    if (namespace.get("__doc__") instanceof TruffleString doc) {
      checkEncodable(PyStr.toJava(doc));
    }
    Slots slots = Slots.read(name, namespace, best, baseObjects);
    String qualname = qualname(name, namespace);
    PyCell classCell = cell(namespace, "__classcell__");
    PyCell dictCell = cell(namespace, "__classdictcell__");
    complete(namespace);

    Layout layout =
        slots.names().isEmpty() ? best.layout() : best.layout().withSlots(slots.names());
    boolean instanceDict = slots.addsDict();
    for (PyType base : bases) {
      instanceDict |= base.hasInstanceDict();
    }
    PyType type = PyType.heap(metatype.instanceShape(), name, bases, layout, instanceDict);
    type.setQualname(qualname);
    addDescriptors(type, layout, slots, namespace);
    namespace.putIfAbsent("__doc__", PyNone.NONE);
    type.setOwnAll(namespace);
    if (classCell != null) {
      classCell.set(type);
    }
    if (dictCell != null) {
      dictCell.set(new PyMappingProxy(type));
    }
    customMro(type);
    return type;
  }

  private static String qualname(String name, Map<String, Object> namespace) {
    Object qualname = namespace.remove("__qualname__");
    if (qualname == null) {
      return name;
    }
    if (!PyStr.isStr(qualname)) {
      throw PyErrors.typeError(
          "type __qualname__ must be a str, not %s", Types.of(qualname).name());
    }
    return PyStr.toJava(qualname);
  }

  private static PyCell cell(Map<String, Object> namespace, String key) {
    Object value = namespace.remove(key);
    if (value == null || value instanceof PyCell) {
      return (PyCell) value;
    }
    throw PyErrors.typeError(
        "%s must be a nonlocal cell, not <%s>",
        key, PyStr.toJava(Conversions.repr(Types.of(value))));
  }

  /** The attributes that every class has, and the implicit wrappers of special functions. */
  private static void complete(Map<String, Object> namespace) {
    if (!namespace.containsKey("__module__")) {
      Object module = CallerGlobals.moduleName();
      if (module != null) {
        namespace.put("__module__", module);
      }
    }
    if (namespace.get("__new__") instanceof PyFunction function) {
      namespace.put("__new__", new PyStaticMethod(function));
    }
    for (String name : List.of("__init_subclass__", "__class_getitem__")) {
      if (namespace.get(name) instanceof PyFunction function) {
        namespace.put(name, new PyClassMethod(function));
      }
    }
    if (namespace.containsKey("__eq__")) {
      // Objects that compare by value are not hashable unless they say how.
      namespace.putIfAbsent("__hash__", PyNone.NONE);
    }
  }

  private static void addDescriptors(
      PyType type, Layout layout, Slots slots, Map<String, Object> namespace) {
    for (String slot : slots.names()) {
      namespace.put(slot, new PyMemberDescriptor(type, slot, layout.slotKey(slot)));
    }
    if (slots.addsDict()) {
      namespace.putIfAbsent("__dict__", InstanceAttributeMethods.descriptor(type, "__dict__"));
    }
    if (slots.addsWeakref()) {
      namespace.putIfAbsent(
          "__weakref__", InstanceAttributeMethods.descriptor(type, "__weakref__"));
    }
  }

  /** Lets a metaclass that overrides {@code mro} order the classes. */
  static void customMro(PyType type) {
    Object method = type.type().lookup("mro");
    if (method == BuiltinTypes.TYPE.lookup("mro")) {
      return;
    }
    Object result = Calls.call(Attributes.bind(method, type, type.type()));
    List<PyType> order = new ArrayList<>();
    for (Object each : Iteration.toArray(result)) {
      if (!(each instanceof PyType base)) {
        throw PyErrors.typeError("mro() returned a non-class ('%s')", Types.of(each).name());
      }
      if (!type.layout().extendsLayout(base.layout())) {
        throw PyErrors.typeError("mro() returned base with unsuitable layout ('%s')", base.name());
      }
      order.add(base);
    }
    type.setBases(type.bases(), order.toArray(new PyType[0]));
  }

  /** Tells every attribute that wants to know in which class it lies, and under which name. */
  private static void setNames(PyType type) {
    for (String name : type.ownNames()) {
      Object value = type.getOwn(name);
      if (value == null) {
        continue;
      }
      Object hook = Attributes.lookupSpecial(value, "__set_name__");
      if (hook == null) {
        continue;
      }
      try {
        Calls.call(hook, type, PyStr.constant(name));
      } catch (PyException e) {
        Calls.callMethod(
            e.value(),
            "add_note",
            PyStr.of(
                "Error calling __set_name__ on '%s' instance %s in '%s'"
                    .formatted(
                        Types.of(value).name(),
                        PyStr.toJava(Conversions.repr(PyStr.of(name))),
                        type.name())));
        throw e;
      }
    }
  }
}
