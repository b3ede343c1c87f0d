package org.boomslang.modules.imports;

import java.util.ServiceLoader;
import java.util.function.Function;
import org.boomslang.objects.list.PyList;

/**
 * Who loads extension modules from shared libraries: found by {@code ServiceLoader} when the first
 * one is imported, so that programs without extensions pay nothing. What they throw is a Python
 * exception.
 */
public interface ExtensionLoader {
  /** The loader, looked for once, or null when there is none. */
  static ExtensionLoader installed() {
    return Installed.LOADER;
  }

  /** Holds the loader. */
  final class Installed {
    private static final ExtensionLoader LOADER =
        ServiceLoader.load(ExtensionLoader.class, ExtensionLoader.class.getClassLoader())
            .findFirst()
            .orElse(null);

    private Installed() {}
  }

  /**
   * The address of a function of the C interface ({@code ctypes.pythonapi}); 0 when there is none.
   */
  long function(String name);

  /**
   * Makes a call of C in the way that extensions are called: objects cross as references, and the
   * exception that C leaves is raised.
   *
   * @param values the arguments
   * @param objects which of them are Python objects; these become words
   * @param objectResult whether the result is a new reference to an object: null for NULL
   * @param call makes the call
   */
  Object callInterface(
      Object[] values, boolean[] objects, boolean objectResult, Function<Object[], Object> call);

  /**
   * Makes the module of a library ({@code _imp.create_dynamic}).
   *
   * @param spec the module's spec
   * @param name its full name, a str
   */
  Object create(Object spec, Object name, String path);

  /** Fills a module that {@link #create} made ({@code _imp.exec_dynamic}). */
  void execute(Object module);

  /**
   * Adds to a list what is known of the extension modules of this context: tuples of the name,
   * whether it declared anything, whether its calls are serialised, how often its lock was taken,
   * how often a thread waited for it, how long all waits took in seconds, and the language it is
   * written in.
   */
  void report(PyList target);
}
