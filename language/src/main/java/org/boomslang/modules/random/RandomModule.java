package org.boomslang.modules.random;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** Module {@code _random}: the core generator. */
@PyBuiltins(module = "_random", doc = "The Mersenne Twister.")
public final class RandomModule {
  private RandomModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("Random", PyRandom.TYPE);
  }
}
