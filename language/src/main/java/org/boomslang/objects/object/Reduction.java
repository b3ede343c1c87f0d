package org.boomslang.objects.object;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * How objects describe themselves to {@code pickle} and {@code copy} unless their class says
 * otherwise.
 *
 * <p>Compare CPython typeobject.c: {@code reduce_newobj}, {@code object_getstate_default}.
 */
final class Reduction {
  /** The first protocol that can call {@code __new__}. */
  private static final int NEW_OBJECT_PROTOCOL = 2;

  private Reduction() {}

  /** {@code object.__reduce_ex__(protocol)}. */
  @TruffleBoundary
  static Object common(Object self, int protocol) {
    if (protocol >= NEW_OBJECT_PROTOCOL) {
      return newObject(self);
    }
    return Calls.call(Imports.attribute("copyreg", "_reduce_ex"), self, Long.valueOf(protocol));
  }

  /**
   * What {@code __getnewargs__} or {@code __getnewargs_ex__} says.
   *
   * @param args {@code null} when the class has neither
   * @param keywords {@code null} when there are none
   */
  private record NewArguments(PyTuple args, PyDict keywords) {}

  private static Object newObject(Object self) {
    PyType type = Types.of(self);
    if (!type.isInstantiable()) {
      throw PyErrors.typeError("cannot pickle '%s' object", type.name());
    }
    NewArguments given = newArguments(self);
    Object function;
    PyTuple arguments;
    if (given.keywords == null || given.keywords.length() == 0) {
      function = Imports.attribute("copyreg", "__newobj__");
      Object[] rest = given.args == null ? new Object[0] : given.args.toArray();
      arguments = PyTuple.of(Calls.prepend(type, rest));
    } else {
      function = Imports.attribute("copyreg", "__newobj_ex__");
      arguments = PyTuple.of(type, given.args, given.keywords);
    }
    boolean isList = self instanceof PyList;
    boolean isDict = self instanceof PyDict;
    Object state = state(self, given.args == null && !isList && !isDict);
    Object listItems = isList ? Iteration.iter(self) : PyNone.NONE;
    Object dictItems = isDict ? Iteration.iter(Calls.callMethod(self, "items")) : PyNone.NONE;
    return PyTuple.of(function, arguments, state, listItems, dictItems);
  }

  private static NewArguments newArguments(Object self) {
    Object method = Attributes.lookupSpecial(self, "__getnewargs_ex__");
    if (method != null) {
      Object result = Calls.call(method);
      if (!(result instanceof PyTuple pair)) {
        throw PyErrors.typeError(
            "__getnewargs_ex__ should return a tuple, not '%s'", Types.nameOf(result));
      }
      if (pair.length() != 2) {
        throw PyErrors.valueError(
            "__getnewargs_ex__ should return a tuple of length 2, not %d", pair.length());
      }
      if (!(pair.get(0) instanceof PyTuple args)) {
        throw PyErrors.typeError(
            "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'",
            Types.nameOf(pair.get(0)));
      }
      if (!(pair.get(1) instanceof PyDict keywords)) {
        throw PyErrors.typeError(
            "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'",
            Types.nameOf(pair.get(1)));
      }
      return new NewArguments(args, keywords);
    }
    method = Attributes.lookupSpecial(self, "__getnewargs__");
    if (method == null) {
      return new NewArguments(null, null);
    }
    Object result = Calls.call(method);
    if (!(result instanceof PyTuple args)) {
      throw PyErrors.typeError(
          "__getnewargs__ should return a tuple, not '%s'", Types.nameOf(result));
    }
    return new NewArguments(args, null);
  }

  private static Object state(Object self, boolean required) {
    Object method = Types.of(self).lookup("__getstate__");
    if (method == BuiltinTypes.OBJECT.getOwn("__getstate__")) {
      return defaultState(self, required);
    }
    return Calls.callMethod(self, "__getstate__");
  }

  /**
   * The attributes of an object: None, its dictionary, or a pair with the values of its slots.
   *
   * @param required whether the object cannot be made anew without its state, so that state hidden
   *     in Java is an error
   */
  @TruffleBoundary
  static Object defaultState(Object self, boolean required) {
    PyType type = Types.of(self);
    if (required && type.layout().storage() != Shape.Storage.INSTANCE) {
      throw PyErrors.typeError("cannot pickle '%s' object", type.name());
    }
    PyDict dict = Attributes.dict(self);
    Object state = dict == null || dict.length() == 0 ? PyNone.NONE : dict;
    Object slotNames = slotNames(type);
    if (slotNames == PyNone.NONE) {
      return state;
    }
    PyDict slots = new PyDict();
    for (Object name : Iteration.toArray(slotNames)) {
      Object value = Attributes.getOrNull(self, Attributes.name(name));
      if (value != null) {
        slots.put(name, value);
      }
    }
    return slots.length() == 0 ? state : PyTuple.of(state, slots);
  }

  private static Object slotNames(PyType type) {
    Object known = type.getOwn("__slotnames__");
    if (known != null) {
      return known;
    }
    if (!type.isHeapType()) {
      return PyNone.NONE;
    }
    return Calls.call(Imports.attribute("copyreg", "_slotnames"), type);
  }
}
