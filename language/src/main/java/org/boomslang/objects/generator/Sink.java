package org.boomslang.objects.generator;

import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Summation;
import org.boomslang.objects.dict.DictUpdate;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.set.PySet;

/**
 * Where the elements of a generator expression go that is run straight through: its body hands each
 * one over in place of being suspended. What a function does with an element at once is known by
 * its kind, so that the body can do it in place; {@link #accept} is the general form, which may run
 * Python code and is called outside the body's activation.
 *
 * <p>Thread-safety: incompatible; one thread runs the body.
 */
public abstract sealed class Sink {

  /**
   * Takes an element.
   *
   * @return whether more are wanted
   */
  public abstract boolean accept(Object value);

  /** Elements of a list, in order. */
  public static final class OfList extends Sink {
    private final PyList list;
    private final boolean fresh;

    /**
     * @param fresh whether nobody else knows the list
     */
    public OfList(PyList list, boolean fresh) {
      this.list = list;
      this.fresh = fresh;
    }

    public boolean isFresh() {
      return fresh;
    }

    public PyList list() {
      return list;
    }

    @Override
    public boolean accept(Object value) {
      list.append(value);
      return true;
    }
  }

  /** Elements of a set. */
  public static final class OfSet extends Sink {
    private final PySet set;

    public OfSet(PySet set) {
      this.set = set;
    }

    public PySet set() {
      return set;
    }

    @Override
    public boolean accept(Object value) {
      set.add(value);
      return true;
    }
  }

  /** What {@code sum} adds up. */
  public static final class OfSum extends Sink {
    private final Summation sum;

    public OfSum(Summation sum) {
      this.sum = sum;
    }

    public Summation sum() {
      return sum;
    }

    @Override
    public boolean accept(Object value) {
      sum.add(value);
      return true;
    }
  }

  /** What {@code any} and {@code all} look at, until one has the truth value they look for. */
  public static final class OfTruth extends Sink {
    private final boolean wanted;
    private boolean found;

    public OfTruth(boolean wanted) {
      this.wanted = wanted;
    }

    /** Whether an element had the truth value. */
    public boolean isFound() {
      return found;
    }

    /** Takes the truth value of an element; whether more are wanted. */
    public boolean see(boolean truth) {
      if (truth == wanted) {
        found = true;
        return false;
      }
      return true;
    }

    @Override
    public boolean accept(Object value) {
      return see(Conversions.truth(value));
    }
  }

  /** What {@code max} and {@code min} choose from. */
  public static final class OfExtreme extends Sink {
    private final boolean greatest;
    private Object best;

    public OfExtreme(boolean greatest) {
      this.greatest = greatest;
    }

    /** The greatest or smallest element, null for none. */
    public Object best() {
      return best;
    }

    /**
     * Takes an int after ints, or a float after floats.
     *
     * @return false for others: nothing is done
     */
    public boolean acceptNumber(Object value) {
      if (value instanceof Long number) {
        if (best instanceof Long known) {
          best = greatest ? Math.max(known, number) : Math.min(known, number);
          return true;
        }
      } else if (value instanceof Double number && best instanceof Double known) {
        // Not Math.max: what is no number is neither better nor worse.
        best = (greatest ? number > known : number < known) ? number : known;
        return true;
      }
      return false;
    }

    @Override
    public boolean accept(Object value) {
      if (best == null
          || Conversions.truth(
              Comparisons.compare(greatest ? CompareOp.GT : CompareOp.LT, value, best))) {
        best = value;
      }
      return true;
    }
  }

  /** Pairs of keys and values of a dictionary. */
  public static final class OfDict extends Sink {
    private final PyDict dict;
    private int count;

    public OfDict(PyDict dict) {
      this.dict = dict;
    }

    /** The dictionary, for a pair that is stored there. */
    public PyDict dictOfNext() {
      count++;
      return dict;
    }

    public PyDict dict() {
      return dict;
    }

    @Override
    public boolean accept(Object value) {
      DictUpdate.putPair(dict, value, count++);
      return true;
    }
  }
}
