package org.boomslang.objects.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.builtin.Signature;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Binds arguments to the parameters of a Python function, general path, with CPython's messages
 * when they do not fit. Compare {@code initialize_locals} in CPython's ceval.c.
 */
final class FunctionBinder {
  private FunctionBinder() {}

  /** Binds an object and the positional arguments behind it. */
  static Object[] bind(PyFunction function, PyCode code, Object self, Object[] arguments) {
    Signature signature = code.signature();
    if (signature.isPlain()
        && !signature.takesNamespace()
        && signature.positional().length == 1 + arguments.length) {
      Object[] bound = PyArguments.withRoomFor(function, 1 + arguments.length);
      bound[1] = self;
      System.arraycopy(arguments, 0, bound, 2, arguments.length);
      return bound;
    }
    return bind(function, code, Calls.prepend(self, arguments), Calls.NO_NAMES);
  }

  static Object[] bind(PyFunction function, PyCode code, Object[] arguments, String[] names) {
    Signature signature = code.signature();
    if (signature.takesNamespace()) {
      return bindModule(function, arguments.length);
    }
    String[] positional = signature.positional();
    if (names.length == 0 && signature.isPlain() && arguments.length == positional.length) {
      Object[] bound = PyArguments.withRoomFor(function, arguments.length);
      System.arraycopy(arguments, 0, bound, 1, arguments.length);
      return bound;
    }
    String[] keywordOnly = signature.keywordOnly();
    int given = arguments.length - names.length;
    int named = positional.length + keywordOnly.length;
    Object[] bound = PyArguments.withRoomFor(function, signature.parameterCount());
    System.arraycopy(arguments, 0, bound, 1, Math.min(given, positional.length));
    if (signature.hasVarPositional()) {
      bound[1 + named] =
          given > positional.length
              ? PyTuple.of(Arrays.copyOfRange(arguments, positional.length, given))
              : PyTuple.EMPTY;
    }
    PyDict extra = null;
    if (signature.hasVarKeyword()) {
      extra = new PyDict();
      bound[bound.length - 2] = extra;
    }
    for (int i = 0; i < names.length; i++) {
      int parameter = signature.indexOfKeyword(names[i]);
      if (parameter >= 0) {
        if (bound[1 + parameter] != null) {
          throw PyErrors.typeError(
              "%s() got multiple values for argument '%s'", nameOf(function), names[i]);
        }
        bound[1 + parameter] = arguments[given + i];
      } else if (extra != null) {
        extra.putStr(PyStr.constant(names[i]), arguments[given + i]);
      } else {
        throw unexpectedKeyword(function, signature, names, names[i]);
      }
    }
    Object[] defaults = function.defaults();
    if (given > positional.length && !signature.hasVarPositional()) {
      throw tooManyPositional(function, signature, given, defaults.length, bound);
    }
    int firstDefault = positional.length - defaults.length;
    if (given < positional.length) {
      List<String> missing = new ArrayList<>();
      for (int i = given; i < positional.length; i++) {
        if (bound[1 + i] == null) {
          if (i >= firstDefault) {
            bound[1 + i] = defaults[i - firstDefault];
          } else {
            missing.add(positional[i]);
          }
        }
      }
      if (!missing.isEmpty()) {
        throw missing(function, "positional", missing);
      }
    }
    if (keywordOnly.length > 0) {
      List<String> missing = new ArrayList<>();
      for (int i = 0; i < keywordOnly.length; i++) {
        int place = 1 + positional.length + i;
        if (bound[place] == null) {
          bound[place] = function.keywordDefault(keywordOnly[i]);
          if (bound[place] == null) {
            missing.add(keywordOnly[i]);
          }
        }
      }
      if (!missing.isEmpty()) {
        throw missing(function, "keyword-only", missing);
      }
    }
    return bound;
  }

  /** Code of a module called as a function: it runs in its globals. */
  private static Object[] bindModule(PyFunction function, int given) {
    if (given > 0) {
      throw PyErrors.typeError(
          "%s() takes 0 positional arguments but %d %s given",
          nameOf(function), given, given == 1 ? "was" : "were");
    }
    return PyArguments.ofNamespace(function, null);
  }

  private static String nameOf(PyFunction function) {
    return PyStr.toJava(function.qualname());
  }

  private static PyException missing(PyFunction function, String kind, List<String> names) {
    int count = names.size();
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        list.append(count == 2 ? " and " : i == count - 1 ? ", and " : ", ");
      }
      list.append('\'').append(names.get(i)).append('\'');
    }
    return PyErrors.typeError(
        "%s() missing %d required %s argument%s: %s",
        nameOf(function), count, kind, count == 1 ? "" : "s", list);
  }

  private static PyException tooManyPositional(
      PyFunction function, Signature signature, int given, int defaultCount, Object[] bound) {
    int positional = signature.positional().length;
    int keywordOnlyGiven = 0;
    for (int i = 0; i < signature.keywordOnly().length; i++) {
      if (bound[1 + positional + i] != null) {
        keywordOnlyGiven++;
      }
    }
    boolean plural = defaultCount > 0 || positional != 1;
    String takes =
        defaultCount > 0
            ? "from " + (positional - defaultCount) + " to " + positional
            : Integer.toString(positional);
    String keywordOnly =
        keywordOnlyGiven == 0
            ? ""
            : String.format(
                " positional argument%s (and %d keyword-only argument%s)",
                given == 1 ? "" : "s", keywordOnlyGiven, keywordOnlyGiven == 1 ? "" : "s");
    return PyErrors.typeError(
        "%s() takes %s positional argument%s but %d%s %s given",
        nameOf(function),
        takes,
        plural ? "s" : "",
        given,
        keywordOnly,
        given == 1 && keywordOnlyGiven == 0 ? "was" : "were");
  }

  private static PyException unexpectedKeyword(
      PyFunction function, Signature signature, String[] names, String unexpected) {
    List<String> positionalOnly = new ArrayList<>();
    for (int i = 0; i < signature.positionalOnly(); i++) {
      for (String name : names) {
        if (name == signature.positional()[i]) {
          positionalOnly.add(name);
        }
      }
    }
    if (!positionalOnly.isEmpty()) {
      return PyErrors.typeError(
          "%s() got some positional-only arguments passed as keyword arguments: '%s'",
          nameOf(function), String.join(", ", positionalOnly));
    }
    List<String> candidates = new ArrayList<>();
    candidates.addAll(
        Arrays.asList(signature.positional())
            .subList(signature.positionalOnly(), signature.positional().length));
    candidates.addAll(Arrays.asList(signature.keywordOnly()));
    String suggestion = Suggestions.closest(unexpected, candidates);
    if (suggestion != null) {
      return PyErrors.typeError(
          "%s() got an unexpected keyword argument '%s'. Did you mean '%s'?",
          nameOf(function), unexpected, suggestion);
    }
    return PyErrors.typeError(
        "%s() got an unexpected keyword argument '%s'", nameOf(function), unexpected);
  }
}
