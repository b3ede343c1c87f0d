package org.boomslang.modules.extension;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * Arguments of Python as values of Java, for the code that {@link StubWriter} generates; {@code
 * org.boomslang.api.PyFunction} says what becomes what. Thread-safety: shared (stateless).
 */
public final class JavaArguments {
  private JavaArguments() {}

  private static RuntimeException wrong(JavaCode code, int index, String expected, Object value) {
    if (value == null) {
      return PyErrors.typeError("cannot delete attribute '%s'", code.name());
    }
    String name = code.parameterName(index);
    return PyErrors.typeError(
        "%s() argument %s must be %s, not %s",
        code.kind() == BuiltinCode.Kind.NEW ? code.table().owner() : code.name(),
        name == null ? index + 1 : "'" + name + "'",
        expected,
        Types.nameOf(value));
  }

  /** The object of the extension's class behind the receiver of a method. */
  public static Object receiver(Object self, JavaCode code) {
    if (self instanceof PyJavaObject object) {
      return object.delegate;
    }
    throw receiverMissing(self, code);
  }

  @TruffleBoundary
  private static RuntimeException receiverMissing(Object self, JavaCode code) {
    return PyErrors.typeError(
        "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
        code.name(), code.table().owner(), Types.nameOf(self));
  }

  public static boolean asBoolean(Object value, JavaCode code, int index) {
    if (value instanceof Boolean b) {
      return b;
    }
    if (value == null) {
      throw wrong(code, index, "bool", null);
    }
    return Conversions.truth(value);
  }

  public static long asLong(Object value, JavaCode code, int index) {
    if (value instanceof Long l) {
      return l;
    }
    return slowLong(value, code, index);
  }

  @TruffleBoundary
  private static long slowLong(Object value, JavaCode code, int index) {
    if (value == null || !Conversions.hasIndex(value)) {
      throw wrong(code, index, "int", value);
    }
    if (Conversions.index(value) instanceof Long l) {
      return l;
    }
    throw PyErrors.overflowError("Python int too large to convert to Java long");
  }

  public static int asInt(Object value, JavaCode code, int index) {
    long result = asLong(value, code, index);
    if ((int) result != result) {
      throw tooLarge("int");
    }
    return (int) result;
  }

  public static short asShort(Object value, JavaCode code, int index) {
    long result = asLong(value, code, index);
    if ((short) result != result) {
      throw tooLarge("short");
    }
    return (short) result;
  }

  public static byte asByte(Object value, JavaCode code, int index) {
    long result = asLong(value, code, index);
    if ((byte) result != result) {
      throw tooLarge("byte");
    }
    return (byte) result;
  }

  @TruffleBoundary
  private static RuntimeException tooLarge(String type) {
    return PyErrors.overflowError("Python int too large to convert to Java %s", type);
  }

  public static double asDouble(Object value, JavaCode code, int index) {
    if (value instanceof Double d) {
      return d;
    }
    if (value instanceof Long l) {
      return l;
    }
    return slowDouble(value, code, index);
  }

  @TruffleBoundary
  private static double slowDouble(Object value, JavaCode code, int index) {
    if (value == null
        || !(Conversions.hasIndex(value) || Types.of(value).lookup("__float__") != null)) {
      throw wrong(code, index, "float", value);
    }
    return Conversions.asDouble(value);
  }

  public static float asFloat(Object value, JavaCode code, int index) {
    return (float) asDouble(value, code, index);
  }

  @TruffleBoundary
  public static String asString(Object value, JavaCode code, int index) {
    if (value == PyNone.NONE) {
      return null;
    }
    if (value == null || !PyStr.isStr(value)) {
      throw wrong(code, index, "str", value);
    }
    return PyStr.toJava(value);
  }

  /** An argument for a parameter of any other type. */
  @TruffleBoundary
  public static Object asObject(Object value, JavaCode code, int index) {
    return convert(value, code.type(index), code, index);
  }

  private static Object convert(Object value, Class<?> type, JavaCode code, int index) {
    if (value == null) {
      throw wrong(code, index, type.getSimpleName(), null);
    }
    if (type == Value.class) {
      return value(value);
    }
    if (type.isPrimitive()) {
      return primitive(value, type, code, index);
    }
    if (value == PyNone.NONE) {
      return null;
    }
    if (type == Object.class) {
      return natural(value, code.module);
    }
    if (type == String.class) {
      return asString(value, code, index);
    }
    if (type == byte[].class) {
      if (PyStr.isStr(value)) {
        throw wrong(code, index, "a bytes-like object", value);
      }
      return Buffers.toArray(value);
    }
    if (type == BigInteger.class) {
      if (!Conversions.hasIndex(value)) {
        throw wrong(code, index, "int", value);
      }
      Object number = Conversions.index(value);
      return number instanceof Long l ? BigInteger.valueOf(l) : number;
    }
    if (type == List.class || type == Collection.class || type == Iterable.class) {
      return list(value, type, code, index);
    }
    if (type == Map.class) {
      if (Types.of(value).lookup("keys") == null || Types.of(value).lookup("__getitem__") == null) {
        throw wrong(code, index, "a mapping", value);
      }
      return new MapView(value, code.module);
    }
    Class<?> unboxed = java.lang.invoke.MethodType.methodType(type).unwrap().returnType();
    if (unboxed.isPrimitive()) {
      return primitive(value, unboxed, code, index);
    }
    if (value instanceof PyJavaObject object && type.isInstance(object.delegate)) {
      return object.delegate;
    }
    if (code.module.typeOf(type) != null) {
      throw wrong(code, index, code.module.typeOf(type).name(), value);
    }
    try {
      return value(value).as(type);
    } catch (ClassCastException | IllegalArgumentException e) {
      throw wrong(code, index, type.getSimpleName(), value);
    }
  }

  /** A live view of a sequence; of what can only be iterated over, where that is enough, a copy. */
  private static Object list(Object value, Class<?> type, JavaCode code, int index) {
    boolean sequence =
        Types.of(value).lookup("__len__") != null
            && Types.of(value).lookup("__getitem__") != null
            && Types.of(value).lookup("keys") == null;
    if (sequence && !PyStr.isStr(value)) {
      return new ListView(value, code.module);
    }
    if (type == List.class || Types.of(value).lookup("__iter__") == null) {
      throw wrong(code, index, type == List.class ? "a sequence" : "iterable", value);
    }
    List<Object> items = new ArrayList<>();
    for (Object each : Iteration.toArray(value)) {
      items.add(natural(each, code.module));
    }
    return items;
  }

  private static Object primitive(Object value, Class<?> type, JavaCode code, int index) {
    if (type == boolean.class) {
      return asBoolean(value, code, index);
    }
    if (type == long.class) {
      return asLong(value, code, index);
    }
    if (type == int.class) {
      return asInt(value, code, index);
    }
    if (type == short.class) {
      return asShort(value, code, index);
    }
    if (type == byte.class) {
      return asByte(value, code, index);
    }
    if (type == double.class) {
      return asDouble(value, code, index);
    }
    if (type == float.class) {
      return asFloat(value, code, index);
    }
    String text = asString(value, code, index);
    if (text == null || text.length() != 1) {
      throw wrong(code, index, "a str of one character", value);
    }
    return text.charAt(0);
  }

  /** The arguments of {@code *args} as an array of the parameter's type. */
  @TruffleBoundary
  public static Object asArray(Object values, JavaCode code, int index) {
    Object[] given = (Object[]) values;
    Class<?> element = code.type(index).getComponentType();
    Object result = Array.newInstance(element, given.length);
    for (int i = 0; i < given.length; i++) {
      Array.set(result, i, convert(given[i], element, code, index));
    }
    return result;
  }

  /** The arguments of {@code **kwargs}. */
  @TruffleBoundary
  public static Object asMap(Object values, JavaCode code) {
    Map<String, Object> result = new LinkedHashMap<>();
    if (values instanceof PyDict dict) {
      PyDict.Cursor cursor = dict.cursor();
      while (cursor.next()) {
        result.put(PyStr.toJava(cursor.key()), natural(cursor.value(), code.module));
      }
    }
    return result;
  }

  static Value value(Object value) {
    return Context.getCurrent().asValue(Values.toForeign(value));
  }

  /** What a parameter of type Object gets. */
  static Object natural(Object value, JavaModule module) {
    if (value == PyNone.NONE) {
      return null;
    }
    if (value instanceof Boolean
        || value instanceof Long
        || value instanceof Double
        || value instanceof BigInteger) {
      return value;
    }
    if (PyStr.isStr(value)) {
      return PyStr.toJava(value);
    }
    if (value instanceof PyJavaObject object) {
      return object.delegate;
    }
    if (value instanceof PyBytes) {
      return Buffers.toArray(value);
    }
    if (value instanceof PyList || value instanceof PyTuple) {
      return new ListView(value, module);
    }
    if (value instanceof PyDict) {
      return new MapView(value, module);
    }
    return value(value);
  }
}
