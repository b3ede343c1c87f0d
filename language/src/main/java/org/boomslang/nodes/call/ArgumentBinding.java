package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.objects.builtin.Signature;
import org.boomslang.objects.dict.DictTemplate;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyThreadState;

/**
 * How arguments of one form (so many positional, these keywords) fill the parameters of one
 * signature: worked out once, then applied by straight-line code. Only defaults depend on the
 * function. Thread-safety: atomic; nothing changes but what is remembered about defaults.
 */
final class ArgumentBinding {

  /** In {@link #sources}: the parameter gets its default. */
  private static final int DEFAULT = -1;

  private final Signature signature;

  /** Per parameter but the starred ones, the index among the arguments, or {@link #DEFAULT}. */
  @CompilationFinal(dimensions = 1)
  private final int[] sources;

  private final int positional;

  /** Indices of keyword arguments that go to {@code **kwargs}, and their names. */
  @CompilationFinal(dimensions = 1)
  private final int[] extras;

  /** The keys of {@code **kwargs}; null when there are none. */
  private final DictTemplate extraKeys;

  private final boolean plain;

  /** The keys of defaults of keyword-only parameters as first seen; null where not asked for. */
  @CompilationFinal(dimensions = 1)
  private final TruffleString[] defaultKeys;

  @CompilationFinal(dimensions = 1)
  private final int[] defaultHashes;

  /**
   * The defaults of the first function bound, all of them plain values, so that compiled code has
   * them as constants; null before one comes.
   */
  @CompilationFinal(dimensions = 1)
  private Object[] knownDefaults;

  /** Whether functions with other defaults have come, or such as must not be kept alive. */
  @CompilationFinal private boolean variedDefaults;

  private ArgumentBinding(
      Signature signature,
      int[] sources,
      int positional,
      int[] extras,
      TruffleString[] extraNames) {
    this.signature = signature;
    this.sources = sources;
    this.positional = positional;
    this.extras = extras;
    this.extraKeys = extraNames.length == 0 ? null : DictTemplate.of(extraNames);
    boolean inOrder =
        !signature.hasVarPositional() && !signature.hasVarKeyword() && positional == sources.length;
    this.plain = inOrder;
    this.defaultKeys = new TruffleString[signature.keywordOnly().length];
    this.defaultHashes = new int[signature.keywordOnly().length];
  }

  /**
   * The binding for {@code positional} plain arguments followed by the named ones.
   *
   * @return null when the arguments do not fit the signature whatever the defaults
   */
  @TruffleBoundary
  static ArgumentBinding of(Signature signature, int positional, String[] names) {
    if (signature.takesNamespace()) {
      return null;
    }
    int parameters = signature.positional().length;
    int[] sources = new int[parameters + signature.keywordOnly().length];
    Arrays.fill(sources, DEFAULT);
    if (positional > parameters && !signature.hasVarPositional()) {
      return null;
    }
    for (int i = 0; i < Math.min(positional, parameters); i++) {
      sources[i] = i;
    }
    List<Integer> extras = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      int parameter = signature.indexOfKeyword(names[i]);
      if (parameter >= 0) {
        if (sources[parameter] != DEFAULT) {
          return null;
        }
        sources[parameter] = positional + i;
      } else if (signature.hasVarKeyword()) {
        extras.add(i);
      } else {
        return null;
      }
    }
    return new ArgumentBinding(
        signature,
        sources,
        positional,
        extras.stream().mapToInt(i -> positional + i).toArray(),
        extras.stream().map(i -> PyStr.constant(names[i])).toArray(TruffleString[]::new));
  }

  /**
   * Makes the arguments of the function's call target.
   *
   * @param arguments element 0 free, then the arguments
   * @param thread the current one ({@link PyArguments})
   * @param alone whether the context has one thread
   * @return null when a parameter stays without value
   */
  @ExplodeLoop
  Object[] bind(PyFunction function, Object[] arguments, PyThreadState thread, boolean alone) {
    int length = sources.length;
    Object[] bound = new Object[PyArguments.EXTRA + signature.parameterCount()];
    bound[0] = function;
    bound[bound.length - 1] = thread;
    if (plain) {
      for (int i = 1; i <= length; i++) {
        bound[i] = arguments[i];
      }
      return bound;
    }
    Object[] defaults = defaults(function, alone);
    for (int i = 0; i < length; i++) {
      Object value =
          sources[i] == DEFAULT
              ? defaultOf(function, defaults, i, alone)
              : arguments[1 + sources[i]];
      if (value == null) {
        return null;
      }
      bound[1 + i] = value;
    }
    if (signature.hasVarPositional()) {
      bound[1 + length] = variable(arguments);
    }
    if (signature.hasVarKeyword()) {
      bound[bound.length - 2] = keywords(arguments);
    }
    return bound;
  }

  private Object[] defaults(PyFunction function, boolean alone) {
    Object[] defaults = alone ? function.defaultsUnlocked() : function.defaults();
    if (!variedDefaults) {
      if (defaults == knownDefaults) {
        return knownDefaults;
      }
      CompilerDirectives.transferToInterpreterAndInvalidate();
      if (knownDefaults == null && arePlain(defaults)) {
        knownDefaults = defaults;
      } else {
        variedDefaults = true;
      }
    }
    return defaults;
  }

  private static boolean arePlain(Object[] defaults) {
    for (Object value : defaults) {
      if (!(value instanceof Long
          || value instanceof Double
          || value instanceof Boolean
          || value instanceof TruffleString
          || value == PyNone.NONE
          || value == PyTuple.EMPTY)) {
        return false;
      }
    }
    return true;
  }

  private Object defaultOf(PyFunction function, Object[] defaults, int parameter, boolean alone) {
    int parameters = signature.positional().length;
    if (parameter >= parameters) {
      return keywordDefault(
          alone ? function.kwDefaultsUnlocked() : function.kwDefaults(), parameter - parameters);
    }
    int index = defaults.length - (parameters - parameter);
    return index < 0 ? null : defaults[index];
  }

  /** Functions made from one code have the same objects as keys. */
  private Object keywordDefault(PyDict defaults, int index) {
    if (defaults == null) {
      return null;
    }
    if (CompilerDirectives.isExact(defaults, PyDict.class)) {
      TruffleString key = defaultKeys[index];
      if (key == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        TruffleString name = PyStr.constant(signature.keywordOnly()[index]);
        key = defaults.keyOf(name) instanceof TruffleString found ? found : name;
        defaultHashes[index] = PyDict.hash(key);
        defaultKeys[index] = key;
      }
      Object value = defaults.getSame(key, defaultHashes[index]);
      if (value != PyDict.UNDECIDED) {
        return value;
      }
    }
    return defaultOf(defaults, signature.keywordOnly()[index]);
  }

  @TruffleBoundary
  private static Object defaultOf(PyDict defaults, String name) {
    return defaults.getStr(name);
  }

  private PyTuple variable(Object[] arguments) {
    int from = signature.positional().length;
    if (positional <= from) {
      return PyTuple.EMPTY;
    }
    Object[] items = new Object[positional - from];
    System.arraycopy(arguments, 1 + from, items, 0, items.length);
    return PyTuple.of(items);
  }

  @ExplodeLoop
  private PyDict keywords(Object[] arguments) {
    if (extras.length == 0) {
      return new PyDict();
    }
    Object[] values = new Object[extras.length];
    for (int i = 0; i < extras.length; i++) {
      values[i] = arguments[1 + extras[i]];
    }
    return extraKeys.make(values, 0);
  }
}
