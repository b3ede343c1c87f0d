package org.boomslang.modules.imports;

import java.util.concurrent.locks.ReentrantLock;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.extension.JavaModules;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.bytes.PyMemoryView;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * Module {@code _imp}: what importlib needs of the interpreter. Thread-safety: shared (the lock is
 * per context).
 */
@PyBuiltins(
    module = "_imp",
    doc = "(Extremely) low-level import machinery bits as used by importlib.")
public final class ImpModule {
  private static final ContextSlot<ReentrantLock> LOCK =
      new ContextSlot<>(context -> new ReentrantLock());

  /** As CPython 3.14's; nothing is ever read or written in that format. */
  private static final long MAGIC = 168627755L;

  private ImpModule() {}

  static void initialize(PyContext context, PyModule module) {
    String check = PyConfig.of(context).setting("check_hash_based_pycs");
    module.setAttribute("check_hash_based_pycs", PyStr.of(check == null ? "default" : check));
    module.setAttribute("pyc_magic_number_token", MAGIC);
  }

  @PyBuiltin(
      name = "acquire_lock",
      sig = "()",
      doc = "Acquires the interpreter's import lock for the current thread.")
  static void acquireLock() {
    ReentrantLock lock = LOCK.get();
    if (!lock.tryLock()) {
      Blocking.run(lock::lockInterruptibly);
    }
  }

  @PyBuiltin(name = "release_lock", sig = "()", doc = "Release the interpreter's import lock.")
  static void releaseLock() {
    ReentrantLock lock = LOCK.get();
    if (!lock.isHeldByCurrentThread()) {
      throw PyErrors.runtimeError("not holding the import lock");
    }
    lock.unlock();
  }

  @PyBuiltin(
      name = "lock_held",
      sig = "()",
      doc = "Return True if the import lock is currently held, else False.")
  static boolean lockHeld() {
    return LOCK.get().isLocked();
  }

  // ------------------------------------------------------------------ modules in Java

  @PyBuiltin(
      name = "is_builtin",
      sig = "(name, /)",
      doc = "Returns True if the module name corresponds to a built-in module.")
  static int isBuiltin(String name) {
    if (name.equals("sys") || name.equals("builtins")) {
      return -1;
    }
    PyContext context = PyContext.get();
    return BuiltinModules.of(context).contains(name) || JavaModules.of(context).contains(name)
        ? 1
        : 0;
  }

  @PyBuiltin(name = "create_builtin", sig = "(spec, /)", doc = "Create an extension module.")
  static Object createBuiltin(Object spec) {
    String name = PyStr.toJava(Attributes.get(spec, "name"));
    PyModule module = BuiltinModules.of(PyContext.get()).load(name);
    if (module == null) {
      module = JavaModules.of(PyContext.get()).load(name);
    }
    return module == null ? PyNone.NONE : module;
  }

  @PyBuiltin(name = "exec_builtin", sig = "(mod, /)", doc = "Initialize a built-in module.")
  static int execBuiltin(Object mod) {
    // create_builtin has filled the module.
    if (mod instanceof PyModule module && PyStr.isStr(module.nameObject())) {
      BuiltinModuleList.SECOND_PHASE
          .getOrDefault(PyStr.toJava(module.nameObject()), () -> {})
          .run();
    }
    return 0;
  }

  // ------------------------------------------------------------------ extension modules

  @PyBuiltin(
      name = "extension_suffixes",
      sig = "()",
      doc = "Returns the list of file suffixes used to identify extension modules.")
  static Object extensionSuffixes() {
    return PyList.of(PyStr.of(EXTENSION_SUFFIX));
  }

  /** Extensions for other implementations of Python have other suffixes, so they are not found. */
  private static final String EXTENSION_SUFFIX = ".boomslang-314t.so";

  @PyBuiltin(
      name = "create_dynamic",
      sig = "(spec, file=<unset>, /)",
      doc = "Create an extension module.")
  static Object createDynamic(Object spec, Object file) {
    Object name = Attributes.get(spec, "name");
    Object path = Attributes.get(spec, "origin");
    if (ExtensionLoader.installed() != null) {
      FileDescriptors.current().expectNativeCode();
      return ExtensionLoader.installed().create(spec, name, PyStr.toJava(path));
    }
    Object error =
        Calls.callKeywords(
            ExceptionTypes.IMPORT_ERROR,
            new Object[] {
              PyStr.of("extension modules are not supported here: " + PyStr.toJava(path)),
              name,
              path
            },
            new String[] {"name", "path"});
    throw PyErrors.raise((org.boomslang.objects.PyBaseException) error);
  }

  @PyBuiltin(name = "exec_dynamic", sig = "(mod, /)", doc = "Initialize an extension module.")
  static int execDynamic(Object module) {
    if (ExtensionLoader.installed() != null) {
      ExtensionLoader.installed().execute(module);
    }
    return 0;
  }

  @PyBuiltin(
      name = "_extension_report",
      sig = "()",
      doc = "What is known of extension modules and their locks; for freethreading.")
  static Object extensionReport() {
    PyList result = new PyList();
    JavaModules.of(PyContext.get()).report(result);
    if (ExtensionLoader.installed() != null) {
      ExtensionLoader.installed().report(result);
    }
    return result;
  }

  // ------------------------------------------------------------------ frozen modules

  @PyBuiltin(
      name = "is_frozen",
      sig = "(name, /)",
      doc = "Returns True if the module name corresponds to a frozen module.")
  static boolean isFrozen(String name) {
    return FrozenModules.isUsed(name);
  }

  @PyBuiltin(
      name = "is_frozen_package",
      sig = "(name, /)",
      doc = "Returns True if the module name is of a frozen package.")
  static boolean isFrozenPackage(String name) {
    requireFrozen(name);
    return FrozenModules.isPackage(name);
  }

  @PyBuiltin(
      name = "find_frozen",
      sig = "(name, /, *, withdata=False)",
      doc = "Return info about the corresponding frozen module (if there is one) or None.")
  static Object findFrozen(String name, boolean withData) {
    if (!FrozenModules.isUsed(name)) {
      return PyNone.NONE;
    }
    String origin = FrozenModules.origin(name);
    return PyTuple.of(
        withData ? new PyMemoryView(PyBytes.EMPTY) : PyNone.NONE,
        FrozenModules.isPackage(name),
        origin == null ? PyNone.NONE : PyStr.of(origin));
  }

  @PyBuiltin(
      name = "get_frozen_object",
      sig = "(name, data=None, /)",
      doc = "Create a code object for a frozen module.")
  static Object getFrozenObject(String name, Object data) {
    requireFrozen(name);
    return Bootstrap.of(PyContext.get()).frozenCode(name);
  }

  @PyBuiltin(name = "init_frozen", sig = "(name, /)", doc = "Initializes a frozen module.")
  static Object initFrozen(String name) {
    return PyNone.NONE;
  }

  @PyBuiltin(
      name = "_frozen_module_names",
      sig = "()",
      doc = "Returns the list of available frozen modules.")
  static Object frozenModuleNames() {
    return PyList.of(FrozenModules.NAMES.stream().map(PyStr::of).toArray());
  }

  private static void requireFrozen(String name) {
    if (!FrozenModules.isUsed(name)) {
      String message =
          "No such frozen object named " + PyStr.toJava(Conversions.repr(PyStr.of(name)));
      Object error =
          Calls.callKeywords(
              ExceptionTypes.IMPORT_ERROR,
              new Object[] {PyStr.of(message), PyStr.of(name)},
              new String[] {"name"});
      throw PyErrors.raise((org.boomslang.objects.PyBaseException) error);
    }
  }

  @PyBuiltin(name = "_override_frozen_modules_for_tests", sig = "(override, /)")
  static void overrideFrozenModulesForTests(int override) {
    FrozenModules.override(override);
  }

  @PyBuiltin(name = "_override_multi_interp_extensions_check", sig = "(override, /)")
  static int overrideMultiInterpExtensionsCheck(int override) {
    return 0;
  }

  // ------------------------------------------------------------------ source

  @PyBuiltin(
      name = "_fix_co_filename",
      sig = "(code, path, /)",
      doc = "Changes code.co_filename to specify the passed-in file path.")
  static void fixCoFilename(Object code, String path) {
    if (!(code instanceof PyCode)) {
      throw PyErrors.typeError(
          "_fix_co_filename() argument 1 must be code, not %s", Types.nameOf(code));
    }
    // Code objects are only ever compiled from the file they name.
  }

  @PyBuiltin(name = "source_hash", sig = "(key, source)", doc = "Return the hash of a source.")
  static Object sourceHash(long key, Object source) {
    long hash = SipHash.hash13(key, 0, Buffers.toArray(source));
    byte[] bytes = new byte[8];
    for (int i = 0; i < 8; i++) {
      bytes[i] = (byte) (hash >>> 8 * i);
    }
    return PyBytes.wrap(bytes);
  }

  @PyBuiltin(
      name = "_zip_path_hook",
      sig = "(path, /)",
      doc = "A path hook that makes a zipimport.zipimporter for what lies in a zip archive.")
  static Object zipPathHook(Object path) {
    if (PyStr.isStr(path) && ZipArchives.leadsInto(PyContext.get(), PyStr.toJava(path))) {
      Object importer = ZipArchives.importer(PyContext.get(), path);
      if (importer != null) {
        return importer;
      }
    }
    throw PyErrors.importError("not a Zip file");
  }
}
