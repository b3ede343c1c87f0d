package org.boomslang.objects.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.Suggestions;
import org.boomslang.objects.type.PyType;

/**
 * Binds the arguments of a call to the parameters of a builtin: the general path, with the errors
 * of CPython's getargs.c and argument clinic.
 */
final class BuiltinBinder {
  private BuiltinBinder() {}

  @TruffleBoundary
  static Object[] bind(BuiltinCode code, Object[] arguments, String[] names) {
    Signature signature = code.signature();
    int parameters = signature.positional().length;
    int given = arguments.length - names.length;
    if (code.kind() == BuiltinCode.Kind.NEW && given > 0) {
      Arguments.newType(code, arguments[0]);
    }
    Object[] bound = new Object[signature.parameterCount()];
    boolean[] filled = new boolean[parameters + signature.keywordOnly().length];
    int direct = Math.min(given, parameters);
    System.arraycopy(arguments, 0, bound, 0, direct);
    Arrays.fill(filled, 0, direct, true);
    int next = parameters + signature.keywordOnly().length;
    if (names.length > 0 && !signature.hasVarKeyword() && !takesKeywords(signature)) {
      throw unexpectedKeyword(code, signature, names[0], arguments);
    }
    if (names.length > 0 && COUNTED_FIRST.contains(code.plainName()) && code.table().isModule()) {
      boolean one = code.plainName().equals("sorted");
      if (given == 0 || (one && given != 1)) {
        throw PyErrors.typeError(
            "%s expected %s1 argument, got %d", code.plainName(), one ? "" : "at least ", given);
      }
    }
    if (isUnpackedByClinic(code, signature)) {
      checkCounts(code, signature, given, names.length);
    }
    if (signature.hasVarPositional()) {
      bound[next++] =
          given > parameters ? Arrays.copyOfRange(arguments, parameters, given) : Arguments.NONE;
    } else if (given > parameters) {
      if (names.length > 0 && !takesKeywords(signature) && isExactly(code, arguments[0])) {
        throw PyErrors.typeError("%s() takes no keyword arguments", code.plainName());
      }
      throw tooManyPositional(code, signature, given);
    }
    PyDict rest = null;
    if (signature.hasVarKeyword()) {
      rest = new PyDict();
      bound[next] = rest;
    }
    String unexpected = null;
    for (int i = 0; i < names.length; i++) {
      Object value = arguments[given + i];
      int index = signature.indexOfKeyword(names[i]);
      if (index < 0) {
        if (rest != null) {
          rest.putStr(names[i], value);
        } else if (unexpected == null) {
          unexpected = names[i];
        }
      } else if (filled[index]) {
        throw PyErrors.typeError(
            "argument for %s() given by name ('%s') and position (%d)",
            code.plainName(), names[i], index + 1 - receivers(code));
      } else {
        bound[index] = value;
        filled[index] = true;
      }
    }
    Object[] defaults = signature.defaults();
    for (int i = 0; i < filled.length; i++) {
      if (!filled[i]) {
        if (defaults[i] == Signature.REQUIRED) {
          if (unexpected != null && isEnumerate(code) && given == receivers(code)) {
            throw unexpectedKeyword(code, signature, unexpected, arguments);
          }
          throw missing(code, signature, i, given);
        }
        bound[i] = defaults[i];
      }
    }
    // After what is missing, as in getargs.c.
    if (unexpected != null) {
      throw unexpectedKeyword(code, signature, unexpected, arguments);
    }
    return bound;
  }

  /** Whether a constructor was called for the type itself, and not for a subclass. */
  private static boolean isExactly(BuiltinCode code, Object receiver) {
    return code.isConstructor()
        && code.table().ownerType() != null
        && code.table().ownerType()
            == (code.kind() == BuiltinCode.Kind.NEW ? receiver : Types.of(receiver));
  }

  /** Whether {@code _PyArg_UnpackKeywords} reads the arguments in CPython. */
  private static boolean isUnpackedByClinic(BuiltinCode code, Signature signature) {
    return takesKeywords(signature)
        && !signature.hasVarPositional()
        && !signature.hasVarKeyword()
        && !isSlot(code);
  }

  /**
   * Looks at the numbers of arguments, in the order in which {@code _PyArg_UnpackKeywords} does.
   */
  private static void checkCounts(BuiltinCode code, Signature signature, int given, int keywords) {
    int receivers = receivers(code);
    int positional = given - receivers;
    int maxPositional = signature.positional().length - receivers;
    int max = maxPositional + signature.keywordOnly().length;
    if (positional < 0) {
      return; // the receiver is missing
    }
    if (positional + keywords > max) {
      throw positional > max && keywords == 0 && signature.keywordOnly().length == 0
          ? tooManyPositional(code, signature, given)
          : PyErrors.typeError(
              "%s takes at most %d %sargument%s (%d given)",
              called(code),
              max,
              positional == 0 ? "keyword " : "",
              max == 1 ? "" : "s",
              positional + keywords);
    }
    int minPositionalOnly = Math.min(signature.positionalOnly(), code.minPositional()) - receivers;
    if (positional > maxPositional && maxPositional > 0) {
      throw PyErrors.typeError(
          "%s takes %s %d positional argument%s (%d given)",
          called(code),
          code.minPositional() - receivers < maxPositional ? "at most" : "exactly",
          maxPositional,
          maxPositional == 1 ? "" : "s",
          positional);
    }
    if (positional < minPositionalOnly) {
      throw PyErrors.typeError(
          "%s() takes %s %d positional argument%s (%d given)",
          code.plainName(),
          minPositionalOnly < maxPositional ? "at least" : "exactly",
          minPositionalOnly,
          minPositionalOnly == 1 ? "" : "s",
          positional);
    }
  }

  /** Functions that count their positional arguments before they look at keywords. */
  private static final Set<String> COUNTED_FIRST = Set.of("max", "min", "sorted");

  /** Slots whose wrappers name them when the number of arguments is wrong. */
  private static final Set<String> NAMED_SLOTS =
      Set.of(
          "__setattr__", "__setitem__", "__set__", "__get__", "__buffer__", "__release_buffer__");

  /** Types whose instances check their arguments by themselves when they are called. */
  private static final Map<String, String> CALLED_BY_NAME =
      Map.of(
          "operator.attrgetter", "attrgetter",
          "operator.itemgetter", "itemgetter",
          "operator.methodcaller", "methodcaller",
          "weakref.ReferenceType", "weakref");

  /** Classes whose calls CPython binds in a way of their own, without clinic's words. */
  private static final Set<String> CHECKED_APART = Set.of("int", "str");

  private static final String NAMELESS = "function";

  /** Types whose constructors errors do not name, and those whose errors name the method. */
  private static final Map<String, String> CONSTRUCTOR_NAMES =
      Map.of(
          "datetime.date", NAMELESS,
          "datetime.datetime", NAMELESS,
          "datetime.time", NAMELESS,
          "datetime.timedelta", "__new__()");

  /** A function as errors name it. */
  private static String called(BuiltinCode code) {
    String known = code.isConstructor() ? CONSTRUCTOR_NAMES.get(code.table().owner()) : null;
    return known != null ? known : code.plainName() + "()";
  }

  private static int receivers(BuiltinCode code) {
    return code.takesReceiver() ? 1 : 0;
  }

  private static PyException tooManyPositional(BuiltinCode code, Signature signature, int given) {
    int receivers = receivers(code);
    int max = signature.positional().length - receivers;
    int min = code.minPositional() - receivers;
    int count = given - receivers;
    String name = code.displayName();
    if (isSlot(code)) {
      return wrongSlotArguments(code, min, max, count);
    }
    if (max == 0 && signature.keywordOnly().length == 0) {
      return PyErrors.typeError("%s() takes no arguments (%d given)", name, count);
    }
    if (max == 0) {
      return PyErrors.typeError("%s() takes no positional arguments", code.plainName());
    }
    if (signature.positionalOnly() == signature.positional().length) {
      if (min == max) {
        return max == 1 && !code.isConstructor()
            ? PyErrors.typeError("%s() takes exactly one argument (%d given)", name, count)
            : PyErrors.typeError(
                "%s expected %d argument%s, got %d",
                code.plainName(), max, max == 1 ? "" : "s", count);
      }
      return PyErrors.typeError(
          "%s expected at most %d argument%s, got %d",
          code.plainName(), max, max == 1 ? "" : "s", count);
    }
    if (code.isConstructor() && CHECKED_APART.contains(code.plainName())) {
      return PyErrors.typeError(
          "%s expected at most %d argument%s, got %d",
          code.plainName(), max, max == 1 ? "" : "s", count);
    }
    return PyErrors.typeError(
        "%s takes at most %d argument%s (%d given)", called(code), max, max == 1 ? "" : "s", count);
  }

  private static PyException unexpectedKeyword(
      BuiltinCode code, Signature signature, String keyword, Object[] arguments) {
    if (!takesKeywords(signature)) {
      if (isSlot(code)) {
        return PyErrors.typeError("wrapper %s() takes no keyword arguments", code.name());
      }
      // A class method goes by the class it was called on.
      String name =
          code.kind() == BuiltinCode.Kind.CLASS_METHOD && arguments[0] instanceof PyType type
              ? type.qualname() + "." + code.name()
              : code.displayName();
      return PyErrors.typeError("%s() takes no keyword arguments", name);
    }
    // sorted() passes its keywords on to list.sort().
    String name =
        code.table().isModule() && code.plainName().equals("sorted") ? "sort()" : called(code);
    if (name.equals(NAMELESS)) {
      name = "this function";
    }
    if (isEnumerate(code)) {
      return PyErrors.typeError("'%s' is an invalid keyword argument for enumerate()", keyword);
    }
    List<String> known = new ArrayList<>();
    for (int i = signature.positionalOnly(); i < signature.positional().length; i++) {
      known.add(signature.positional()[i]);
    }
    known.addAll(Arrays.asList(signature.keywordOnly()));
    String meant = Suggestions.closest(keyword, known);
    return PyErrors.typeError(
        "%s got an unexpected keyword argument '%s'%s",
        name, keyword, meant == null ? "" : ". Did you mean '" + meant + "'?");
  }

  /** {@code enumerate} reads its arguments by itself. */
  private static boolean isEnumerate(BuiltinCode code) {
    return code.isConstructor() && code.plainName().equals("enumerate");
  }

  private static boolean takesKeywords(Signature signature) {
    return signature.positionalOnly() < signature.positional().length
        || signature.keywordOnly().length > 0;
  }

  private static PyException missing(BuiltinCode code, Signature signature, int index, int given) {
    int receivers = receivers(code);
    if (receivers == 1 && given == 0) {
      return (PyException) code.receiverMissing();
    }
    int count = given - receivers;
    int max = signature.positional().length - receivers;
    int min = code.minPositional() - receivers;
    if (isSlot(code)) {
      return wrongSlotArguments(code, min, max, count);
    }
    if (index < signature.positionalOnly()) {
      if (min == max && max == 1 && !code.isConstructor()) {
        return PyErrors.typeError(
            "%s() takes exactly one argument (%d given)", code.displayName(), count);
      }
      if (signature.positionalOnly() < signature.positional().length
          || signature.keywordOnly().length > 0) {
        return PyErrors.typeError(
            "%s() takes %s %d positional argument%s (%d given)",
            code.plainName(), min == max ? "exactly" : "at least", min, min == 1 ? "" : "s", count);
      }
      return PyErrors.typeError(
          "%s expected %s%d argument%s, got %d",
          code.plainName(), min == max ? "" : "at least ", min, min == 1 ? "" : "s", count);
    }
    String parameter =
        index < signature.positional().length
            ? signature.positional()[index]
            : signature.keywordOnly()[index - signature.positional().length];
    if (isEnumerate(code)) {
      return PyErrors.typeError("enumerate() missing required argument '%s'", parameter);
    }
    return PyErrors.typeError(
        "%s() missing required argument '%s' (pos %d)",
        code.plainName(), parameter, index + 1 - receivers);
  }

  /** The error of a slot wrapper: few say their name. */
  private static PyException wrongSlotArguments(BuiltinCode code, int min, int max, int count) {
    String name = code.name();
    if (name.equals("__call__") && CALLED_BY_NAME.containsKey(code.table().owner())) {
      name = CALLED_BY_NAME.get(code.table().owner());
    }
    if (NAMED_SLOTS.contains(name) || name != code.name()) {
      int bound = count < min ? min : max;
      return PyErrors.typeError(
          "%s expected %s%d argument%s, got %d",
          name,
          min == max ? "" : count < min ? "at least " : "at most ",
          bound,
          bound == 1 ? "" : "s",
          count);
    }
    return min == max
        ? PyErrors.typeError("expected %d argument%s, got %d", min, min == 1 ? "" : "s", count)
        : PyErrors.typeError("expected %d or %d arguments, got %d", min, max, count);
  }

  private static boolean isSlot(BuiltinCode code) {
    return code.kind() == BuiltinCode.Kind.METHOD
        && code.table().ownerType() != null
        && !code.isConstructor()
        && BuiltinTable.isSlot(code);
  }
}
