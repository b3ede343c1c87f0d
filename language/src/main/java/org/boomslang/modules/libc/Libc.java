package org.boomslang.modules.libc;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * Calls of functions of the C library.
 *
 * <p>All functions are called through one method handle of eight 64-bit arguments: making a handle
 * for a new signature costs some ten milliseconds, and in Linux' calling conventions for x86-64 and
 * AArch64 a function ignores arguments it does not use and reads an {@code int} from the lower half
 * of one. Pointers are passed as addresses. Loading costs about 0.1 s once, so programs that need
 * none of this never load it.
 *
 * <p>Results follow the kernel's convention: a failure is the negative error number.
 *
 * <p>Thread safety: atomic.
 */
public final class Libc {
  private static final int PAGE = 4096;

  private Libc() {}

  /** What a call needs besides its arguments; one per thread. */
  private static final class Errno {
    private static final MemoryLayout LAYOUT = Linker.Option.captureStateLayout();
    private static final long OFFSET =
        LAYOUT.byteOffset(MemoryLayout.PathElement.groupElement("errno"));
    private static final ThreadLocal<MemorySegment> STATE =
        ThreadLocal.withInitial(() -> java.lang.foreign.Arena.ofAuto().allocate(LAYOUT));
  }

  /** Initialised by the first call. */
  private static final class Link {
    static final SymbolLookup SYMBOLS;
    static final MethodHandle CALL;
    static final Throwable FAILURE;

    static {
      SymbolLookup symbols = null;
      MethodHandle call = null;
      Throwable failure = null;
      try {
        Linker linker = Linker.nativeLinker();
        symbols = linker.defaultLookup();
        ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
        call =
            linker.downcallHandle(
                FunctionDescriptor.of(word, word, word, word, word, word, word, word, word),
                Linker.Option.captureCallState("errno"));
      } catch (Throwable denied) {
        failure = denied;
      }
      SYMBOLS = symbols;
      CALL = call;
      FAILURE = failure;
    }
  }

  private static final boolean SUPPORTED =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux") && supportedMachine();

  private static volatile boolean loaded;

  private static boolean supportedMachine() {
    String machine = System.getProperty("os.arch");
    return machine.equals("amd64") || machine.equals("aarch64");
  }

  /** Whether the machine orders flags of {@code open} as x86-64 does not. */
  static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

  /**
   * Whether functions can be called: the system is one whose calling convention is known, and the
   * JVM allows native access. Loads the linker.
   */
  @TruffleBoundary
  public static boolean isAvailable() {
    if (!SUPPORTED || Link.FAILURE != null) {
      return false;
    }
    loaded = true;
    return true;
  }

  /** Whether {@link #isAvailable} was asked and said yes, so that calls cost no loading. */
  public static boolean isLoaded() {
    return loaded;
  }

  /** A function of the C library, looked up on its first call. */
  public static final class Function {
    private final String name;
    private final boolean wide;
    private MemorySegment address;

    private Function(String name, boolean wide) {
      this.name = name;
      this.wide = wide;
    }

    /** A function that returns an {@code int}. */
    public static Function ofInt(String name) {
      return new Function(name, false);
    }

    /** A function that returns a {@code long}, a size or a pointer. */
    public static Function ofLong(String name) {
      return new Function(name, true);
    }

    /** Whether this system's C library has the function. */
    public boolean exists() {
      return isAvailable() && find() != null;
    }

    private MemorySegment find() {
      MemorySegment known = address;
      if (known == null) {
        known = Link.SYMBOLS.find(name).orElse(null);
        address = known;
      }
      return known;
    }

    /** Calls; −1 becomes the negative error number. */
    public long call(long... arguments) {
      long result = raw(arguments);
      return result == -1 ? -errno() : result;
    }

    /** Calls a function that reports failures another way than by −1. */
    @TruffleBoundary
    public long raw(long... arguments) {
      MemorySegment function = isAvailable() ? find() : null;
      if (function == null) {
        Errno.STATE.get().set(ValueLayout.JAVA_INT, Errno.OFFSET, ENOSYS);
        return -1;
      }
      try {
        long result =
            (long)
                Link.CALL.invokeExact(
                    function,
                    Errno.STATE.get(),
                    argument(arguments, 0),
                    argument(arguments, 1),
                    argument(arguments, 2),
                    argument(arguments, 3),
                    argument(arguments, 4),
                    argument(arguments, 5),
                    argument(arguments, 6),
                    argument(arguments, 7));
        return wide ? result : (int) result;
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    }

    private static long argument(long[] arguments, int index) {
      return index < arguments.length ? arguments[index] : 0;
    }
  }

  private static final int ENOSYS = 38;

  /** The error number that the last call on this thread left. */
  public static int errno() {
    return Errno.STATE.get().get(ValueLayout.JAVA_INT, Errno.OFFSET);
  }

  public static int pageSize() {
    return PAGE;
  }
}
