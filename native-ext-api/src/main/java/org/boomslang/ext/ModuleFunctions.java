package org.boomslang.ext;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.Builtins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.frame.FrameStack;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/** Modules, functions, imports, {@code sys} and capsules (module.h). */
final class ModuleFunctions {
  private ModuleFunctions() {}

  private static PyModule module(Object o) {
    if (!(o instanceof PyModule module)) {
      throw PyErrors.systemError("bad argument to internal function");
    }
    return module;
  }

  // ------------------------------------------------------------------ functions

  static Object PyCMethod_New(long def, Object selfOrNull, Object moduleOrNull, Object typeOrNull) {
    String owner =
        moduleOrNull != null && PyStr.isStr(moduleOrNull) ? PyStr.toJava(moduleOrNull) : "";
    NativeFunction function =
        NativeFunction.read(
            def, new NativeTable(owner, true), null, (PyType) typeOrNull, selfOrNull != null);
    return new PyBuiltinFunction(function, selfOrNull, moduleOrNull);
  }

  static Object PyCFunction_NewEx(long def, Object selfOrNull, Object moduleOrNull) {
    return PyCMethod_New(def, selfOrNull, moduleOrNull, null);
  }

  static Object PyCFunction_New(long def, Object selfOrNull) {
    return PyCMethod_New(def, selfOrNull, null, null);
  }

  private static NativeFunction function(Object o) {
    if (o instanceof PyBuiltinFunction function && function.code() instanceof NativeFunction code) {
      return code;
    }
    throw PyErrors.systemError("bad argument to internal function");
  }

  static long PyCFunction_GetFunction(Object o) {
    return function(o).address();
  }

  static int PyCFunction_GetFlags(Object o) {
    return function(o).flags();
  }

  @Borrowed
  static Object PyCFunction_GetSelf(Object o) {
    return ((PyBuiltinFunction) o).self();
  }

  // ------------------------------------------------------------------ modules

  static Object PyModule_FromDefAndSpec2(long def, Object spec, int version) {
    return NativeExtensions.create(def, spec, PyStr.toJava(Attributes.get(spec, "name")));
  }

  static void PyModule_ExecDef(Object o, long def) {
    NativeExtensions.execute(module(o), def);
  }

  static Object PyModule_New(String name) {
    return new PyModule(name);
  }

  static Object PyModule_NewObject(Object name) {
    return new PyModule(PyStr.toJava(name));
  }

  @Borrowed
  static Object PyModule_GetDict(Object o) {
    return module(o).dict();
  }

  static Object PyModule_GetNameObject(Object o) {
    Object name = o instanceof PyModule module ? module.nameObject() : null;
    if (name == null || !PyStr.isStr(name)) {
      throw PyErrors.systemError("nameless module");
    }
    return name;
  }

  static Object PyModule_GetFilenameObject(Object o) {
    Object name = module(o).getAttributeOrNull("__file__");
    if (name == null || !PyStr.isStr(name)) {
      throw PyErrors.systemError("module filename missing");
    }
    return name;
  }

  static long PyModule_GetState(Object o) {
    NativeModule found = NativeModule.of(module(o));
    return found == null ? 0 : found.state;
  }

  static long PyModule_GetDef(Object o) {
    NativeModule found = NativeModule.of(module(o));
    return found == null ? 0 : found.definition;
  }

  private static void add(Object o, String name, Object value) {
    if (!(o instanceof PyModule)) {
      throw PyErrors.typeError("PyModule_AddObjectRef() first argument must be a module");
    }
    if (value == null) {
      NativeThread thread = NativeThread.current();
      if (thread.hasError()) {
        throw PyErrors.raise(thread.takeError());
      }
      throw PyErrors.systemError(
          "PyModule_AddObjectRef() must be called with an exception raised if value is NULL");
    }
    module(o).setAttribute(name.intern(), value);
  }

  static void PyModule_Add(Object o, String name, Object stolenOrNull) {
    add(o, name, stolenOrNull);
  }

  static void PyModule_AddObjectRef(Object o, String name, Object valueOrNull) {
    add(o, name, valueOrNull);
  }

  static void PyModule_AddType(Object o, Object type) {
    add(o, ((PyType) type).shortName(), type);
  }

  static void PyModule_AddFunctions(Object o, long functions) {
    NativeExtensions.addFunctions(module(o), NativeModule.of(module(o)), functions);
  }

  static void PyModule_SetDocString(Object o, String doc) {
    module(o).setAttribute("__doc__", PyStr.of(doc));
  }

  static void PyUnstable_Module_SetGIL(Object o, long gil) {
    NativeModule found = NativeModule.of(module(o));
    if (found == null) {
      throw PyErrors.systemError("bad argument to internal function");
    }
    NativeExtensions.declare(found, gil != 0);
  }

  static Object up_create_module(long def) {
    return NativeExtensions.createSingle(def);
  }

  @Borrowed
  static Object PyState_FindModule(long def) {
    return NativeExtensions.find(def);
  }

  // ------------------------------------------------------------------ imports

  static Object PyImport_ImportModuleNoBlock(String name) {
    return PyImport_ImportModule(name);
  }

  static Object PyImport_ImportModuleLevelObject(
      Object name, Object globalsOrNull, Object localsOrNull, Object fromlistOrNull, int level) {
    return PyImport_ImportModuleLevel(
        PyStr.toJava(name), globalsOrNull, localsOrNull, fromlistOrNull, level);
  }

  @Borrowed
  static Object PyImport_AddModuleObject(Object name) {
    return PyImport_AddModuleRef(PyStr.toJava(name));
  }

  static Object PyImport_ImportModule(String name) {
    return Calls.call(Imports.attribute("importlib", "import_module"), PyStr.of(name));
  }

  static Object PyImport_Import(Object name) {
    return Calls.call(Imports.attribute("importlib", "import_module"), name);
  }

  private static Object orNone(Object value) {
    return value == null ? PyNone.NONE : value;
  }

  static Object PyImport_ImportModuleLevel(
      String name, Object globalsOrNull, Object localsOrNull, Object fromlistOrNull, int level) {
    return Calls.call(
        Builtins.get("__import__"),
        PyStr.of(name),
        orNone(globalsOrNull),
        orNone(localsOrNull),
        fromlistOrNull == null ? PyTuple.EMPTY : fromlistOrNull,
        (long) level);
  }

  @Borrowed
  static Object PyImport_GetModuleDict() {
    return PyContext.get().sysModules();
  }

  static Object PyImport_GetModule(Object name) {
    return PyContext.get().sysModules() instanceof PyDict modules ? modules.get(name) : null;
  }

  static Object PyImport_AddModuleRef(String name) {
    PyDict modules = (PyDict) PyContext.get().sysModules();
    Object present = modules.getStr(PyStr.of(name));
    if (present != null) {
      return present;
    }
    Object made = new PyModule(name);
    Object winner = modules.setDefault(PyStr.of(name), made);
    return winner == null ? made : winner;
  }

  @Borrowed
  static Object PyImport_AddModule(String name) {
    return PyImport_AddModuleRef(name);
  }

  static Object PyImport_ReloadModule(Object o) {
    return Calls.call(Imports.attribute("importlib", "reload"), o);
  }

  // ------------------------------------------------------------------ the interpreter

  @Borrowed
  static Object PyEval_GetBuiltins() {
    return PyContext.get().builtins();
  }

  static Object PyEval_GetFrameBuiltins() {
    return PyContext.get().builtins();
  }

  @Borrowed
  static Object PyEval_GetGlobals() {
    PyFrame frame = FrameStack.frame(0);
    return frame == null ? null : frame.globals();
  }

  @Borrowed
  static Object PyEval_GetLocals() {
    PyFrame frame = FrameStack.frame(0);
    if (frame == null) {
      throw PyErrors.systemError("frame does not exist");
    }
    return Attributes.get(frame, "f_locals");
  }

  @Borrowed
  static Object PyEval_GetFrame() {
    return FrameStack.frame(0);
  }

  static Object PyThreadState_GetFrame(long state) {
    return FrameStack.frame(0);
  }

  static Object PyFrame_GetBack(Object frame) {
    return ((PyFrame) frame).back();
  }

  static Object PyFrame_GetCode(Object frame) {
    return ((PyFrame) frame).code();
  }

  static Object PyFrame_GetGlobals(Object frame) {
    return ((PyFrame) frame).globals();
  }

  static Object PyFrame_GetLocals(Object frame) {
    return Attributes.get(frame, "f_locals");
  }

  static Object PyFrame_GetBuiltins(Object frame) {
    return Attributes.get(frame, "f_builtins");
  }

  static int PyFrame_GetLineNumber(Object frame) {
    return Attributes.get(frame, "f_lineno") instanceof Long line ? (int) (long) line : -1;
  }

  @Borrowed
  static Object PySys_GetObject(String name) {
    return ((PyModule) Imports.module("sys")).getAttributeOrNull(name);
  }

  static void PySys_SetObject(String name, Object valueOrNull) {
    PyModule sys = (PyModule) Imports.module("sys");
    if (valueOrNull == null) {
      sys.deleteAttribute(name.intern());
    } else {
      sys.setAttribute(name.intern(), valueOrNull);
    }
  }

  static void Py_AtExit(long function) {
    PyContext.get().atDispose(() -> NativeLibrary.invoke(0, function, 0, 0, 0, 0, 0));
  }

  static void PyFile_WriteObject(Object o, Object file, int flags) {
    Object text = (flags & 1) != 0 ? ObjectFunctions.PyObject_Str(o) : Conversions.repr(o);
    Calls.callMethod(file, "write", text);
  }

  static void PyFile_WriteString(String text, Object file) {
    Calls.callMethod(file, "write", PyStr.of(text));
  }

  static Object PyOS_FSPath(Object path) {
    return Calls.call(Imports.attribute("os", "fspath"), path);
  }

  // ------------------------------------------------------------------ capsules

  static Object PyCapsule_New(long pointer, long name, long destructor) {
    if (pointer == 0) {
      throw PyErrors.valueError("PyCapsule_New called with null pointer");
    }
    PyCapsule capsule = new PyCapsule(pointer, name, destructor);
    if (destructor != 0) {
      watch(capsule);
    }
    return capsule;
  }

  private static void watch(PyCapsule capsule) {
    capsule.guard = Finalizers.watch(capsule, ModuleFunctions::destroy);
  }

  private static void destroy(PyObject object) {
    PyCapsule capsule = (PyCapsule) object;
    if (capsule.destructor == 0) {
      return;
    }
    NativeThread thread = NativeThread.current();
    long handle = Handles.give(thread, capsule);
    NativeCall.last(thread, null, capsule.destructor, handle, 0, 0, 0, 0);
    Handles.release(thread, handle);
    if (thread.hasError()) {
      Unraisable.report(
          new PyException(thread.takeError()), "Exception ignored in a capsule's destructor", null);
    }
    thread.settle();
  }

  private static boolean sameName(long a, long b) {
    return a == b || (a != 0 && b != 0 && Memory.string(a).equals(Memory.string(b)));
  }

  private static PyCapsule capsule(Object o, String function) {
    if (!(o instanceof PyCapsule capsule)) {
      throw PyErrors.valueError("%s called with invalid PyCapsule object", function);
    }
    return capsule;
  }

  static long PyCapsule_GetPointer(Object o, long name) {
    PyCapsule capsule = capsule(o, "PyCapsule_GetPointer");
    if (!sameName(name, capsule.name)) {
      throw PyErrors.valueError("PyCapsule_GetPointer called with incorrect name");
    }
    return capsule.pointer;
  }

  static long PyCapsule_GetName(Object o) {
    return capsule(o, "PyCapsule_GetName").name;
  }

  static long PyCapsule_GetContext(Object o) {
    return capsule(o, "PyCapsule_GetContext").context;
  }

  static long PyCapsule_GetDestructor(Object o) {
    return capsule(o, "PyCapsule_GetDestructor").destructor;
  }

  static boolean PyCapsule_IsValid(Object oOrNull, long name) {
    return oOrNull instanceof PyCapsule capsule && sameName(name, capsule.name);
  }

  static void PyCapsule_SetPointer(Object o, long pointer) {
    if (pointer == 0) {
      throw PyErrors.valueError("PyCapsule_SetPointer called with null pointer");
    }
    capsule(o, "PyCapsule_SetPointer").pointer = pointer;
  }

  static void PyCapsule_SetName(Object o, long name) {
    capsule(o, "PyCapsule_SetName").name = name;
  }

  static void PyCapsule_SetContext(Object o, long context) {
    capsule(o, "PyCapsule_SetContext").context = context;
  }

  static void PyCapsule_SetDestructor(Object o, long destructor) {
    PyCapsule capsule = capsule(o, "PyCapsule_SetDestructor");
    capsule.destructor = destructor;
    if (destructor != 0 && capsule.guard == null) {
      watch(capsule);
    }
  }

  static long PyCapsule_Import(long name, int noBlock) {
    String path = Memory.string(name);
    String[] parts = path.split("\\.");
    Object found = PyImport_ImportModule(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      Object next = Attributes.getOrNull(found, parts[i].intern());
      if (next == null && found instanceof PyModule) {
        PyImport_ImportModule(String.join(".", java.util.Arrays.copyOf(parts, i + 1)));
        next = Attributes.getOrNull(found, parts[i].intern());
      }
      if (next == null) {
        throw PyErrors.noAttribute(found, parts[i]);
      }
      found = next;
    }
    if (found instanceof PyCapsule capsule && sameName(name, capsule.name)) {
      return capsule.pointer;
    }
    throw PyErrors.attributeError("PyCapsule_Import \"%s\" is not valid", path);
  }
}
