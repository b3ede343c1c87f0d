package org.boomslang.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.str.PyStr;

/**
 * {@code tell} and {@code seek} of text files. The caller holds the file's lock.
 *
 * <p>A place in the middle of a decoded chunk is described by the last byte position before it
 * where the decoder has nothing pending, and by how much to decode and to skip from there.
 */
final class TextPosition {
  private TextPosition() {}

  @TruffleBoundary
  static Object tell(PyTextIOWrapper file) {
    if (!file.seekable) {
      throw IoErrors.unsupported("underlying stream is not seekable");
    }
    if (!file.telling) {
      PyTextIOWrapper.noTelling();
    }
    file.flushPending();
    Calls.callMethod(file, "flush");
    long position = Conversions.asLong(Calls.callMethod(file.buffer(), "tell"));
    if (file.decoder == null || file.snapshot == null) {
      return position;
    }
    byte[] bytes = file.snapshotBytes;
    TextDecoder.State start = file.snapshot;
    position -= bytes.length;
    int skip = file.used();
    if (skip == 0) {
      return new PositionCookie(position, Integers.truncate(start.flags()), 0, 0, false).pack();
    }
    TextDecoder.State saved = file.decoder.state();
    try {
      return search(file.decoder, start, bytes, position, skip).pack();
    } finally {
      file.decoder.setState(saved);
    }
  }

  /**
   * Finds the last safe starting point before a number of characters, by decoding the chunk again.
   */
  private static PositionCookie search(
      TextDecoder decoder, TextDecoder.State start, byte[] bytes, long position, int skip) {
    TextDecoder.State clean = new TextDecoder.State(new byte[0], start.flags());
    // First a guess that is right for encodings of one byte per character, then smaller and smaller
    // steps back.
    int fed = Math.min(skip, bytes.length);
    int step = 1;
    while (fed > 0) {
      rewind(decoder, clean, position);
      int length = PyStr.length(decoder.decode(Arrays.copyOf(bytes, fed), false));
      if (length <= skip) {
        TextDecoder.State state = decoder.state();
        if (state.bytes().length == 0) {
          return walk(decoder, state, bytes, position, fed, skip - length);
        }
        fed -= state.bytes().length;
        step = 1;
      } else {
        fed -= step;
        step *= 2;
      }
    }
    rewind(decoder, clean, position);
    return walk(decoder, clean, bytes, position, 0, skip);
  }

  /** At the start of the file a decoder is reset, as it may have to expect a mark there. */
  private static void rewind(TextDecoder decoder, TextDecoder.State state, long position) {
    if (position == 0 && state.isInitial()) {
      decoder.reset();
    } else {
      decoder.setState(state);
    }
  }

  /**
   * From a safe point decodes byte by byte until enough characters are there, moving the safe point
   * along.
   */
  private static PositionCookie walk(
      TextDecoder decoder,
      TextDecoder.State state,
      byte[] bytes,
      long position,
      int from,
      int skip) {
    long safe = position + from;
    long flags = Integers.truncate(state.flags());
    if (skip == 0) {
      return new PositionCookie(safe, flags, 0, 0, false);
    }
    int toSkip = skip;
    int fed = 0;
    int characters = 0;
    byte[] one = new byte[1];
    for (int i = from; i < bytes.length; i++) {
      fed++;
      one[0] = bytes[i];
      characters += PyStr.length(decoder.decode(one.clone(), false));
      TextDecoder.State now = decoder.state();
      if (now.bytes().length == 0 && characters <= toSkip) {
        safe += fed;
        toSkip -= characters;
        flags = Integers.truncate(now.flags());
        fed = 0;
        characters = 0;
      }
      if (characters >= toSkip) {
        return new PositionCookie(safe, flags, fed, toSkip, false);
      }
    }
    TruffleString rest = decoder.decode(new byte[0], true);
    characters += PyStr.length(rest);
    if (characters < toSkip) {
      throw PyErrors.raise(ExceptionTypes.OS_ERROR, "can't reconstruct logical file position");
    }
    return new PositionCookie(safe, flags, fed, toSkip, true);
  }

  @TruffleBoundary
  static Object seek(PyTextIOWrapper file, Object target, int whence) {
    if (!file.seekable) {
      throw IoErrors.unsupported("underlying stream is not seekable");
    }
    Object cookie = Conversions.index(target);
    switch (whence) {
      case 1 -> {
        if (!Integers.isZero(cookie)) {
          throw IoErrors.unsupported("can't do nonzero cur-relative seeks");
        }
        cookie = Conversions.index(tell(file));
      }
      case 2 -> {
        if (!Integers.isZero(cookie)) {
          throw IoErrors.unsupported("can't do nonzero end-relative seeks");
        }
        Calls.callMethod(file, "flush");
        forget(file);
        if (file.decoder != null) {
          file.decoder.reset();
        }
        Object position = Calls.callMethod(file.buffer(), "seek", 0L, 2L);
        if (file.encoder != null) {
          file.encoder.setPosition(Integers.isZero(Conversions.index(position)));
        }
        return position;
      }
      case 0 -> {}
      default -> throw PyErrors.valueError("invalid whence (%d, should be 0, 1 or 2)", whence);
    }
    if (Integers.isNegative(cookie)) {
      throw PyErrors.valueError(
          "negative seek position %s", PyStr.toJava(Conversions.repr(cookie)));
    }
    Calls.callMethod(file, "flush");
    restore(file, PositionCookie.unpack(cookie));
    return cookie;
  }

  private static void forget(PyTextIOWrapper file) {
    file.resetDecoded();
    file.snapshot = null;
  }

  private static void restore(PyTextIOWrapper file, PositionCookie cookie) {
    Calls.callMethod(file.buffer(), "seek", cookie.position());
    forget(file);
    if (file.decoder != null) {
      TextDecoder.State state = new TextDecoder.State(new byte[0], cookie.flags());
      rewind(file.decoder, state, cookie.position());
      if (cookie.charsToSkip() > 0) {
        skip(file, cookie, state);
      } else {
        file.snapshot = state;
        file.snapshotBytes = new byte[0];
      }
    }
    if (file.encoder != null) {
      file.encoder.setPosition(cookie.position() == 0 && cookie.flags() == 0);
    }
  }

  private static void skip(PyTextIOWrapper file, PositionCookie cookie, TextDecoder.State state) {
    Object data = Calls.callMethod(file.buffer(), "read", (long) cookie.bytesToFeed());
    byte[] bytes = org.boomslang.objects.buffer.Buffers.toArray(data);
    TruffleString text = file.decoder.decode(bytes, cookie.needEnd());
    if (PyStr.length(text) < cookie.charsToSkip()) {
      throw PyErrors.raise(ExceptionTypes.OS_ERROR, "can't restore logical file position");
    }
    file.setDecoded(text, cookie.charsToSkip());
    file.snapshot = state;
    file.snapshotBytes = bytes;
  }
}
