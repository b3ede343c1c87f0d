package org.boomslang.modules.marshal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.bytes.PyMemoryView;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyEllipsis;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PyFrozenSet;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** Reads values in the marshal format. Thread-safety: incompatible. */
final class MarshalReader {
  private static final int FLAG_REF = 0x80;

  private static final int MAX_DEPTH = 2000;

  private byte[] data;

  /** How much of the array is filled. */
  private int size;

  private int position;

  /** Where more comes from, null for all that there is. */
  private final Object file;

  private final boolean allowCode;
  private final List<Object> references = new ArrayList<>();
  private int depth;

  MarshalReader(byte[] data, boolean allowCode) {
    this.data = data;
    this.size = data.length;
    this.file = null;
    this.allowCode = allowCode;
  }

  /** Reads from a file with {@code readinto}, and no further than the value. */
  MarshalReader(Object file, boolean allowCode) {
    this.data = new byte[64];
    this.file = file;
    this.allowCode = allowCode;
  }

  /** Makes sure that so many bytes are there; EOFError when they are not. */
  private void need(int count) {
    int missing = count - (size - position);
    if (missing <= 0) {
      return;
    }
    if (file == null) {
      throw tooShort();
    }
    PyByteArray buffer = new PyByteArray(new byte[missing]);
    long read = Conversions.asLong(Calls.callMethod(file, "readinto", new PyMemoryView(buffer)));
    if (read > missing) {
      throw PyErrors.valueError(
          "read() returned too much data: %d bytes requested, %d returned", missing, read);
    }
    if (read < missing) {
      throw PyErrors.eofError("EOF read where not expected");
    }
    if (size + missing > data.length) {
      data = Arrays.copyOf(data, Math.max(size + missing, Math.min(2 * size, 1 << 30)));
    }
    buffer.span().copyTo(0, data, size, missing);
    size += missing;
  }

  /** Reads one value. */
  Object read() {
    Object value = readOrNull();
    if (value == null) {
      throw PyErrors.typeError("NULL object in marshal data for object");
    }
    return value;
  }

  /** Reads one value; null for the marker that ends a dict. */
  private Object readOrNull() {
    if (++depth > MAX_DEPTH) {
      throw PyErrors.valueError("recursion limit exceeded");
    }
    int code = readByte();
    int place = -1;
    if ((code & FLAG_REF) != 0) {
      code &= ~FLAG_REF;
      place = references.size();
      references.add(null);
    }
    Object value = readBody(code, place);
    if (place >= 0) {
      references.set(place, value);
    }
    depth--;
    return value;
  }

  private Object readBody(int code, int place) {
    return switch (code) {
      case '0' -> null;
      case 'N' -> PyNone.NONE;
      case '.' -> PyEllipsis.ELLIPSIS;
      case 'S' -> ExceptionTypes.STOP_ITERATION;
      case 'T' -> true;
      case 'F' -> false;
      case 'i' -> (long) readInt();
      case 'I' -> (readInt() & 0xffffffffL) | (long) readInt() << 32;
      case 'l' -> readDigits();
      case 'f' -> readText();
      case 'g' -> readDouble();
      case 'x' -> new PyComplex(readText(), readText());
      case 'y' -> new PyComplex(readDouble(), readDouble());
      case 's' -> PyBytes.wrap(readBytes(readLength("bytes object size out of range")));
      case 'z', 'Z' -> ascii(readByte());
      case 'a', 'A' -> ascii(readLength("string size out of range"));
      case 'u', 't' ->
          Calls.callMethod(
              PyBytes.wrap(readBytes(readLength("string size out of range"))),
              "decode",
              PyStr.of("utf-8"),
              PyStr.of("surrogatepass"));
      case ')' -> PyTuple.of(readAll(readByte()));
      case '(' -> PyTuple.of(readAll(readLength("tuple size out of range")));
      case '[' -> readList(place);
      case '{' -> readDict(place);
      case '<' -> readSet(place);
      case '>' -> PyFrozenSet.of(readAll(readLength("set size out of range")));
      case ':' -> new PySlice(read(), read(), read());
      case 'r' -> reference();
      case 'c' -> {
        if (!allowCode) {
          throw PyErrors.valueError("unmarshalling code objects is disallowed");
        }
        yield MarshalledCode.restore(read());
      }
      default -> throw PyErrors.valueError("bad marshal data (unknown type code)");
    };
  }

  private Object reference() {
    int index = readInt();
    Object value = index < 0 || index >= references.size() ? null : references.get(index);
    if (value == null) {
      throw PyErrors.valueError("bad marshal data (invalid reference)");
    }
    return value;
  }

  private Object readList(int place) {
    int count = readLength("list size out of range");
    PyList list = new PyList();
    remember(place, list);
    for (int i = 0; i < count; i++) {
      list.append(read());
    }
    return list;
  }

  private Object readDict(int place) {
    PyDict dict = new PyDict();
    remember(place, dict);
    for (Object key; (key = readOrNull()) != null; ) {
      dict.put(key, read());
    }
    return dict;
  }

  private Object readSet(int place) {
    int count = readLength("set size out of range");
    PySet set = new PySet();
    remember(place, set);
    for (int i = 0; i < count; i++) {
      set.add(read());
    }
    return set;
  }

  /** Containers may contain themselves, so they can be referred to while they are read. */
  private void remember(int place, Object container) {
    if (place >= 0) {
      references.set(place, container);
    }
  }

  private Object[] readAll(int count) {
    if (file == null) {
      // Each takes a byte at least.
      need(count);
    }
    Object[] elements = new Object[count];
    for (int i = 0; i < count; i++) {
      elements[i] = read();
    }
    return elements;
  }

  private Object readDigits() {
    int count = readInt();
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < Math.abs(count); i++) {
      int digit = readShort();
      if (digit > 0x7fff) {
        throw PyErrors.valueError("bad marshal data (digit out of range in long)");
      }
      if (digit == 0 && i == Math.abs(count) - 1) {
        throw PyErrors.valueError("bad marshal data (unnormalized long data)");
      }
      value = value.or(BigInteger.valueOf(digit).shiftLeft(15 * i));
    }
    return Integers.normalize(count < 0 ? value.negate() : value);
  }

  private double readDouble() {
    need(Double.BYTES);
    long low = readInt() & 0xffffffffL;
    return Double.longBitsToDouble(low | (long) readInt() << 32);
  }

  private double readText() {
    return Double.parseDouble(new String(readBytes(readByte()), StandardCharsets.US_ASCII));
  }

  private Object ascii(int length) {
    return PyStr.of(new String(readBytes(length), StandardCharsets.ISO_8859_1));
  }

  private int readLength(String error) {
    int length = readInt();
    if (length < 0) {
      throw PyErrors.valueError("bad marshal data (%s)", error);
    }
    return length;
  }

  private byte[] readBytes(int count) {
    need(count);
    byte[] bytes = new byte[count];
    System.arraycopy(data, position, bytes, 0, count);
    position += count;
    return bytes;
  }

  private int readByte() {
    need(1);
    return data[position++] & 0xff;
  }

  private static PyException tooShort() {
    return PyErrors.eofError("marshal data too short");
  }

  private int readShort() {
    need(2);
    return readByte() | readByte() << 8;
  }

  private int readInt() {
    need(4);
    return readShort() | readShort() << 16;
  }
}
