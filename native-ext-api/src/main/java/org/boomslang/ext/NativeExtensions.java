package org.boomslang.ext;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.boomslang.modules.extension.FreeThreading;
import org.boomslang.modules.extension.ModuleLock;
import org.boomslang.modules.imports.ExtensionLoader;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * Loads extension modules: {@code _imp.create_dynamic} and {@code exec_dynamic}, PEP 489. Compare
 * CPython's importdl.c and moduleobject.c. Thread-safety: atomic.
 */
public final class NativeExtensions implements ExtensionLoader {
  private static final int MOD_CREATE = 1;
  private static final int MOD_EXEC = 2;
  private static final int MOD_MULTIPLE_INTERPRETERS = 3;
  private static final int MOD_GIL = 4;

  /** The modules of each context, in the order they were made. */
  private static final ContextSlot<List<NativeModule>> MODULES =
      new ContextSlot<>(context -> new CopyOnWriteArrayList<>());

  @Override
  public void report(PyList target) {
    for (NativeModule each : MODULES.get()) {
      ModuleLock lock = each.lock;
      target.append(
          PyTuple.of(
              PyStr.of(each.name),
              each.declared,
              lock != null,
              lock == null ? 0L : lock.timesTaken(),
              lock == null ? 0L : lock.timesWaited(),
              lock == null ? 0.0 : lock.secondsWaited(),
              PyStr.of("C")));
    }
  }

  @Override
  public long function(String name) {
    return PyContext.get().env().isNativeAccessAllowed() && NativeLibrary.exists()
        ? NativeLibrary.interfaceSymbol(name)
        : 0;
  }

  @Override
  public Object callInterface(
      Object[] values, boolean[] objects, boolean objectResult, Function<Object[], Object> call) {
    ThreadFunctions.setHome(PyContext.get());
    NativeThread thread = NativeThread.current();
    Handles.fillStatics(thread);
    Object[] words = values.clone();
    for (int i = 0; i < words.length; i++) {
      if (objects[i]) {
        words[i] = Handles.give(thread, words[i]);
      }
    }
    Object result;
    try {
      result = thread.calling(() -> call.apply(words));
    } finally {
      for (int i = 0; i < words.length; i++) {
        if (objects[i]) {
          Handles.release(thread, (long) words[i]);
        }
      }
    }
    if (objectResult) {
      return NativeCall.optional(thread, (long) result, "a function called through ctypes");
    }
    if (thread.hasError()) {
      throw thread.raise("a function called through ctypes failed");
    }
    thread.settle();
    return result;
  }

  @Override
  public Object create(Object spec, Object name, String path) {
    PyContext context = PyContext.get();
    if (!context.env().isNativeAccessAllowed()) {
      throw importError(
          "extension modules need native access, which this context is denied", name, path);
    }
    if (!NativeLibrary.exists()) {
      throw importError(
          "this Boomslang was built without a C compiler, so it has no C interface", name, path);
    }
    String full = PyStr.toJava(name);
    String last = full.substring(full.lastIndexOf('.') + 1);
    long library;
    try {
      library = NativeLibrary.open(path);
    } catch (UnsatisfiedLinkError e) {
      throw importError(e.getMessage(), name, path);
    }
    ThreadFunctions.setHome(context);
    String symbol = initName(last);
    long init = NativeLibrary.symbol(library, symbol);
    if (init == 0) {
      throw importError(
          "dynamic module does not define module export function (" + symbol + ")", name, path);
    }
    NativeThread thread = NativeThread.current();
    Handles.fillStatics(thread);
    NativeModule making = new NativeModule(full, 0);
    making.lock = new ModuleLock();
    NativeModule outer = thread.making;
    thread.making = making;
    long definition;
    try {
      definition = NativeCall.raw(thread, making, init, 0, 0, 0, 0, 0);
    } finally {
      thread.making = outer;
    }
    if (definition == 0) {
      throw thread.raise("initialization of %s failed without raising an exception", last);
    }
    if (thread.hasError()) {
      PyBaseException cause = thread.takeError();
      PyException made =
          PyErrors.systemError("initialization of %s raised unreported exception", last);
      made.value().setCause(cause);
      throw made;
    }
    if (!Handles.isHandle(definition)) {
      return create(definition, spec, full);
    }
    // Single-phase initialisation: the function has made the module.
    Object module = Handles.object(definition);
    Handles.release(thread, definition);
    thread.settle();
    if (!(module instanceof PyModule real) || NativeModule.of(real) == null) {
      throw PyErrors.systemError("initialization of %s did not return an extension module", last);
    }
    real.setAttribute("__file__", PyStr.of(path));
    NativeModule.of(real).begin();
    warnIfSerialised(NativeModule.of(real));
    return real;
  }

  /** {@code PyModule_Create}: a module that its init function fills. */
  static Object createSingle(long definition) {
    NativeThread thread = NativeThread.current();
    String name = Memory.string(Memory.getLong(definition + 88));
    if (Memory.getLong(definition + 120) != 0) {
      throw PyErrors.systemError("module %s: PyModule_Create is incompatible with m_slots", name);
    }
    NativeModule made = thread.making;
    if (made == null || made.object != null) {
      made = new NativeModule(name, definition);
      made.lock = new ModuleLock();
    } else if (made.name.endsWith("." + name)) {
      // The init function knows nothing of the package that the module is in.
      name = made.name;
    }
    made.definition = definition;
    PyModule module = new PyModule(name);
    made.belongTo(module);
    long size = Memory.getLong(definition + 104);
    if (size > 0) {
      made.state = calloc(thread, size);
    }
    MODULES.get().add(made);
    addFunctions(module, made, Memory.getLong(definition + 112));
    String doc = Memory.string(Memory.getLong(definition + 96));
    if (doc != null) {
      module.setAttribute("__doc__", PyStr.of(doc));
    }
    return module;
  }

  private static long calloc(NativeThread thread, long size) {
    long result =
        NativeLibrary.invoke(
            thread.address, NativeLibrary.function("PyMem_Calloc"), 1, size, 0, 0, 0);
    if (result == 0) {
      throw PyErrors.memoryError("out of native memory");
    }
    return result;
  }

  /** The module of this context that was made from a definition, or null. */
  static PyModule find(long definition) {
    for (NativeModule each : MODULES.get()) {
      if (each.definition == definition && each.object != null) {
        return each.object;
      }
    }
    return null;
  }

  private static String initName(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7f) {
        return "PyInitU_" + java.net.IDN.toASCII(name).replaceFirst("^xn--", "").replace('-', '_');
      }
    }
    return "PyInit_" + name;
  }

  private static PyException importError(String message, Object name, String path) {
    Object error =
        Calls.callKeywords(
            ExceptionTypes.IMPORT_ERROR,
            new Object[] {PyStr.of(message), name, PyStr.of(path)},
            new String[] {"name", "path"});
    return PyErrors.raise((PyBaseException) error);
  }

  /** {@code PyModule_FromDefAndSpec}. */
  static Object create(long definition, Object spec, String name) {
    NativeThread thread = NativeThread.current();
    if (Memory.getLong(definition + 104) < 0) {
      throw PyErrors.systemError(
          "module %s: m_size may not be negative for multi-phase initialization", name);
    }
    long create = 0;
    boolean declared = false;
    boolean free = false;
    for (long at = Memory.getLong(definition + 120); at != 0 && Memory.getInt(at) != 0; at += 16) {
      long value = Memory.getLong(at + 8);
      switch (Memory.getInt(at)) {
        case MOD_CREATE -> {
          if (create != 0) {
            throw PyErrors.systemError("module %s has multiple create slots", name);
          }
          create = value;
        }
        case MOD_GIL -> {
          if (declared) {
            throw PyErrors.systemError("module %s has more than one 'gil' slot", name);
          }
          declared = true;
          free = value != 0;
        }
        case MOD_EXEC, MOD_MULTIPLE_INTERPRETERS -> {
          // Looked at later, or of no meaning here.
        }
        default ->
            throw PyErrors.systemError(
                "module %s uses unknown slot ID %s", name, Memory.getInt(at));
      }
    }
    NativeModule made = new NativeModule(name, definition);
    Object module;
    if (create != 0) {
      long handle = Handles.give(thread, spec);
      long result = NativeCall.raw(thread, null, create, handle, definition, 0, 0, 0);
      Handles.release(thread, handle);
      module = NativeCall.result(thread, result, "creation of module " + name);
    } else {
      module = new PyModule(name);
    }
    if (!(module instanceof PyModule real)) {
      return module;
    }
    if (declared) {
      declare(made, free);
    } else {
      made.lock = new ModuleLock();
    }
    made.belongTo(real);
    MODULES.get().add(made);
    addFunctions(real, made, Memory.getLong(definition + 112));
    String doc = Memory.string(Memory.getLong(definition + 96));
    if (doc != null) {
      real.setAttribute("__doc__", PyStr.of(doc));
    }
    return real;
  }

  /** What a module says of itself, now or later. */
  static void declare(NativeModule module, boolean supportsFreeThreading) {
    module.declared = true;
    module.lock =
        supportsFreeThreading || FreeThreading.isAllowed(PyContext.get(), module.name)
            ? null
            : new ModuleLock();
  }

  static void addFunctions(PyModule module, NativeModule owner, long functions) {
    Object name = module.nameObject();
    NativeTable table = new NativeTable(PyStr.toJava(name), true);
    for (long at = functions; at != 0 && Memory.getLong(at) != 0; at += 32) {
      NativeFunction function = NativeFunction.read(at, table, owner, null, true);
      module.setAttribute(function.name(), new PyBuiltinFunction(function, module, name));
    }
  }

  @Override
  public void execute(Object module) {
    if (module instanceof PyModule real) {
      NativeModule made = NativeModule.of(real);
      if (made != null && made.begin()) {
        execute(real, made.definition);
        warnIfSerialised(made);
      }
    }
  }

  /** Runs the slots that fill a module, and makes its state. */
  static void execute(PyModule module, long definition) {
    NativeModule made = NativeModule.of(module);
    NativeThread thread = NativeThread.current();
    long size = Memory.getLong(definition + 104);
    if (size > 0 && made != null && made.state == 0) {
      made.state = calloc(thread, size);
    }
    for (long at = Memory.getLong(definition + 120); at != 0 && Memory.getInt(at) != 0; at += 16) {
      if (Memory.getInt(at) == MOD_EXEC) {
        long handle = Handles.give(thread, module);
        NativeModule outer = thread.making;
        thread.making = made;
        long status;
        try {
          status = (int) NativeCall.raw(thread, made, Memory.getLong(at + 8), handle, 0, 0, 0, 0);
        } finally {
          thread.making = outer;
        }
        Handles.release(thread, handle);
        if (status != 0) {
          throw thread.raise(
              "execution of module %s failed without setting an exception", made.name);
        }
        NativeCall.status(thread, status, "execution of module " + made.name);
      }
    }
  }

  private static void warnIfSerialised(NativeModule module) {
    if (module.lock == null) {
      return;
    }
    if (FreeThreading.isAllowed(PyContext.get(), module.name)) {
      module.lock = null;
      return;
    }
    FreeThreading.warn(module.name);
  }
}
