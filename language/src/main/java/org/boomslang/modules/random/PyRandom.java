package org.boomslang.modules.random;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code _random.Random}.
 *
 * <p>Thread safety: atomic. Every operation holds the monitor, so threads that share a generator
 * never get the same numbers; no Python code runs inside.
 */
final class PyRandom extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_random.Random",
          BuiltinTypes.OBJECT,
          Layout.of("Random", Layout.OBJECT, PyRandom::new),
          TypeFlags.SUBCLASSABLE,
          RandomMethodsTable::new);

  private final MersenneTwister twister = new MersenneTwister();

  PyRandom(Shape shape) {
    super(shape);
  }

  synchronized void seed(int[] key) {
    twister.seed(key);
  }

  @TruffleBoundary
  synchronized double nextDouble() {
    return twister.nextDouble();
  }

  /** An int with that many random bits. */
  @TruffleBoundary
  synchronized Object nextBits(int count) {
    if (count == 0) {
      return 0L;
    }
    if (count <= 32) {
      return (twister.next() & 0xffffffffL) >>> (32 - count);
    }
    if (count <= 64) {
      long low = twister.next() & 0xffffffffL;
      long high = (twister.next() & 0xffffffffL) >>> (64 - count);
      return Integers.ofUnsigned(high << 32 | low);
    }
    int words = (count - 1) / 32 + 1;
    byte[] bytes = new byte[4 * words];
    int rest = count;
    for (int i = words - 1; i >= 0; i--, rest -= 32) {
      int word = rest < 32 ? twister.next() >>> (32 - rest) : twister.next();
      bytes[4 * i] = (byte) (word >>> 24);
      bytes[4 * i + 1] = (byte) (word >>> 16);
      bytes[4 * i + 2] = (byte) (word >>> 8);
      bytes[4 * i + 3] = (byte) word;
    }
    return Integers.normalize(new BigInteger(1, bytes));
  }

  /** The state words and the index behind them. */
  synchronized Object[] state() {
    int[] words = twister.words();
    Object[] result = new Object[words.length + 1];
    for (int i = 0; i < words.length; i++) {
      result[i] = words[i] & 0xffffffffL;
    }
    result[words.length] = (long) twister.index();
    return result;
  }

  synchronized void restore(int[] words, int index) {
    twister.restore(words, index);
  }
}
