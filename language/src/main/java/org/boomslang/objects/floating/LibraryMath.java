package org.boomslang.objects.floating;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Functions of the system's mathematical library, which CPython calls: the last digit of an arc
 * tangent or of an error function is then the same. Java's own are called where native access is
 * denied, by the embedder or the JVM, or the system lacks a function; their last digit is another
 * for one argument in five to some hundreds. {@code pow} is not here: compiled code has it in
 * place, which is faster by a third, and the last digit differs for one pair of arguments in a
 * thousand.
 *
 * <p>They end at once, but are not linked as critical: the way back from an ordinary call, some ten
 * nanoseconds, clears the upper halves of the vector registers. The JVM's copies of arrays leave
 * something there, and then each instruction of code compiled for SSE, as most of the library is,
 * waits for them (2026-11-30: {@code erf} 20 ns as an ordinary call, 230 ns as a critical one).
 *
 * <p>Thread-safety: shared; {@link #allow} may come at any time.
 */
public final class LibraryMath {
  private static boolean allowed;

  private LibraryMath() {}

  /**
   * A context was made that may use native code; what is computed is the same for all. Where the
   * JVM was not told so, too, it would write a warning, or refuse.
   */
  public static void allow() {
    allowed = LibraryMath.class.getModule().isNativeAccessEnabled();
  }

  /** What is linked when the first function is called. */
  private static final class Library {
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE;

    static final MethodHandle UNARY = form(FunctionDescriptor.of(DOUBLE, DOUBLE));
    static final MethodHandle BINARY = form(FunctionDescriptor.of(DOUBLE, DOUBLE, DOUBLE));

    static final MemorySegment ACOS = find("acos");
    static final MemorySegment ACOSH = find("acosh");
    static final MemorySegment ASIN = find("asin");
    static final MemorySegment ASINH = find("asinh");
    static final MemorySegment ATAN = find("atan");
    static final MemorySegment ATANH = find("atanh");
    static final MemorySegment CBRT = find("cbrt");
    static final MemorySegment COS = find("cos");
    static final MemorySegment COSH = find("cosh");
    static final MemorySegment ERF = find("erf");
    static final MemorySegment ERFC = find("erfc");
    static final MemorySegment EXP = find("exp");
    static final MemorySegment EXP2 = find("exp2");
    static final MemorySegment EXPM1 = find("expm1");
    static final MemorySegment LOG = find("log");
    static final MemorySegment LOG10 = find("log10");
    static final MemorySegment LOG1P = find("log1p");
    static final MemorySegment LOG2 = find("log2");
    static final MemorySegment SIN = find("sin");
    static final MemorySegment SINH = find("sinh");
    static final MemorySegment TAN = find("tan");
    static final MemorySegment TANH = find("tanh");
    static final MemorySegment ATAN2 = find("atan2");
    static final MemorySegment HYPOT = find("hypot");

    private Library() {}

    private static MethodHandle form(FunctionDescriptor types) {
      return Linker.nativeLinker().downcallHandle(types);
    }

    private static MemorySegment find(String name) {
      return Linker.nativeLinker().defaultLookup().find(name).orElse(null);
    }
  }

  @TruffleBoundary
  private static double call(MemorySegment function, double x) {
    try {
      return (double) Library.UNARY.invokeExact(function, x);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @TruffleBoundary
  private static double call(MemorySegment function, double x, double y) {
    try {
      return (double) Library.BINARY.invokeExact(function, x, y);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  public static double acos(double x) {
    return allowed && Library.ACOS != null ? call(Library.ACOS, x) : Math.acos(x);
  }

  public static double acosh(double x) {
    return allowed && Library.ACOSH != null ? call(Library.ACOSH, x) : JavaMath.acosh(x);
  }

  public static double asin(double x) {
    return allowed && Library.ASIN != null ? call(Library.ASIN, x) : Math.asin(x);
  }

  public static double asinh(double x) {
    return allowed && Library.ASINH != null ? call(Library.ASINH, x) : JavaMath.asinh(x);
  }

  public static double atan(double x) {
    return allowed && Library.ATAN != null ? call(Library.ATAN, x) : Math.atan(x);
  }

  public static double atanh(double x) {
    return allowed && Library.ATANH != null ? call(Library.ATANH, x) : JavaMath.atanh(x);
  }

  public static double cbrt(double x) {
    return allowed && Library.CBRT != null ? call(Library.CBRT, x) : Math.cbrt(x);
  }

  public static double cos(double x) {
    return allowed && Library.COS != null ? call(Library.COS, x) : Math.cos(x);
  }

  public static double cosh(double x) {
    return allowed && Library.COSH != null ? call(Library.COSH, x) : Math.cosh(x);
  }

  public static double erf(double x) {
    return allowed && Library.ERF != null ? call(Library.ERF, x) : JavaMath.erf(x);
  }

  public static double erfc(double x) {
    return allowed && Library.ERFC != null ? call(Library.ERFC, x) : JavaMath.erfc(x);
  }

  public static double exp(double x) {
    return allowed && Library.EXP != null ? call(Library.EXP, x) : Math.exp(x);
  }

  public static double exp2(double x) {
    return allowed && Library.EXP2 != null ? call(Library.EXP2, x) : JavaMath.exp2(x);
  }

  public static double expm1(double x) {
    return allowed && Library.EXPM1 != null ? call(Library.EXPM1, x) : Math.expm1(x);
  }

  public static double log(double x) {
    return allowed && Library.LOG != null ? call(Library.LOG, x) : Math.log(x);
  }

  public static double log10(double x) {
    return allowed && Library.LOG10 != null ? call(Library.LOG10, x) : Math.log10(x);
  }

  public static double log1p(double x) {
    return allowed && Library.LOG1P != null ? call(Library.LOG1P, x) : Math.log1p(x);
  }

  public static double log2(double x) {
    return allowed && Library.LOG2 != null ? call(Library.LOG2, x) : JavaMath.log2(x);
  }

  public static double sin(double x) {
    return allowed && Library.SIN != null ? call(Library.SIN, x) : Math.sin(x);
  }

  public static double sinh(double x) {
    return allowed && Library.SINH != null ? call(Library.SINH, x) : Math.sinh(x);
  }

  public static double tan(double x) {
    return allowed && Library.TAN != null ? call(Library.TAN, x) : Math.tan(x);
  }

  public static double tanh(double x) {
    return allowed && Library.TANH != null ? call(Library.TANH, x) : Math.tanh(x);
  }

  public static double atan2(double y, double x) {
    return allowed && Library.ATAN2 != null ? call(Library.ATAN2, y, x) : Math.atan2(y, x);
  }

  public static double hypot(double x, double y) {
    return allowed && Library.HYPOT != null ? call(Library.HYPOT, x, y) : Math.hypot(x, y);
  }
}
