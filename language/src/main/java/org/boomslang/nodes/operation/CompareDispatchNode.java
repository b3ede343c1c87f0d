package org.boomslang.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.nodes.call.TypeGuard;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.type.PyType;

/**
 * A rich comparison of operands of any types. The methods to try are worked out once per pair of
 * types and then called directly; what is not that simple goes to {@link Comparisons}.
 */
final class CompareDispatchNode extends Node {

  private static final int LIMIT = 4;

  /** One comparison method to try. */
  private static final class Step extends Node {
    /** {@code object.__ne__}: the inverse of {@code __eq__}. */
    final boolean inverted;

    @Child OperatorMethodNode method;
    @Child TruthValueNode truth;

    Step(Object method, boolean swapped, boolean inverted) {
      this.method = new OperatorMethodNode(method, swapped);
      this.inverted = inverted;
      this.truth = inverted ? TruthValueNode.create() : null;
    }

    Object execute(VirtualFrame frame, Object left, Object right) {
      Object result = method.execute(frame, left, right);
      return inverted && result != PyNotImplemented.NOT_IMPLEMENTED
          ? (Object) !truth.execute(frame, result)
          : result;
    }
  }

  /** What to do for one pair of types. */
  private static final class Case extends Node {
    final TypeGuard left;
    final TypeGuard right;

    /** In the order of trying; null when {@link Comparisons} knows best. */
    @Children final Step[] steps;

    Case(TypeGuard left, TypeGuard right, Step[] steps) {
      this.left = left;
      this.right = right;
      this.steps = steps;
    }

    boolean isStale() {
      return left.isStale() || right.isStale();
    }
  }

  private final CompareOp operator;
  @Children private Case[] cases = {};
  @CompilationFinal private boolean megamorphic;

  CompareDispatchNode(CompareOp operator) {
    this.operator = operator;
  }

  @ExplodeLoop
  Object execute(VirtualFrame frame, Object left, Object right) {
    for (Case known : cases) {
      if (known.left.accepts(left) && known.right.accepts(right)) {
        if (known.steps == null) {
          return general(left, right);
        }
        for (Step step : known.steps) {
          Object result = step.execute(frame, left, right);
          if (result != PyNotImplemented.NOT_IMPLEMENTED) {
            return result;
          }
        }
        return switch (operator) {
          case EQ -> Comparisons.identical(left, right);
          case NE -> !Comparisons.identical(left, right);
          default -> throw unsupported(left, right);
        };
      }
    }
    if (!megamorphic) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      learn(left, right);
    }
    return general(left, right);
  }

  @TruffleBoundary
  private Object general(Object left, Object right) {
    return Comparisons.compare(operator, left, right);
  }

  @TruffleBoundary
  private RuntimeException unsupported(Object left, Object right) {
    return PyErrors.typeError(
        "'%s' not supported between instances of '%s' and '%s'",
        operator.symbol(), Types.nameOf(left), Types.nameOf(right));
  }

  private void learn(Object left, Object right) {
    atomic(
        () -> {
          Case[] live = Arrays.stream(cases).filter(known -> !known.isStale()).toArray(Case[]::new);
          if (live.length >= LIMIT) {
            megamorphic = true;
            return;
          }
          TypeGuard a = TypeGuard.of(left);
          TypeGuard b = TypeGuard.of(right);
          Case[] next = Arrays.copyOf(live, live.length + 1);
          next[live.length] = new Case(a, b, resolve(a.type(), b.type()));
          cases = insert(next);
        });
  }

  /**
   * The methods to try, in the order of CPython's {@code do_richcompare}: the reflected one first
   * when the right operand's class derives from the left one's. Null when a method is neither a
   * function nor a slot of a builtin type.
   */
  private Step[] resolve(PyType left, PyType right) {
    List<Step> steps = new ArrayList<>(2);
    boolean simple;
    if (left != right && right.isSubtype(left)) {
      simple = add(steps, right, operator.swapped(), true) && add(steps, left, operator, false);
    } else {
      simple = add(steps, left, operator, false) && add(steps, right, operator.swapped(), true);
    }
    return simple ? steps.toArray(Step[]::new) : null;
  }

  private static boolean add(List<Step> steps, PyType type, CompareOp operator, boolean swapped) {
    Object method = type.lookup(operator.method());
    boolean inverted = false;
    if (operator == CompareOp.NE && isOfObject(method)) {
      method = type.lookup(CompareOp.EQ.method());
      inverted = true;
    }
    if (method == null || isOfObject(method)) {
      // object compares by identity, as the comparison ends anyway.
      return true;
    }
    if (!(method instanceof PyFunction) && !(method instanceof PyWrapperDescriptor)) {
      return false;
    }
    steps.add(new Step(method, swapped, inverted));
    return true;
  }

  private static boolean isOfObject(Object method) {
    return method instanceof PyWrapperDescriptor wrapper && wrapper.owner() == BuiltinTypes.OBJECT;
  }
}
