package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.attribute.ReadSuperAttributeNode;
import org.boomslang.nodes.attribute.SuperCase;

/**
 * A call {@code super().name(a, b, k=c)} without stars: neither the super object nor a bound method
 * is made.
 */
final class SuperCallNode extends ExpressionNode {

  @Child private ReadSuperAttributeNode attribute;
  @Children private final ExpressionNode[] arguments;
  private final String[] names;

  /** For methods; null until one is called here. */
  @Child private DispatchNode method;

  /** For attributes that are called as they are; null until one is called here. */
  @Child private DispatchNode value;

  SuperCallNode(ReadSuperAttributeNode attribute, ExpressionNode[] arguments, String[] names) {
    this.attribute = attribute;
    this.arguments = arguments;
    this.names = names;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    if (!attribute.isPlain(frame)) {
      return callValue(frame, attribute.readFromCall(frame));
    }
    Object start = attribute.start(frame);
    Object object = attribute.object(frame);
    attribute.mark(frame);
    Object callee = null;
    Object self = null;
    for (SuperCase known : attribute.cases()) {
      if (known.accepts(start, object)) {
        callee = known.attribute().method();
        if (callee == null) {
          callee = known.attribute().read(frame, object);
        } else {
          self = known.attribute().self(object);
        }
        break;
      }
    }
    if (callee == null) {
      SuperCase learnt = attribute.learn(start, object);
      callee = learnt == null ? null : learnt.attribute().method();
      if (callee == null) {
        callee = attribute.read(frame, start, object);
      } else {
        self = learnt.attribute().self(object);
      }
    }
    return self != null ? callMethod(frame, callee, self) : callValue(frame, callee);
  }

  private Object callMethod(VirtualFrame frame, Object callee, Object self) {
    if (method == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      method = insert(DispatchNode.create(arguments.length + 1, names));
    }
    Object[] values = CallNode.evaluate(frame, arguments, 2);
    values[1] = self;
    at(frame);
    return TracedCall.call(frame, this, method, callee, values);
  }

  private Object callValue(VirtualFrame frame, Object callee) {
    if (value == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      value = insert(DispatchNode.create(arguments.length, names));
    }
    Object[] values = CallNode.evaluate(frame, arguments, 1);
    at(frame);
    return TracedCall.call(frame, this, value, callee, values);
  }
}
