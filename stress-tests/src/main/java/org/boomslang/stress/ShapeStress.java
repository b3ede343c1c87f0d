package org.boomslang.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.type.PyType;
import org.boomslang.stress.Fresh.Value;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Attributes of one object, and of classes. */
public final class ShapeStress {
  private ShapeStress() {}

  /** Two threads add an attribute each. */
  @JCStressTest
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "both are there")
  @State
  public static class AddAdd {
    final PyInstance object = Fresh.instance();

    @Actor
    public void actor1() {
      object.setAttribute("a", new Value(1));
    }

    @Actor
    public void actor2() {
      object.setAttribute("b", 2L);
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = Value.of(object.getAttribute("a"));
      r.r2 = object.getAttribute("b") instanceof Long n ? n.intValue() : -1;
    }
  }

  /** Two threads add the same attribute. */
  @JCStressTest
  @Outcome(
      id = {"1", "2"},
      expect = ACCEPTABLE,
      desc = "one of the two values")
  @State
  public static class AddAddSame {
    final PyInstance object = Fresh.instance();

    @Actor
    public void actor1() {
      object.setAttribute("a", new Value(1));
    }

    @Actor
    public void actor2() {
      object.setAttribute("a", new Value(2));
    }

    @Arbiter
    public void arbiter(I_Result r) {
      r.r1 = Value.of(object.getAttribute("a"));
    }
  }

  /** Two threads add the same attribute unless it is there. */
  @JCStressTest
  @Outcome(
      id = {"1, 1", "2, 2"},
      expect = ACCEPTABLE,
      desc = "both get the first one")
  @State
  public static class AddIfAbsent {
    final PyInstance object = Fresh.instance();

    @Actor
    public void actor1(II_Result r) {
      r.r1 = Value.of(object.setAttributeIfAbsent("a", new Value(1)));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r2 = Value.of(object.setAttributeIfAbsent("a", new Value(2)));
    }
  }

  /** One thread adds attributes, one reads the second, then the first. */
  @JCStressTest
  @Outcome(
      id = {"-1, -1", "-1, 1", "2, 1"},
      expect = ACCEPTABLE,
      desc = "values are complete, and come in order")
  @State
  public static class AddRead {
    final PyInstance object = Fresh.instance();

    @Actor
    public void actor1() {
      object.setAttribute("a", new Value(1));
      object.setAttribute("b", new Value(2));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r1 = Value.of(object.getAttribute("b"));
      r.r2 = Value.of(object.getAttribute("a"));
    }
  }

  /** One thread deletes an attribute and adds another, one reads both. */
  @JCStressTest
  @Outcome(
      id = {"1, -1", "-1, -1", "-1, 2"},
      expect = ACCEPTABLE,
      desc = "never a value of the other attribute")
  @Outcome(
      id = "1, 2",
      expect = ACCEPTABLE,
      desc = "read before the deletion and after the addition")
  @State
  public static class DeleteRead {
    final PyInstance object = Fresh.instance();

    public DeleteRead() {
      object.setAttribute("a", new Value(1));
    }

    @Actor
    public void actor1() {
      object.deleteAttribute("a");
      object.setAttribute("b", new Value(2));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r1 = Value.of(object.getAttribute("a"));
      r.r2 = Value.of(object.getAttribute("b"));
    }
  }

  /** One thread deletes an attribute and adds it again, one reads it twice. */
  @JCStressTest
  @Outcome(
      id = {"1, 1", "1, -1", "1, 2", "-1, -1", "-1, 2", "2, 2"},
      expect = ACCEPTABLE,
      desc = "old, none, new, in this order")
  @State
  public static class DeleteAddAgain {
    final PyInstance object = Fresh.instance();

    public DeleteAddAgain() {
      object.setAttribute("a", new Value(1));
    }

    @Actor
    public void actor1() {
      object.deleteAttribute("a");
      object.setAttribute("a", new Value(2));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r1 = Value.of(object.getAttribute("a"));
      r.r2 = Value.of(object.getAttribute("a"));
    }
  }

  /** Two threads delete the same attribute. */
  @JCStressTest
  @Outcome(
      id = {"1, -1", "-1, 1"},
      expect = ACCEPTABLE,
      desc = "one of them gets it")
  @State
  public static class DeleteDelete {
    final PyInstance object = Fresh.instance();

    public DeleteDelete() {
      object.setAttribute("a", new Value(1));
    }

    @Actor
    public void actor1(II_Result r) {
      r.r1 = Value.of(object.deleteAttribute("a"));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r2 = Value.of(object.deleteAttribute("a"));
    }
  }

  /** One thread gives a number attribute another type of value, one reads it twice. */
  @JCStressTest
  @Outcome(
      id = {"7, 7", "7, 1", "1, 1"},
      expect = ACCEPTABLE,
      desc = "old and new value, in this order")
  @State
  public static class RetypeRead {
    final PyInstance object = new PyInstance(Fresh.newClass("C").instanceShape());

    static int read(Object value) {
      return value instanceof Long n ? n.intValue() : Value.of(value);
    }

    public RetypeRead() {
      object.setAttribute("a", 7L);
    }

    @Actor
    public void actor1() {
      object.setAttribute("a", new Value(1));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r1 = read(object.getAttribute("a"));
      r.r2 = read(object.getAttribute("a"));
    }
  }

  /** One thread gives a number attribute another type of value, one overwrites it in place. */
  @JCStressTest
  @Outcome(
      id = {"1", "8"},
      expect = ACCEPTABLE,
      desc = "one of the two new values")
  @State
  public static class RetypeWrite {
    final PyInstance object = new PyInstance(Fresh.newClass("C").instanceShape());

    public RetypeWrite() {
      object.setAttribute("a", 7L);
    }

    @Actor
    public void actor1() {
      object.setAttribute("a", new Value(1));
    }

    @Actor
    public void actor2() {
      object.setAttribute("a", 8L);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      Object value = object.getAttribute("a");
      r.r1 = value instanceof Long n ? n.intValue() : Value.of(value);
    }
  }

  /** One thread assigns the class, one adds an attribute. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "neither is lost")
  @State
  public static class ClassChangeAdd {
    final PyInstance object = Fresh.instance();

    @Actor
    public void actor1() {
      object.setType(Fresh.OTHER_CLASS);
    }

    @Actor
    public void actor2() {
      object.setAttribute("a", new Value(1));
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = object.type() == Fresh.OTHER_CLASS ? 1 : 0;
      r.r2 = Value.of(object.getAttribute("a"));
    }
  }

  /** One thread changes a class variable and adds another, one looks them up in a subclass. */
  @JCStressTest
  @Outcome(
      id = {"-1, 1", "-1, 2", "3, 2"},
      expect = ACCEPTABLE,
      desc = "who sees the second change sees the first")
  @State
  public static class ClassMutationLookup {
    final PyType base = Fresh.newClass("Base");
    final PyType derived =
        PyType.heap(BuiltinTypes.TYPE_SHAPE, "Derived", new PyType[] {base}, base.layout(), true);

    public ClassMutationLookup() {
      base.setOwn("m", new Value(1));
      derived.lookup("m");
      derived.lookup("n");
    }

    @Actor
    public void actor1() {
      base.setOwn("m", new Value(2));
      base.setOwn("n", new Value(3));
    }

    @Actor
    public void actor2(II_Result r) {
      r.r1 = Value.of(derived.lookup("n"));
      r.r2 = Value.of(derived.lookup("m"));
    }
  }
}
