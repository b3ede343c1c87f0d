package org.boomslang.objects.alias;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.objects.typing.PyTypeAlias;

/**
 * {@code typing.Union}, which is {@code types.UnionType}: two or more distinct types, flattened, in
 * the order given.
 *
 * <p>Thread-safety: atomic; the type parameters are computed on first use, perhaps twice, to equal
 * results.
 */
public final class PyUnion extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "typing.Union",
          BuiltinTypes.OBJECT,
          Layout.of("Union", Layout.OBJECT, null),
          TypeFlags.FINAL,
          UnionMethodsTable::new);

  private final PyTuple args;

  /** How many members could not be hashed when the union was made: then it cannot be, ever. */
  private final int unhashable;

  private volatile PyTuple parameters;

  private PyUnion(PyTuple args) {
    super(TYPE.instanceShape());
    this.args = args;
    int count = 0;
    for (Object member : args.toArray()) {
      if (hashOrNull(member) == null) {
        count++;
      }
    }
    this.unhashable = count;
  }

  /** The members, at least two. */
  public PyTuple args() {
    return args;
  }

  /** The hash, whatever the order of the members. */
  long hash() {
    long hash = args.length();
    for (Object member : args.toArray()) {
      long mixed = (Comparisons.hash(member) ^ 0x5bd1e995L) * 0x9e3779b97f4a7c15L;
      hash ^= mixed ^ (mixed >>> 32);
    }
    if (unhashable > 0) {
      throw PyErrors.typeError(
          "union contains %d unhashable element%s", unhashable, unhashable > 1 ? "s" : "");
    }
    return hash == -1 ? -2 : hash;
  }

  PyTuple parameters() {
    PyTuple known = parameters;
    if (known == null) {
      known = TypeParameters.collect(args);
      parameters = known;
    }
    return known;
  }

  /** {@code left | right} for types: NotImplemented unless both can be members of a union. */
  @TruffleBoundary
  public static Object or(Object left, Object right) {
    if (!isUnionable(left) || !isUnionable(right)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    List<Object> members = new ArrayList<>();
    add(members, left);
    add(members, right);
    return make(members);
  }

  /** {@code Union[item]}: checks every member as the {@code typing} module does. */
  @TruffleBoundary
  public static Object of(Object item) {
    Object[] items = item instanceof PyTuple tuple ? tuple.toArray() : new Object[] {item};
    List<Object> members = new ArrayList<>();
    for (Object each : items) {
      add(members, isUnionable(each) ? each : checkedByTyping(each));
    }
    return make(members);
  }

  private static Object checkedByTyping(Object value) {
    Object check = Imports.attribute("typing", "_type_check");
    return Calls.call(check, value, PyStr.constant("Union[arg, ...]: each arg must be a type."));
  }

  static boolean isUnionable(Object value) {
    if (value == PyNone.NONE || value instanceof PyType) {
      return true;
    }
    return value instanceof PyGenericAlias
        || value instanceof PyUnion
        || value instanceof PyTypeAlias;
  }

  private static void add(List<Object> members, Object value) {
    if (value instanceof PyUnion union) {
      for (Object member : union.args.toArray()) {
        addOnce(members, member);
      }
    } else {
      addOnce(members, value == PyNone.NONE ? BuiltinTypes.NONE_TYPE : value);
    }
  }

  private static void addOnce(List<Object> members, Object value) {
    for (Object member : members) {
      if (sameMember(member, value)) {
        return;
      }
    }
    members.add(value);
  }

  /**
   * Equal, as a set of types sees it: hashes first, so that types which only compare equal differ.
   */
  private static boolean sameMember(Object a, Object b) {
    return a == b || (Objects.equals(hashOrNull(a), hashOrNull(b)) && Comparisons.equal(a, b));
  }

  /** Null for an unhashable member: those are compared with one another only. */
  private static Long hashOrNull(Object member) {
    try {
      return Comparisons.hash(member);
    } catch (PyException e) {
      return null;
    }
  }

  private static Object make(List<Object> members) {
    return switch (members.size()) {
      case 0 -> throw PyErrors.typeError("Cannot take a Union of no types.");
      case 1 -> members.get(0);
      default -> new PyUnion(PyTuple.of(members.toArray()));
    };
  }

  /** Whether both unions have the same members, in any order. */
  @TruffleBoundary
  static boolean equal(PyUnion left, PyUnion right) {
    return left.args.length() == right.args.length()
        && containsAll(left, right)
        && containsAll(right, left);
  }

  private static boolean containsAll(PyUnion union, PyUnion others) {
    for (Object other : others.args.toArray()) {
      boolean found = false;
      for (Object member : union.args.toArray()) {
        if (sameMember(member, other)) {
          found = true;
          break;
        }
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }
}
