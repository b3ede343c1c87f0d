package org.boomslang.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;

/**
 * The text that is searched: a string or a bytes-like object, with its unpacked view.
 *
 * <p>Thread-safety: shared (immutable; the bytes of a mutable object are a copy).
 */
final class Subject {

  /** The Python object. */
  final Object object;

  final CodePoints text;

  /** The string, or null for bytes. */
  private final TruffleString string;

  private Subject(Object object, CodePoints text, TruffleString string) {
    this.object = object;
    this.text = text;
    this.string = string;
  }

  static Subject of(Object object) {
    if (PyStr.isStr(object)) {
      TruffleString string = PyStr.value(object);
      return new Subject(object, CodePoints.of(string), string);
    }
    if (!Buffers.isBytesLike(object)) {
      throw PyErrors.typeError(
          "expected string or bytes-like object, got '%s'", Types.nameOf(object));
    }
    ByteSpan span =
        object instanceof PyBytes bytes ? bytes.span() : ByteSpan.of(Buffers.toArray(object));
    return new Subject(
        object, CodePoints.ofBytes(span.array(), span.offset(), span.length()), null);
  }

  boolean isText() {
    return string != null;
  }

  int length() {
    return text.length();
  }

  /** The part from {@code from} to {@code to}: a str or bytes. */
  Object slice(int from, int to) {
    if (from == 0 && to == length() && isExact()) {
      return object;
    }
    if (string != null) {
      return PyStr.substring(string, from, to);
    }
    byte[] bytes = new byte[Math.max(0, to - from)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.at(from + i);
    }
    return PyBytes.wrap(bytes);
  }

  private boolean isExact() {
    return object instanceof TruffleString
        || (object instanceof PyBytes bytes && bytes.type() == BuiltinTypes.BYTES);
  }

  /** The empty str or bytes. */
  Object empty() {
    return string != null ? PyStr.EMPTY : PyBytes.EMPTY;
  }
}
