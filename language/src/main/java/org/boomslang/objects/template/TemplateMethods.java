package org.boomslang.objects.template;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code string.templatelib.Template} (compare CPython templateobject.c). */
@PyBuiltins(type = "string.templatelib.Template", doc = "Template object")
final class TemplateMethods {
  private TemplateMethods() {}

  /** Strings that follow each other are joined; between interpolations stand empty ones. */
  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    if (kwargs != null && kwargs.size() > 0) {
      throw PyErrors.typeError("Template.__new__ only accepts *args arguments");
    }
    List<TruffleString> strings = new ArrayList<>();
    List<PyInterpolation> interpolations = new ArrayList<>();
    TruffleString text = PyStr.EMPTY;
    for (Object arg : args) {
      if (PyStr.isStr(arg)) {
        text = PyStr.concat(text, PyStr.value(arg));
      } else if (arg instanceof PyInterpolation interpolation) {
        strings.add(text);
        text = PyStr.EMPTY;
        interpolations.add(interpolation);
      } else {
        throw PyErrors.typeError(
            "Template.__new__ *args need to be of type 'str' or 'Interpolation', got %s",
            Types.nameOf(arg));
      }
    }
    strings.add(text);
    return new PyTemplate(
        strings.toArray(TruffleString[]::new), interpolations.toArray(PyInterpolation[]::new));
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)", doc = "Implement iter(self).")
  static Object iter(PyTemplate self) {
    return new TemplateIterator(self);
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)", doc = "Return self+value.")
  static Object add(PyTemplate self, Object value) {
    if (!(value instanceof PyTemplate other)) {
      throw PyErrors.typeError(
          "can only concatenate %s (not \"%s\") to %s",
          PyTemplate.TYPE.name(), Types.nameOf(value), PyTemplate.TYPE.name());
    }
    List<TruffleString> strings = new ArrayList<>(List.of(self.strings()));
    TruffleString last = strings.removeLast();
    strings.add(PyStr.concat(last, other.strings()[0]));
    strings.addAll(List.of(other.strings()).subList(1, other.strings().length));
    List<PyInterpolation> interpolations = new ArrayList<>(List.of(self.interpolations()));
    interpolations.addAll(List.of(other.interpolations()));
    return new PyTemplate(
        strings.toArray(TruffleString[]::new), interpolations.toArray(PyInterpolation[]::new));
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyTemplate self) {
    return "Template(strings="
        + PyStr.toJava(Conversions.repr(self.stringsTuple()))
        + ", interpolations="
        + PyStr.toJava(Conversions.repr(self.interpolationsTuple()))
        + ")";
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyTemplate self) {
    return PyTuple.of(
        Imports.attribute("string.templatelib", "_template_unpickle"),
        PyTuple.of(self.stringsTuple(), self.interpolationsTuple()));
  }

  @PyBuiltin(name = "strings", kind = Kind.MEMBER, doc = "Strings")
  static Object strings(PyTemplate self) {
    return self.stringsTuple();
  }

  @PyBuiltin(name = "interpolations", kind = Kind.MEMBER, doc = "Interpolations")
  static Object interpolations(PyTemplate self) {
    return self.interpolationsTuple();
  }

  @PyBuiltin(name = "values", kind = Kind.GETTER, doc = "Values of interpolations")
  static Object values(PyTemplate self) {
    Object[] values = new Object[self.interpolations().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = self.interpolations()[i].value();
    }
    return PyTuple.of(values);
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
