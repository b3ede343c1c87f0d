package org.boomslang.modules.atexit;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.runtime.PyContext;

/** Module {@code atexit}. Thread-safety: shared (its state is in {@link ExitHandlers}). */
@PyBuiltins(
    module = "atexit",
    doc = "Allow programmers to define functions to be called at interpreter exit.")
public final class AtexitModule {
  private AtexitModule() {}

  private static ExitHandlers handlers() {
    return ExitHandlers.of(PyContext.get());
  }

  @PyBuiltin(
      name = "register",
      sig = "(*args, **kwargs)",
      doc = "Register a function to be executed upon normal program termination.")
  static Object register(Object[] args, PyDict kwargs) {
    if (args.length == 0) {
      throw PyErrors.typeError("register() takes at least 1 argument (0 given)");
    }
    if (!Calls.isCallable(args[0])) {
      throw PyErrors.typeError("the first argument must be callable");
    }
    Object[] rest = new Object[args.length - 1];
    System.arraycopy(args, 1, rest, 0, rest.length);
    handlers().add(args[0], rest, kwargs);
    return args[0];
  }

  @PyBuiltin(
      name = "unregister",
      sig = "(func, /)",
      doc = "Unregister an exit function which was previously registered using atexit.register")
  static void unregister(Object func) {
    handlers().remove(func);
  }

  @PyBuiltin(name = "_run_exitfuncs", sig = "()", doc = "Run all registered exit functions.")
  static void runExitfuncs() {
    handlers().run();
  }

  @PyBuiltin(
      name = "_clear",
      sig = "()",
      doc = "Clear the list of previously registered exit functions.")
  static void clear() {
    handlers().clear();
  }

  @PyBuiltin(
      name = "_ncallbacks",
      sig = "()",
      doc = "Return the number of registered exit functions.")
  static int count() {
    return handlers().count();
  }
}
