package org.boomslang.modules.itertools;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code repeat(object, times)}: the same object. Thread-safety: compatible. */
@PyBuiltins(
    type = "itertools.repeat",
    doc = "repeat(object [,times])\n\nThe object, that many times; without a number for ever.")
final class Repeat extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.repeat",
          BuiltinTypes.OBJECT,
          Layout.of("repeat", Layout.OBJECT, null),
          RepeatTable::new);

  private final Object element;

  /** How often to come; -1 for ever. */
  private long times;

  private Repeat(Shape shape, Object element, long times) {
    super(shape);
    this.element = element;
    this.times = times;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, object, times=<unset>)")
  static Object create(PyType type, Object object, Object times) {
    long count = times == null ? -1 : Math.max(0, Conversions.asLong(times));
    return new Repeat(type.instanceShape(), object, count);
  }

  @Override
  public Object next() {
    long rest = times;
    if (rest == 0) {
      return null;
    }
    if (rest > 0) {
      times = rest - 1;
    }
    return element;
  }

  @PyBuiltin(name = "__length_hint__", doc = "How many elements are to come.")
  static long lengthHint(Repeat self) {
    if (self.times < 0) {
      throw PyErrors.typeError("len() of unsized object");
    }
    return self.times;
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(Repeat self) {
    StrBuilder text =
        new StrBuilder()
            .append(self.type().shortName())
            .append("(")
            .append(Conversions.repr(self.element));
    if (self.times >= 0) {
      text.append(", ").append(Long.toString(self.times));
    }
    return text.append(")").toTruffleString();
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Repeat self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Repeat self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
