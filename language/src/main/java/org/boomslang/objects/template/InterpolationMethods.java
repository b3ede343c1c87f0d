package org.boomslang.objects.template;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.builtin.Arguments;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * The builtins of {@code string.templatelib.Interpolation} (compare CPython interpolationobject.c).
 */
@PyBuiltins(type = "string.templatelib.Interpolation", doc = "Interpolation object")
final class InterpolationMethods {
  /** The positions of class patterns. */
  static final PyTuple MATCH_ARGS =
      PyTuple.of(
          PyStr.constant("value"),
          PyStr.constant("expression"),
          PyStr.constant("conversion"),
          PyStr.constant("format_spec"));

  private InterpolationMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, value, expression='', conversion=None, format_spec='')")
  static Object create(
      PyType type,
      Object value,
      TruffleString expression,
      Object conversion,
      TruffleString formatSpec) {
    if (conversion != PyNone.NONE) {
      if (!PyStr.isStr(conversion)) {
        throw PyErrors.typeError(
            "Interpolation() argument 'conversion' must be str, not %s",
            Arguments.given(conversion));
      }
      String letter = PyStr.toJava(conversion);
      if (!letter.equals("s") && !letter.equals("a") && !letter.equals("r")) {
        throw PyErrors.valueError(
            "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
      }
    }
    return new PyInterpolation(value, expression, conversion, formatSpec);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyInterpolation self) {
    return "Interpolation(%s, %s, %s, %s)"
        .formatted(
            text(self.value()),
            text(self.expression()),
            text(self.conversion()),
            text(self.formatSpec()));
  }

  private static String text(Object value) {
    return PyStr.toJava(Conversions.repr(value));
  }

  @PyBuiltin(name = "value", kind = Kind.MEMBER, doc = "Value")
  static Object value(PyInterpolation self) {
    return self.value();
  }

  @PyBuiltin(name = "expression", kind = Kind.MEMBER, doc = "Expression")
  static Object expression(PyInterpolation self) {
    return self.expression();
  }

  @PyBuiltin(name = "conversion", kind = Kind.MEMBER, doc = "Conversion")
  static Object conversion(PyInterpolation self) {
    return self.conversion();
  }

  @PyBuiltin(name = "format_spec", kind = Kind.MEMBER, doc = "Format specifier")
  static Object formatSpec(PyInterpolation self) {
    return self.formatSpec();
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyInterpolation self) {
    return PyTuple.of(
        PyInterpolation.TYPE,
        PyTuple.of(self.value(), self.expression(), self.conversion(), self.formatSpec()));
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, item, /)",
      doc = "See PEP 585")
  static Object classGetItem(PyType type, Object item) {
    return Calls.call(PyGenericAlias.TYPE, type, item);
  }
}
