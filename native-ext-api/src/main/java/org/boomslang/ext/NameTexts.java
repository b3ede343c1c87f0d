package org.boomslang.ext;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts in C that live as long as the process: names of types and modules. Thread-safety: atomic.
 */
final class NameTexts {
  private static final ConcurrentHashMap<String, Long> TEXTS = new ConcurrentHashMap<>();

  private NameTexts() {}

  /** The address of a text in UTF-8. */
  static long of(String text) {
    return TEXTS.computeIfAbsent(
        text,
        t -> {
          byte[] utf8 = t.getBytes(StandardCharsets.UTF_8);
          long address = NativeLibrary.malloc(utf8.length + 1L);
          Memory.copy(utf8, 0, address, utf8.length);
          Memory.putByte(address + utf8.length, (byte) 0);
          return address;
        });
  }
}
