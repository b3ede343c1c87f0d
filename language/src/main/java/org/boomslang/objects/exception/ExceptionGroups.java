package org.boomslang.objects.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * The algorithms on exception groups: splitting, and what {@code except*} needs.
 *
 * <p>Compare CPython exceptions.c ({@code exceptiongroup_split_recursive}, {@code
 * _PyExc_PrepReraiseStar}) and ceval.c ({@code _PyEval_ExceptionGroupMatch}); PEP 654.
 */
public final class ExceptionGroups {
  /** How deep groups may be nested to be split. */
  private static final int DEEPEST = 20_000;

  private ExceptionGroups() {}

  /**
   * A group cut in two.
   *
   * @param match what matched, {@code null} when nothing did
   * @param rest the remainder, {@code null} when nothing is left or it was not asked for
   */
  public record Halves(Object match, Object rest) {}

  /** The test that {@code split(value)} applies to the group and to each leaf. */
  static Predicate<Object> matcher(Object value) {
    if (isExceptionClass(value)) {
      return exception -> Types.isInstance(exception, (PyType) value);
    }
    if (value instanceof PyTuple classes && classes.type() == BuiltinTypes.TUPLE) {
      Object[] types = classes.toArray();
      boolean valid = true;
      for (Object type : types) {
        valid &= isExceptionClass(type);
      }
      if (valid) {
        return exception -> {
          for (Object type : types) {
            if (Types.isInstance(exception, (PyType) type)) {
              return true;
            }
          }
          return false;
        };
      }
    } else if (!(value instanceof PyType) && Types.of(value).lookup("__call__") != null) {
      return exception -> Conversions.truth(Calls.call(value, exception));
    }
    throw PyErrors.typeError(
        "expected an exception type, a tuple of exception types,"
            + " or a callable (other than a class)");
  }

  static boolean isExceptionClass(Object value) {
    return value instanceof PyType type && type.isSubtype(ExceptionTypes.BASE_EXCEPTION);
  }

  /** Cuts {@code exception}, a group or a leaf, by {@code matches}. */
  @TruffleBoundary
  static Halves split(Object exception, Predicate<Object> matches, boolean wantRest) {
    return split(exception, matches, wantRest, 0);
  }

  private static Halves split(
      Object exception, Predicate<Object> matches, boolean wantRest, int depth) {
    if (depth > DEEPEST) {
      throw PyErrors.recursionError("maximum recursion depth exceeded in exceptiongroup split");
    }
    if (matches.test(exception)) {
      return new Halves(exception, null);
    }
    if (!(exception instanceof PyBaseExceptionGroup group)) {
      return new Halves(null, wantRest ? exception : null);
    }
    List<Object> matched = new ArrayList<>();
    List<Object> rest = new ArrayList<>();
    for (Object nested : group.exceptions().toArray()) {
      Halves halves = split(nested, matches, wantRest, depth + 1);
      if (halves.match != null) {
        matched.add(halves.match);
      }
      if (halves.rest != null) {
        rest.add(halves.rest);
      }
    }
    return new Halves(subset(group, matched), wantRest ? subset(group, rest) : null);
  }

  /** A group like {@code origin} with other members; {@code null} for no members. */
  private static Object subset(PyBaseExceptionGroup origin, List<Object> exceptions) {
    if (exceptions.isEmpty()) {
      return null;
    }
    Object derived = Calls.callMethod(origin, "derive", PyList.of(exceptions.toArray()));
    if (!(derived instanceof PyBaseExceptionGroup group)) {
      throw PyErrors.typeError("derive must return an instance of BaseExceptionGroup");
    }
    group.setTraceback(origin.traceback());
    group.setContext(origin.context());
    group.setCause(origin.cause());
    Object notes = Attributes.getOrNull(origin, "__notes__");
    if (notes != null && Types.of(notes).lookup("__getitem__") != null) {
      Attributes.set(group, "__notes__", PyList.of(Iteration.toArray(notes)));
    }
    return group;
  }

  /** Checks the expression after {@code except*}: exception classes that are no groups. */
  @TruffleBoundary
  public static void checkStarType(Object type) {
    Object[] types = type instanceof PyTuple tuple ? tuple.toArray() : new Object[] {type};
    for (Object each : types) {
      if (!isExceptionClass(each)) {
        throw PyErrors.typeError(
            "catching classes that do not inherit from BaseException is not allowed");
      }
    }
    for (Object each : types) {
      if (((PyType) each).isSubtype(ExceptionTypes.BASE_EXCEPTION_GROUP)) {
        throw PyErrors.typeError(
            "catching ExceptionGroup with except* is not allowed. Use except instead.");
      }
    }
  }

  /**
   * One {@code except*} clause: what of {@code exception} it catches. A caught exception that is no
   * group arrives wrapped in one.
   *
   * @param exception what is still unhandled, never {@code null}
   * @param type checked by {@link #checkStarType}
   */
  @TruffleBoundary
  public static Halves match(Object exception, Object type) {
    Object[] types = type instanceof PyTuple tuple ? tuple.toArray() : new Object[] {type};
    for (Object each : types) {
      if (Types.isInstance(exception, (PyType) each)) {
        return new Halves(
            exception instanceof PyBaseExceptionGroup ? exception : wrap(exception), null);
      }
    }
    if (!(exception instanceof PyBaseExceptionGroup group)) {
      return new Halves(null, exception);
    }
    Object pair = Calls.callMethod(group, "split", type);
    if (!(pair instanceof PyTuple halves)) {
      throw PyErrors.typeError(
          "%s.split must return a tuple, not %s", group.type().name(), Types.of(pair).name());
    }
    if (halves.length() < 2) {
      throw PyErrors.typeError(
          "%s.split must return a 2-tuple, got tuple of size %d",
          group.type().name(), halves.length());
    }
    return new Halves(nullIfNone(halves.get(0)), nullIfNone(halves.get(1)));
  }

  private static Object wrap(Object exception) {
    return Calls.call(ExceptionTypes.BASE_EXCEPTION_GROUP, PyStr.EMPTY, PyTuple.of(exception));
  }

  private static Object nullIfNone(Object value) {
    return value == PyNone.NONE ? null : value;
  }

  /**
   * What leaves a {@code try … except*} statement in the end: exceptions raised by the clauses, and
   * the unhandled or re-raised parts of the original, put back into its structure.
   *
   * @param origin the exception that entered the clauses
   * @param results exceptions raised by the clauses and the unhandled rest, in order
   * @return the exception to raise, {@code null} when everything was handled
   */
  @TruffleBoundary
  public static Object combine(Object origin, List<Object> results) {
    if (results.isEmpty()) {
      return null;
    }
    if (!(origin instanceof PyBaseExceptionGroup group)) {
      // Only one clause can have run for a bare exception.
      return results.get(0);
    }
    List<Object> raised = new ArrayList<>();
    Set<Object> keptLeaves = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Object exception : results) {
      if (isPartOf(exception, group)) {
        collectLeaves(exception, keptLeaves);
      } else {
        raised.add(exception);
      }
    }
    Object reraised =
        keptLeaves.isEmpty()
            ? null
            : split(
                    group,
                    e -> !(e instanceof PyBaseExceptionGroup) && keptLeaves.contains(e),
                    false)
                .match();
    if (raised.isEmpty()) {
      return reraised;
    }
    if (reraised != null) {
      raised.add(reraised);
    }
    if (raised.size() == 1) {
      return raised.get(0);
    }
    return Calls.call(
        ExceptionTypes.BASE_EXCEPTION_GROUP, PyStr.EMPTY, PyList.of(raised.toArray()));
  }

  /** Whether {@code exception} was split off {@code origin}: both share all their metadata. */
  private static boolean isPartOf(Object exception, PyBaseExceptionGroup origin) {
    return exception instanceof PyBaseExceptionGroup part
        && part.traceback() == origin.traceback()
        && part.cause() == origin.cause()
        && part.context() == origin.context();
  }

  private static void collectLeaves(Object exception, Set<Object> leaves) {
    if (exception instanceof PyBaseExceptionGroup group) {
      for (Object nested : group.exceptions().toArray()) {
        collectLeaves(nested, leaves);
      }
    } else {
      leaves.add(exception);
    }
  }
}
