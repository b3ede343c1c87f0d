package org.boomslang.api;

/**
 * The service that a module in Java provides. The class is public, has a public constructor without
 * parameters and the annotation {@link PyModule}. Each context that imports the module has an
 * instance of its own, so fields of the class are the module's state.
 */
public interface PyExtension {
  /**
   * Called once, when the module is imported, before Python code sees it. What it throws is what
   * the import raises.
   */
  default void initialize(PyModuleContext module) {}
}
