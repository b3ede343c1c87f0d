package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.literal.ItemsNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.Calls;

/** A call with {@code *iterable} or {@code **mapping} among its arguments. */
final class StarredCallNode extends ExpressionNode {

  @Child private ExpressionNode callee;
  @Child private ItemsNode positional;
  private final boolean alone;
  @Children private final ExpressionNode[] keywordValues;

  /** Null where the value is {@code **mapping}. */
  @CompilationFinal(dimensions = 1)
  private final String[] keywordNames;

  @Child private InvokeNode invoke = InvokeNode.create();

  StarredCallNode(
      ExpressionNode callee,
      ExpressionNode[] positional,
      boolean[] isStar,
      ExpressionNode[] keywordValues,
      String[] keywordNames) {
    this.callee = callee;
    this.alone = positional.length == 1;
    this.positional = ItemsNode.create(positional, isStar);
    this.keywordValues = keywordValues == null ? new ExpressionNode[0] : keywordValues;
    this.keywordNames = keywordNames == null ? Calls.NO_NAMES : keywordNames;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object function = callee.execute(frame);
    at(frame);
    Object[] values =
        positional.executeShared(frame, value -> StarErrors.notIterable(function, value, alone));
    if (keywordValues.length == 0) {
      at(frame);
      return invoke(frame, function, values, Calls.NO_NAMES);
    }
    KeywordValues keywords = new KeywordValues(function);
    for (int i = 0; i < keywordValues.length; i++) {
      Object value = keywordValues[i].execute(frame);
      at(frame);
      if (keywordNames[i] == null) {
        keywords.addAll(value);
      } else {
        keywords.add(keywordNames[i], value);
      }
    }
    at(frame);
    return invoke(frame, function, keywords.behind(values), keywords.names());
  }

  private Object invoke(VirtualFrame frame, Object function, Object[] values, String[] names) {
    return Tracing.isOn()
        ? TracedCall.invoke(frame, invoke, function, values, names)
        : invoke.execute(frame, function, values, names);
  }
}
