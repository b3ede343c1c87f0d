package org.boomslang.objects.typing;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.StringJoiner;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.alias.TypeParameters;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** The builtins of {@code _typing._ConstEvaluator}. */
@PyBuiltins(
    type = "_typing._ConstEvaluator",
    doc = "Internal type for implementing evaluation functions.")
final class ConstEvaluatorMethods {
  /** {@code annotationlib.Format.STRING}. */
  private static final int STRING_FORMAT = 4;

  private ConstEvaluatorMethods() {}

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyConstEvaluator self) {
    return "<constevaluator " + PyStr.toJava(Conversions.repr(self.value)) + ">";
  }

  @PyBuiltin(name = "__call__", sig = "($self, format, /)", doc = "Call self as a function.")
  static Object call(PyConstEvaluator self, int format) {
    return format == STRING_FORMAT ? source(self.value) : self.value;
  }

  /** The value as somebody would write it in source. */
  private static TruffleString source(Object value) {
    if (!(value instanceof PyTuple tuple)) {
      return PyStr.of(TypeParameters.typeRepr(value));
    }
    StringJoiner text = new StringJoiner(", ", "(", tuple.length() == 1 ? ",)" : ")");
    for (Object each : tuple.toArray()) {
      text.add(TypeParameters.typeRepr(each));
    }
    return PyStr.of(text.toString());
  }
}
