package org.boomslang.modules.json;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The attributes of {@code _json.Encoder}. */
@PyBuiltins(type = "_json.Encoder", doc = "Writes objects as JSON text.")
public final class JsonEncoderMethods {
  private JsonEncoderMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig =
          "($type, /, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys,"
              + " allow_nan)")
  static Object create(
      PyType type,
      Object markers,
      Object defaultFunction,
      Object encoder,
      Object indent,
      Object keySeparator,
      Object itemSeparator,
      boolean sortKeys,
      boolean skipKeys,
      boolean allowNan) {
    if (markers != PyNone.NONE && !(markers instanceof PyDict)) {
      throw PyErrors.typeError(
          "make_encoder() argument 1 must be dict or None, not %s", Types.of(markers).name());
    }
    if (!PyStr.isStr(keySeparator)) {
      throw PyErrors.typeError(
          "make_encoder() argument 5 must be str, not %s", Types.of(keySeparator).name());
    }
    if (!PyStr.isStr(itemSeparator)) {
      throw PyErrors.typeError(
          "make_encoder() argument 6 must be str, not %s", Types.of(itemSeparator).name());
    }
    return new PyJsonEncoder(
        type.instanceShape(),
        markers,
        defaultFunction,
        encoder,
        indent,
        keySeparator,
        itemSeparator,
        sortKeys,
        skipKeys,
        allowNan);
  }

  @PyBuiltin(name = "__call__", sig = "($self, /, obj, _current_indent_level)")
  static Object call(PyJsonEncoder self, Object object, Object level) {
    JsonWriter writer = new JsonWriter(self);
    writer.write(object, Math.max(0, Sequences.size(level)));
    return PyTuple.of(writer.result());
  }

  @PyBuiltin(name = "markers", kind = Kind.MEMBER)
  static Object markers(PyJsonEncoder self) {
    return self.markers;
  }

  @PyBuiltin(name = "default", kind = Kind.MEMBER)
  static Object defaultFunction(PyJsonEncoder self) {
    return self.defaultFunction;
  }

  @PyBuiltin(name = "encoder", kind = Kind.MEMBER)
  static Object encoder(PyJsonEncoder self) {
    return self.encoder;
  }

  @PyBuiltin(name = "indent", kind = Kind.MEMBER)
  static Object indent(PyJsonEncoder self) {
    return self.indent;
  }

  @PyBuiltin(name = "key_separator", kind = Kind.MEMBER)
  static Object keySeparator(PyJsonEncoder self) {
    return self.keySeparator;
  }

  @PyBuiltin(name = "item_separator", kind = Kind.MEMBER)
  static Object itemSeparator(PyJsonEncoder self) {
    return self.itemSeparator;
  }

  @PyBuiltin(name = "sort_keys", kind = Kind.MEMBER)
  static boolean sortKeys(PyJsonEncoder self) {
    return self.sortKeys;
  }

  @PyBuiltin(name = "skipkeys", kind = Kind.MEMBER)
  static boolean skipkeys(PyJsonEncoder self) {
    return self.skipKeys;
  }
}
