package org.boomslang.modules.decimal;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;

/**
 * The exception classes of the module, a set for each context: the signals, and the conditions that
 * are kinds of InvalidOperation. Immutable.
 */
final class Signals {
  static final ContextSlot<Signals> SLOT = new ContextSlot<>(context -> new Signals());

  /** A class and the bits it stands for. */
  record Signal(PyType type, int bits) {}

  final PyType exception;

  /** In the order of {@code Context.flags}. */
  final List<Signal> signals = new ArrayList<>();

  /** What {@link Env#INVALID} is made of. */
  final List<Signal> conditions = new ArrayList<>();

  private Signals() {
    exception = make("DecimalException", ExceptionTypes.ARITHMETIC_ERROR);
    PyType clamped = make("Clamped", exception);
    PyType rounded = make("Rounded", exception);
    PyType inexact = make("Inexact", exception);
    PyType subnormal = make("Subnormal", exception);
    PyType underflow = make("Underflow", inexact, rounded, subnormal);
    PyType overflow = make("Overflow", inexact, rounded);
    PyType divisionByZero = make("DivisionByZero", exception, ExceptionTypes.ZERO_DIVISION_ERROR);
    PyType floatOperation = make("FloatOperation", exception, ExceptionTypes.TYPE_ERROR);
    PyType invalid = make("InvalidOperation", exception);
    signals.add(new Signal(invalid, Env.INVALID));
    signals.add(new Signal(floatOperation, Env.FLOAT_OPERATION));
    signals.add(new Signal(divisionByZero, Env.DIVISION_BY_ZERO));
    signals.add(new Signal(overflow, Env.OVERFLOW));
    signals.add(new Signal(underflow, Env.UNDERFLOW));
    signals.add(new Signal(subnormal, Env.SUBNORMAL));
    signals.add(new Signal(inexact, Env.INEXACT));
    signals.add(new Signal(rounded, Env.ROUNDED));
    signals.add(new Signal(clamped, Env.CLAMPED));
    conditions.add(new Signal(invalid, Env.INVALID_OPERATION));
    conditions.add(new Signal(make("ConversionSyntax", invalid), Env.CONVERSION_SYNTAX));
    conditions.add(new Signal(make("DivisionImpossible", invalid), Env.DIVISION_IMPOSSIBLE));
    conditions.add(
        new Signal(
            make("DivisionUndefined", invalid, ExceptionTypes.ZERO_DIVISION_ERROR),
            Env.DIVISION_UNDEFINED));
    conditions.add(new Signal(make("InvalidContext", invalid), Env.INVALID_CONTEXT));
  }

  private static PyType make(String name, PyType... bases) {
    PyType type = PyType.heap(BuiltinTypes.TYPE_SHAPE, name, bases, bases[0].layout(), true);
    type.setOwn("__module__", PyStr.constant("decimal"));
    type.setOwn("__doc__", PyNone.NONE);
    return type;
  }

  static Signals get() {
    return SLOT.get();
  }

  private static final String VALID =
      "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
          + "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]";

  /** The bits of a signal given by its class; KeyError for anything else. */
  int bits(Object type) {
    for (Signal each : signals) {
      if (Identity.identical(each.type, type)) {
        return each.bits;
      }
    }
    throw PyErrors.keyError(PyStr.of(VALID));
  }

  /** The bits of a signal or a condition. */
  int bitsOfAny(Object type) {
    for (Signal each : conditions) {
      if (each.bits != Env.INVALID_OPERATION && Identity.identical(each.type, type)) {
        return each.bits;
      }
    }
    return bits(type);
  }

  /** The classes of the signals in a set of bits. */
  PyList toList(int bits) {
    PyList list = new PyList();
    for (Signal each : signals) {
      if ((each.bits & bits) != 0) {
        list.append(each.type);
      }
    }
    return list;
  }

  String names(int bits) {
    List<String> names = new ArrayList<>();
    // In the order of the bits that are set, as libmpdec lists them.
    List<Signal> ordered = new ArrayList<>(signals);
    ordered.sort(java.util.Comparator.comparingInt(each -> each.bits & bits & -(each.bits & bits)));
    for (Signal each : ordered) {
      if ((each.bits & bits) != 0) {
        names.add(each.type.name());
      }
    }
    return "[" + String.join(", ", names) + "]";
  }

  /** The exception for trapped bits: that of the first signal, listing all. */
  PyException raise(int trapped) {
    PyType type = null;
    for (Signal each : signals) {
      if ((each.bits & trapped) != 0) {
        type = each.type;
        break;
      }
    }
    PyList list = new PyList();
    for (Signal each : conditions) {
      if ((each.bits & trapped) != 0) {
        list.append(each.type);
      }
    }
    for (Signal each : signals.subList(1, signals.size())) {
      if ((each.bits & trapped) != 0) {
        list.append(each.type);
      }
    }
    return PyErrors.of(type, list);
  }
}
