package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.attribute.ReadAttributeNode;
import org.boomslang.nodes.attribute.ReadSuperAttributeNode;
import org.boomslang.objects.Calls;

/** A call {@code callee(a, b, k=c)} without stars. */
public final class CallNode extends ExpressionNode implements IteratedCall {

  @Child private ExpressionNode callee;
  @Children private final ExpressionNode[] arguments;
  @Child private DispatchNode dispatch;
  private final String[] names;
  @CompilationFinal private boolean iterated;

  private CallNode(ExpressionNode callee, ExpressionNode[] arguments, String[] names) {
    this.callee = callee;
    this.arguments = arguments;
    this.names = names;
    this.dispatch = DispatchNode.create(arguments.length, names);
  }

  /**
   * The node for a call; one that avoids bound methods when the callee is {@code object.name} or
   * {@code super().name}.
   *
   * @param arguments the positional arguments, then the values of the keywords
   * @param keywordNames interned names of the last arguments; null or empty for none
   */
  public static ExpressionNode create(
      ExpressionNode callee, ExpressionNode[] arguments, String[] keywordNames) {
    String[] names =
        keywordNames == null || keywordNames.length == 0 ? Calls.NO_NAMES : keywordNames;
    return switch (callee) {
      case ReadAttributeNode read -> new MethodCallNode(read, arguments, names);
      case ReadSuperAttributeNode read -> new SuperCallNode(read, arguments, names);
      default -> new CallNode(callee, arguments, names);
    };
  }

  /**
   * The node for a call with {@code *} or {@code **} arguments.
   *
   * @param isStar which of the positional arguments are {@code *iterable}
   * @param keywordNames interned names of the keyword values; null where the value is {@code
   *     **mapping}
   */
  public static ExpressionNode createStarred(
      ExpressionNode callee,
      ExpressionNode[] positional,
      boolean[] isStar,
      ExpressionNode[] keywordValues,
      String[] keywordNames) {
    return new StarredCallNode(callee, positional, isStar, keywordValues, keywordNames);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object function = callee.execute(frame);
    Object[] values = evaluate(frame, arguments, 1);
    at(frame);
    Object result = TracedCall.call(frame, this, dispatch, function, values);
    return iterated ? IteratedCall.mark(function, result) : result;
  }

  @Override
  public void resultIsIterated() {
    iterated = true;
  }

  @Override
  public void resultIsAwaited() {
    iterated = true;
    dispatch = DispatchNode.create(arguments.length, names, DispatchNode.Use.AWAITED);
  }

  @Override
  public void resultIsDropped() {
    dispatch = DispatchNode.create(arguments.length, names, DispatchNode.Use.DROPPED);
  }

  /** Evaluates arguments into an array behind {@code free} free elements. */
  @ExplodeLoop
  static Object[] evaluate(VirtualFrame frame, ExpressionNode[] arguments, int free) {
    Object[] values = new Object[free + arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      values[free + i] = arguments[i].execute(frame);
    }
    return values;
  }
}
