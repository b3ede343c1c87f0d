package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Types;
import org.boomslang.objects.races.AtomicIterator;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code count(start, step)}: numbers without end. Thread-safety: atomic; it has a lock of its own,
 * held for ints only.
 */
@PyBuiltins(type = "itertools.count", doc = "The numbers start, start + step, start + 2 * step, …")
final class Count extends PyIterator implements AtomicIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.count",
          BuiltinTypes.OBJECT,
          Layout.of("count", Layout.OBJECT, null),
          CountTable::new);

  private Object next;
  private final Object step;

  private Count(Shape shape, Object start, Object step) {
    super(shape);
    this.next = start;
    this.step = step;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, start=0, step=1)")
  static Object create(PyType type, Object start, Object step) {
    return new Count(type.instanceShape(), number(start), number(step));
  }

  private static Object number(Object value) {
    PyType type = Types.of(value);
    if (!Conversions.isInt(value)
        && type.lookup("__index__") == null
        && type.lookup("__float__") == null
        && type.lookup("__complex__") == null
        && !Types.isInstance(value, BuiltinTypes.COMPLEX)) {
      throw PyErrors.typeError("a number is required");
    }
    return value;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    synchronized (this) {
      if (next instanceof Long value
          && step instanceof Long increment
          && ((value ^ (value + increment)) & (increment ^ (value + increment))) >= 0) {
        next = value + increment;
        return value;
      }
    }
    while (true) {
      Object value;
      synchronized (this) {
        value = next;
      }
      Object following = Operators.binary(BinaryOp.ADD, value, step);
      synchronized (this) {
        if (next == value) {
          next = following;
          return value;
        }
      }
    }
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(Count self) {
    Object value;
    synchronized (self) {
      value = self.next;
    }
    StrBuilder text =
        new StrBuilder().append(self.type().shortName()).append("(").append(shown(value));
    boolean unitStep = Conversions.isInt(self.step) && Comparisons.equal(self.step, 1L);
    if (!unitStep) {
      text.append(", ").append(shown(self.step));
    }
    return text.append(")").toTruffleString();
  }

  /** A bool shows as the int that counting makes of it. */
  private static TruffleString shown(Object number) {
    return Conversions.repr(number instanceof Boolean b ? (b ? 1L : 0L) : number);
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Count self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Count self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
