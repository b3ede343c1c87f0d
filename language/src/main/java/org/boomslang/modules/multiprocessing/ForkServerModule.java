package org.boomslang.modules.multiprocessing;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;

/**
 * Module {@code multiprocessing.popen_forkserver}. Linux' default start method forks children from
 * a server process, which a JVM cannot do; what a program may rely on (a fresh process that gets
 * its work pickled) is what the method {@code spawn} gives, so that serves it.
 */
@PyBuiltins(
    module = "multiprocessing.popen_forkserver",
    doc = "Starts processes of the 'forkserver' method as those of 'spawn'.")
public final class ForkServerModule {
  private ForkServerModule() {}

  @PyBuiltin(name = "__getattr__", sig = "(name, /)")
  static Object attribute(String name) {
    if (name.equals("Popen")) {
      return Imports.attribute("multiprocessing.popen_spawn_posix", "Popen");
    }
    throw PyErrors.of(
        ExceptionTypes.ATTRIBUTE_ERROR,
        PyStr.of("module 'multiprocessing.popen_forkserver' has no attribute '" + name + "'"));
  }
}
