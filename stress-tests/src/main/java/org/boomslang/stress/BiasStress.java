package org.boomslang.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.Arrays;
import org.boomslang.objects.BiasedObject;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.set.PySet;
import org.boomslang.runtime.Bias;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Objects that belong to one thread until another drives it out. */
public final class BiasStress {
  private BiasStress() {}

  /** Gives owners to objects from the start. */
  private static boolean biased() {
    return Fresh.CLASS != null && Bias.isNeeded();
  }

  /** Something with two fields that are changed one after the other. */
  static final class Pair extends BiasedObject {
    int left;
    int right;

    Pair() {
      super(Fresh.CLASS.instanceShape());
    }

    /** Adds to both; an overlapping change would lose something or see a difference. */
    int increment() {
      Bias bias = begin();
      if (bias != null) {
        int difference = add();
        bias.end();
        return difference;
      }
      prepareLock();
      synchronized (this) {
        return add();
      }
    }

    /** Adds several times, one change after the other; the differences seen. */
    int increments(int times) {
      int differences = 0;
      for (int i = 0; i < times; i++) {
        differences |= increment();
      }
      return differences;
    }

    private int add() {
      int difference = left - right;
      left++;
      right++;
      return difference;
    }
  }

  /** The owner changes an object several times, another thread drives it out in between. */
  @JCStressTest
  @Outcome(id = "0, 0, 6", expect = ACCEPTABLE, desc = "one change at a time, none is lost")
  @State
  public static class DriveOut {
    final Pair pair = new Pair();

    @Actor
    public void actor1(III_Result r) {
      r.r1 = pair.increments(3);
    }

    @Actor
    public void actor2(III_Result r) {
      r.r2 = pair.increments(3);
    }

    @Arbiter
    public void arbiter(III_Result r) {
      r.r3 = pair.left;
    }
  }

  /** Three threads, each of which may be the owner. */
  @JCStressTest
  @Outcome(id = "0, 6", expect = ACCEPTABLE, desc = "one change at a time, none is lost")
  @State
  public static class DriveOutByTwo {
    final Pair pair = new Pair();

    /** What single threads saw. */
    final int[] differences = new int[3];

    @Actor
    public void actor1() {
      differences[0] = pair.increments(2);
    }

    @Actor
    public void actor2() {
      differences[1] = pair.increments(2);
    }

    @Actor
    public void actor3() {
      differences[2] = pair.increments(2);
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = Arrays.stream(differences).reduce(0, (a, b) -> a | b);
      r.r2 = pair.left;
    }
  }

  /** Two objects of one owner: driving it out of one leaves the other alone. */
  @JCStressTest
  @Outcome(id = "3, 5", expect = ACCEPTABLE, desc = "none is lost")
  @State
  public static class TwoObjects {
    final Pair own = new Pair();
    final Pair common = new Pair();

    @Actor
    public void actor1() {
      own.increment();
      common.increment();
      own.increment();
      common.increment();
      common.increment();
      own.increment();
    }

    @Actor
    public void actor2() {
      common.increment();
      common.increment();
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = own.left;
      r.r2 = common.left;
    }
  }

  /** The owner appends and pops; another thread copies. */
  @JCStressTest
  @Outcome(
      id = {"0", "1", "12", "13"},
      expect = ACCEPTABLE,
      desc = "the copy is the list at one moment")
  @State
  public static class OwnerAppendsCopy {
    final boolean biased = biased();
    final PyList list = new PyList();

    @Actor
    public void actor1() {
      list.append(1L);
      list.append(2L);
      list.popLast();
      list.append(3L);
    }

    @Actor
    public void actor2(I_Result r) {
      int seen = 0;
      for (Object item : list.toArray()) {
        seen = 10 * seen + (int) (long) (Long) item;
      }
      r.r1 = seen;
    }
  }

  /** The owner stores in place, another thread inserts so that the table grows. */
  @JCStressTest
  @Outcome(id = "9, 1", expect = ACCEPTABLE, desc = "no entry is lost")
  @State
  public static class DictGrows {
    final boolean biased = biased();
    final PyDict dict = PyDict.withRoom(5);

    @Actor
    public void actor1() {
      for (long key = 0; key < 5; key++) {
        if (!dict.putOwned(key, PyDict.hashOfLong(key), 1L)) {
          dict.put(key, 1L);
        }
      }
    }

    @Actor
    public void actor2() {
      for (long key = 10; key < 14; key++) {
        dict.put(key, 1L);
      }
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = dict.size();
      r.r2 = dict.contains(4L) ? 1 : 0;
    }
  }

  /** The owner adds in place, another thread takes one out. */
  @JCStressTest
  @Outcome(
      id = {"3, 1", "4, 0"},
      expect = ACCEPTABLE,
      desc = "nothing is lost, nothing comes back")
  @State
  public static class SetAddRemove {
    final boolean biased = biased();
    final PySet set = PySet.of(0L);

    @Actor
    public void actor1() {
      set.addOwned((Long) 1L);
      set.addOwned((Long) 2L);
      set.addOwned((Long) 3L);
    }

    @Actor
    public void actor2(II_Result r) {
      r.r2 = set.remove(2L) ? 1 : 0;
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = set.size();
    }
  }
}
