package org.boomslang.modules.compression;

/** Numbers of the bzip2 format, which decoder and encoder share. Stateless. */
final class Bzip2Format {
  static final long BLOCK_MAGIC = 0x314159265359L;
  static final long END_MAGIC = 0x177245385090L;
  static final int GROUP_SIZE = 50;
  static final int RUN_A = 0;
  static final int RUN_B = 1;

  private static final int[] CRC = new int[256];

  static {
    for (int i = 0; i < 256; i++) {
      int c = i << 24;
      for (int k = 0; k < 8; k++) {
        c = c < 0 ? c << 1 ^ 0x04c11db7 : c << 1;
      }
      CRC[i] = c;
    }
  }

  private Bzip2Format() {}

  /**
   * One step of the checksum, most significant bit first; it starts with and ends inverted from −1.
   */
  static int crc(int crc, int octet) {
    return crc << 8 ^ CRC[(crc >>> 24 ^ octet) & 0xff];
  }
}
