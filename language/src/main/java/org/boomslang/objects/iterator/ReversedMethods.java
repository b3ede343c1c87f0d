package org.boomslang.objects.iterator;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code reversed}. */
@PyBuiltins(type = "reversed", doc = "An iterator over the elements of a sequence, last first.")
final class ReversedMethods {
  private ReversedMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, object, /, **kwargs)")
  static Object create(PyType type, Object object, PyDict kwargs) {
    Sequences.refuseKeywords(type, PyReversed.TYPE, kwargs);
    PyType source = Types.of(object);
    Object method = source.lookup("__reversed__");
    if (method == PyNone.NONE || (method == null && source.lookup("__getitem__") == null)) {
      throw PyErrors.typeError("'%s' object is not reversible", source.name());
    }
    return method != null
        ? Calls.call(Attributes.bind(method, object, source))
        : new PyReversed(type.instanceShape(), object);
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(PyReversed self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(PyReversed self) {
    return IteratorMethods.next(self);
  }

  @PyBuiltin(name = "__length_hint__", doc = "How many elements are to come, as an estimate.")
  static Object lengthHint(PyReversed self) {
    return self.lengthHint();
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PyReversed self) {
    return self.reduce();
  }

  @PyBuiltin(
      name = "__setstate__",
      sig = "($self, state, /)",
      doc = "Set state information for unpickling.")
  static void setState(PyReversed self, Object state) {
    if (!Conversions.isInt(state)) {
      throw PyErrors.typeError("an integer is required");
    }
    self.setState(state);
  }
}
