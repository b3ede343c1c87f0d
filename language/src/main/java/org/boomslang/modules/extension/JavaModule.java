package org.boomslang.modules.extension;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.boomslang.api.PyConstant;
import org.boomslang.api.PyConstructor;
import org.boomslang.api.PyExceptionType;
import org.boomslang.api.PyExtension;
import org.boomslang.api.PyFunction;
import org.boomslang.api.PyModuleContext;
import org.boomslang.api.PyProperty;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.builtin.BuiltinCode.Kind;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;
import org.graalvm.polyglot.Value;

/**
 * A Java extension in one context: the instance of its class, its lock, its types. Thread-safety:
 * shared; it changes only while the module is made.
 */
final class JavaModule implements PyModuleContext {
  /** For conversions without a module: it has no types. */
  static final JavaModule NONE = new JavaModule();

  final String name;
  final boolean declared;

  /** Null for a module that supports free threading, or is said to. */
  final ModuleLock lock;

  private final PyExtension extension;
  private final PyModule module;
  private final Map<Class<?>, PyType> types = new HashMap<>();
  private final StubWriter stubs;

  private JavaModule() {
    name = "";
    declared = true;
    lock = null;
    extension = null;
    module = null;
    stubs = null;
  }

  private JavaModule(PyExtension extension, org.boomslang.api.PyModule declaration) {
    this.name = declaration.value();
    this.declared = declaration.freeThreading();
    this.lock =
        declared || FreeThreading.isAllowed(PyContext.get(), name) ? null : new ModuleLock();
    this.extension = extension;
    this.module = new PyModule(name);
    this.stubs = new StubWriter(extension.getClass().getClassLoader());
  }

  /** Makes the module. */
  static JavaModule make(PyExtension extension) {
    Class<?> type = extension.getClass();
    var declaration = type.getAnnotation(org.boomslang.api.PyModule.class);
    JavaModule made = new JavaModule(extension, declaration);
    made.fill(declaration);
    return made;
  }

  PyModule object() {
    return module;
  }

  /** The Python type of a class, or the nearest of its superclasses; null when it has none. */
  PyType typeOf(Class<?> type) {
    if (types.isEmpty()) {
      return null;
    }
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      PyType found = types.get(each);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  // ------------------------------------------------------------------ for the extension

  @Override
  public Value module() {
    return JavaArguments.value(module);
  }

  @Override
  public void set(String attribute, Object value) {
    module.setAttribute(attribute.intern(), JavaResults.convert(value, this));
  }

  @Override
  public <R> R outside(Supplier<R> work) {
    return Blocking.outside(work);
  }

  // ------------------------------------------------------------------ making

  private static RuntimeException wrong(String format, Object... values) {
    return PyErrors.systemError(format, values);
  }

  private void fill(org.boomslang.api.PyModule declaration) {
    if (!declaration.doc().isEmpty()) {
      module.setAttribute("__doc__", PyStr.of(declaration.doc()));
    }
    for (PyExceptionType each : declaration.exceptions()) {
      PyDict namespace = new PyDict();
      namespace.putStr("__module__", PyStr.of(name));
      if (!each.doc().isEmpty()) {
        namespace.putStr("__doc__", PyStr.of(each.doc()));
      }
      int dot = each.base().lastIndexOf('.');
      Object own =
          dot > 0 && each.base().substring(0, dot).equals(name)
              ? module.getAttributeOrNull(each.base().substring(dot + 1))
              : null;
      Object base = own != null ? own : Failures.type(each.base());
      module.setAttribute(
          each.value().intern(),
          Calls.call(BuiltinTypes.TYPE, PyStr.of(each.value()), PyTuple.of(base), namespace));
    }
    for (Class<?> each : declaration.types()) {
      declareType(each);
    }
    for (Class<?> each : declaration.types()) {
      fillType(each);
    }
    JavaTable table = new JavaTable(name, true, null, false);
    for (Method method : methods(extension.getClass(), PyFunction.class)) {
      addFunction(table, method, Kind.METHOD, extension, false);
    }
    for (Field field : extension.getClass().getFields()) {
      PyConstant constant = field.getAnnotation(PyConstant.class);
      if (constant != null) {
        module.setAttribute(
            nameOf(constant.value(), field.getName()), JavaResults.convert(value(field), this));
      }
    }
    table.addTo(PyContext.get(), module);
    extension.initialize(this);
  }

  private static String nameOf(String given, String name) {
    return (given.isEmpty() ? name : given).intern();
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException | NullPointerException e) {
      throw wrong("%s is no public static field", field.getName());
    }
  }

  /** In the order of their names, since Java's reflection has none. */
  private static List<Method> methods(
      Class<?> type, Class<? extends java.lang.annotation.Annotation> mark) {
    if (!Modifier.isPublic(type.getModifiers())) {
      throw wrong("class %s of an extension is not public", type.getName());
    }
    for (Method each : type.getDeclaredMethods()) {
      if (each.isAnnotationPresent(mark) && !Modifier.isPublic(each.getModifiers())) {
        throw wrong("method %s.%s is not public", type.getName(), each.getName());
      }
    }
    return Arrays.stream(type.getMethods())
        .filter(each -> each.isAnnotationPresent(mark) && !each.isBridge())
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
        .toList();
  }

  private void addFunction(
      JavaTable table, Method method, Kind kind, Object target, boolean receiver) {
    PyFunction function = method.getAnnotation(PyFunction.class);
    String called = nameOf(function.value(), method.getName());
    if (table.codes.stream().anyMatch(each -> each.name().equals(called))) {
      throw wrong("%s has two functions %s", table.owner(), called);
    }
    table.codes.add(
        stubs.method(
            this,
            table,
            method,
            called,
            kind,
            function.signature(),
            function.doc().isEmpty() ? null : function.doc(),
            function.inline(),
            target,
            receiver));
  }

  private static org.boomslang.api.PyType declarationOf(Class<?> type) {
    var declaration = type.getAnnotation(org.boomslang.api.PyType.class);
    if (declaration == null) {
      throw wrong("class %s has no annotation @PyType", type.getName());
    }
    return declaration;
  }

  private void declareType(Class<?> type) {
    var declaration = declarationOf(type);
    String called = nameOf(declaration.value(), type.getSimpleName());
    PyDict namespace = new PyDict();
    namespace.putStr("__module__", PyStr.of(name));
    namespace.putStr("__slots__", PyTuple.of(PyStr.of("__weakref__")));
    PyType base = type.getSuperclass() == null ? null : types.get(type.getSuperclass());
    if (base != null) {
      namespace.putStr("__slots__", PyTuple.EMPTY);
    }
    PyType made =
        (PyType)
            Calls.call(
                BuiltinTypes.TYPE,
                PyStr.of(called),
                PyTuple.of(base == null ? PyJavaObject.TYPE : base),
                namespace);
    made.deleteOwn("__slots__");
    made.setSpecification(name + "." + called, null);
    types.put(type, made);
    module.setAttribute(called, made);
  }

  private void fillType(Class<?> type) {
    PyType made = types.get(type);
    var declaration = declarationOf(type);
    Map<String, Object> attributes = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    List<Method> functions = methods(type, PyFunction.class);
    for (Method each : functions) {
      names.add(nameOf(each.getAnnotation(PyFunction.class).value(), each.getName()));
    }
    JavaTable table =
        new JavaTable(
            made.name(),
            false,
            declaration.doc().isEmpty() ? null : declaration.doc(),
            names.contains("__eq__") && !names.contains("__hash__"));
    for (Method each : functions) {
      boolean isStatic = Modifier.isStatic(each.getModifiers());
      addFunction(table, each, isStatic ? Kind.STATIC_METHOD : Kind.METHOD, null, !isStatic);
    }
    for (Method each : methods(type, PyProperty.class)) {
      PyProperty property = each.getAnnotation(PyProperty.class);
      String called = nameOf(property.value(), each.getName());
      if (each.getParameterCount() > 1 || Modifier.isStatic(each.getModifiers())) {
        throw wrong("%s.%s has the wrong form for a property", type.getName(), each.getName());
      }
      table.codes.add(
          stubs.method(
              this,
              table,
              each,
              called,
              each.getParameterCount() == 0 ? Kind.GETTER : Kind.SETTER,
              each.getParameterCount() == 0 ? "()" : "(value, /)",
              property.doc().isEmpty() ? null : property.doc(),
              false,
              null,
              true));
    }
    boolean constructed = false;
    for (Constructor<?> each : type.getConstructors()) {
      PyConstructor constructor = each.getAnnotation(PyConstructor.class);
      if (constructor == null) {
        continue;
      }
      if (constructed) {
        throw wrong("class %s has two constructors for Python", type.getName());
      }
      constructed = true;
      table.codes.add(stubs.constructor(this, table, each, constructor.signature()));
    }
    if (!constructed) {
      table.codes.add(new NoConstructor(table));
    }
    table.addTo(made, attributes::put);
    for (Field field : type.getDeclaredFields()) {
      PyConstant constant = field.getAnnotation(PyConstant.class);
      if (constant != null) {
        attributes.put(
            nameOf(constant.value(), field.getName()), JavaResults.convert(value(field), this));
      }
    }
    made.setOwnAll(attributes);
  }

  /** Makes the instance of an extension's class. */
  static PyExtension instance(Class<? extends PyExtension> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw Failures.translate(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw wrong(
          "class %s of an extension has no public constructor without parameters", type.getName());
    }
  }
}
