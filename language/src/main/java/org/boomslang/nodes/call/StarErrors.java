package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.str.PyStr;

/**
 * The errors of starred arguments, which name the callee as CPython's {@code _PyObject_FunctionStr}
 * does.
 */
final class StarErrors {

  private StarErrors() {}

  /**
   * @param alone whether the starred argument is the only positional one; else it is unpacked
   *     before anyone looks at the callee
   */
  @TruffleBoundary
  static RuntimeException notIterable(Object callee, Object value, boolean alone) {
    if (!alone) {
      return PyErrors.typeError("Value after * must be an iterable, not %s", Types.nameOf(value));
    }
    return PyErrors.typeError(
        "%s argument after * must be an iterable, not %s", describe(callee), Types.nameOf(value));
  }

  @TruffleBoundary
  static RuntimeException notMapping(Object callee, Object value) {
    return PyErrors.typeError(
        "%s argument after ** must be a mapping, not %s", describe(callee), Types.nameOf(value));
  }

  @TruffleBoundary
  static RuntimeException duplicate(Object callee, String name) {
    return PyErrors.typeError(
        "%s got multiple values for keyword argument '%s'", describe(callee), name);
  }

  /**
   * {@code module.qualname()}, without the module for builtins; the str of what has no qualname.
   */
  private static String describe(Object callee) {
    if (!(Attributes.getOrNull(callee, "__qualname__") instanceof TruffleString qualname)) {
      return PyStr.toJava(Conversions.str(callee));
    }
    String name = PyStr.toJava(qualname) + "()";
    return Attributes.getOrNull(callee, "__module__") instanceof TruffleString module
            && !PyStr.toJava(module).equals("builtins")
        ? PyStr.toJava(module) + "." + name
        : name;
  }
}
