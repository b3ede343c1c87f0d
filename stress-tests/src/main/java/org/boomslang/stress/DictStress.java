package org.boomslang.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.boomslang.objects.dict.PyDict;
import org.boomslang.stress.Fresh.Value;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** One dictionary. */
public final class DictStress {
  private DictStress() {}

  /** Two threads put different keys. */
  @JCStressTest
  @Outcome(id = "2, 3", expect = ACCEPTABLE, desc = "both are there")
  @State
  public static class PutPut {
    final PyDict dict = new PyDict();

    @Actor
    public void actor1() {
      dict.put(1L, new Value(1));
    }

    @Actor
    public void actor2() {
      dict.put(2L, new Value(2));
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = dict.size();
      r.r2 = Value.of(dict.get(1L)) + Value.of(dict.get(2L));
    }
  }

  /** One thread puts two keys, one gets the second, then the first. */
  @JCStressTest
  @Outcome(
      id = {"-1, -1", "-1, 1", "2, 1"},
      expect = ACCEPTABLE,
      desc = "values are complete, and come in order")
  @State
  public static class PutGet {
    final PyDict dict = new PyDict();

    @Actor
    public void actor1() {
      dict.put(1L, new Value(1));
      dict.put(2L, new Value(2));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r1 = Value.of(dict.get(2L));
      r.r2 = Value.of(dict.get(1L));
    }
  }

  /** One thread makes the table grow, one gets a key that stays. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "it is always found")
  @State
  public static class GrowGet {
    final PyDict dict = new PyDict();

    public GrowGet() {
      for (long i = 10; i < 15; i++) {
        dict.put(i, i);
      }
      dict.put(1L, new Value(1));
    }

    @Actor
    public void actor1() {
      dict.put(2L, new Value(2));
      dict.put(3L, new Value(3));
    }

    @Actor
    public void actor2(I_Result r) {
      r.r1 = Value.of(dict.get(1L));
    }
  }

  /** Two threads set the default of the same key. */
  @JCStressTest
  @Outcome(
      id = {"1, 1", "2, 2"},
      expect = ACCEPTABLE,
      desc = "both get the first one")
  @State
  public static class SetDefault {
    final PyDict dict = new PyDict();

    @Actor
    public void actor1(II_Result r) {
      r.r1 = Value.of(dict.setDefault(1L, new Value(1)));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r2 = Value.of(dict.setDefault(1L, new Value(2)));
    }
  }

  /** Two threads remove the same key. */
  @JCStressTest
  @Outcome(
      id = {"1, -1", "-1, 1"},
      expect = ACCEPTABLE,
      desc = "one of them gets the value")
  @State
  public static class RemoveRemove {
    final PyDict dict = new PyDict();

    public RemoveRemove() {
      dict.put(1L, new Value(1));
    }

    @Actor
    public void actor1(II_Result r) {
      r.r1 = Value.of(dict.remove(1L));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r2 = Value.of(dict.remove(1L));
    }
  }

  /** One thread removes a key and puts it again, one gets it. */
  @JCStressTest
  @Outcome(
      id = {"1", "-1", "2"},
      expect = ACCEPTABLE,
      desc = "old, none or new")
  @State
  public static class RemovePutGet {
    final PyDict dict = new PyDict();

    public RemovePutGet() {
      dict.put(1L, new Value(1));
    }

    @Actor
    public void actor1() {
      dict.remove(1L);
      dict.put(1L, new Value(2));
    }

    @Actor
    public void actor2(I_Result r) {
      r.r1 = Value.of(dict.get(1L));
    }
  }

  /** One thread moves a key to the end, one gets it. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "it is always found")
  @State
  public static class MoveGet {
    final PyDict dict = new PyDict();

    public MoveGet() {
      dict.put(1L, new Value(1));
      dict.put(2L, new Value(2));
    }

    @Actor
    public void actor1() {
      dict.moveToEnd(1L, true);
    }

    @Actor
    public void actor2(I_Result r) {
      r.r1 = Value.of(dict.get(1L));
    }
  }

  /** Two threads pop items of a dictionary with one. */
  @JCStressTest
  @Outcome(
      id = {"1, -1", "-1, 1"},
      expect = ACCEPTABLE,
      desc = "one of them gets it")
  @State
  public static class PopItemPopItem {
    final PyDict dict = new PyDict();

    public PopItemPopItem() {
      dict.put(1L, new Value(1));
    }

    @Actor
    public void actor1(II_Result r) {
      Object[] entry = dict.popEntry(true);
      r.r1 = Value.of(entry == null ? null : entry[1]);
    }

    @Actor
    public void actor2(II_Result r) {
      Object[] entry = dict.popEntry(true);
      r.r2 = Value.of(entry == null ? null : entry[1]);
    }
  }

  /** Two threads replace a value if it is still the same. */
  @JCStressTest
  @Outcome(
      id = {"1, 0", "0, 1"},
      expect = ACCEPTABLE,
      desc = "one of them does")
  @State
  public static class ReplaceReplace {
    final PyDict dict = new PyDict();
    final Object old = new Value(1);

    public ReplaceReplace() {
      dict.put(1L, old);
    }

    @Actor
    public void actor1(II_Result r) {
      r.r1 = dict.replace(1L, old, new Value(2)) ? 1 : 0;
    }

    @Actor
    public void actor2(II_Result r) {
      r.r2 = dict.replace(1L, old, new Value(3)) ? 1 : 0;
    }
  }

  /** One thread puts a key, one walks over the entries. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "what is there stays in sight")
  @Outcome(id = "3", expect = ACCEPTABLE, desc = "with the new one")
  @Outcome(id = "-2", expect = ACCEPTABLE, desc = "RuntimeError: changed size during iteration")
  @State
  public static class PutIterate {
    final PyDict dict = new PyDict();

    public PutIterate() {
      dict.put(1L, new Value(1));
    }

    @Actor
    public void actor1() {
      dict.put(2L, new Value(2));
    }

    @Actor
    public void actor2(I_Result r) {
      int sum = 0;
      try {
        for (PyDict.Cursor cursor = dict.cursor(); cursor.next(); ) {
          sum += Value.of(cursor.value());
        }
      } catch (RuntimeException | Error e) {
        // There is no context here that a Python exception could be made in.
        sum = -2;
      }
      r.r1 = sum;
    }
  }
}
