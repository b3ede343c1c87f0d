package org.boomslang.modules.array;

import java.math.BigInteger;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.imports.BuiltinModules;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.codec.WideCodec;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/** Module {@code array}. Thread-safety: shared (stateless). */
@PyBuiltins(
    module = "array",
    doc =
        "Arrays of basic values: characters, integers, floating-point numbers. They behave much"
            + " like lists, but all elements have one type of C, and lie in memory as C keeps them.")
public final class ArrayModule {
  private static final int FORMATS = 22;

  private ArrayModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("array", PyArray.TYPE);
    module.setAttribute("ArrayType", PyArray.TYPE);
    module.setAttribute("typecodes", PyStr.of(ElementType.CODES));
  }

  /** Makes the type a {@code MutableSequence}, as {@code array_modexec} does. */
  public static void registerAsSequence() {
    Object sequence = Imports.attribute("_collections_abc", "MutableSequence");
    Calls.callMethod(sequence, "register", PyArray.TYPE);
  }

  static Object reconstructor() {
    return BuiltinModules.of(PyContext.get()).load("array").getAttribute("_array_reconstructor");
  }

  /**
   * Makes an array from what {@code __reduce_ex__} of an array on any machine gave ({@code
   * array__array_reconstructor_impl}).
   */
  @PyBuiltin(
      name = "_array_reconstructor",
      sig = "(arraytype, typecode, mformat_code, items, /)",
      doc = "Internal. Used for pickling support.")
  static Object reconstruct(Object arrayType, Object typeCode, int machineFormat, Object items) {
    if (!(arrayType instanceof PyType type)) {
      throw PyErrors.typeError(
          "first argument must be a type object, not %s", Types.nameOf(arrayType));
    }
    if (!type.isSubtype(PyArray.TYPE)) {
      throw PyErrors.typeError("%s is not a subtype of array.array", type.name());
    }
    ElementType elements = elements(typeCode);
    if (machineFormat < 0 || machineFormat >= FORMATS) {
      throw PyErrors.valueError("third argument must be a valid machine format code.");
    }
    if (!(items instanceof PyBytes bytes)) {
      throw PyErrors.typeError("fourth argument should be bytes, not %s", Types.nameOf(items));
    }
    if (machineFormat == elements.machineFormat) {
      PyArray array = new PyArray(type.instanceShape(), elements, new byte[0]);
      ArrayBytes.fromBytes(array, bytes);
      return array;
    }
    if (machineFormat >= 18) {
      int width = machineFormat < 20 ? 2 : 4;
      int order = machineFormat % 2 == 0 ? -1 : 1;
      checkLength(bytes.span(), width);
      return Calls.call(
          type,
          PyStr.fromCodePoint(elements.code),
          WideCodec.decode(bytes.span(), null, width, order, true).text());
    }
    return Calls.call(
        type,
        PyStr.fromCodePoint(integerType(elements, machineFormat).code),
        PyList.of(values(bytes.span(), machineFormat)));
  }

  private static ElementType elements(Object typeCode) {
    if (!PyStr.isStr(typeCode)) {
      throw PyErrors.typeError(
          "_array_reconstructor() argument 2 must be a unicode character, not %s",
          Types.nameOf(typeCode));
    }
    int length = PyStr.length(PyStr.value(typeCode));
    if (length != 1) {
      throw PyErrors.typeError(
          "_array_reconstructor() argument 2 must be a unicode character, not a string of length"
              + " %d",
          length);
    }
    ElementType elements = ElementType.of(PyStr.codePointAt(PyStr.value(typeCode), 0));
    if (elements == null) {
      throw PyErrors.valueError("second argument must be a valid type code");
    }
    return elements;
  }

  private static void checkLength(ByteSpan span, int size) {
    if (span.length() % size != 0) {
      throw PyErrors.valueError("string length not a multiple of item size");
    }
  }

  /** Bytes of an element in a machine format that is not of text. */
  private static int size(int machineFormat) {
    return switch (machineFormat) {
      case 0, 1 -> 1;
      case 2, 3, 4, 5 -> 2;
      case 6, 7, 8, 9, 14, 15 -> 4;
      default -> 8;
    };
  }

  /**
   * The type for integers of a machine format: the one asked for, or where another machine's had
   * another size, the first of that size and sign.
   */
  private static ElementType integerType(ElementType asked, int machineFormat) {
    if (machineFormat >= 14) {
      return asked;
    }
    boolean signed = machineFormat == 1 || (machineFormat > 1 && machineFormat / 2 % 2 == 0);
    ElementType found = asked;
    for (ElementType type : ElementType.values()) {
      if (!type.isText()
          && type.machineFormat < 14
          && type.size == size(machineFormat)
          && Character.isLowerCase(type.code) == signed) {
        found = type;
      }
    }
    return found;
  }

  private static Object[] values(ByteSpan span, int machineFormat) {
    int size = size(machineFormat);
    checkLength(span, size);
    boolean bigEndian = machineFormat > 1 && machineFormat % 2 == 1;
    boolean signed = machineFormat == 1 || (machineFormat > 1 && machineFormat / 2 % 2 == 0);
    Object[] values = new Object[span.length() / size];
    for (int i = 0; i < values.length; i++) {
      byte[] bytes = span.toArray(i * size, (i + 1) * size);
      if (!bigEndian) {
        ArrayBytes.swap(bytes, 0, size, size);
      }
      BigInteger bits = new BigInteger(bytes);
      values[i] =
          switch (machineFormat) {
            case 14, 15 -> (double) Float.intBitsToFloat(bits.intValue());
            case 16, 17 -> Double.longBitsToDouble(bits.longValue());
            default -> Integers.normalize(signed ? bits : new BigInteger(1, bytes));
          };
    }
    return values;
  }
}
