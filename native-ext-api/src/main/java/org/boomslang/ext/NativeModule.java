package org.boomslang.ext;

import org.boomslang.modules.extension.ModuleLock;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.module.PyModule;

/**
 * A module made by an extension: its definition and state in C, and the lock that calls into it
 * take unless it declares that it supports free threading.
 *
 * <p>Thread-safety: shared; what changes (state, lock) does so while the module is made.
 */
final class NativeModule {
  private static final HiddenKey NATIVE = new HiddenKey("extension module");

  final String name;

  /** The {@code PyModuleDef}. */
  volatile long definition;

  /** The module itself, once it is there. */
  volatile PyModule object;

  /** The module's state, 0 for none. */
  volatile long state;

  /** Null for a module that supports free threading. */
  volatile ModuleLock lock;

  /** Whether it said anything, in a slot or by {@code PyUnstable_Module_SetGIL}. */
  volatile boolean declared;

  NativeModule(String name, long definition) {
    this.name = name;
    this.definition = definition;
  }

  static NativeModule of(PyModule module) {
    return module.getAttribute(NATIVE) instanceof NativeModule found ? found : null;
  }

  void belongTo(PyModule module) {
    object = module;
    module.setAttribute(NATIVE, this);
  }

  private boolean begun;

  /** Whether nobody has begun to fill the module. */
  synchronized boolean begin() {
    boolean first = !begun;
    begun = true;
    return first;
  }
}
