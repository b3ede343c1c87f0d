package org.boomslang.modules.zstd;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.boomslang.modules.libc.SharedLibrary;

/**
 * The system's Zstandard library and calls of its functions. As for the C library, those that take
 * and give words share one method handle; two more serve those with structs.
 *
 * <p>Thread-safety: atomic; a context must not be used by two threads at once, for which its user
 * cares.
 */
final class ZstdLibrary {
  private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

  /** {@code ZSTD_bounds}: an error or 0, and the limits. */
  private static final MemoryLayout BOUNDS = MemoryLayout.structLayout(WORD, INT, INT);

  /** {@code ZDICT_params_t}: compression level, log level, dictionary id. */
  private static final MemoryLayout DICTIONARY_PARAMETERS =
      MemoryLayout.structLayout(INT, INT, INT);

  private static final SharedLibrary LIBRARY =
      SharedLibrary.open("Zstandard", "libzstd", "libzstd.so.1", "libzstd.so", "libzstd.1.dylib");
  private static final MethodHandle CALL =
      LIBRARY.handle(FunctionDescriptor.of(WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD));

  private ZstdLibrary() {}

  /** Why there is no library; null when there is one. */
  static String failure() {
    return LIBRARY.failure();
  }

  /** One function, looked up on its first call. */
  static final class Function extends SharedLibrary.Symbol {
    Function(String name) {
      super(LIBRARY, name);
    }

    /** Calls; the result is a word. */
    @TruffleBoundary
    long call(long... a) {
      try {
        return (long)
            CALL.invokeExact(
                address(), at(a, 0), at(a, 1), at(a, 2), at(a, 3), at(a, 4), at(a, 5), at(a, 6),
                at(a, 7));
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final Function IS_ERROR = new Function("ZSTD_isError");
  private static final Function ERROR_NAME = new Function("ZSTD_getErrorName");
  private static final Function COMPRESSION_BOUNDS = new Function("ZSTD_cParam_getBounds");
  private static final Function DECOMPRESSION_BOUNDS = new Function("ZSTD_dParam_getBounds");
  private static final Function FINALIZE = new Function("ZDICT_finalizeDictionary");

  /** What a result says of a failure; null for success. */
  static String error(long result) {
    return (int) IS_ERROR.call(result) == 0 ? null : string(ERROR_NAME.call(result));
  }

  /** The C string at an address. */
  static String string(long address) {
    return MemorySegment.ofAddress(address).reinterpret(Integer.MAX_VALUE).getString(0);
  }

  /** The limits of a parameter, after 0 or an error. */
  @TruffleBoundary
  static long[] bounds(int parameter, boolean compression) {
    MethodHandle handle =
        Linker.nativeLinker()
            .downcallHandle(
                (compression ? COMPRESSION_BOUNDS : DECOMPRESSION_BOUNDS).address(),
                FunctionDescriptor.of(BOUNDS, INT));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment m = (MemorySegment) handle.invokeExact((SegmentAllocator) arena, parameter);
      return new long[] {m.get(WORD, 0), m.get(INT, 8), m.get(INT, 12)};
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** {@code ZDICT_finalizeDictionary}, with a dictionary id of its own choice. */
  @TruffleBoundary
  static long finalizeDictionary(
      MemorySegment target,
      MemorySegment content,
      MemorySegment samples,
      MemorySegment sizes,
      int count,
      int level) {
    MethodHandle handle =
        Linker.nativeLinker()
            .downcallHandle(
                FINALIZE.address(),
                FunctionDescriptor.of(
                    WORD, WORD, WORD, WORD, WORD, WORD, WORD, INT, DICTIONARY_PARAMETERS));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment parameters = arena.allocate(DICTIONARY_PARAMETERS);
      parameters.set(INT, 0, level);
      return (long)
          handle.invokeExact(
              target.address(),
              target.byteSize(),
              content.address(),
              content.byteSize(),
              samples.address(),
              sizes.address(),
              count,
              parameters);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
