package org.boomslang.modules.imports;

import org.boomslang.objects.list.PyList;

/**
 * Who loads extension modules from shared libraries: found by {@code ServiceLoader} when the first
 * one is imported, so that programs without extensions pay nothing. What they throw is a Python
 * exception.
 */
public interface ExtensionLoader {
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
