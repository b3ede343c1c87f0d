package org.boomslang.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Arguments as the process got them. The JVM puts U+FFFD for every byte that its locale cannot
 * decode; Python keeps such bytes ({@code surrogateescape}). Compare CPython's {@code
 * Py_DecodeLocale}. Stateless.
 */
final class RawArguments {
  private static final Path PROCESS = Path.of("/proc/self/cmdline");

  private RawArguments() {}

  /** The same arguments, decoded as UTF-8 with {@code surrogateescape} where bytes got lost. */
  static String[] restore(String[] arguments) {
    for (String argument : arguments) {
      if (argument.indexOf('\ufffd') >= 0) {
        return read(arguments);
      }
    }
    return arguments;
  }

  /** The JVM's own arguments come first. */
  private static String[] read(String[] arguments) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(PROCESS);
    } catch (IOException e) {
      return arguments;
    }
    List<String> all = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        all.add(decode(ByteBuffer.wrap(bytes, start, i - start)));
        start = i + 1;
      }
    }
    return all.size() < arguments.length
        ? arguments
        : all.subList(all.size() - arguments.length, all.size()).toArray(new String[0]);
  }

  private static String decode(ByteBuffer bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, true);
      if (!result.isError()) {
        return chars.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        chars.put((char) (0xdc00 + (bytes.get() & 0xff)));
      }
      decoder.reset();
    }
  }
}
