package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * The bytes that dates and times are pickled as, which their constructors take: two of the year,
 * one of the month and one of the day; one each of hour, minute and second, three of the
 * microsecond. The highest bit of the first field that has room for it, month or hour, is the fold.
 * Pickles of Python 2 have a str instead. Stateless.
 */
final class Pickles {
  static final int DATE = 4;
  static final int TIME = 6;
  static final int DATE_TIME = 10;

  private Pickles() {}

  /**
   * The bytes, null where a constructor's first argument is something else.
   *
   * @param length how many there are
   */
  @TruffleBoundary
  static byte[] stateOrNull(Object value, int length, String name) {
    if (value instanceof PyBytes bytes) {
      byte[] state = bytes.array();
      return state.length == length && isSane(state[length == TIME ? 0 : 2], length) ? state : null;
    }
    if (!PyStr.isStr(value) || PyStr.length(PyStr.value(value)) != length) {
      return null;
    }
    int[] text = PyStr.toCodePoints(PyStr.value(value));
    if (!isSane(text[length == TIME ? 0 : 2], length)) {
      return null;
    }
    byte[] state = new byte[length];
    for (int i = 0; i < length; i++) {
      if (text[i] > 0xff) {
        throw PyErrors.valueError(
            "Failed to encode latin1 string when unpickling a %s object. "
                + "pickle.load(data, encoding='latin1') is assumed.",
            name);
      }
      state[i] = (byte) text[i];
    }
    return state;
  }

  private static boolean isSane(int field, int length) {
    if (field > 0xff) {
      return false;
    }
    return switch (length) {
      case TIME -> (field & 0x7f) < 24;
      case DATE -> (field & 0xff) >= 1 && (field & 0xff) <= 12;
      default -> (field & 0x7f) >= 1 && (field & 0x7f) <= 12;
    };
  }

  /** The date in the first bytes, packed. */
  static int date(byte[] state, int monthBits) {
    return PyDate.pack(
        (state[0] & 0xff) << 8 | (state[1] & 0xff), state[2] & monthBits, state[3] & 0xff);
  }

  /**
   * What {@code __reduce_ex__} gives: pickles from protocol 4 on have a fold.
   *
   * @param state of the object, without its fold; given away
   * @param foldAt the number of the byte whose highest bit is the fold
   */
  static PyTuple reduced(
      PyType type, byte[] state, int foldAt, int fold, PyTzInfo zone, int protocol) {
    if (protocol > 3 && fold != 0) {
      state[foldAt] |= (byte) 0x80;
    }
    PyBytes bytes = PyBytes.wrap(state);
    return PyTuple.of(type, zone == null ? PyTuple.of(bytes) : PyTuple.of(bytes, zone));
  }

  /** The zone beside the bytes. */
  static PyTzInfo zone(Object value) {
    if (value == null || value == PyNone.NONE) {
      return null;
    }
    if (value instanceof PyTzInfo zone) {
      return zone;
    }
    throw PyErrors.typeError("bad tzinfo state arg");
  }
}
