package org.boomslang.ext;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.PyStaticMethod;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeNumbers;
import org.boomslang.runtime.PyContext;

/** Types from specifications, and instances of them (type.h). */
final class TypeFunctions {

  private TypeFunctions() {}

  private static PyType type(Object o) {
    if (!(o instanceof PyType type)) {
      throw PyErrors.systemError("bad argument to internal function");
    }
    return type;
  }

  static Object PyType_FromSpec(long spec) {
    return TypeBuilder.build(null, null, spec, null);
  }

  static Object PyType_FromSpecWithBases(long spec, Object basesOrNull) {
    return TypeBuilder.build(null, null, spec, basesOrNull);
  }

  static Object PyType_FromModuleAndSpec(Object moduleOrNull, long spec, Object basesOrNull) {
    return TypeBuilder.build(null, (PyModule) moduleOrNull, spec, basesOrNull);
  }

  static Object PyType_FromMetaclass(
      Object metaclassOrNull, Object moduleOrNull, long spec, Object basesOrNull) {
    return TypeBuilder.build((PyType) metaclassOrNull, (PyModule) moduleOrNull, spec, basesOrNull);
  }

  private static PyModule moduleOf(PyType type) {
    NativeType found = NativeType.own(type);
    if (found == null || found.moduleObject == null) {
      throw PyErrors.typeError("PyType_GetModule: Type '%s' has no associated module", type.name());
    }
    return found.moduleObject;
  }

  @Borrowed
  static Object PyType_GetModule(Object o) {
    return moduleOf(type(o));
  }

  static long PyType_GetModuleState(Object o) {
    return ModuleFunctions.PyModule_GetState(moduleOf(type(o)));
  }

  @Borrowed
  static Object PyType_GetModuleByDef(Object o, long def) {
    for (PyType each : type(o).mro()) {
      NativeType found = NativeType.own(each);
      if (found != null
          && found.moduleObject != null
          && found.module != null
          && found.module.definition == def) {
        return found.moduleObject;
      }
    }
    throw PyErrors.typeError(
        "PyType_GetModuleByDef: No superclass of '%s' has the given module", type(o).name());
  }

  static Object PyType_GetName(Object o) {
    return PyStr.of(type(o).shortName());
  }

  static Object PyType_GetQualName(Object o) {
    return PyStr.of(type(o).qualname());
  }

  static Object PyType_GetFullyQualifiedName(Object o) {
    return PyStr.of(type(o).fullName());
  }

  static Object PyType_GetModuleName(Object o) {
    PyType type = type(o);
    return type.isHeapType() ? type.getOwn("__module__") : PyStr.of(type.staticModule());
  }

  static long PyType_GetFlags(Object o) {
    return TypeNumbers.flags(type(o));
  }

  static boolean PyType_IsSubtype(Object o, Object base) {
    return type(o).isSubtype(type(base));
  }

  static boolean PyType_HasFeature(Object o, long feature) {
    return (PyType_GetFlags(o) & feature) != 0;
  }

  static Object up_type_ready(long structure, long spec, Object basesOrNull) {
    return TypeBuilder.ready(structure, spec, basesOrNull);
  }

  static boolean up_type_belongs(long structure) {
    return TypeMemory.belongs(structure);
  }

  /**
   * What a slot of a type in Java does when C calls it: the method of the nearest class that is not
   * implemented in C, since it is those in C that pass calls on to their bases.
   *
   * @param name of the method; with "()" behind it the arguments are a tuple and a dict or null
   */
  static Object up_base_call(Object self, String name, Object firstOrNull, Object secondOrNull) {
    boolean listed = name.endsWith("()");
    String method = name.equals("()") ? "__call__" : name.replace("()", "");
    PyType type = Types.of(self);
    for (PyType each : type.mro()) {
      Object found = each.getOwn(method);
      if (found == null || Slot.isNative(found)) {
        continue;
      }
      Object bound = Attributes.bind(found, self, type);
      if (listed) {
        return Calls.callDict(
            bound,
            ((PyTuple) firstOrNull).toArray(),
            secondOrNull == null ? null : (PyDict) secondOrNull);
      }
      if (firstOrNull == null) {
        return Calls.call(bound);
      }
      return secondOrNull == null
          ? Calls.call(bound, firstOrNull)
          : Calls.call(bound, firstOrNull, secondOrNull);
    }
    throw PyErrors.typeError("'%s' object has no %s", type.name(), method);
  }

  /** The same for {@code tp_new}. */
  static Object up_base_new(Object o, Object args, Object kwargsOrNull) {
    PyType type = type(o);
    for (PyType each : type.mro()) {
      Object found = each.getOwn("__new__");
      if (found == null || Slot.isNative(found)) {
        continue;
      }
      Object callable = found instanceof PyStaticMethod method ? method.callable() : found;
      return Calls.callDict(
          callable,
          Calls.prepend(type, ((PyTuple) args).toArray()),
          kwargsOrNull == null ? null : (PyDict) kwargsOrNull);
    }
    throw PyErrors.typeError("cannot create '%s' instances", type.name());
  }

  static long up_size(Object o) {
    if (Types.isInstance(o, BuiltinTypes.INT)) {
      // The sign is what programs ask for.
      return ((Number) NumberFunctions.PyNumber_Long(o)).doubleValue() < 0 ? -1 : 1;
    }
    return Items.length(o);
  }

  static long up_dict_offset(Object o) {
    NativeType found = o instanceof PyObject object ? NativeType.ofInstance(object) : null;
    return found == null ? 0 : found.dictOffset;
  }

  static long up_vectorcall_offset(Object o) {
    NativeType found = o instanceof PyObject object ? NativeType.ofInstance(object) : null;
    return found == null ? 0 : found.vectorcallOffset;
  }

  static Object up_dict(Object o) {
    return Attributes.dict(o);
  }

  static Object PyType_GetDict(Object o) {
    return new TypeField(type(o), TypeField.Kind.DICT).value();
  }

  static Object up_object_new_var(Object o, long items) {
    return allocate(o, items);
  }

  static void PyType_Modified(Object o) {
    type(o).changed();
  }

  // ------------------------------------------------------------------ instances

  private static Object allocate(Object o, long items) {
    PyType type = type(o);
    PyObject object = type.layout().allocate(type.instanceShape());
    if (object == null) {
      throw PyErrors.typeError("cannot create '%s' instances", type.name());
    }
    NativeType found = NativeType.of(type);
    if (found != null) {
      NativeThread thread = NativeThread.current();
      synchronized (object) {
        // The reference that comes with the memory is given up; the result gets its own.
        Handles.release(thread, found.addMemory(thread, object, Handles.bits(object), items));
      }
    }
    return Finalizers.made(object);
  }

  static Object PyType_GenericAlloc(Object o, long items) {
    return allocate(o, items);
  }

  static Object PyType_GenericNew(Object o, Object argsOrNull, Object kwargsOrNull) {
    return allocate(o, 0);
  }

  static Object up_object_new(Object o) {
    return allocate(o, 0);
  }

  static long PyObject_GetTypeData(Object o, Object type) {
    NativeType found = NativeType.own(type(type));
    long memory = o instanceof PyObject object ? Handles.memory(object) : 0;
    if (found == null || memory == 0) {
      throw PyErrors.systemError("the type has no data in the object");
    }
    return memory + found.dataOffset;
  }

  static long PyType_GetTypeDataSize(Object o) {
    NativeType found = NativeType.own(type(o));
    return found == null ? 0 : found.dataSize;
  }

  static int PyObject_CallFinalizerFromDealloc(Object o) {
    // tp_finalize has run before tp_dealloc
    return 0;
  }

  static void PyObject_CallFinalizer(Object o) {}

  static long PyGC_Collect() {
    Finalizers.of(PyContext.get()).collect();
    return 0;
  }

  static boolean PyGC_Enable() {
    return true;
  }

  static boolean PyGC_Disable() {
    return true;
  }

  static boolean PyGC_IsEnabled() {
    return true;
  }
}
