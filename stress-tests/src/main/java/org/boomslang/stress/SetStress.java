package org.boomslang.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.boomslang.objects.set.PySet;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** One set. */
public final class SetStress {
  private SetStress() {}

  /** Two threads add different elements. */
  @JCStressTest
  @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "both are there")
  @State
  public static class AddAdd {
    final PySet set = new PySet();

    @Actor
    public void actor1() {
      set.add(1L);
    }

    @Actor
    public void actor2() {
      set.add(2L);
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = set.size();
      r.r2 = set.contains(1L) && set.contains(2L) ? 1 : 0;
    }
  }

  /** Two threads add the same element. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "it is there once")
  @State
  public static class AddAddSame {
    final PySet set = new PySet();

    @Actor
    public void actor1() {
      set.add("a".equals("b") ? 2L : 1L);
    }

    @Actor
    public void actor2() {
      set.add(1L);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      r.r1 = set.size();
    }
  }

  /** One thread makes the table grow, one asks for an element that stays. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "it is always found")
  @State
  public static class GrowContains {
    final PySet set = new PySet();

    public GrowContains() {
      for (long i = 10; i < 13; i++) {
        set.add(i);
      }
      set.add(1L);
    }

    @Actor
    public void actor1() {
      set.add(2L);
      set.add(3L);
    }

    @Actor
    public void actor2(I_Result r) {
      r.r1 = set.contains(1L) ? 1 : 0;
    }
  }

  /** Two threads pop the only element. */
  @JCStressTest
  @Outcome(
      id = {"1, -1", "-1, 1"},
      expect = ACCEPTABLE,
      desc = "one of them gets it")
  @State
  public static class PopPop {
    final PySet set = new PySet();

    public PopPop() {
      set.add(1L);
    }

    @Actor
    public void actor1(II_Result r) {
      r.r1 = set.pop() instanceof Long n ? n.intValue() : -1;
    }

    @Actor
    public void actor2(II_Result r) {
      r.r2 = set.pop() instanceof Long n ? n.intValue() : -1;
    }
  }

  /** One thread clears, one adds. */
  @JCStressTest
  @Outcome(
      id = {"0", "1"},
      expect = ACCEPTABLE,
      desc = "in one order or the other")
  @State
  public static class ClearAdd {
    final PySet set = new PySet();

    public ClearAdd() {
      set.add(1L);
    }

    @Actor
    public void actor1() {
      set.clear();
    }

    @Actor
    public void actor2() {
      set.add(2L);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      r.r1 = set.size();
    }
  }
}
