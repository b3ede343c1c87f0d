package org.boomslang.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The attributes of {@code _json.Scanner}. */
@PyBuiltins(type = "_json.Scanner", doc = "Reads JSON values from text.")
public final class JsonScannerMethods {
  private JsonScannerMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, context)")
  static Object create(PyType type, Object context) {
    return new PyJsonScanner(
        type.instanceShape(),
        Conversions.truth(Attributes.get(context, "strict")),
        Attributes.get(context, "object_hook"),
        Attributes.get(context, "object_pairs_hook"),
        Attributes.get(context, "parse_float"),
        Attributes.get(context, "parse_int"),
        Attributes.get(context, "parse_constant"));
  }

  @PyBuiltin(name = "__call__", sig = "($self, /, string, idx)")
  static Object call(PyJsonScanner self, Object string, Object idx) {
    if (!PyStr.isStr(string)) {
      throw PyErrors.typeError("first argument must be a string, not %s", Types.of(string).name());
    }
    int index = Conversions.asSize(idx);
    if (index < 0) {
      throw PyErrors.valueError("idx cannot be negative");
    }
    TruffleString document = PyStr.value(string);
    JsonReader reader = self.reader(document);
    Object value = reader.value(index);
    return PyTuple.of(value, (long) reader.end());
  }

  @PyBuiltin(name = "strict", kind = Kind.MEMBER)
  static boolean strict(PyJsonScanner self) {
    return self.strict;
  }

  @PyBuiltin(name = "object_hook", kind = Kind.MEMBER)
  static Object objectHook(PyJsonScanner self) {
    return self.objectHook;
  }

  @PyBuiltin(name = "object_pairs_hook", kind = Kind.MEMBER)
  static Object objectPairsHook(PyJsonScanner self) {
    return self.objectPairsHook;
  }

  @PyBuiltin(name = "parse_float", kind = Kind.MEMBER)
  static Object parseFloat(PyJsonScanner self) {
    return self.parseFloat;
  }

  @PyBuiltin(name = "parse_int", kind = Kind.MEMBER)
  static Object parseInt(PyJsonScanner self) {
    return self.parseInt;
  }

  @PyBuiltin(name = "parse_constant", kind = Kind.MEMBER)
  static Object parseConstant(PyJsonScanner self) {
    return self.parseConstant;
  }
}
