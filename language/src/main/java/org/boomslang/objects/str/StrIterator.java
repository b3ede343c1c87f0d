package org.boomslang.objects.str;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The iterator over the characters of a string. The position is a plain field: threads that share
 * the iterator may see a character twice.
 *
 * <p>Thread-safety: compatible.
 */
public final class StrIterator extends PyIterator {

  public static final PyType TYPE =
      PyType.builtin(
          "str_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("str_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          StrIteratorMethodsTable::new);

  /** Over strings of ASCII alone, as in CPython. */
  private static final PyType ASCII_TYPE =
      PyType.builtin(
          "str_ascii_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("str_ascii_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          StrIteratorMethodsTable::new);

  /** The position once the end has been told of; from there nothing leads back. */
  private static final int EXHAUSTED = Integer.MAX_VALUE;

  private final TruffleString string;
  private final int length;
  private int position;

  public StrIterator(TruffleString string) {
    super((PyStr.isAscii(string) ? ASCII_TYPE : TYPE).instanceShape());
    this.string = string;
    this.length = PyStr.length(string);
  }

  @Override
  public Object next() {
    int index = position;
    if (index >= length) {
      position = EXHAUSTED;
      return null;
    }
    position = index + 1;
    return PyStr.fromCodePoint(PyStr.codePointAt(string, index));
  }

  /** The next character, looked up in place by compiled code; null at the end. */
  public Object next(TruffleString.CodePointAtIndexNode codePointAt) {
    int index = position;
    if (index >= length) {
      position = EXHAUSTED;
      return null;
    }
    position = index + 1;
    return PyStr.fromCodePoint(codePointAt.execute(string, index, PyStr.ENCODING));
  }

  boolean isExhausted() {
    return position == EXHAUSTED;
  }

  TruffleString string() {
    return string;
  }

  int position() {
    return Math.min(position, length);
  }

  void setPosition(int index) {
    if (!isExhausted()) {
      position = Math.clamp(index, 0, length);
    }
  }

  int remaining() {
    return length - position();
  }
}
