package org.boomslang.modules.multibyte;

/**
 * The shift state of an encoder or decoder: eight bytes, laid out as in CPython, whose {@code
 * getstate()} shows them. Thread-safety: incompatible (owned by one encoder or decoder).
 */
final class CodecState {
  static final int SIZE = 8;

  /** Index of the flags; 0 to 3 are what is designated to G0 … G3. */
  static final int FLAGS = 4;

  final byte[] bytes = new byte[SIZE];

  int get(int index) {
    return bytes[index] & 0xff;
  }

  void set(int index, int value) {
    bytes[index] = (byte) value;
  }

  boolean has(int flag) {
    return (bytes[FLAGS] & flag) != 0;
  }

  void setFlag(int flag) {
    bytes[FLAGS] |= (byte) flag;
  }

  void clearFlag(int flag) {
    bytes[FLAGS] &= (byte) ~flag;
  }

  void assign(byte[] values) {
    System.arraycopy(values, 0, bytes, 0, SIZE);
  }
}
