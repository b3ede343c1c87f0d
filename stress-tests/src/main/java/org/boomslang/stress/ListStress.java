package org.boomslang.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import org.boomslang.objects.list.PyList;
import org.boomslang.stress.Fresh.Value;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** One list. */
public final class ListStress {
  private ListStress() {}

  /** Two threads append. */
  @JCStressTest
  @Outcome(id = "2, 3", expect = ACCEPTABLE, desc = "both are there")
  @State
  public static class AppendAppend {
    final PyList list = new PyList();

    @Actor
    public void actor1() {
      list.append(new Value(1));
    }

    @Actor
    public void actor2() {
      list.append(new Value(2));
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = list.size();
      r.r2 = Value.of(list.getItem(0)) + Value.of(list.getItem(1));
    }
  }

  /** One thread appends two elements, one reads the second, then the first. */
  @JCStressTest
  @Outcome(
      id = {"-1, -1", "-1, 1", "2, 1"},
      expect = ACCEPTABLE,
      desc = "elements are complete, and come in order")
  @State
  public static class AppendRead {
    final PyList list = new PyList();

    @Actor
    public void actor1() {
      list.append(new Value(1));
      list.append(new Value(2));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r1 = Value.of(list.getItem(1));
      r.r2 = Value.of(list.getItem(0));
    }
  }

  /** One thread puts an object into a list of ints, one reads. */
  @JCStressTest
  @Outcome(
      id = {"7, 8", "1, 8"},
      expect = ACCEPTABLE,
      desc = "the element before or after")
  @State
  public static class RetypeRead {
    final PyList list = new PyList();

    public RetypeRead() {
      list.append(7L);
      list.append(8L);
    }

    @Actor
    public void actor1() {
      list.setItem(0, new Value(1));
    }

    @Actor
    public void actor2(II_Result r) {
      Object item = list.getItem(0);
      r.r1 = item instanceof Long n ? n.intValue() : Value.of(item);
      r.r2 = list.getItem(1) instanceof Long n ? n.intValue() : 99;
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
    final PyList list = new PyList();

    public PopPop() {
      list.append(new Value(1));
    }

    @Actor
    public void actor1(II_Result r) {
      r.r1 = Value.of(list.popLast());
    }

    @Actor
    public void actor2(II_Result r) {
      r.r2 = Value.of(list.popLast());
    }
  }

  /** One thread pops the last element and appends another, one reads it. */
  @JCStressTest
  @Outcome(
      id = {"1", "2", "-1"},
      expect = ACCEPTABLE,
      desc = "old, new or none; never unwritten")
  @State
  public static class PopAppendRead {
    final PyList list = new PyList();

    public PopAppendRead() {
      list.append(new Value(1));
    }

    @Actor
    public void actor1() {
      list.popLast();
      list.append(new Value(2));
    }

    @Actor
    public void actor2(I_Result r) {
      r.r1 = Value.of(list.getItem(0));
    }
  }

  /** One thread pops an int and appends an object, for which the list takes another array. */
  @JCStressTest
  @Outcome(
      id = {"1, 1", "1, 2", "1, -1", "0, 2", "0, -1"},
      expect = ACCEPTABLE,
      desc = "once the list was seen empty, the popped element is gone")
  @State
  public static class PopAppendOtherKind {
    final PyList list = new PyList();

    public PopAppendOtherKind() {
      list.append(1L);
    }

    @Actor
    public void actor1() {
      list.popLast();
      list.append(new Value(2));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r1 = list.size();
      Object element = list.getItem(0);
      r.r2 = element instanceof Long number ? number.intValue() : Value.of(element);
    }
  }

  /** One thread inserts at the front, one reads both places. */
  @JCStressTest
  @Outcome(
      id = {"1, -1", "2, 1", "1, 1", "2, -1"},
      expect = ACCEPTABLE,
      desc = "an element that was there at the moment")
  @State
  public static class InsertRead {
    final PyList list = new PyList();

    public InsertRead() {
      list.append(new Value(1));
    }

    @Actor
    public void actor1() {
      list.insert(0, new Value(2));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r1 = Value.of(list.getItem(0));
      r.r2 = Value.of(list.getItem(1));
    }
  }

  /** One thread clears, one appends. */
  @JCStressTest
  @Outcome(
      id = {"0", "1"},
      expect = ACCEPTABLE,
      desc = "in one order or the other")
  @State
  public static class ClearAppend {
    final PyList list = new PyList();

    public ClearAppend() {
      list.append(new Value(1));
    }

    @Actor
    public void actor1() {
      list.clear();
    }

    @Actor
    public void actor2() {
      list.append(new Value(2));
    }

    @Arbiter
    public void arbiter(I_Result r) {
      r.r1 = list.size();
    }
  }

  /** One thread extends by two elements, one copies. */
  @JCStressTest
  @Outcome(id = "0", expect = ACCEPTABLE, desc = "before")
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "after; never one without the other")
  @State
  public static class ExtendCopy {
    final PyList list = new PyList();

    @Actor
    public void actor1() {
      list.extend(new Object[] {new Value(1), new Value(2)});
    }

    @Actor
    public void actor2(I_Result r) {
      r.r1 = list.toArray().length;
    }
  }

  /** One thread reverses, one looks at every place. */
  @JCStressTest
  @Outcome(
      id = {"1, 2", "2, 1"},
      expect = ACCEPTABLE,
      desc = "before or after")
  @Outcome(
      id = {"1, 1", "2, 2"},
      expect = ACCEPTABLE_INTERESTING,
      desc = "each read is atomic, two reads are not")
  @State
  public static class ReverseContains {
    final PyList list = new PyList();

    public ReverseContains() {
      list.append(new Value(1));
      list.append(new Value(2));
    }

    @Actor
    public void actor1() {
      list.reverse();
    }

    @Actor
    public void actor2(II_Result r) {
      r.r1 = Value.of(list.getItem(0));
      r.r2 = Value.of(list.getItem(1));
    }
  }
}
