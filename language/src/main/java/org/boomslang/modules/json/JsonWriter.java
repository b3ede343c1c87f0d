package org.boomslang.modules.json;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.floating.FloatText;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.foreign.ForeignTypes;
import org.boomslang.objects.foreign.PyForeign;
import org.boomslang.objects.integer.IntegerText;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Writes one object as JSON.
 *
 * <p>Thread safety: incompatible; confined to the call that made it. Lists and dicts are written
 * from a snapshot.
 */
final class JsonWriter {
  private final PyJsonEncoder encoder;
  private final StrBuilder out = new StrBuilder(256);

  /** Containers being written, to find cycles; null when nobody asked. */
  private final Set<Object> markers;

  /**
   * For the two string encoders of this module: whether the output is ASCII; null for any other.
   */
  private final Boolean ascii;

  private final TruffleString itemSeparator;
  private final TruffleString keySeparator;

  JsonWriter(PyJsonEncoder encoder) {
    this.encoder = encoder;
    this.markers =
        encoder.markers == PyNone.NONE ? null : Collections.newSetFromMap(new IdentityHashMap<>());
    this.ascii = JsonModule.asciiOf(encoder.encoder instanceof PyBuiltinFunction f ? f : null);
    this.itemSeparator = PyStr.value(encoder.itemSeparator);
    this.keySeparator = PyStr.value(encoder.keySeparator);
  }

  TruffleString result() {
    return out.toTruffleString();
  }

  @TruffleBoundary
  void write(Object value, int level) {
    if (value == PyNone.NONE) {
      out.append("null");
    } else if (value instanceof Boolean b) {
      out.append(b ? "true" : "false");
    } else if (PyStr.isStr(value)) {
      writeString(value);
    } else if (Integers.isInt(value)) {
      out.append(IntegerText.toDecimal(Integers.of(value)));
    } else if (Floats.isFloat(value)) {
      out.append(floatText(Floats.of(value)));
    } else if (value instanceof PyList || value instanceof PyTuple) {
      enter(value);
      writeArray(value, level);
      leave(value);
    } else if (value instanceof PyDict dict) {
      enter(value);
      writeObject(dict, level);
      leave(value);
    } else if (value instanceof PyForeign && passesFor(value, BuiltinTypes.LIST)) {
      writeArray(PyList.of(Iteration.toArray(value)), level);
    } else if (value instanceof PyForeign && passesFor(value, BuiltinTypes.DICT)) {
      writeObject((PyDict) Calls.call(BuiltinTypes.DICT, value), level);
    } else {
      enter(value);
      Object replacement = Calls.call(encoder.defaultFunction, value);
      try {
        write(replacement, level);
      } catch (PyException e) {
        note(e, "when serializing %s object".formatted(Types.of(value).name()));
        throw e;
      }
      leave(value);
    }
  }

  private static boolean passesFor(Object value, PyType type) {
    return ForeignTypes.passesFor(Types.of(value), type);
  }

  private void enter(Object container) {
    if (markers != null && !markers.add(container)) {
      throw PyErrors.valueError("Circular reference detected");
    }
  }

  private void leave(Object container) {
    if (markers != null) {
      markers.remove(container);
    }
  }

  private static void note(PyException e, String text) {
    Calls.callMethod(e.value(), "add_note", PyStr.of(text));
  }

  private void writeString(Object text) {
    if (ascii != null) {
      JsonStrings.append(out, PyStr.value(text), ascii);
      return;
    }
    Object encoded = Calls.call(encoder.encoder, text);
    if (!PyStr.isStr(encoded)) {
      throw PyErrors.typeError("encoder() must return a string, not %s", Types.of(encoded).name());
    }
    out.append(PyStr.value(encoded));
  }

  private String floatText(double value) {
    if (!Double.isFinite(value)) {
      if (!encoder.allowNan) {
        throw PyErrors.valueError(
            "Out of range float values are not JSON compliant: %s", FloatText.repr(value));
      }
      return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }
    return FloatText.repr(value);
  }

  private void newLine(int level) {
    if (encoder.indent != PyNone.NONE) {
      out.append('\n');
      TruffleString indent = PyStr.value(encoder.indent);
      for (int i = 0; i < level; i++) {
        out.append(indent);
      }
    }
  }

  private void writeArray(Object container, int level) {
    Object first = item(container, 0);
    if (first == null) {
      out.append("[]");
      return;
    }
    out.append('[');
    newLine(level + 1);
    // The default function may change the list.
    int i = 0;
    for (Object value = first; value != null; value = item(container, ++i)) {
      if (i > 0) {
        out.append(itemSeparator);
        newLine(level + 1);
      }
      try {
        write(value, level + 1);
      } catch (PyException e) {
        note(e, "when serializing %s item %d".formatted(Types.of(container).name(), i));
        throw e;
      }
    }
    newLine(level);
    out.append(']');
  }

  /** An item of a list or tuple; null at the end. */
  private static Object item(Object container, int index) {
    if (container instanceof PyList list) {
      return list.getItem(index);
    }
    PyTuple tuple = (PyTuple) container;
    return index < tuple.length() ? tuple.get(index) : null;
  }

  private void writeObject(PyDict dict, int level) {
    if (dict.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    Object[] items = items(dict);
    boolean first = true;
    for (Object item : items) {
      if (!(item instanceof PyTuple pair) || pair.length() != 2) {
        throw PyErrors.valueError("items must return 2-tuples");
      }
      Object key = pair.get(0);
      TruffleString keyText = keyText(key);
      if (keyText == null) {
        continue;
      }
      if (!first) {
        out.append(itemSeparator);
      }
      newLine(level + 1);
      first = false;
      writeString(keyText);
      out.append(keySeparator);
      try {
        write(pair.get(1), level + 1);
      } catch (PyException e) {
        note(
            e,
            "when serializing %s item %s"
                .formatted(Types.of(dict).name(), PyStr.toJava(Conversions.repr(key))));
        throw e;
      }
    }
    if (!first) {
      newLine(level);
    }
    out.append('}');
  }

  private Object[] items(PyDict dict) {
    Object view = Calls.callMethod(dict, "items");
    if (!encoder.sortKeys) {
      return Iteration.toArray(view);
    }
    PyList sorted = PyList.of(Iteration.toArray(view));
    Calls.callMethod(sorted, "sort");
    return sorted.toArray();
  }

  /** The text of a key; null for one to be skipped. */
  private TruffleString keyText(Object key) {
    if (PyStr.isStr(key)) {
      return PyStr.value(key);
    }
    if (Floats.isFloat(key)) {
      return PyStr.of(floatText(Floats.of(key)));
    }
    if (key instanceof Boolean b) {
      return PyStr.constant(b ? "true" : "false");
    }
    if (key == PyNone.NONE) {
      return PyStr.constant("null");
    }
    if (Integers.isInt(key)) {
      return PyStr.of(IntegerText.toDecimal(Integers.of(key)));
    }
    if (encoder.skipKeys) {
      return null;
    }
    throw PyErrors.typeError(
        "keys must be str, int, float, bool or None, not %s", Types.of(key).name());
  }
}
