package org.boomslang.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.boomslang.objects.dict.GlobalCell;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.stress.Fresh.Value;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** The cells of module-level names. */
public final class CellStress {
  private CellStress() {}

  /** One thread rebinds a global for the first time, one takes it for a constant. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "read before; the constant is broken")
  @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "read after; the constant holds")
  @Outcome(
      id = {"-1, 0", "2, 0"},
      expect = ACCEPTABLE,
      desc = "read in between")
  @State
  public static class SetRead {
    final PyDict namespace = PyDict.namespace();
    final GlobalCell cell = namespace.cell("x");
    GlobalCell.Constant constant;

    public SetRead() {
      cell.set(new Value(1));
    }

    @Actor
    public void actor1() {
      cell.set(new Value(2));
    }

    @Actor
    public void actor2(II_Result r) {
      constant = cell.constant();
      r.r1 = Value.of(constant.value());
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r2 = constant.isValid() ? 1 : 0;
    }
  }

  /** Two threads rebind a global. */
  @JCStressTest
  @Outcome(
      id = {"2", "3"},
      expect = ACCEPTABLE,
      desc = "one of the two values")
  @State
  public static class SetSet {
    final PyDict namespace = PyDict.namespace();
    final GlobalCell cell = namespace.cell("x");

    public SetSet() {
      cell.set(new Value(1));
    }

    @Actor
    public void actor1() {
      cell.set(new Value(2));
    }

    @Actor
    public void actor2() {
      cell.set(new Value(3));
    }

    @Arbiter
    public void arbiter(I_Result r) {
      r.r1 = Value.of(namespace.getStr("x"));
    }
  }

  /** One thread rebinds a global through its cell, one deletes it in the dictionary. */
  @JCStressTest
  @Outcome(
      id = {"-1", "2"},
      expect = ACCEPTABLE,
      desc = "in one order or the other")
  @State
  public static class SetDelete {
    final PyDict namespace = PyDict.namespace();
    final GlobalCell cell = namespace.cell("x");

    public SetDelete() {
      cell.set(new Value(0));
      cell.set(new Value(0));
      cell.set(new Value(1));
    }

    @Actor
    public void actor1() {
      cell.set(new Value(2));
    }

    @Actor
    public void actor2() {
      namespace.removeStr("x");
    }

    @Arbiter
    public void arbiter(I_Result r) {
      r.r1 = Value.of(cell.value());
    }
  }

  /** Two threads bind different names for the first time. */
  @JCStressTest
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "both are there")
  @State
  public static class BindBind {
    final PyDict namespace = PyDict.namespace();
    final GlobalCell cell = namespace.cell("x");

    @Actor
    public void actor1() {
      cell.set(new Value(1));
    }

    @Actor
    public void actor2() {
      namespace.putStr("y", new Value(2));
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = Value.of(namespace.getStr("x"));
      r.r2 = Value.of(namespace.cell("y").value());
    }
  }
}
