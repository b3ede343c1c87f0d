package org.boomslang.modules.imports;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Calls;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * Brings the import system up: makes {@code sys.modules}, {@code builtins} and {@code sys}, then
 * runs the two files of {@code importlib} that CPython freezes.
 *
 * <p>Thread-safety: incompatible while the context starts (one thread); immutable afterwards.
 */
public final class Bootstrap {
  private static final ContextSlot<Bootstrap> STATE = new ContextSlot<>(Bootstrap::new);

  private final PyContext context;
  private volatile PyModule bootstrap;
  private volatile String library;

  private Bootstrap(PyContext context) {
    this.context = context;
  }

  public static Bootstrap of(PyContext context) {
    return STATE.get(context);
  }

  /** {@code _frozen_importlib}. */
  PyModule module() {
    return bootstrap;
  }

  /** Makes {@code sys} and {@code builtins}, without running any Python code. */
  @TruffleBoundary
  public PyModule createCore() {
    PyDict modules = new PyDict();
    context.setSysModules(modules);
    BuiltinModules builtinModules = BuiltinModules.of(context);
    PyModule builtins = builtinModules.load("builtins");
    context.setBuiltins(builtins.dict());
    PyModule sys = builtinModules.load("sys");
    modules.putStr("sys", sys);
    modules.putStr("builtins", builtins);
    return sys;
  }

  /** Runs importlib's bootstrap and installs the importers. */
  @TruffleBoundary
  public void installImporters(PyModule sys, String standardLibrary) {
    library = standardLibrary;
    PyDict modules = (PyDict) context.sysModules();
    PyModule importlib = new PyModule("_frozen_importlib");
    importlib.setAttribute("__origname__", PyStr.of("importlib._bootstrap"));
    importlib.setAttribute("__builtins__", modules.getStr("builtins"));
    modules.putStr("_frozen_importlib", importlib);
    PyModule imp = BuiltinModules.of(context).load("_imp");
    modules.putStr("_imp", imp);
    bootstrap = importlib;
    execute(FrozenModules.code(context, library, "_frozen_importlib"), importlib.dict());
    ModuleLoads.install(context, importlib, imp);
    Calls.callMethod(importlib, "_install", sys, imp);
    Calls.callMethod(importlib, "_install_external_importers");
    ((PyList) sys.getAttributeOrNull("path_hooks"))
        .insert(0, imp.getAttributeOrNull("_zip_path_hook"));
  }

  /** The code of a frozen module. */
  PyCode frozenCode(String name) {
    return FrozenModules.code(context, library, name);
  }

  /** Runs module code in a namespace. */
  public static Object execute(PyCode code, PyDict globals) {
    return PyFunction.of(code, globals).run(null);
  }
}
