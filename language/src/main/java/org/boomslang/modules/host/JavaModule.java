package org.boomslang.modules.host;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropLibrary;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.foreign.HostAdapters;
import org.boomslang.objects.foreign.Messages;
import org.boomslang.objects.foreign.PyForeign;
import org.boomslang.objects.foreign.PyHostInstance;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;

/** Module {@code _java}. Thread-safety: shared (stateless). */
@PyBuiltins(module = "_java", doc = "Classes and objects of the Java host.")
final class JavaModule {
  private static final long EPERM = 1;

  private JavaModule() {}

  private static TruffleLanguage.Env env() {
    return PyContext.get().env();
  }

  private static void requireLookup() {
    if (!env().isHostLookupAllowed()) {
      throw PyErrors.of(
          ExceptionTypes.PERMISSION_ERROR,
          EPERM,
          PyStr.of("the context does not allow access to classes of the host"));
    }
  }

  @PyBuiltin(
      name = "type",
      sig = "(name, /)",
      doc = "Return the Java class of that name; KeyError when there is none.")
  static Object type(String name) {
    requireLookup();
    TruffleLanguage.Env env = env();
    try {
      Object symbol = Blocking.outside(() -> env.lookupHostSymbol(name));
      if (symbol != null) {
        return Values.toPython(symbol);
      }
    } catch (AbstractTruffleException e) {
      // Not found, or not allowed.
    }
    throw PyErrors.of(
        ExceptionTypes.KEY_ERROR,
        PyStr.of("host symbol " + name + " is not defined or access has been denied"));
  }

  @PyBuiltin(
      name = "package_exists",
      sig = "(name, /)",
      doc = "Return whether the JDK has a package of that name or below it.")
  static boolean packageExists(String name) {
    requireLookup();
    String below = name + ".";
    return ModuleLayer.boot().modules().stream()
        .flatMap(module -> module.getPackages().stream())
        .anyMatch(each -> each.equals(name) || each.startsWith(below));
  }

  @PyBuiltin(
      name = "instanceof",
      sig = "(object, cls, /)",
      doc = "Return whether an object is an instance of a Java class.")
  static boolean isInstance(Object object, Object cls) {
    if (!(cls instanceof PyForeign type)
        || !InteropLibrary.getUncached().isMetaObject(type.delegate())) {
      throw PyErrors.typeError("instanceof() arg 2 must be a class of the host");
    }
    Object foreign = Values.toForeign(object);
    return Messages.send(type.delegate(), i -> i.isMetaInstance(type.delegate(), foreign));
  }

  @PyBuiltin(
      name = "is_function",
      sig = "(object, /)",
      doc = "Return whether an object is a method of the host.")
  static boolean isFunction(Object object) {
    return object instanceof PyForeign foreign && env().isHostFunction(foreign.delegate());
  }

  @PyBuiltin(
      name = "is_object",
      sig = "(object, /)",
      doc = "Return whether an object is one of the host.")
  static boolean isObject(Object object) {
    return env().isHostObject(Values.toForeign(object));
  }

  @PyBuiltin(
      name = "is_symbol",
      sig = "(object, /)",
      doc = "Return whether an object is a Java class as java.type() gives it.")
  static boolean isSymbol(Object object) {
    return object instanceof PyForeign foreign && env().isHostSymbol(foreign.delegate());
  }

  @PyBuiltin(
      name = "is_type",
      sig = "(object, /)",
      doc = "Return whether an object is a Java class.")
  static boolean isType(Object object) {
    return object instanceof PyForeign foreign
        && env().isHostObject(foreign.delegate())
        && InteropLibrary.getUncached().isMetaObject(foreign.delegate());
  }

  @PyBuiltin(
      name = "add_to_classpath",
      sig = "(*paths)",
      doc = "Add JAR files or directories to where java.type() looks for classes.")
  static void addToClassPath(Object[] paths) {
    requireLookup();
    TruffleLanguage.Env env = env();
    for (Object path : paths) {
      if (!PyStr.isStr(path)) {
        throw PyErrors.typeError("add_to_classpath() arguments must be str");
      }
      try {
        env.addToHostClassPath(env.getPublicTruffleFile(PyStr.toJava(path)));
      } catch (SecurityException e) {
        throw PyErrors.of(ExceptionTypes.PERMISSION_ERROR, EPERM, PyStr.of(e.getMessage()));
      }
    }
  }

  @PyBuiltin(
      name = "adapter",
      sig = "(classes, /)",
      doc =
          "Return a Java class that extends classes of Java and calls what a Python class overrides.")
  static Object adapter(Object classes) {
    requireLookup();
    List<PyForeign> bases = new ArrayList<>();
    Iteration.forEach(classes, c -> bases.add((PyForeign) c));
    return Values.toPython(HostAdapters.make(PyContext.get(), bases));
  }

  @PyBuiltin(
      name = "inherited",
      sig = "(cls, /)",
      doc = "Return the names of a Java class's methods that can be overridden, and of its fields.")
  static Object inherited(PyForeign cls) {
    requireLookup();
    return PyTuple.of(
        names(HostAdapters.methods(PyContext.get(), cls)),
        names(HostAdapters.fields(PyContext.get(), cls)));
  }

  private static Object names(List<String> names) {
    return PyTuple.of(names.stream().map(PyStr::of).toArray());
  }

  @PyBuiltin(name = "class_name", sig = "(cls, /)", doc = "Return the name of a Java class.")
  static Object className(PyForeign cls) {
    return PyStr.of(((Class<?>) env().asHostObject(cls.delegate())).getName());
  }

  @PyBuiltin(
      name = "call_inherited",
      sig = "(instance, name, /, *args)",
      doc = "Call a method as the Java class has it.")
  static Object callInherited(PyHostInstance instance, String name, Object[] args) {
    return instance.callInherited(name, args);
  }

  @PyBuiltin(
      name = "java_object",
      sig = "(instance, /)",
      doc = "Return the Java object of an instance of a Python class that extends a Java class.")
  static Object javaObject(PyHostInstance instance) {
    return PyForeign.of(instance.adapter());
  }

  @PyBuiltin(name = "instance_type", sig = "()", doc = "Return the base of such classes.")
  static Object instanceType() {
    return PyHostInstance.TYPE;
  }
}
