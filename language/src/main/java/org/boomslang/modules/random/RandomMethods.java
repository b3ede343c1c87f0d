package org.boomslang.modules.random;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/** The attributes of {@code _random.Random}. */
@PyBuiltins(type = "_random.Random", doc = "A Mersenne Twister with a state of its own.")
public final class RandomMethods {
  private RandomMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, seed=None, /)")
  static void init(PyRandom self, Object seed) {
    seed(self, seed);
  }

  @PyBuiltin(
      name = "seed",
      sig = "($self, n=None, /)",
      doc = "Sets the state from an int, another object's hash, or chance.")
  static void seed(PyRandom self, Object n) {
    if (n == PyNone.NONE) {
      SecureRandom source = new SecureRandom();
      int[] key = new int[MersenneTwister.SIZE];
      for (int i = 0; i < key.length; i++) {
        key[i] = source.nextInt();
      }
      self.seed(key);
      return;
    }
    Object number = Integers.of(n);
    self.seed(
        words(
            number != null ? Integers.absolute(number) : Integers.ofUnsigned(Comparisons.hash(n))));
  }

  /** The 32-bit digits of a non-negative int, the lowest first; one for 0. */
  private static int[] words(Object number) {
    BigInteger rest = Integers.big(number);
    int[] result = new int[Math.max(1, (rest.bitLength() + 31) / 32)];
    for (int i = 0; i < result.length; i++) {
      result[i] = rest.shiftRight(32 * i).intValue();
    }
    return result;
  }

  @PyBuiltin(name = "random", doc = "A float in [0, 1).")
  static double random(PyRandom self) {
    return self.nextDouble();
  }

  @PyBuiltin(name = "getrandbits", sig = "($self, k, /)", doc = "An int with k random bits.")
  static Object getrandbits(PyRandom self, Object k) {
    Object bits = Conversions.index(k);
    if (Integers.isNegative(bits)) {
      throw PyErrors.valueError("Cannot convert negative int");
    }
    return self.nextBits(Conversions.asInt(bits));
  }

  @PyBuiltin(name = "getstate", doc = "The state, for setstate.")
  static PyTuple getstate(PyRandom self) {
    return PyTuple.of(self.state());
  }

  @PyBuiltin(name = "setstate", sig = "($self, state, /)", doc = "Restores a state.")
  static void setstate(PyRandom self, Object state) {
    if (!(state instanceof PyTuple tuple)) {
      throw PyErrors.typeError("state vector must be a tuple");
    }
    if (tuple.length() != MersenneTwister.SIZE + 1) {
      throw PyErrors.valueError("state vector is the wrong size");
    }
    int[] words = new int[MersenneTwister.SIZE];
    for (int i = 0; i < words.length; i++) {
      Object word = Integers.of(tuple.get(i));
      if (word == null) {
        throw PyErrors.typeError("an integer is required");
      }
      if (Integers.isNegative(word)) {
        throw PyErrors.overflowError("can't convert negative value to unsigned int");
      }
      words[i] = (int) Integers.truncate(word);
    }
    long index = Conversions.asLong(tuple.get(MersenneTwister.SIZE));
    if (index < 0 || index > MersenneTwister.SIZE) {
      throw PyErrors.valueError("invalid state");
    }
    self.restore(words, (int) index);
  }
}
