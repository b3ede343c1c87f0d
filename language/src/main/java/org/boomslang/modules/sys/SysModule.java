package org.boomslang.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.BoomslangLanguage;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.imports.BuiltinModules;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.ReferenceCounts;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.IntegerStringLimit;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.namespace.PySimpleNamespace;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PyFrozenSet;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.GlobalLock;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;
import org.boomslang.runtime.counting.ReferenceCount.Mode;

/**
 * Constants and plain functions of module {@code sys}. Thread-safety: shared (its state is in
 * {@link SysState}).
 */
@PyBuiltins(
    module = "sys",
    doc =
        "This module provides access to some objects used or maintained by the\n"
            + "interpreter and to functions that interact strongly with the interpreter.")
public final class SysModule {
  private static final long HEX_VERSION = 0x030e03f0L;

  private static final String COPYRIGHT =
      "Boomslang: Python for the JVM. See its LICENSE.\n"
          + "The standard library is Copyright (c) 2001 Python Software Foundation.\n"
          + "All Rights Reserved.";

  private SysModule() {}

  static void initialize(PyContext context, PyModule sys) {
    PyConfig config = PyConfig.of(context);
    SysState.of(context).module = sys;
    sys.setAttribute("modules", context.sysModules());
    setVersion(sys);
    sys.setAttribute("flags", SysStructures.flags(config));
    sys.setAttribute("float_info", SysStructures.FLOAT_INFO);
    sys.setAttribute("int_info", SysStructures.INT_INFO);
    sys.setAttribute("hash_info", SysStructures.HASH_INFO);
    sys.setAttribute("thread_info", SysStructures.THREAD_INFO);
    sys.setAttribute("float_repr_style", PyStr.of("short"));
    sys.setAttribute("maxsize", Long.MAX_VALUE);
    sys.setAttribute("maxunicode", (long) Character.MAX_CODE_POINT);
    sys.setAttribute("byteorder", PyStr.of("little"));
    sys.setAttribute("platform", PyStr.of("linux"));
    String platlibdir = config.setting("platlibdir");
    sys.setAttribute("platlibdir", PyStr.of(platlibdir == null ? "lib" : platlibdir));
    sys.setAttribute("abiflags", PyStr.of("t"));
    String pycachePrefix = config.setting("pycache_prefix");
    sys.setAttribute(
        "pycache_prefix", pycachePrefix == null ? PyNone.NONE : PyStr.of(pycachePrefix));
    sys.setAttribute("dont_write_bytecode", true);
    sys.setAttribute("_framework", PyStr.EMPTY);
    sys.setAttribute("_home", PyNone.NONE);
    sys.setAttribute("copyright", PyStr.of(COPYRIGHT));
    sys.setAttribute("stdlib_module_names", PyFrozenSet.of(StdlibNames.all()));
    sys.setAttribute("builtin_module_names", strings(BuiltinModules.of(context).names()));
    sys.setAttribute("monitoring", Monitoring.create());
    PyModule jit = new PyModule("sys._jit");
    new SysJitTable().addTo(context, jit);
    sys.setAttribute("_jit", jit);
    setPaths(config, sys);
    setArguments(config, sys);
    sys.setAttribute("meta_path", new PyList());
    sys.setAttribute("path_hooks", new PyList());
    sys.setAttribute("path_importer_cache", new PyDict());
  }

  private static void setVersion(PyModule sys) {
    sys.setAttribute(
        "version",
        PyStr.of(
            "%s free-threading build (Boomslang) [Java %s, %s]"
                .formatted(
                    BoomslangLanguage.VERSION,
                    Runtime.version().feature(),
                    System.getProperty("java.vm.name"))));
    sys.setAttribute("version_info", SysStructures.VERSION_INFO);
    sys.setAttribute("hexversion", HEX_VERSION);
    sys.setAttribute("api_version", 1013L);
    sys.setAttribute("_git", PyTuple.of(PyStr.of("Boomslang"), PyStr.EMPTY, PyStr.EMPTY));
    PyDict implementation = new PyDict();
    implementation.putStr("name", PyStr.of("boomslang"));
    // Names files that nobody writes (sys.dont_write_bytecode is on), but programs ask for the
    // names.
    implementation.putStr("cache_tag", PyStr.of("boomslang-314"));
    implementation.putStr("version", SysStructures.VERSION_INFO);
    implementation.putStr("hexversion", HEX_VERSION);
    implementation.putStr("_multiarch", PyStr.of("x86_64-linux-gnu"));
    implementation.putStr("supports_isolated_interpreters", false);
    sys.setAttribute("implementation", namespace(implementation));
  }

  private static void setPaths(PyConfig config, PyModule sys) {
    InstallPaths paths = InstallPaths.of(config);
    InstallPaths.VirtualEnvironment environment = paths.environment();
    TruffleString base = PyStr.of(paths.prefix());
    TruffleString prefix = environment == null ? base : PyStr.of(environment.prefix());
    sys.setAttribute("prefix", prefix);
    sys.setAttribute("exec_prefix", prefix);
    sys.setAttribute("base_prefix", base);
    sys.setAttribute("base_exec_prefix", base);
    sys.setAttribute("_stdlib_dir", PyStr.of(paths.standardLibrary()));
    sys.setAttribute("executable", PyStr.of(config.executable()));
    sys.setAttribute(
        "_base_executable",
        PyStr.of(environment == null ? config.executable() : environment.baseExecutable()));
    sys.setAttribute("path", PyList.of(strings(paths.searchPath()).toArray()));
  }

  private static void setArguments(PyConfig config, PyModule sys) {
    PyList argv = new PyList();
    switch (config.runKind()) {
      case "command" -> argv.append(PyStr.of("-c"));
      case "module" -> argv.append(PyStr.of("-m"));
      case "file" -> argv.append(PyStr.of(config.runTarget()));
      case "stdin" -> argv.append(PyStr.of(config.runTarget()));
      default -> {
        // An embedder's arguments are all of it.
        if (config.arguments().isEmpty()) {
          argv.append(PyStr.EMPTY);
        }
      }
    }
    config.arguments().forEach(argument -> argv.append(PyStr.of(argument)));
    sys.setAttribute("argv", argv);
    sys.setAttribute("orig_argv", PyList.of(strings(config.origArgv()).toArray()));
    sys.setAttribute("warnoptions", PyList.of(strings(config.warnOptions()).toArray()));
    PyDict xOptions = new PyDict();
    for (String option : config.xOptions()) {
      int equals = option.indexOf('=');
      if (equals < 0) {
        xOptions.putStr(option.intern(), true);
      } else {
        xOptions.putStr(
            option.substring(0, equals).intern(), PyStr.of(option.substring(equals + 1)));
      }
    }
    sys.setAttribute("_xoptions", xOptions);
  }

  /** A simple namespace with these names. */
  static PySimpleNamespace namespace(PyDict values) {
    PySimpleNamespace namespace = new PySimpleNamespace();
    Object[] entries = values.entries();
    for (int i = 0; i < entries.length; i += 2) {
      namespace.setAttribute(PyStr.intern(entries[i]), entries[i + 1]);
    }
    return namespace;
  }

  private static PyTuple strings(Iterable<String> texts) {
    PyList list = new PyList();
    texts.forEach(text -> list.append(PyStr.of(text)));
    return PyTuple.of(list.toArray());
  }

  // ------------------------------------------------------------------ exceptions

  @PyBuiltin(
      name = "exc_info",
      sig = "()",
      doc = "Return (type, value, traceback) of the exception that is being handled.")
  static Object excInfo() {
    if (!(PyThreadState.get().handled instanceof PyBaseException exception)) {
      return PyTuple.of(PyNone.NONE, PyNone.NONE, PyNone.NONE);
    }
    return PyTuple.of(exception.type(), exception, PyNone.orNone(exception.traceback()));
  }

  @PyBuiltin(
      name = "exception",
      sig = "()",
      doc = "Return the exception that is being handled, or None.")
  static Object exception() {
    return PyNone.orNone(PyThreadState.get().handled);
  }

  @PyBuiltin(
      name = "exit",
      sig = "(status=None, /)",
      doc = "Exit the interpreter by raising SystemExit(status).")
  static void exit(Object status) {
    if (status instanceof PyTuple several
        && several.type() == org.boomslang.objects.BuiltinTypes.TUPLE) {
      throw PyErrors.of(ExceptionTypes.SYSTEM_EXIT, several.toArray());
    }
    throw status == PyNone.NONE
        ? PyErrors.of(ExceptionTypes.SYSTEM_EXIT)
        : PyErrors.of(ExceptionTypes.SYSTEM_EXIT, status);
  }

  // ------------------------------------------------------------------ limits and encodings

  @PyBuiltin(
      name = "getrecursionlimit",
      sig = "()",
      doc = "Return the maximum depth of the Python interpreter stack.")
  static long getRecursionLimit() {
    return PyContext.get().recursionLimit();
  }

  @PyBuiltin(
      name = "setrecursionlimit",
      sig = "(limit, /)",
      doc = "Set the maximum depth of the Python interpreter stack.")
  static void setRecursionLimit(int limit) {
    if (limit < 1) {
      throw PyErrors.valueError("recursion limit must be greater or equal than 1");
    }
    int depth = PyThreadState.get().depth();
    if (depth >= limit) {
      throw PyErrors.recursionError(
          "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low",
          limit, depth);
    }
    PyContext.get().setRecursionLimit(limit);
  }

  @PyBuiltin(
      name = "get_int_max_str_digits",
      sig = "()",
      doc = "Return the maximum string digits limit for non-binary int<->str conversions.")
  static long getIntMaxStrDigits() {
    return IntegerStringLimit.SLOT.get(PyContext.get()).maxDigits();
  }

  @PyBuiltin(
      name = "set_int_max_str_digits",
      sig = "(maxdigits)",
      doc = "Set the maximum string digits limit for non-binary int<->str conversions.")
  static void setIntMaxStrDigits(int maxdigits) {
    if (maxdigits != 0 && maxdigits < 640) {
      throw PyErrors.valueError("maxdigits must be >= 640 or 0 for unlimited");
    }
    IntegerStringLimit.SLOT.get(PyContext.get()).setMaxDigits(maxdigits);
  }

  @PyBuiltin(name = "getdefaultencoding", sig = "()", doc = "Return the current default encoding.")
  static String getDefaultEncoding() {
    return "utf-8";
  }

  @PyBuiltin(
      name = "getfilesystemencoding",
      sig = "()",
      doc = "Return the encoding used to convert Unicode filenames to OS filenames.")
  static String getFilesystemEncoding() {
    return "utf-8";
  }

  @PyBuiltin(
      name = "getfilesystemencodeerrors",
      sig = "()",
      doc = "Return the error mode used for Unicode to OS filename conversion.")
  static String getFilesystemEncodeErrors() {
    return "surrogateescape";
  }

  @PyBuiltin(
      name = "getswitchinterval",
      sig = "()",
      doc = "Return the current thread switch interval; it is that of the global lock, if any.")
  static double getSwitchInterval() {
    return SysState.STATE.get().switchInterval;
  }

  @PyBuiltin(
      name = "setswitchinterval",
      sig = "(interval, /)",
      doc = "Set the ideal thread switching delay; it is that of the global lock, if any.")
  static void setSwitchInterval(double interval) {
    if (!(interval > 0)) {
      throw PyErrors.valueError("switch interval must be strictly positive");
    }
    SysState.STATE.get().switchInterval = interval;
    GlobalLock lock = PyContext.get().globalLock();
    if (lock != null) {
      lock.setIntervalNanos(Math.max(1_000, (long) (interval * 1e9)));
    }
  }

  @PyBuiltin(name = "getdlopenflags", sig = "()", doc = "Return the flags used for dlopen() calls.")
  static int getDlopenFlags() {
    return SysState.STATE.get().dlopenFlags;
  }

  @PyBuiltin(
      name = "setdlopenflags",
      sig = "(flags, /)",
      doc = "Set the flags used for dlopen() calls.")
  static void setDlopenFlags(int flags) {
    SysState.STATE.get().dlopenFlags = flags;
  }

  // ------------------------------------------------------------------ objects

  @PyBuiltin(
      name = "intern",
      sig = "(string, /)",
      doc = "Return the string itself or the one with the same content that was interned before.")
  static Object intern(Object string) {
    if (!(string instanceof TruffleString)) {
      if (PyStr.isStr(string)) {
        throw PyErrors.typeError("can't intern %s", Types.nameOf(string));
      }
      throw PyErrors.typeError("intern() argument must be str, not %s", Types.nameOf(string));
    }
    Object first = SysState.STATE.get().interned.putIfAbsent(PyStr.toJava(string), string);
    return first == null ? string : first;
  }

  @PyBuiltin(
      name = "_is_interned",
      sig = "(string, /)",
      doc = "Return whether the string is interned.")
  static boolean isInterned(TruffleString string) {
    return SysState.STATE.get().interned.get(PyStr.toJava(string)) == string;
  }

  @PyBuiltin(name = "_is_immortal", sig = "(op, /)", doc = "Return whether the object is immortal.")
  static boolean isImmortal(Object object) {
    return ReferenceCounts.mode(object) == Mode.IMMORTAL;
  }

  @PyBuiltin(
      name = "getrefcount",
      sig = "(object, /)",
      doc =
          "Return the reference count: of references held by extensions, and two more; the"
              + " garbage collector knows the rest.")
  static long getRefcount(Object object) {
    return ReferenceCounts.count(object);
  }

  @PyBuiltin(
      name = "getsizeof",
      sig = "(object, default=<unset>)",
      doc = "Return the size of object in bytes.")
  static Object getSizeof(Object object, Object fallback) {
    Object method = Attributes.lookupSpecial(object, "__sizeof__");
    if (method == null) {
      if (fallback != null) {
        return fallback;
      }
      throw PyErrors.typeError("Type %s doesn't define __sizeof__", Types.nameOf(object));
    }
    long size = Conversions.asLong(Calls.call(method));
    if (size < 0) {
      throw PyErrors.valueError("__sizeof__() should return >= 0");
    }
    return size;
  }

  @PyBuiltin(
      name = "getallocatedblocks",
      sig = "()",
      doc = "Return 0: memory is not allocated in blocks.")
  static long getAllocatedBlocks() {
    return 0;
  }

  @PyBuiltin(
      name = "getunicodeinternedsize",
      sig = "(*, _only_immortal=False)",
      doc = "Return the number of interned strings.")
  static long getUnicodeInternedSize(boolean onlyImmortal) {
    return onlyImmortal ? 0 : SysState.STATE.get().interned.size();
  }

  // ------------------------------------------------------------------ the interpreter

  @PyBuiltin(
      name = "_is_gil_enabled",
      sig = "()",
      doc = "Return True if the program runs under a global interpreter lock.")
  static boolean isGilEnabled() {
    return PyContext.get().globalLock() != null;
  }

  @PyBuiltin(
      name = "is_finalizing",
      sig = "()",
      doc = "Return True if the Python interpreter is exiting.")
  static boolean isFinalizing() {
    return SysState.STATE.get().finalizing;
  }

  @PyBuiltin(
      name = "is_remote_debug_enabled",
      sig = "()",
      doc = "Return whether remote debugging is enabled.")
  static boolean isRemoteDebugEnabled() {
    return false;
  }

  @PyBuiltin(name = "remote_exec", sig = "(pid, script)")
  static void remoteExec(Object pid, Object script) {
    throw PyErrors.runtimeError("Remote debugging is not enabled in the remote process");
  }

  @PyBuiltin(
      name = "activate_stack_trampoline",
      sig = "(backend, /)",
      doc = "Activate stack profiler trampoline *backend*.")
  static void activateStackTrampoline(Object backend) {
    throw PyErrors.valueError("perf trampoline not available");
  }

  @PyBuiltin(
      name = "deactivate_stack_trampoline",
      sig = "()",
      doc = "Deactivate the current stack profiler trampoline backend.")
  static void deactivateStackTrampoline() {}

  @PyBuiltin(
      name = "is_stack_trampoline_active",
      sig = "()",
      doc = "Return *True* if a stack profiler trampoline is active.")
  static boolean isStackTrampolineActive() {
    return false;
  }

  @PyBuiltin(name = "_clear_type_cache", sig = "()", doc = "Clear the internal type lookup cache.")
  static void clearTypeCache() {}

  @PyBuiltin(name = "_clear_internal_caches", sig = "()", doc = "Clear all internal caches.")
  static void clearInternalCaches() {}

  @PyBuiltin(
      name = "_clear_type_descriptors",
      sig = "(type, /)",
      doc = "Private function for clearing certain descriptors from a type's dictionary.")
  static void clearTypeDescriptors(Object type) {
    if (!(type instanceof org.boomslang.objects.type.PyType cls)) {
      throw PyErrors.typeError("argument must be a type");
    }
    if (!cls.isHeapType()) {
      throw PyErrors.typeError("argument is immutable");
    }
    cls.deleteOwn("__dict__");
    cls.deleteOwn("__weakref__");
  }

  @PyBuiltin(name = "_debugmallocstats", sig = "()", doc = "Does nothing: the JVM manages memory.")
  static void debugMallocStats() {}

  @PyBuiltin(
      name = "_get_cpu_count_config",
      sig = "()",
      doc = "Private function for getting PyConfig.cpu_count")
  static long getCpuCountConfig() {
    String count = PyConfig.of(PyContext.get()).setting("cpu_count");
    return count == null ? -1 : Long.parseLong(count);
  }
}
