package org.boomslang.modules.decimal;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/** Module {@code _decimal}. */
@PyBuiltins(module = "_decimal", doc = "C decimal arithmetic module")
public final class DecimalModule {
  private static final int IEEE_MAX_BITS = 512;

  /** {@code DecimalTuple}, a named tuple. */
  private static final ContextSlot<Object> TUPLE =
      new ContextSlot<>(
          context -> {
            PyDict keywords = new PyDict();
            keywords.putStr("module", PyStr.constant("decimal"));
            return Calls.callDict(
                Imports.attribute("collections", "namedtuple"),
                new Object[] {
                  PyStr.constant("DecimalTuple"), PyStr.constant("sign digits exponent")
                },
                keywords);
          });

  private DecimalModule() {}

  static Object tupleType() {
    return TUPLE.get();
  }

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("Decimal", PyDecimal.TYPE);
    module.setAttribute("Context", PyDecimalContext.TYPE);
    Signals signals = Signals.get();
    module.setAttribute("DecimalException", signals.exception);
    for (Signals.Signal each : signals.signals) {
      module.setAttribute(each.type().name(), each.type());
    }
    for (Signals.Signal each : signals.conditions) {
      module.setAttribute(each.type().name(), each.type());
    }
    CurrentContext.Templates templates = CurrentContext.TEMPLATES.get();
    module.setAttribute("DefaultContext", templates.standard());
    module.setAttribute("BasicContext", templates.basic());
    module.setAttribute("ExtendedContext", templates.extended());
    module.setAttribute("HAVE_CONTEXTVAR", true);
    module.setAttribute("HAVE_THREADS", true);
    module.setAttribute("MAX_PREC", Env.MAX);
    module.setAttribute("MAX_EMAX", Env.MAX);
    module.setAttribute("MIN_EMIN", -Env.MAX);
    module.setAttribute("MIN_ETINY", -Env.MAX - (Env.MAX - 1));
    module.setAttribute("IEEE_CONTEXT_MAX_BITS", (long) IEEE_MAX_BITS);
    for (Rounding each : Rounding.values()) {
      module.setAttribute(each.pythonName.toJavaStringUncached(), each.pythonName);
    }
    module.setAttribute("__version__", PyStr.constant("1.70"));
    module.setAttribute("__libmpdec_version__", PyStr.constant("2.5.1"));
  }

  /** What runs Python code on import: the abstract base classes, the named tuple. */
  public static void register() {
    Calls.callMethod(Imports.attribute("numbers", "Number"), "register", PyDecimal.TYPE);
    Attributes.set(Imports.module("_decimal"), "DecimalTuple", TUPLE.get());
  }

  @PyBuiltin(name = "getcontext", sig = "($module, /)", doc = "Get the current default context.")
  static Object getContext(PyModule module) {
    return CurrentContext.get();
  }

  private static PyDecimalContext context(Object value, String message) {
    if (!(value instanceof PyDecimalContext context)) {
      throw PyErrors.typeError(message);
    }
    return context;
  }

  @PyBuiltin(name = "setcontext", sig = "($module, context, /)", doc = "Set a new default context.")
  static void setContext(PyModule module, Object value) {
    CurrentContext.set(context(value, "argument must be a context"));
  }

  @PyBuiltin(
      name = "localcontext",
      sig = "($module, /, ctx=None, **kwargs)",
      doc =
          "Return a context manager that will set the default context to a copy of ctx\non entry"
              + " to the with-statement and restore the previous default context when\nexiting the"
              + " with-statement. If no context is supplied, a copy of the current\ndefault context"
              + " is used.")
  static Object localContext(PyModule module, Object given, PyDict settings) {
    PyDecimalContext outer = CurrentContext.get();
    PyDecimalContext local =
        (given == null || given == PyNone.NONE
                ? outer
                : context(given, "optional argument must be a context"))
            .copy();
    PyDict.Cursor cursor = settings.cursor();
    while (cursor.next()) {
      String name = PyStr.toJava(cursor.key());
      Object value = cursor.value();
      switch (name) {
        case "prec", "rounding", "Emin", "Emax", "capitals", "clamp" -> {
          if (value != PyNone.NONE) {
            Attributes.set(local, name.intern(), value);
          }
        }
        case "flags", "traps" -> {
          if (value != PyNone.NONE) {
            int bits = ContextMethods.signals(value);
            (name.equals("flags") ? local.flags : local.traps).set(bits);
          }
        }
        default ->
            throw PyErrors.typeError("this function got an unexpected keyword argument '%s'", name);
      }
    }
    return new LocalContext(local, outer);
  }

  @PyBuiltin(
      name = "IEEEContext",
      sig = "($module, bits, /)",
      doc =
          "Return a context object initialized to the proper values for one of the\nIEEE"
              + " interchange formats.  The argument must be a multiple of 32 and less\nthan"
              + " IEEE_CONTEXT_MAX_BITS.")
  static Object ieeeContext(PyModule module, Object value) {
    long bits = Conversions.asLong(value);
    if (bits <= 0 || bits > IEEE_MAX_BITS || bits % 32 != 0) {
      throw PyErrors.valueError(
          "argument must be a multiple of 32, with a maximum of %d", IEEE_MAX_BITS);
    }
    PyDecimalContext context = new PyDecimalContext();
    context.precision = 9 * (bits / 32) - 2;
    context.maxExponent = 3 * (1L << (bits / 16 + 3));
    context.minExponent = 1 - context.maxExponent;
    context.clamp = true;
    context.traps.set(0);
    return context;
  }
}
