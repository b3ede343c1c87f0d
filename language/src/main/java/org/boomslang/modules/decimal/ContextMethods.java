package org.boomslang.modules.decimal;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** Construction and settings of {@code decimal.Context}. */
@PyBuiltins(
    type = "decimal.Context",
    doc =
        "The context affects almost all operations and controls rounding,\nOver/Underflow, raising"
            + " of exceptions and much more.  A new context\ncan be initialized as follows:\n\n"
            + "    >>> c = Context(prec=28, Emin=-425000000, Emax=425000000,\n    ...            "
            + " rounding=ROUND_HALF_EVEN, capitals=1, clamp=1,\n    ...             traps=["
            + "InvalidOperation, DivisionByZero, Overflow],\n    ...             flags=[])\n")
final class ContextMethods {
  private ContextMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    PyDecimalContext context = new PyDecimalContext(type.instanceShape());
    context.traps.set(CurrentContext.TEMPLATES.get().standard().traps.get());
    return context;
  }

  private static boolean given(Object value) {
    return value != null && value != PyNone.NONE;
  }

  @PyBuiltin(
      name = "__init__",
      sig =
          "($self, /, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,"
              + " flags=None, traps=None)")
  static void init(
      PyDecimalContext self,
      Object precision,
      Object rounding,
      Object minExponent,
      Object maxExponent,
      Object capitals,
      Object clamp,
      Object flags,
      Object traps) {
    PyDecimalContext standard = CurrentContext.TEMPLATES.get().standard();
    self.precision = standard.precision;
    self.rounding = standard.rounding;
    self.minExponent = standard.minExponent;
    self.maxExponent = standard.maxExponent;
    self.capitals = standard.capitals;
    self.clamp = standard.clamp;
    self.traps.set(standard.traps.get());
    self.flags.set(0);
    if (given(precision)) {
      setPrecision(self, precision);
    }
    if (given(rounding)) {
      setRounding(self, rounding);
    }
    if (given(minExponent)) {
      setMinExponent(self, minExponent);
    }
    if (given(maxExponent)) {
      setMaxExponent(self, maxExponent);
    }
    if (given(capitals)) {
      setCapitals(self, capitals);
    }
    if (given(clamp)) {
      setClamp(self, clamp);
    }
    if (given(traps)) {
      self.traps.set(signals(traps));
    }
    if (given(flags)) {
      self.flags.set(signals(flags));
    }
  }

  /** The bits of a list of signals or of a dict that says of each whether it is on. */
  static int signals(Object value) {
    Signals signals = Signals.get();
    if (value instanceof PyList list) {
      int bits = 0;
      for (Object each : list.toArray()) {
        bits |= signals.bitsOfAny(each);
      }
      return bits;
    }
    return PySignalDict.bitsOf(value);
  }

  // ------------------------------------------------------------------ settings

  private static long number(Object value) {
    if (value == null) {
      throw PyErrors.attributeError("context attributes cannot be deleted");
    }
    if (!Conversions.isInt(value)) {
      throw PyErrors.typeError("an integer is required");
    }
    return Conversions.asLong(value);
  }

  @PyBuiltin(name = "prec", kind = Kind.GETTER)
  static long precision(PyDecimalContext self) {
    return self.precision;
  }

  @PyBuiltin(name = "prec", kind = Kind.SETTER)
  static void setPrecision(PyDecimalContext self, Object value) {
    long number = number(value);
    if (number < 1 || number > Env.MAX) {
      throw PyErrors.valueError("valid range for prec is [1, MAX_PREC]");
    }
    self.precision = number;
  }

  @PyBuiltin(name = "Emax", kind = Kind.GETTER)
  static long maxExponent(PyDecimalContext self) {
    return self.maxExponent;
  }

  @PyBuiltin(name = "Emax", kind = Kind.SETTER)
  static void setMaxExponent(PyDecimalContext self, Object value) {
    long number = number(value);
    if (number < 0 || number > Env.MAX) {
      throw PyErrors.valueError("valid range for Emax is [0, MAX_EMAX]");
    }
    self.maxExponent = number;
  }

  @PyBuiltin(name = "Emin", kind = Kind.GETTER)
  static long minExponent(PyDecimalContext self) {
    return self.minExponent;
  }

  @PyBuiltin(name = "Emin", kind = Kind.SETTER)
  static void setMinExponent(PyDecimalContext self, Object value) {
    long number = number(value);
    if (number > 0 || number < -Env.MAX) {
      throw PyErrors.valueError("valid range for Emin is [MIN_EMIN, 0]");
    }
    self.minExponent = number;
  }

  @PyBuiltin(name = "rounding", kind = Kind.GETTER)
  static Object rounding(PyDecimalContext self) {
    return self.rounding.pythonName;
  }

  @PyBuiltin(name = "rounding", kind = Kind.SETTER)
  static void setRounding(PyDecimalContext self, Object value) {
    if (value == null) {
      throw PyErrors.attributeError("context attributes cannot be deleted");
    }
    self.rounding = DecimalFunctions.roundingOf(value);
  }

  @PyBuiltin(name = "capitals", kind = Kind.GETTER)
  static long capitals(PyDecimalContext self) {
    return self.capitals ? 1 : 0;
  }

  private static boolean flag(Object value, String name) {
    long number = number(value);
    if (number != 0 && number != 1) {
      throw PyErrors.valueError("valid values for %s are 0 or 1", name);
    }
    return number == 1;
  }

  @PyBuiltin(name = "capitals", kind = Kind.SETTER)
  static void setCapitals(PyDecimalContext self, Object value) {
    self.capitals = flag(value, "capitals");
  }

  @PyBuiltin(name = "clamp", kind = Kind.GETTER)
  static long clamp(PyDecimalContext self) {
    return self.clamp ? 1 : 0;
  }

  @PyBuiltin(name = "clamp", kind = Kind.SETTER)
  static void setClamp(PyDecimalContext self, Object value) {
    self.clamp = flag(value, "clamp");
  }

  @PyBuiltin(name = "flags", kind = Kind.GETTER)
  static Object flags(PyDecimalContext self) {
    return PySignalDict.make(self.flags);
  }

  @PyBuiltin(name = "flags", kind = Kind.SETTER)
  static void setFlags(PyDecimalContext self, Object value) {
    self.flags.set(assigned(value));
  }

  @PyBuiltin(name = "traps", kind = Kind.GETTER)
  static Object traps(PyDecimalContext self) {
    return PySignalDict.make(self.traps);
  }

  @PyBuiltin(name = "traps", kind = Kind.SETTER)
  static void setTraps(PyDecimalContext self, Object value) {
    self.traps.set(assigned(value));
  }

  private static int assigned(Object value) {
    if (value == null) {
      throw PyErrors.attributeError("context attributes cannot be deleted");
    }
    return PySignalDict.bitsOf(value);
  }

  @PyBuiltin(name = "__setattr__", sig = "($self, name, value, /)")
  static void set(PyDecimalContext self, Object name, Object value) {
    Attributes.genericSet(self, Attributes.name(name), value);
  }

  @PyBuiltin(name = "__delattr__", sig = "($self, name, /)")
  static void delete(PyDecimalContext self, Object name) {
    Attributes.genericSet(self, Attributes.name(name), null);
  }

  // ------------------------------------------------------------------ the context itself

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyDecimalContext self) {
    Signals signals = Signals.get();
    return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=%s, traps=%s)"
        .formatted(
            self.precision,
            self.rounding.pythonName.toJavaStringUncached(),
            self.minExponent,
            self.maxExponent,
            capitals(self),
            clamp(self),
            signals.names(self.flags.get()),
            signals.names(self.traps.get()));
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyDecimalContext self) {
    Signals signals = Signals.get();
    return PyTuple.of(
        self.type(),
        PyTuple.of(
            self.precision,
            self.rounding.pythonName,
            self.minExponent,
            self.maxExponent,
            capitals(self),
            clamp(self),
            signals.toList(self.flags.get()),
            signals.toList(self.traps.get())));
  }

  @PyBuiltin(name = "copy", sig = "($self, /)", doc = "Return a duplicate of the context.")
  static Object copy(PyDecimalContext self) {
    return self.copy();
  }

  @PyBuiltin(name = "__copy__", sig = "($self, /)")
  static Object shallowCopy(PyDecimalContext self) {
    return self.copy();
  }

  @PyBuiltin(name = "clear_flags", sig = "($self, /)", doc = "Reset all flags to False.")
  static void clearFlags(PyDecimalContext self) {
    self.flags.set(0);
  }

  @PyBuiltin(name = "clear_traps", sig = "($self, /)", doc = "Set all traps to False.")
  static void clearTraps(PyDecimalContext self) {
    self.traps.set(0);
  }

  @PyBuiltin(
      name = "Etiny",
      sig = "($self, /)",
      doc = "Return a value equal to Emin - prec + 1, the minimum exponent of subnormals.")
  static long tiny(PyDecimalContext self) {
    return self.env().tiny();
  }

  @PyBuiltin(name = "Etop", sig = "($self, /)", doc = "Return a value equal to Emax - prec + 1.")
  static long top(PyDecimalContext self) {
    return self.env().top();
  }

  @PyBuiltin(name = "radix", sig = "($self, /)", doc = "Return 10.")
  static Object radix(PyDecimalContext self) {
    return PyDecimal.of(Num.of(10));
  }

  @PyBuiltin(
      name = "create_decimal",
      sig = "($self, num='0', /)",
      doc = "Create a new Decimal instance from num, using self as the context.")
  static Object createDecimal(PyDecimalContext self, Object value) {
    Object given = value == null ? org.boomslang.objects.str.PyStr.constant("0") : value;
    return self.apply(env -> Operands.rounded(given, env, self));
  }

  @PyBuiltin(
      name = "create_decimal_from_float",
      sig = "($self, f, /)",
      doc = "Create a new Decimal instance from float f, rounded to the context.")
  static Object createFromFloat(PyDecimalContext self, Object value) {
    Num exact;
    if (Conversions.isInt(value)) {
      exact = Operands.ofInt(value);
    } else if (Operands.isFloat(value)) {
      exact = Operands.ofDouble(Floats.of(value));
    } else {
      throw PyErrors.typeError("argument must be int or float");
    }
    return self.apply(env -> env.finish(exact));
  }
}
