package org.boomslang.ext;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Builtins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.descriptor.PyStaticMethod;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyMethod;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.InstanceChecks;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;

/** What all objects can do, and calls (object.h, the first half of abstract.h). */
final class ObjectFunctions {
  private static final CompareOp[] COMPARISONS = {
    CompareOp.LT, CompareOp.LE, CompareOp.EQ, CompareOp.NE, CompareOp.GT, CompareOp.GE
  };

  private ObjectFunctions() {}

  private static CompareOp comparison(int op) {
    if (op < 0 || op >= COMPARISONS.length) {
      throw PyErrors.systemError("bad comparison operator");
    }
    return COMPARISONS[op];
  }

  static Object PyObject_Repr(Object oOrNull) {
    return oOrNull == null ? PyStr.of("<NULL>") : Conversions.reprObject(oOrNull);
  }

  static Object PyObject_Str(Object oOrNull) {
    return oOrNull == null ? PyStr.of("<NULL>") : Calls.call(BuiltinTypes.STR, oOrNull);
  }

  static Object PyObject_ASCII(Object oOrNull) {
    return oOrNull == null ? PyStr.of("<NULL>") : Conversions.ascii(oOrNull);
  }

  static Object PyObject_Bytes(Object oOrNull) {
    if (oOrNull == null) {
      return PyBytes.latin1("<NULL>");
    }
    Object made = Calls.callSpecial(oOrNull, "__bytes__");
    return made != null ? made : TextFunctions.PyBytes_FromObject(oOrNull);
  }

  static Object PyObject_Format(Object o, Object specOrNull) {
    return Calls.call(Builtins.get("format"), o, specOrNull == null ? PyStr.EMPTY : specOrNull);
  }

  static Object PyObject_Type(Object o) {
    return Types.of(o);
  }

  static Object PyObject_Dir(Object oOrNull) {
    return oOrNull == null
        ? Calls.call(Builtins.get("dir"))
        : Calls.call(Builtins.get("dir"), oOrNull);
  }

  static Object PyObject_RichCompare(Object a, Object b, int op) {
    return Comparisons.compare(comparison(op), a, b);
  }

  static int PyObject_RichCompareBool(Object a, Object b, int op) {
    if (op == 2) {
      return Comparisons.equal(a, b) ? 1 : 0;
    }
    if (op == 3 && Comparisons.identical(a, b)) {
      return 0;
    }
    return Conversions.truth(Comparisons.compare(comparison(op), a, b)) ? 1 : 0;
  }

  static long PyObject_Hash(Object o) {
    return Comparisons.hash(o);
  }

  static long PyObject_HashNotImplemented(Object o) {
    throw PyErrors.typeError("unhashable type: '%s'", Types.nameOf(o));
  }

  static boolean PyObject_IsTrue(Object o) {
    return Conversions.truth(o);
  }

  static boolean PyObject_Not(Object o) {
    return !Conversions.truth(o);
  }

  static boolean PyObject_IsInstance(Object o, Object type) {
    return InstanceChecks.isInstance(o, type);
  }

  static boolean PyObject_IsSubclass(Object o, Object type) {
    return InstanceChecks.isSubclass(o, type);
  }

  static boolean PyCallable_Check(Object oOrNull) {
    return oOrNull != null && Calls.isCallable(oOrNull);
  }

  static boolean up_is_type(Object o, Object type) {
    return Types.of(o) == type;
  }

  static boolean up_type_check(Object o, Object type) {
    return type instanceof PyType expected && Types.of(o).isSubtype(expected);
  }

  // ------------------------------------------------------------------ attributes

  static Object PyObject_GetAttr(Object o, Object name) {
    return Attributes.get(o, Attributes.name(name));
  }

  static Object PyObject_GetAttrString(Object o, String name) {
    return Attributes.get(o, name.intern());
  }

  private static int optional(Object value, long result) {
    Memory.putLong(result, Handles.give(NativeThread.current(), value));
    return value == null ? 0 : 1;
  }

  static int PyObject_GetOptionalAttr(Object o, Object name, long result) {
    Memory.putLong(result, 0);
    return optional(Attributes.getOrNull(o, Attributes.name(name)), result);
  }

  static int PyObject_GetOptionalAttrString(Object o, String name, long result) {
    Memory.putLong(result, 0);
    return optional(Attributes.getOrNull(o, name.intern()), result);
  }

  /** Errors go to {@code sys.unraisablehook}. */
  private static boolean quietly(java.util.function.BooleanSupplier question) {
    try {
      return question.getAsBoolean();
    } catch (org.boomslang.objects.PyException e) {
      org.boomslang.objects.Unraisable.report(e, "Exception ignored in an attribute check", null);
      return false;
    }
  }

  static boolean PyObject_HasAttr(Object o, Object name) {
    return quietly(() -> Attributes.getOrNull(o, Attributes.name(name)) != null);
  }

  static boolean PyObject_HasAttrString(Object o, String name) {
    return quietly(() -> Attributes.getOrNull(o, name.intern()) != null);
  }

  static boolean PyObject_HasAttrWithError(Object o, Object name) {
    return Attributes.getOrNull(o, Attributes.name(name)) != null;
  }

  static boolean PyObject_HasAttrStringWithError(Object o, String name) {
    return Attributes.getOrNull(o, name.intern()) != null;
  }

  static void PyObject_SetAttr(Object o, Object name, Object valueOrNull) {
    setAttribute(o, Attributes.name(name), valueOrNull);
  }

  static void PyObject_SetAttrString(Object o, String name, Object valueOrNull) {
    setAttribute(o, name.intern(), valueOrNull);
  }

  private static void setAttribute(Object o, String name, Object valueOrNull) {
    if (valueOrNull == null) {
      Attributes.delete(o, name);
    } else {
      Attributes.set(o, name, valueOrNull);
    }
  }

  static void PyObject_DelAttr(Object o, Object name) {
    Attributes.delete(o, Attributes.name(name));
  }

  static void PyObject_DelAttrString(Object o, String name) {
    Attributes.delete(o, name.intern());
  }

  static Object PyObject_GenericGetAttr(Object o, Object name) {
    return Attributes.genericGet(o, Attributes.name(name));
  }

  static void PyObject_GenericSetAttr(Object o, Object name, Object valueOrNull) {
    Attributes.genericSet(o, Attributes.name(name), valueOrNull);
  }

  static Object PyObject_GenericGetDict(Object o, long context) {
    PyDict dict = Attributes.dict(o);
    if (dict == null) {
      throw PyErrors.attributeError("This object has no __dict__");
    }
    return dict;
  }

  static Object PyObject_SelfIter(Object o) {
    return o;
  }

  static int PyObject_AsFileDescriptor(Object o) {
    if (org.boomslang.objects.integer.Integers.isInt(o)) {
      return Conversions.asInt(o);
    }
    Object fileno = Attributes.getOrNull(o, "fileno");
    if (fileno == null) {
      throw PyErrors.typeError("argument must be an int, or have a fileno() method.");
    }
    return Conversions.asInt(Calls.call(fileno));
  }

  static int Py_ReprEnter(Object o) {
    return PyThreadState.get().enterRepr(o) ? 0 : 1;
  }

  static void Py_ReprLeave(Object o) {
    PyThreadState.get().leaveRepr(o);
  }

  static int Py_EnterRecursiveCall(String where) {
    if (!PyThreadState.get().enterNested()) {
      PyThreadState.get().leaveNested();
      throw PyErrors.recursionError("maximum recursion depth exceeded%s", where);
    }
    return 0;
  }

  static void Py_LeaveRecursiveCall() {
    PyThreadState.get().leaveNested();
  }

  @Borrowed
  static Object Py_GetConstantBorrowed(int constant) {
    return Py_GetConstant(constant);
  }

  static Object Py_GetConstant(int constant) {
    return switch (constant) {
      case 0 -> org.boomslang.objects.none.PyNone.NONE;
      case 1 -> false;
      case 2 -> true;
      case 3 -> org.boomslang.objects.none.PyEllipsis.ELLIPSIS;
      case 4 -> PyNotImplemented.NOT_IMPLEMENTED;
      case 5 -> 0L;
      case 6 -> 1L;
      case 7 -> PyStr.EMPTY;
      case 8 -> PyBytes.EMPTY;
      case 9 -> PyTuple.EMPTY;
      default -> throw PyErrors.systemError("bad argument to internal function");
    };
  }

  // ------------------------------------------------------------------ calls

  /** The objects of an array of handles. */
  static Object[] objects(long place, long count) {
    Object[] result = new Object[Math.toIntExact(count)];
    for (int i = 0; i < result.length; i++) {
      result[i] = Handles.need(Memory.getLong(place + 8L * i));
    }
    return result;
  }

  private static Object call(Object callee, Object[] all, Object namesOrNull) {
    if (!(namesOrNull instanceof PyTuple names) || names.length() == 0) {
      return Calls.call(callee, all);
    }
    String[] interned = new String[names.length()];
    for (int i = 0; i < interned.length; i++) {
      interned[i] = PyStr.intern(names.get(i));
    }
    return Calls.callKeywords(callee, all, interned);
  }

  private static long total(long count, Object namesOrNull) {
    return count + (namesOrNull instanceof PyTuple names ? names.length() : 0);
  }

  static Object up_vectorcall(Object callable, long args, long count, Object namesOrNull) {
    return call(callable, objects(args, total(count, namesOrNull)), namesOrNull);
  }

  static Object up_vectorcall_method(Object name, long args, long count, Object namesOrNull) {
    Object[] all = objects(args, total(count, namesOrNull));
    Object method = Attributes.get(all[0], Attributes.name(name));
    return call(method, java.util.Arrays.copyOfRange(all, 1, all.length), namesOrNull);
  }

  static Object up_call_method(Object o, String name, Object args) {
    return Calls.call(Attributes.get(o, name.intern()), ((PyTuple) args).toArray());
  }

  static Object PyObject_Call(Object callable, Object args, Object kwargsOrNull) {
    if (!(args instanceof PyTuple tuple)) {
      throw PyErrors.typeError("argument list must be a tuple");
    }
    return kwargsOrNull == null
        ? Calls.call(callable, tuple.toArray())
        : Calls.callDict(callable, tuple.toArray(), (PyDict) kwargsOrNull);
  }

  // ------------------------------------------------------------------ items and iterators

  static Object PyObject_GetIter(Object o) {
    return Iteration.iter(o);
  }

  static Object PyObject_GetAIter(Object o) {
    return Calls.call(Builtins.get("aiter"), o);
  }

  static boolean PyIter_Check(Object o) {
    return Iteration.isIterator(o);
  }

  static boolean PyAIter_Check(Object o) {
    return Types.of(o).lookup("__anext__") != null;
  }

  static Object PyIter_Next(Object iterator) {
    return Iteration.next(iterator);
  }

  static int PyIter_NextItem(Object iterator, long item) {
    Memory.putLong(item, 0);
    if (!Iteration.isIterator(iterator)) {
      throw PyErrors.typeError("expected an iterator, got '%s'", Types.nameOf(iterator));
    }
    return optional(Iteration.next(iterator), item);
  }

  static long PyObject_Size(Object o) {
    return Items.longLength(o);
  }

  static long PyObject_Length(Object o) {
    return Items.longLength(o);
  }

  static long PyObject_LengthHint(Object o, long fallback) {
    return Items.lengthHint(o, (int) fallback);
  }

  static Object PyObject_GetItem(Object o, Object key) {
    return Items.get(o, key);
  }

  static void PyObject_SetItem(Object o, Object key, Object value) {
    Items.set(o, key, value);
  }

  static void PyObject_DelItem(Object o, Object key) {
    Items.delete(o, key);
  }

  static void PyObject_DelItemString(Object o, String key) {
    Items.delete(o, PyStr.of(key));
  }

  /** An instance's own memory is no business of the general functions. */
  static long memoryOf(Object o) {
    return o instanceof PyObject object ? Handles.memory(object) : 0;
  }

  /** The name of a type or of an object's type, for messages. */
  static void up_type_name(Object o, long target, int size, int form) {
    PyType type = form == -1 || form >= 3 ? (PyType) o : Types.of(o);
    String name =
        switch (form) {
          case 1, 3 -> type.fullName();
          case 2, 4 -> {
            String full = type.fullName();
            int end = full.length() - type.qualname().length();
            yield end > 0 ? full.substring(0, end - 1) + ":" + type.qualname() : full;
          }
          default -> type.name();
        };
    byte[] utf8 = name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    int count = Math.min(utf8.length, size - 1);
    Memory.copy(utf8, 0, target, count);
    Memory.putByte(target + count, (byte) 0);
  }

  // ------------------------------------------------------------------ objects of other types

  static Object Py_GenericAlias(Object origin, Object args) {
    return new PyGenericAlias(origin, args);
  }

  static Object PyStaticMethod_New(Object callable) {
    return new PyStaticMethod(callable);
  }

  static Object PyClassMethod_New(Object callable) {
    return Calls.call(Builtins.get("classmethod"), callable);
  }

  static Object PyMethod_New(Object function, Object self) {
    return new PyMethod(function, self);
  }

  @Borrowed
  static Object PyMethod_Function(Object method) {
    return ((PyMethod) method).function();
  }

  @Borrowed
  static Object PyMethod_Self(Object method) {
    return ((PyMethod) method).self();
  }

  static void PyObject_GenericSetDict(Object o, Object valueOrNull, long context) {
    if (valueOrNull == null) {
      throw PyErrors.typeError("cannot delete __dict__");
    }
    if (!(valueOrNull instanceof PyDict dict)) {
      throw PyErrors.typeError(
          "__dict__ must be set to a dictionary, not a '%s'", Types.nameOf(valueOrNull));
    }
    Attributes.setDict((PyObject) o, dict);
  }
}
