package org.boomslang.modules.marshal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyEllipsis;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PyAnySet;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Writes values in the marshal format. From version 3 on an object that occurs twice is written
 * once and referred to. Thread-safety: incompatible.
 */
final class MarshalWriter {
  private static final int MAX_DEPTH = 2000;
  private static final int FLAG_REF = 0x80;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final int version;
  private final Map<Object, Integer> references = new IdentityHashMap<>();
  private int depth;

  private final boolean allowCode;

  MarshalWriter(int version, boolean allowCode) {
    this.version = version;
    this.allowCode = allowCode;
  }

  byte[] result() {
    return out.toByteArray();
  }

  void write(Object value) {
    if (++depth > MAX_DEPTH) {
      throw PyErrors.valueError("object too deeply nested to marshal");
    }
    if (value == PyNone.NONE) {
      out.write('N');
    } else if (value == PyEllipsis.ELLIPSIS) {
      out.write('.');
    } else if (value == ExceptionTypes.STOP_ITERATION) {
      out.write('S');
    } else if (value instanceof Boolean b) {
      out.write(b ? 'T' : 'F');
    } else {
      writeObject(value);
    }
    depth--;
  }

  private void writeObject(Object value) {
    int flag = 0;
    if (version >= 3 && !(value instanceof Long)) {
      Integer known = references.get(value);
      if (known != null) {
        out.write('r');
        writeInt(known);
        return;
      }
      references.put(value, references.size());
      flag = FLAG_REF;
    }
    PyType type = Types.of(value);
    if (value instanceof Long l) {
      writeLong(flag, l);
    } else if (value instanceof BigInteger b) {
      out.write('l' | flag);
      writeDigits(b);
    } else if (value instanceof Double d) {
      writeDouble(flag, d);
    } else if (value instanceof PyComplex c && type == BuiltinTypes.COMPLEX) {
      out.write('y' | flag);
      writeBits(c.real());
      writeBits(c.imag());
    } else if (type == BuiltinTypes.STR) {
      writeStr(flag, value);
    } else if (type == BuiltinTypes.TUPLE) {
      writeTuple(flag, ((PyTuple) value).toArray());
    } else if (type == BuiltinTypes.LIST) {
      writeAll('[' | flag, ((PyList) value).toArray());
    } else if (type == BuiltinTypes.DICT) {
      out.write('{' | flag);
      for (Object entry : ((PyDict) value).entries()) {
        write(entry);
      }
      out.write('0');
    } else if (type == BuiltinTypes.SET || type == BuiltinTypes.FROZENSET) {
      writeAll((type == BuiltinTypes.SET ? '<' : '>') | flag, sorted(((PyAnySet) value).toArray()));
    } else if (value instanceof PySlice slice && version >= 5) {
      out.write(':' | flag);
      write(slice.start());
      write(slice.stop());
      write(slice.step());
    } else if (value instanceof PyCode code) {
      if (!allowCode) {
        throw PyErrors.valueError("marshalling code objects is disallowed");
      }
      PyTuple description = MarshalledCode.describe(code);
      out.write('c' | flag);
      write(description);
    } else if (value instanceof PyBytes || Buffers.isBytesLike(value)) {
      byte[] bytes = Buffers.toArray(value);
      out.write('s' | flag);
      writeInt(bytes.length);
      out.writeBytes(bytes);
    } else {
      throw PyErrors.valueError("unmarshallable object");
    }
  }

  private void writeLong(int flag, long value) {
    if ((int) value == value) {
      out.write('i' | flag);
      writeInt((int) value);
    } else {
      out.write('l' | flag);
      writeDigits(BigInteger.valueOf(value));
    }
  }

  private void writeDigits(BigInteger value) {
    BigInteger magnitude = value.abs();
    int count = (magnitude.bitLength() + 14) / 15;
    writeInt(value.signum() < 0 ? -count : count);
    for (int i = 0; i < count; i++) {
      writeShort(magnitude.shiftRight(15 * i).intValue() & 0x7fff);
    }
  }

  private void writeDouble(int flag, double value) {
    if (version > 1) {
      out.write('g' | flag);
      writeBits(value);
    } else {
      out.write('f' | flag);
      byte[] text =
          PyStr.toJava(Calls.callMethod(value, "__repr__")).getBytes(StandardCharsets.US_ASCII);
      out.write(text.length);
      out.writeBytes(text);
    }
  }

  private void writeStr(int flag, Object value) {
    String text = PyStr.toJava(value);
    if (version >= 4 && PyStr.isAscii(PyStr.value(value))) {
      byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
      if (ascii.length < 256) {
        out.write('z' | flag);
        out.write(ascii.length);
      } else {
        out.write('a' | flag);
        writeInt(ascii.length);
      }
      out.writeBytes(ascii);
      return;
    }
    byte[] utf8 =
        Buffers.toArray(
            Calls.callMethod(value, "encode", PyStr.of("utf-8"), PyStr.of("surrogatepass")));
    out.write('u' | flag);
    writeInt(utf8.length);
    out.writeBytes(utf8);
  }

  private void writeTuple(int flag, Object[] elements) {
    if (version >= 4 && elements.length < 256) {
      out.write(')' | flag);
      out.write(elements.length);
      for (Object element : elements) {
        write(element);
      }
    } else {
      writeAll('(' | flag, elements);
    }
  }

  private void writeAll(int code, Object[] elements) {
    out.write(code);
    writeInt(elements.length);
    for (Object element : elements) {
      write(element);
    }
  }

  /** Elements of a set in an order that depends on nothing but them, for builds that repeat. */
  private Object[] sorted(Object[] elements) {
    if (elements.length < 2) {
      return elements;
    }
    record Dump(byte[] bytes, Object element) {}
    Dump[] dumps = new Dump[elements.length];
    for (int i = 0; i < dumps.length; i++) {
      MarshalWriter alone = new MarshalWriter(version, allowCode);
      alone.depth = depth;
      alone.write(elements[i]);
      dumps[i] = new Dump(alone.result(), elements[i]);
    }
    Arrays.sort(dumps, (a, b) -> Arrays.compareUnsigned(a.bytes, b.bytes));
    return Arrays.stream(dumps).map(Dump::element).toArray();
  }

  private void writeBits(double value) {
    long bits = Double.doubleToRawLongBits(value);
    writeInt((int) bits);
    writeInt((int) (bits >>> 32));
  }

  private void writeInt(int value) {
    writeShort(value);
    writeShort(value >>> 16);
  }

  private void writeShort(int value) {
    out.write(value);
    out.write(value >>> 8);
  }
}
