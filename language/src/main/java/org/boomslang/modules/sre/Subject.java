package org.boomslang.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;

/**
 * The text that is searched: a string or a bytes-like object, with its unpacked view.
 *
 * <p>Thread-safety: compatible. The bytes of a mutable object are looked at where they are: it
 * cannot change its length until {@link #release}, and matches read their parts from it when they
 * are asked for them.
 */
final class Subject {

  /** The Python object. */
  final Object object;

  final CodePoints text;

  /** The string, or null for bytes. */
  private final TruffleString string;

  /** The export of an object other than str and bytes, held while it is searched. */
  private final Buffer buffer;

  private Subject(Object object, CodePoints text, TruffleString string, Buffer buffer) {
    this.object = object;
    this.text = text;
    this.string = string;
    this.buffer = buffer;
  }

  static Subject of(Object object) {
    if (PyStr.isStr(object)) {
      TruffleString string = PyStr.value(object);
      return new Subject(object, CodePoints.of(string), string, null);
    }
    if (Buffers.spanOrNull(object) == null) {
      throw PyErrors.typeError(
          "expected string or bytes-like object, got '%s'", Types.nameOf(object));
    }
    if (object instanceof PyBytes bytes) {
      return new Subject(object, view(bytes.span()), null, null);
    }
    Buffer buffer = Buffers.export(object);
    ByteSpan span = buffer.span();
    return new Subject(
        object, view(span != null ? span : ByteSpan.of(buffer.toArray())), null, buffer);
  }

  private static CodePoints view(ByteSpan span) {
    return CodePoints.ofBytes(span.array(), span.offset(), span.length());
  }

  /** Ends the search: a mutable object may change its length again. */
  void release() {
    if (buffer != null) {
      buffer.release();
    }
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
    if (buffer != null) {
      ByteSpan now = Buffers.span(object);
      return PyBytes.wrap(now.toArray(Math.min(from, now.length()), Math.min(to, now.length())));
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
