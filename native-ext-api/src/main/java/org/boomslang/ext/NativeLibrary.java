package org.boomslang.ext;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The C library of the interface, loaded for the process when the first extension is imported, and
 * the two ways across the border: {@link #invoke} calls any C function, {@code up} is the one entry
 * that C has into Java.
 *
 * <p>All functions are called through one method handle of words: in the calling conventions of
 * Linux a function ignores arguments that it does not take. The library is opened so that
 * extensions find its symbols.
 *
 * <p>Thread-safety: atomic.
 */
final class NativeLibrary {
  private static final int RTLD_NOW_GLOBAL = 0x102;
  private static final int RTLD_NOW = 0x2;
  private static final String RESOURCE = "libboomslang-ext.so";

  private static final Linker LINKER = Linker.nativeLinker();
  private static final MethodHandle INVOKE;
  private static final MethodHandle SWAP_CURRENT;
  private static final MethodHandle DLOPEN;
  private static final MethodHandle DLSYM;
  private static final MethodHandle DLERROR;
  private static final SymbolLookup SYMBOLS;
  private static final ConcurrentHashMap<String, Long> FUNCTIONS = new ConcurrentHashMap<>();

  static final long REFILL;
  static final long RELEASE;
  static final long TRY_RETAIN;
  static final long FREE_RECORD;
  static final long DRAIN_POOL;
  static final long POOL_ADD;
  static final long MALLOC;
  static final long FREE;

  static {
    ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
    SymbolLookup system = LINKER.defaultLookup();
    DLOPEN = system(system, "dlopen", FunctionDescriptor.of(word, word, ValueLayout.JAVA_INT));
    DLSYM = system(system, "dlsym", FunctionDescriptor.of(word, word, word));
    DLERROR = system(system, "dlerror", FunctionDescriptor.of(word));
    Path file = unpack();
    try {
      long library = open(file.toString(), RTLD_NOW_GLOBAL);
      SYMBOLS =
          name -> {
            long address = symbol(library, name);
            return address == 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(MemorySegment.ofAddress(address));
          };
    } finally {
      try {
        Files.delete(file);
        Files.delete(file.getParent());
      } catch (IOException e) {
        // It stays in the folder for temporary files.
      }
    }
    INVOKE =
        LINKER.downcallHandle(
            SYMBOLS.find("bs_invoke").orElseThrow(),
            FunctionDescriptor.of(word, word, word, word, word, word, word, word));
    SWAP_CURRENT =
        LINKER.downcallHandle(
            SYMBOLS.find("bs_swap_current").orElseThrow(), FunctionDescriptor.of(word, word));
    REFILL = function("bs_refill");
    RELEASE = function("bs_release");
    TRY_RETAIN = function("bs_try_retain");
    FREE_RECORD = function("bs_free_record");
    DRAIN_POOL = function("bs_drain_pool");
    POOL_ADD = function("bs_pool_add");
    MALLOC = function("PyMem_Malloc");
    FREE = function("PyMem_Free");
    try {
      MemorySegment up =
          LINKER.upcallStub(
              MethodHandles.lookup()
                  .findStatic(
                      Upcalls.class,
                      "up",
                      MethodType.methodType(
                          long.class,
                          long.class,
                          long.class,
                          long.class,
                          long.class,
                          long.class,
                          long.class,
                          long.class)),
              FunctionDescriptor.of(word, word, word, word, word, word, word, word),
              Arena.global());
      invoke(0, function("bs_initialise"), up.address(), 0, 0, 0, 0);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private NativeLibrary() {}

  private static MethodHandle system(SymbolLookup lookup, String name, FunctionDescriptor form) {
    return LINKER.downcallHandle(lookup.find(name).orElseThrow(), form);
  }

  /** Whether this build has the library: it is made where there was a C compiler. */
  static boolean exists() {
    return NativeLibrary.class.getResource(RESOURCE) != null;
  }

  private static Path unpack() {
    try (InputStream in = NativeLibrary.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("built without a C compiler");
      }
      Path file = Files.createTempDirectory("boomslang-ext").resolve(RESOURCE);
      Files.copy(in, file);
      return file;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long open(String path, int flags) {
    try (Arena arena = Arena.ofConfined()) {
      long library = (long) DLOPEN.invokeExact(arena.allocateFrom(path).address(), flags);
      if (library == 0) {
        throw new UnsatisfiedLinkError(Memory.string((long) DLERROR.invokeExact()));
      }
      return library;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** Loads an extension; an UnsatisfiedLinkError in the linker's words when that fails. */
  static long open(String path) {
    return open(path, RTLD_NOW);
  }

  /** The address of a symbol of a library; 0 when it has none. */
  static long symbol(long library, String name) {
    try (Arena arena = Arena.ofConfined()) {
      return (long) DLSYM.invokeExact(library, arena.allocateFrom(name).address());
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** The address of a function of the interface. */
  static long function(String name) {
    return FUNCTIONS.computeIfAbsent(name, n -> SYMBOLS.find(n).orElseThrow().address());
  }

  /** The address of a function of CPython's interface, or of its object; 0 when there is none. */
  static long interfaceSymbol(String name) {
    return name.startsWith("Py") || name.startsWith("_Py")
        ? SYMBOLS.find(name).map(MemorySegment::address).orElse(0L)
        : 0;
  }

  /** Says to C which thread calls it from now on; gives the one before. */
  static long swapCurrent(long thread) {
    try {
      return (long) SWAP_CURRENT.invokeExact(thread);
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }

  /**
   * Calls a C function.
   *
   * @param thread the structure of the current thread, 0 for none
   */
  static long invoke(long thread, long function, long a, long b, long c, long d, long e) {
    try {
      return (long) INVOKE.invokeExact(thread, function, a, b, c, d, e);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }

  static long malloc(long size) {
    long address = invoke(NativeThread.current().address, MALLOC, size, 0, 0, 0, 0);
    if (address == 0) {
      throw org.boomslang.objects.PyErrors.memoryError("out of native memory");
    }
    return address;
  }

  static void free(long address) {
    if (address != 0) {
      invoke(NativeThread.current().address, FREE, address, 0, 0, 0, 0);
    }
  }
}
