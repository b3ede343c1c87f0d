package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code compress(data, selectors)}. Thread-safety: compatible. */
@PyBuiltins(type = "itertools.compress", doc = "The elements of data whose selector is true.")
final class Compress extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.compress",
          BuiltinTypes.OBJECT,
          Layout.of("compress", Layout.OBJECT, null),
          CompressTable::new);

  private final Object data;
  private final Object selectors;

  private Compress(Shape shape, Object data, Object selectors) {
    super(shape);
    this.data = data;
    this.selectors = selectors;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, data, selectors)")
  static Object create(PyType type, Object data, Object selectors) {
    Object elements = Iteration.iter(data);
    return new Compress(type.instanceShape(), elements, Iteration.iter(selectors));
  }

  @Override
  @TruffleBoundary
  public Object next() {
    while (true) {
      Object value = Iteration.next(data);
      if (value == null) {
        return null;
      }
      Object selector = Iteration.next(selectors);
      if (selector == null) {
        return null;
      }
      if (Conversions.truth(selector)) {
        return value;
      }
    }
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Compress self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Compress self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
