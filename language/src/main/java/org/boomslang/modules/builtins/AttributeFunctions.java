package org.boomslang.modules.builtins;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Identity;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.InstanceChecks;

/** The functions about objects, their attributes and classes. Thread-safety: shared (stateless). */
@PyBuiltins(module = "builtins")
public final class AttributeFunctions {
  private AttributeFunctions() {}

  private static String name(Object name) {
    if (!PyStr.isStr(name)) {
      throw PyErrors.typeError("attribute name must be string, not '%s'", Types.nameOf(name));
    }
    return PyStr.intern(name);
  }

  @PyBuiltin(
      name = "getattr",
      sig = "(object, name, default=<unset>, /)",
      doc =
          "getattr(object, name[, default]) -> value\n\n"
              + "The named attribute of an object: getattr(x, 'y') is x.y; the default where there is none.")
  static Object getattr(Object object, Object name, Object fallback) {
    String attribute = name(name);
    if (fallback == null) {
      return Attributes.get(object, attribute);
    }
    Object value = Attributes.getOrNull(object, attribute);
    return value == null ? fallback : value;
  }

  @PyBuiltin(
      name = "hasattr",
      sig = "(obj, name, /)",
      doc = "Return whether the object has an attribute with the given name.")
  static boolean hasattr(Object object, Object name) {
    return Attributes.getOrNull(object, name(name)) != null;
  }

  @PyBuiltin(
      name = "setattr",
      sig = "(obj, name, value, /)",
      doc = "Set the named attribute on the object: setattr(x, 'y', v) is x.y = v.")
  static void setattr(Object object, Object name, Object value) {
    Attributes.set(object, name(name), value);
  }

  @PyBuiltin(
      name = "delattr",
      sig = "(obj, name, /)",
      doc = "Delete the named attribute from the object: delattr(x, 'y') is del x.y.")
  static void delattr(Object object, Object name) {
    Attributes.delete(object, name(name));
  }

  @PyBuiltin(
      name = "dir",
      sig = "(object=<unset>, /)",
      doc =
          "dir([object]) -> list of strings\n\n"
              + "The sorted names of the object's attributes, or of the current scope.")
  static Object dir(Object object) {
    Object names;
    if (object == null) {
      Object locals = CallerScope.locals();
      names = Calls.callMethod(locals, "keys");
    } else {
      Object dir = Attributes.lookupSpecial(object, "__dir__");
      if (dir == null) {
        throw PyErrors.typeError("object does not provide __dir__");
      }
      names = Calls.call(dir);
    }
    PyList result = PyList.of(Iteration.toArray(names));
    Calls.callMethod(result, "sort");
    return result;
  }

  @PyBuiltin(
      name = "vars",
      sig = "(object=<unset>, /)",
      doc =
          "vars([object]) -> dictionary\n\n"
              + "The object's __dict__, or the names of the current scope.")
  static Object vars(Object object) {
    if (object == null) {
      return CallerScope.locals();
    }
    Object dict = Attributes.getOrNull(object, "__dict__");
    if (dict == null) {
      throw PyErrors.typeError("vars() argument must have __dict__ attribute");
    }
    return dict;
  }

  @PyBuiltin(name = "id", sig = "(obj, /)", doc = "Return the identity of an object.")
  static long id(Object object) {
    long id = Identity.id(object);
    Audit.event("builtins.id", id);
    return id;
  }

  @PyBuiltin(name = "hash", sig = "(obj, /)", doc = "Return the hash value for the given object.")
  static long hash(Object object) {
    return Comparisons.hash(object);
  }

  @PyBuiltin(name = "callable", sig = "(obj, /)", doc = "Return whether the object is callable.")
  static boolean callable(Object object) {
    return Calls.isCallable(object);
  }

  @PyBuiltin(
      name = "isinstance",
      sig = "(obj, class_or_tuple, /)",
      doc = "Return whether an object is an instance of a class or of one of its subclasses.")
  static boolean isinstance(Object object, Object classes) {
    return InstanceChecks.isInstance(object, classes);
  }

  @PyBuiltin(
      name = "issubclass",
      sig = "(cls, class_or_tuple, /)",
      doc = "Return whether 'cls' is derived from another class or is the same class.")
  static boolean issubclass(Object cls, Object classes) {
    return InstanceChecks.isSubclass(cls, classes);
  }
}
