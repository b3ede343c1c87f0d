package org.boomslang.objects.typing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.alias.PyUnion;
import org.boomslang.objects.builtin.Arguments;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.CallerGlobals;

/**
 * Calls into the {@code typing} module, where the rest of the behaviour of these classes is
 * written.
 */
final class TypingModule {
  private TypingModule() {}

  @TruffleBoundary
  static Object call(String function, Object... args) {
    return Calls.call(Imports.attribute("typing", function), args);
  }

  @TruffleBoundary
  static Object callDict(String function, Object[] args, PyDict keywords) {
    return Calls.callDict(Imports.attribute("typing", function), args, keywords);
  }

  /** {@code value} checked to be a type; None is the type of None. */
  static Object check(Object value, String message) {
    return call("_type_check", value, PyStr.constant(message));
  }

  /** {@code Unpack[parameter]}. */
  static Object unpack(Object parameter) {
    return Items.get(Imports.attribute("typing", "Unpack"), parameter);
  }

  /** {@code left | right} where one of them is a type parameter. */
  static Object union(Object left, Object right) {
    return PyUnion.of(PyTuple.of(left, right));
  }

  /** Notes in which module a parameter was made. */
  static void setModule(PyObject object) {
    Object module = CallerGlobals.moduleName();
    object.setAttribute("__module__", module == null ? PyNone.NONE : module);
  }

  static PyException cannotSubclass(Object instance) {
    return PyErrors.typeError("Cannot subclass an instance of %s", Types.of(instance).shortName());
  }

  /** A str argument called {@code name}. */
  static Object checkName(String function, Object name) {
    if (!PyStr.isStr(name)) {
      throw PyErrors.typeError(
          "%s() argument 'name' must be str, not %s", function, Arguments.given(name));
    }
    return name;
  }
}
