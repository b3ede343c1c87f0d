package org.boomslang.objects.structseq;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins that all struct sequences share. Thread-safety: shared (stateless). */
@PyBuiltins(type = "structseq")
final class StructSequenceMethods {
  private StructSequenceMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, sequence, dict=<unset>)")
  static Object create(PyType type, Object sequence, Object dict) {
    StructSequence definition = StructSequence.of(type);
    String name = definition.type().name();
    Object[] given = Iteration.toArray(sequence);
    if (dict != null && !(dict instanceof PyDict)) {
      throw PyErrors.typeError("%s() takes a dict as second arg, if any", name);
    }
    int least = definition.visible();
    int most = definition.fields().size();
    if (given.length < least || given.length > most) {
      String limit =
          least == most
              ? "a " + least
              : given.length < least ? "an at least " + least : "an at most " + most;
      throw PyErrors.typeError(
          "%s() takes %s-sequence (%d-sequence given)", name, limit, given.length);
    }
    Object[] values = Arrays.copyOf(given, most);
    if (dict instanceof PyDict extra) {
      int used = 0;
      for (int i = given.length; i < most; i++) {
        String field = definition.fields().get(i).name();
        values[i] = field == null ? null : extra.get(PyStr.of(field));
        used += values[i] == null ? 0 : 1;
      }
      if (used < extra.size()) {
        throw PyErrors.typeError("%s() got duplicate or unexpected field name(s)", name);
      }
    }
    return definition.make(type, values);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyTuple self) {
    StructSequence definition = StructSequence.of(self.type());
    StringBuilder text = new StringBuilder(definition.type().name()).append('(');
    // unnamed elements are shown under the names of hidden fields, as os.stat_result's times are
    List<StructSequence.Field> named =
        definition.fields().stream().filter(f -> f.name() != null).toList();
    for (int i = 0; i < definition.visible(); i++) {
      if (i > 0) {
        text.append(", ");
      }
      text.append(named.get(i).name()).append('=');
      text.append(PyStr.toJava(Conversions.repr(self.get(i))));
    }
    return text.append(')').toString();
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyTuple self) {
    StructSequence definition = StructSequence.of(self.type());
    PyDict extra = new PyDict();
    for (int i = definition.visible(); i < definition.fields().size(); i++) {
      String name = definition.fields().get(i).name();
      if (name != null) {
        extra.put(PyStr.of(name), definition.value(self, i));
      }
    }
    return PyTuple.of(self.type(), PyTuple.of(PyTuple.of(self.toArray()), extra));
  }

  @PyBuiltin(name = "__replace__", sig = "($self, /, **changes)")
  static Object replace(PyTuple self, PyDict changes) {
    StructSequence definition = StructSequence.of(self.type());
    String name = definition.type().name();
    if (definition.unnamed() > 0) {
      throw PyErrors.typeError(
          "__replace__() is not supported for %s because it has unnamed field(s)", name);
    }
    List<StructSequence.Field> fields = definition.fields();
    Object[] values = new Object[fields.size()];
    int used = 0;
    for (int i = 0; i < values.length; i++) {
      Object changed = changes.get(PyStr.of(fields.get(i).name()));
      used += changed == null ? 0 : 1;
      values[i] = changed == null ? definition.value(self, i) : changed;
    }
    if (used < changes.size()) {
      String unknown =
          Arrays.stream(Iteration.toArray(changes))
              .filter(key -> fields.stream().noneMatch(f -> f.name().equals(PyStr.toJava(key))))
              .map(key -> PyStr.toJava(Conversions.repr(key)))
              .collect(Collectors.joining(", ", "[", "]"));
      throw PyErrors.typeError("Got unexpected field name(s): %s", unknown);
    }
    return definition.make(self.type(), values);
  }
}
