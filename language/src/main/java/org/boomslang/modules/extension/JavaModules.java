package org.boomslang.modules.extension;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.boomslang.api.PyExtension;
import org.boomslang.modules.imports.BuiltinModules;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PythonOptions;

/**
 * The extensions in Java that one context knows: services {@link PyExtension} of the class path and
 * of the class loader of the thread that imports first. They are looked for when a module is asked
 * for that is none of ours.
 *
 * <p>Thread-safety: atomic; importlib's module locks see to it that a module is made once.
 */
public final class JavaModules {
  private static final ContextSlot<JavaModules> STATE = new ContextSlot<>(JavaModules::new);

  private final Map<String, Class<? extends PyExtension>> classes = new LinkedHashMap<>();
  private final List<JavaModule> made = new CopyOnWriteArrayList<>();

  private volatile boolean announced;

  private JavaModules(PyContext context) {
    if (!PythonOptions.JavaExtensions.getValue(context.env().getOptions())) {
      return;
    }
    find(JavaModules.class.getClassLoader());
    ClassLoader own = Thread.currentThread().getContextClassLoader();
    if (own != null && own != JavaModules.class.getClassLoader()) {
      find(own);
    }
  }

  private void find(ClassLoader loader) {
    try {
      for (var provider :
          (Iterable<ServiceLoader.Provider<PyExtension>>)
              ServiceLoader.load(PyExtension.class, loader).stream()::iterator) {
        Class<? extends PyExtension> type = provider.type();
        var declaration = type.getAnnotation(org.boomslang.api.PyModule.class);
        if (declaration == null) {
          throw PyErrors.systemError("extension %s has no annotation @PyModule", type.getName());
        }
        classes.putIfAbsent(declaration.value(), type);
      }
    } catch (ServiceConfigurationError e) {
      throw PyErrors.systemError("%s", e.getMessage());
    }
  }

  public static JavaModules of(PyContext context) {
    return STATE.get(context);
  }

  /**
   * Whether there is a module of that name. The first time there is, {@code
   * sys.builtin_module_names} gets the names, since importlib's importer of builtin modules looks
   * there.
   */
  public boolean contains(String name) {
    if (!classes.containsKey(name)) {
      return false;
    }
    if (!announced) {
      PyModule sys = (PyModule) Imports.module("sys");
      Set<String> names = new TreeSet<>(classes.keySet());
      names.addAll(BuiltinModules.of(PyContext.get()).names());
      sys.setAttribute("builtin_module_names", PyTuple.of(names.stream().map(PyStr::of).toArray()));
      announced = true;
    }
    return true;
  }

  /** Makes a module; null when there is none of that name. */
  public PyModule load(String name) {
    Class<? extends PyExtension> type = classes.get(name);
    if (type == null) {
      return null;
    }
    JavaModule module = JavaModule.make(JavaModule.instance(type));
    made.add(module);
    if (module.lock != null) {
      FreeThreading.warn(name);
    }
    return module.object();
  }

  /** As {@code ExtensionLoader.report}, of these modules. */
  public void report(PyList target) {
    for (JavaModule each : made) {
      target.append(
          PyTuple.of(
              PyStr.of(each.name),
              each.declared,
              each.lock != null,
              each.lock == null ? 0L : each.lock.timesTaken(),
              each.lock == null ? 0L : each.lock.timesWaited(),
              each.lock == null ? 0.0 : each.lock.secondsWaited(),
              PyStr.of("Java")));
    }
  }
}
