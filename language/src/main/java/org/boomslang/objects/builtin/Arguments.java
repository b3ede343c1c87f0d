package org.boomslang.objects.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Map;
import java.util.Set;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.codec.Codecs;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Bases;
import org.boomslang.objects.type.PyType;

/**
 * Conversions of arguments to Java types, called by generated code. {@code index} is the number of
 * the argument from 0, without the receiver; -1 for the receiver itself.
 */
public final class Arguments {
  public static final Object[] NONE = new Object[0];
  public static final String[] NO_NAMES = new String[0];

  private Arguments() {}

  /** Whether an optional argument was left out, or given as None. */
  public static boolean absent(Object value) {
    return value == null || value == PyNone.NONE;
  }

  public static PyDict keywords(Object value) {
    return value == null ? new PyDict() : (PyDict) value;
  }

  public static int toInt(Object value, BuiltinCode code, int index) {
    if (value instanceof Long l && (int) (long) l == l) {
      return (int) (long) l;
    }
    return toIntSlow(value, code, index);
  }

  /** Names of parameters that are a C int; others of this kind are sizes. */
  private static final Set<String> C_INTS =
      Set.of("tabsize", "bytes_per_sep", "flags", "base", "fd", "dir_fd", "mode", "level");

  @TruffleBoundary
  private static int toIntSlow(Object value, BuiltinCode code, int index) {
    Object number = Conversions.index(value);
    if (number instanceof Long) {
      return Conversions.asInt(number);
    }
    int place = index + (code.takesReceiver() ? 1 : 0);
    String[] names = code.signature().positional();
    boolean small = place >= 0 && place < names.length && C_INTS.contains(names[place]);
    throw PyErrors.overflowError(
        "Python int too large to convert to C %s", small ? "int" : "ssize_t");
  }

  public static long toLong(Object value, BuiltinCode code, int index) {
    return value instanceof Long l ? l : toLongSlow(value);
  }

  @TruffleBoundary
  private static long toLongSlow(Object value) {
    if (Conversions.index(value) instanceof Long l) {
      return l;
    }
    throw PyErrors.overflowError("Python int too large to convert to C ssize_t");
  }

  public static double toDouble(Object value, BuiltinCode code, int index) {
    return value instanceof Double d ? d : Conversions.asDouble(value);
  }

  public static boolean toBoolean(Object value) {
    return value instanceof Boolean b ? b : Conversions.truth(value);
  }

  public static TruffleString toStr(Object value, BuiltinCode code, int index) {
    if (value instanceof TruffleString s) {
      return s;
    }
    if (!PyStr.isStr(value)) {
      throw wrongType("str", value, code, index);
    }
    return PyStr.value(value);
  }

  @TruffleBoundary
  public static String toJavaString(Object value, BuiltinCode code, int index) {
    if (!PyStr.isStr(value)) {
      throw wrongType("str", value, code, index);
    }
    return PyStr.toJava(value);
  }

  /**
   * The name of an encoding or of an error handler: ValueError with a NUL in it, UnicodeEncodeError
   * with a lone surrogate ({@code PyUnicode_AsUTF8AndSize}).
   */
  @TruffleBoundary
  public static String toCodecName(Object value, BuiltinCode code, int index) {
    if (!PyStr.isStr(value)) {
      throw wrongType("str", value, code, index);
    }
    // The same few names come again and again.
    String name = PyStr.intern(value);
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == 0) {
        throw PyErrors.valueError("embedded null character");
      }
      if (Character.isSurrogate(name.charAt(i))) {
        Codecs.encode(PyStr.value(value), "utf-8", "strict");
      }
    }
    return name;
  }

  /** What a {@code __new__} made, on its way out. */
  public static Object made(Object result) {
    return Finalizers.made(result);
  }

  /** The receiver of {@code __new__}: a type that derives from the owner and has its layout. */
  public static PyType newType(BuiltinCode code, Object value) {
    PyType owner = code.table().ownerType();
    return owner != null && value == owner ? owner : otherNewType(code, value);
  }

  @TruffleBoundary
  private static PyType otherNewType(BuiltinCode code, Object value) {
    String owner = code.table().owner();
    if (!(value instanceof PyType type)) {
      throw PyErrors.typeError(
          "%s.__new__(X): X is not a type object (%s)", owner, Types.of(value).name());
    }
    PyType ownerType = code.table().ownerType();
    if (ownerType != null && type != ownerType) {
      if (!type.isSubtype(ownerType)) {
        throw PyErrors.typeError(
            "%s.__new__(%s): %s is not a subtype of %s", owner, type.name(), type.name(), owner);
      }
      // A type of an extension is a class like those of Python code; its __new__ looks for itself.
      PyType builtin = Bases.builtin(type);
      if (!ownerType.isHeapType() && builtin.lookup("__new__") != ownerType.getOwn("__new__")) {
        throw PyErrors.typeError(
            "%s.__new__(%s) is not safe, use %s.__new__()", owner, type.name(), builtin.name());
      }
    }
    return type;
  }

  @TruffleBoundary
  public static PyType classReceiver(BuiltinCode code, Object value) {
    if (value instanceof PyType type) {
      return type;
    }
    throw PyErrors.typeError(
        "descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2",
        code.name(), code.table().owner(), Types.of(value).name());
  }

  private static final Map<String, String> PYTHON_NAMES =
      Map.of(
          "PyFrozenSet", "frozenset",
          "PyByteArray", "bytearray",
          "PyMemoryView", "memoryview",
          "PyBaseException", "BaseException");

  /** Raises the TypeError for an argument that is not an instance of a Java class. */
  @TruffleBoundary
  public static Object wrongType(Object value, Class<?> expected, BuiltinCode code, int index) {
    String simple = expected.getSimpleName();
    String python = PYTHON_NAMES.get(simple);
    if (python == null) {
      python = simple.startsWith("Py") ? simple.substring(2).toLowerCase() : simple;
    }
    throw wrongType(python, value, code, index);
  }

  /** What an argument is, as errors of the argument clinic say it: its type, or None. */
  @TruffleBoundary
  public static String given(Object value) {
    return value == PyNone.NONE ? "None" : Types.of(value).name();
  }

  @TruffleBoundary
  private static PyException wrongType(String expected, Object value, BuiltinCode code, int index) {
    String actual = given(value);
    if (index < 0) {
      return PyErrors.typeError(
          "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
          code.name(), code.table().owner(), Types.of(value).name());
    }
    String function = code.isConstructor() ? code.table().owner() : code.name();
    Signature signature = code.signature();
    int place = index + (code.takesReceiver() ? 1 : 0);
    int positional = signature.positional().length;
    Object[] defaults = signature.defaults();
    if (expected.equals("str") && place < defaults.length && defaults[place] == PyNone.NONE) {
      expected = "str or None";
    }
    if (place >= signature.positionalOnly()) {
      String name =
          place < positional
              ? signature.positional()[place]
              : signature.keywordOnly()[place - positional];
      return PyErrors.typeError(
          "%s() argument '%s' must be %s, not %s", function, name, expected, actual);
    }
    if (positional - (code.takesReceiver() ? 1 : 0) == 1) {
      return PyErrors.typeError("%s() argument must be %s, not %s", function, expected, actual);
    }
    return PyErrors.typeError(
        "%s() argument %d must be %s, not %s", function, index + 1, expected, actual);
  }
}
