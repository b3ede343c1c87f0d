package org.boomslang.objects.template;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A {@code string.templatelib.Interpolation}: one replacement field of a template. Thread-safety:
 * immutable.
 */
public final class PyInterpolation extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "string.templatelib.Interpolation",
          BuiltinTypes.OBJECT,
          Layout.of("string.templatelib.Interpolation", Layout.OBJECT, null),
          TypeFlags.FINAL,
          InterpolationMethodsTable::new);

  static {
    TYPE.setOwn("__match_args__", InterpolationMethods.MATCH_ARGS);
  }

  private final Object value;
  private final TruffleString expression;
  private final Object conversion;
  private final TruffleString formatSpec;

  /**
   * An interpolation.
   *
   * @param expression the source text of the value
   * @param conversion a str "s", "r" or "a", or None
   */
  public PyInterpolation(
      Object value, TruffleString expression, Object conversion, TruffleString formatSpec) {
    super(TYPE.instanceShape());
    this.value = value;
    this.expression = expression;
    this.conversion = conversion;
    this.formatSpec = formatSpec;
  }

  Object value() {
    return value;
  }

  TruffleString expression() {
    return expression;
  }

  Object conversion() {
    return conversion;
  }

  TruffleString formatSpec() {
    return formatSpec;
  }
}
