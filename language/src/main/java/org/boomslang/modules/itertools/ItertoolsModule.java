package org.boomslang.modules.itertools;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/** Module {@code itertools}. Thread-safety: shared (stateless). */
@PyBuiltins(module = "itertools", doc = "Building blocks for iterators.")
public final class ItertoolsModule {
  private static final PyType[] TYPES = {
    Accumulate.TYPE,
    Batched.TYPE,
    Chain.TYPE,
    Combinations.TYPE,
    CombinationsWithReplacement.TYPE,
    Compress.TYPE,
    Count.TYPE,
    Cycle.TYPE,
    Dropwhile.TYPE,
    Filterfalse.TYPE,
    Groupby.TYPE,
    Grouper.TYPE,
    Islice.TYPE,
    Pairwise.TYPE,
    Permutations.TYPE,
    Product.TYPE,
    Repeat.TYPE,
    Starmap.TYPE,
    Takewhile.TYPE,
    Tee.TYPE,
    ZipLongest.TYPE,
  };

  private ItertoolsModule() {}

  static void initialize(PyContext context, PyModule module) {
    for (PyType type : TYPES) {
      module.setAttribute(type.shortName().intern(), type);
    }
  }

  @PyBuiltin(
      name = "tee",
      sig = "(iterable, n=2, /)",
      doc = "A tuple of n independent iterators over one iterable.")
  static Object tee(Object iterable, Object n) {
    int count = Sequences.size(n);
    if (count < 0) {
      throw PyErrors.valueError("n must be >= 0");
    }
    if (count == 0) {
      return PyTuple.EMPTY;
    }
    Object[] iterators = new Object[count];
    Tee first = Tee.of(iterable);
    iterators[0] = first;
    for (int i = 1; i < count; i++) {
      iterators[i] = first.duplicate();
    }
    return PyTuple.of(iterators);
  }
}
