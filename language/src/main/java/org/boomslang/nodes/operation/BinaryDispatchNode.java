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
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.Operators;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.type.PyType;

/**
 * A binary operator on operands of any types. The methods to try ({@code __iadd__}, {@code
 * __add__}, {@code __radd__}) and their order are worked out once per pair of types and then called
 * directly, so that they can be inlined. What is not that simple goes to {@link Operators}.
 */
final class BinaryDispatchNode extends Node {

  private static final int LIMIT = 4;

  /** What to do for one pair of types. */
  private static final class Case extends Node {
    final TypeGuard left;
    final TypeGuard right;

    /** In the order of trying; null when {@link Operators} knows best. */
    @Children final OperatorMethodNode[] methods;

    Case(TypeGuard left, TypeGuard right, OperatorMethodNode[] methods) {
      this.left = left;
      this.right = right;
      this.methods = methods;
    }

    boolean isStale() {
      return left.isStale() || right.isStale();
    }
  }

  private final BinaryOp operator;
  private final boolean inplace;
  @Children private Case[] cases = {};
  @CompilationFinal private boolean megamorphic;

  BinaryDispatchNode(BinaryOp operator, boolean inplace) {
    this.operator = operator;
    this.inplace = inplace;
  }

  @ExplodeLoop
  Object execute(VirtualFrame frame, Object left, Object right) {
    for (Case known : cases) {
      if (known.left.accepts(left) && known.right.accepts(right)) {
        if (known.methods == null) {
          return general(left, right);
        }
        for (OperatorMethodNode method : known.methods) {
          Object result = method.execute(frame, left, right);
          if (result != PyNotImplemented.NOT_IMPLEMENTED) {
            return result;
          }
        }
        throw unsupported(left, right);
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
    return inplace
        ? Operators.inplace(operator, left, right)
        : Operators.binary(operator, left, right);
  }

  @TruffleBoundary
  private RuntimeException unsupported(Object left, Object right) {
    return Operators.unsupported(
        inplace ? operator.inplaceSymbol() : operator.symbol(), left, right);
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
   * The methods to try. Null when one of them is neither a plain function nor a builtin, so that it
   * has to be bound.
   */
  private OperatorMethodNode[] resolve(PyType left, PyType right) {
    List<OperatorMethodNode> methods = new ArrayList<>(3);
    for (Operators.Attempt attempt : Operators.attempts(operator, inplace, left, right)) {
      Object method = attempt.method();
      if (!(method instanceof PyFunction) && !(method instanceof PyWrapperDescriptor)) {
        return null;
      }
      methods.add(new OperatorMethodNode(method, attempt.swapped()));
    }
    return methods.toArray(OperatorMethodNode[]::new);
  }
}
