package org.boomslang.objects.typing;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code typing.ParamSpecArgs} and {@code typing.ParamSpecKwargs}. */
@PyBuiltins(type = "typing.ParamSpecArgs", unhashable = true)
final class ParamSpecPartMethods {
  private ParamSpecPartMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, origin)")
  static Object create(PyType type, Object origin) {
    return new PyParamSpecPart(type, origin);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyParamSpecPart self) {
    String suffix = self.type() == PyParamSpecPart.ARGS_TYPE ? ".args" : ".kwargs";
    return self.origin instanceof PyParamSpec spec
        ? PyStr.toJava(spec.name) + suffix
        : PyStr.toJava(Conversions.repr(self.origin)) + suffix;
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object equal(PyParamSpecPart self, Object value) {
    return value instanceof PyParamSpecPart other && other.type() == self.type()
        ? Comparisons.compare(CompareOp.EQ, self.origin, other.origin)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__mro_entries__", sig = "($self, object, /)")
  static Object mroEntries(PyParamSpecPart self, Object bases) {
    throw TypingModule.cannotSubclass(self);
  }

  @PyBuiltin(name = "__origin__", kind = Kind.MEMBER)
  static Object origin(PyParamSpecPart self) {
    return self.origin;
  }
}
