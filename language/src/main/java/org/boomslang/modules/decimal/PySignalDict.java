package org.boomslang.modules.decimal;

import java.util.concurrent.atomic.AtomicInteger;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;

/**
 * {@code Context.flags} and {@code Context.traps}: a mapping of signals to booleans over the bits
 * of a context. Thread-safety: atomic.
 */
@PyBuiltins(type = "decimal.SignalDictMixin", unhashable = true)
final class PySignalDict extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "decimal.SignalDictMixin",
          BuiltinTypes.OBJECT,
          Layout.of("SignalDictMixin", Layout.OBJECT, null),
          PySignalDictTable::new);

  /** The class that programs see, a mutable mapping. */
  private static final ContextSlot<PyType> CLASS =
      new ContextSlot<>(
          context ->
              (PyType)
                  Calls.call(
                      Imports.attribute("abc", "ABCMeta"),
                      PyStr.of("SignalDict"),
                      PyTuple.of(TYPE, Imports.attribute("collections.abc", "MutableMapping")),
                      new PyDict()));

  /** The context's; null for an instance that programs make. */
  private final AtomicInteger bits;

  private PySignalDict(Shape shape, AtomicInteger bits) {
    super(shape);
    this.bits = bits;
  }

  private AtomicInteger bits() {
    if (bits == null) {
      throw PyErrors.valueError("invalid signal dict");
    }
    return bits;
  }

  static PySignalDict make(AtomicInteger bits) {
    return new PySignalDict(CLASS.get().instanceShape(), bits);
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    return new PySignalDict(type.instanceShape(), null);
  }

  @PyBuiltin(name = "__init__", sig = "($self, *args, **kwargs)")
  static void init(PySignalDict self, Object[] args, PyDict keywords) {
    // A mapping without a context is of no use.
  }

  /** The bits of a mapping that has all signals and nothing else. */
  static int bitsOf(Object value) {
    if (value instanceof PySignalDict dict) {
      return dict.bits().get();
    }
    if (!(value instanceof PyDict dict)) {
      throw PyErrors.typeError("argument must be a signal dict");
    }
    Signals signals = Signals.get();
    if (dict.size() != signals.signals.size()) {
      throw PyErrors.keyError(PyStr.of("invalid signal dict"));
    }
    int bits = 0;
    for (Signals.Signal each : signals.signals) {
      Object flag = dict.get(each.type());
      if (flag == null) {
        throw PyErrors.keyError(PyStr.of("invalid signal dict"));
      }
      if (Conversions.truth(flag)) {
        bits |= each.bits();
      }
    }
    return bits;
  }

  private static PyDict toDict(int bits) {
    PyDict dict = new PyDict();
    for (Signals.Signal each : Signals.get().signals) {
      dict.put(each.type(), (bits & each.bits()) != 0);
    }
    return dict;
  }

  @PyBuiltin(name = "__len__", sig = "($self, /)")
  static int length(PySignalDict self) {
    self.bits();
    return Signals.get().signals.size();
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)")
  static Object iterate(PySignalDict self) {
    self.bits();
    Object[] types = Signals.get().signals.stream().map(Signals.Signal::type).toArray();
    return Iteration.iter(PyTuple.of(types));
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)")
  static boolean get(PySignalDict self, Object key) {
    return (self.bits().get() & Signals.get().bits(key)) != 0;
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, key, value, /)")
  static void set(PySignalDict self, Object key, Object value) {
    int signal = Signals.get().bits(key);
    if (Conversions.truth(value)) {
      self.bits().getAndUpdate(old -> old | signal);
    } else {
      self.bits().getAndUpdate(old -> old & ~signal);
    }
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, key, /)")
  static void delete(PySignalDict self, Object key) {
    throw PyErrors.valueError("signal keys cannot be deleted");
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PySignalDict self) {
    StringBuilder text = new StringBuilder("{");
    int bits = self.bits().get();
    for (Signals.Signal each : Signals.get().signals) {
      text.append(text.length() > 1 ? ", " : "")
          .append("<class 'decimal.")
          .append(each.type().name())
          .append("'>:")
          .append((bits & each.bits()) != 0 ? "True" : "False");
    }
    return text.append("}").toString();
  }

  private static Object equality(PySignalDict self, Object other) {
    if (other instanceof PySignalDict dict) {
      return canonical(self.bits().get()) == canonical(dict.bits().get());
    }
    if (other instanceof PyDict dict) {
      return Comparisons.equal(toDict(self.bits().get()), dict);
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** One bit for all kinds of invalid operation. */
  private static int canonical(int bits) {
    return (bits & Env.INVALID) != 0 ? bits | Env.INVALID : bits;
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PySignalDict self, Object other) {
    return equality(self, other);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PySignalDict self, Object other) {
    Object equal = equality(self, other);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  @PyBuiltin(name = "copy", sig = "($self, /)")
  static Object copy(PySignalDict self) {
    return toDict(self.bits().get());
  }
}
