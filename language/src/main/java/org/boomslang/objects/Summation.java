package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.bytes.BytesIterator;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.list.PyListIterator;
import org.boomslang.objects.str.PyStr;

/**
 * {@code sum()}: ints are added as longs while they fit, floats and complex numbers with Neumaier's
 * compensation, everything else by {@code +}. Compare bltinmodule.c: {@code builtin_sum_impl}.
 *
 * <p>Thread-safety: incompatible; one instance per sum.
 */
public final class Summation {
  private static final int INTS = 0;
  private static final int FLOATS = 1;
  private static final int COMPLEX = 2;
  private static final int OBJECTS = 3;

  /** So many elements are taken without a look at what other threads may want from this one. */
  private static final int UNPOLLED = 1 << 16;

  private int phase;
  private long exact;
  private double sum;
  private double compensation;

  /** The imaginary part of a sum of complex numbers. */
  private double imaginary;

  private double imaginaryCompensation;
  private Object total;

  private Summation(Object start) {
    if (start instanceof Long number) {
      exact = number;
    } else if (start instanceof Double number) {
      sum = number;
      phase = FLOATS;
    } else {
      setTotal(start);
    }
  }

  /** Neither int nor float is what the sum has come to. */
  private void setTotal(Object value) {
    if (value instanceof PyComplex z && z.type() == BuiltinTypes.COMPLEX) {
      sum = z.real();
      compensation = 0;
      imaginary = z.imag();
      phase = COMPLEX;
    } else {
      total = value;
      phase = OBJECTS;
    }
  }

  /** Whether a sum can begin {@link #from} a value. */
  public static boolean isNumber(Object start) {
    return start instanceof Long || start instanceof Double;
  }

  /** A sum that begins with an int or a float, in a form that partial evaluation can look into. */
  public static Summation from(Object start) {
    return new Summation(start);
  }

  /** The sum of the elements of any iterable. */
  @TruffleBoundary
  public static Object sum(Object iterable, Object start) {
    Object[] present = Snapshot.of(iterable);
    Object iterator = present == null ? Iteration.iter(iterable) : null;
    refuseText(start);
    Summation sum = new Summation(start);
    if (present != null) {
      for (Object element : present) {
        sum.add(element);
      }
      return sum.result();
    }
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      sum.add(item);
      if (iterator instanceof PyListIterator elements) {
        sum.addNumbers(elements);
      } else if (iterator instanceof BytesIterator bytes) {
        sum.addBytes(bytes);
      }
    }
    return sum.result();
  }

  /**
   * Adds an int or float to ints and floats.
   *
   * @return false for other elements, and where the sum of ints becomes too large: nothing is done
   */
  public boolean addNumber(Object item) {
    if (phase == INTS) {
      if (item instanceof Long value) {
        long larger = exact + value;
        if (((exact ^ larger) & (value ^ larger)) < 0) {
          return false;
        }
        exact = larger;
        return true;
      }
      if (item instanceof Boolean truth) {
        if (exact == Long.MAX_VALUE) {
          return false;
        }
        exact += truth ? 1 : 0;
        return true;
      }
      if (item instanceof Double value) {
        sum = (double) exact + value;
        phase = FLOATS;
        return true;
      }
      return false;
    }
    if (phase == FLOATS && (item instanceof Double || item instanceof Long)) {
      addReal(item instanceof Double d ? d : (double) (Long) item);
      return true;
    }
    return false;
  }

  /** Adds an element. */
  public void add(Object item) {
    if (addNumber(item)) {
      return;
    }
    switch (phase) {
      case INTS -> setTotal(Operators.binary(BinaryOp.ADD, exact, item));
      case FLOATS -> setTotal(Operators.binary(BinaryOp.ADD, compensated(sum, compensation), item));
      case COMPLEX -> addToComplex(item);
      default -> total = Operators.binary(BinaryOp.ADD, total, item);
    }
  }

  private void addToComplex(Object item) {
    if (item instanceof Double || item instanceof Long) {
      addReal(item instanceof Double d ? d : (double) (Long) item);
    } else if (item instanceof PyComplex z && z.type() == BuiltinTypes.COMPLEX) {
      addReal(z.real());
      double value = z.imag();
      double larger = imaginary + value;
      imaginaryCompensation += error(imaginary, value, larger);
      imaginary = larger;
    } else {
      total = Operators.binary(BinaryOp.ADD, result(), item);
      phase = OBJECTS;
    }
  }

  /** Takes elements of a list as long as they are ints, or floats, like those before. */
  private void addNumbers(PyListIterator elements) {
    PyList list = elements.list();
    if (list == null || phase != INTS && phase != FLOATS) {
      return;
    }
    int next = elements.position();
    int end = next + UNPOLLED;
    while (phase == INTS && next < end) {
      long value = list.longAt(next);
      long larger = exact + value;
      if (value == PyList.UNWRITTEN || ((exact ^ larger) & (value ^ larger)) < 0) {
        break;
      }
      exact = larger;
      next++;
    }
    while (phase == FLOATS && next < end) {
      double value = list.doubleAt(next);
      if (PyList.isUnwritten(value)) {
        break;
      }
      addReal(value);
      next++;
    }
    elements.setPosition(next);
  }

  private void addBytes(BytesIterator bytes) {
    if (phase == INTS && Math.abs(exact) < Long.MAX_VALUE >> 1) {
      exact += bytes.sumOfNext(UNPOLLED);
    }
  }

  private void addReal(double value) {
    double larger = sum + value;
    compensation += error(sum, value, larger);
    sum = larger;
  }

  /** What a sum of two floats lacks. */
  private static double error(double a, double b, double sum) {
    return Math.abs(a) >= Math.abs(b) ? a - sum + b : b - sum + a;
  }

  /** The sum so far. */
  public Object result() {
    return switch (phase) {
      case INTS -> (Object) exact;
      case FLOATS -> compensated(sum, compensation);
      case COMPLEX ->
          new PyComplex(
              compensated(sum, compensation), compensated(imaginary, imaginaryCompensation));
      default -> total;
    };
  }

  /** An infinite or undefined compensation would hide an infinite sum. */
  private static double compensated(double sum, double compensation) {
    return compensation != 0 && Double.isFinite(compensation) ? sum + compensation : sum;
  }

  private static void refuseText(Object start) {
    if (PyStr.isStr(start)) {
      throw PyErrors.typeError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (start instanceof PyBytes) {
      throw PyErrors.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
    }
    if (start instanceof PyByteArray) {
      throw PyErrors.typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
    }
  }
}
