package org.boomslang.modules.sqlite;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import org.boomslang.modules.libc.SharedLibrary;

/**
 * The system's SQLite library and calls of its functions. As for the C library, all functions that
 * take and give words share one method handle; four more serve those with doubles.
 *
 * <p>Thread-safety: atomic; SQLite serialises calls for one connection itself.
 */
final class SqliteLibrary {
  private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG;
  private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE;

  private static final SharedLibrary LIBRARY =
      SharedLibrary.open(
          "SQLite",
          "libsqlite3",
          "libsqlite3.so.0",
          "libsqlite3.so",
          "libsqlite3.dylib",
          "sqlite3.dll");
  private static final MethodHandle CALL =
      LIBRARY.handle(
          FunctionDescriptor.of(WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD));

  // Words and doubles travel in registers of their own, so their order does not matter.
  private static final MethodHandle TAKE_DOUBLE =
      LIBRARY.handle(FunctionDescriptor.of(WORD, WORD, WORD, DOUBLE));
  private static final MethodHandle GIVE_DOUBLE =
      LIBRARY.handle(FunctionDescriptor.of(DOUBLE, WORD, WORD));

  private SqliteLibrary() {}

  /** Why there is no library; null when there is one. */
  static String failure() {
    return LIBRARY.failure();
  }

  /** One function, looked up on its first call. */
  static final class Function extends SharedLibrary.Symbol {
    Function(String name) {
      super(LIBRARY, "sqlite3_" + name);
    }

    /** Calls; the result is a word. */
    @TruffleBoundary
    long word(long... a) {
      try {
        return (long)
            CALL.invokeExact(
                address(), at(a, 0), at(a, 1), at(a, 2), at(a, 3), at(a, 4), at(a, 5), at(a, 6),
                at(a, 7), at(a, 8), at(a, 9));
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    }

    /** Calls; the result is a C int. */
    int call(long... arguments) {
      return (int) word(arguments);
    }

    /** Calls with up to two words and a double. */
    @TruffleBoundary
    int callDouble(long first, long second, double value) {
      try {
        return (int) (long) TAKE_DOUBLE.invokeExact(address(), first, second, value);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    }

    /** Calls; the result is a double. */
    @TruffleBoundary
    double giveDouble(long first, long second) {
      try {
        return (double) GIVE_DOUBLE.invokeExact(address(), first, second);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Some bytes at an address. */
  static byte[] bytes(long address, long count) {
    return address == 0 || count == 0
        ? new byte[0]
        : MemorySegment.ofAddress(address).reinterpret(count).toArray(ValueLayout.JAVA_BYTE);
  }

  /** The C string at an address; null for none. */
  static String string(long address) {
    if (address == 0) {
      return null;
    }
    return MemorySegment.ofAddress(address)
        .reinterpret(Integer.MAX_VALUE)
        .getString(0, StandardCharsets.UTF_8);
  }

  /** The word at an address. */
  static long peek(long address) {
    return MemorySegment.ofAddress(address).reinterpret(8).get(ValueLayout.JAVA_LONG_UNALIGNED, 0);
  }

  /** A C string or block of bytes, followed by a zero. */
  static long copy(Arena arena, byte[] bytes) {
    MemorySegment segment = arena.allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, segment, ValueLayout.JAVA_BYTE, 0, bytes.length);
    return segment.address();
  }
}
