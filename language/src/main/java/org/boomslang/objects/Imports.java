package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.ModuleSpecs;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/** Modules that the object model itself asks for, such as {@code copyreg} and {@code typing}. */
public final class Imports {
  private Imports() {}

  /** {@code importlib.import_module(name)}: from {@code sys.modules}, or by {@code __import__}. */
  @TruffleBoundary
  public static Object module(String name) {
    PyContext context = PyContext.get();
    PyDict loaded = (PyDict) context.sysModules();
    Object module = loaded == null ? null : loaded.getStr(name);
    if (module != null && !ModuleSpecs.isInitializing(Attributes.getOrNull(module, "__spec__"))) {
      return module;
    }
    // Waits where another thread is importing the module.
    Object function = ((PyDict) context.builtins()).getStr("__import__");
    Calls.call(function, PyStr.of(name));
    return ((PyDict) context.sysModules()).getStr(name);
  }

  /** {@code module.name}. */
  @TruffleBoundary
  public static Object attribute(String module, String name) {
    return Attributes.get(module(module), name);
  }
}
