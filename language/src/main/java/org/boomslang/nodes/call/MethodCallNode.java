package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.attribute.AttributeCase;
import org.boomslang.nodes.attribute.MegamorphicLookup;
import org.boomslang.nodes.attribute.ReadAttributeNode;
import org.boomslang.nodes.foreign.InvokeForeignNode;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.foreign.PyForeign;

/**
 * A call {@code object.name(a, b, k=c)} without stars. Where the attribute is a method of the
 * object's class, it is called with the object in front of the arguments, and no bound method is
 * made.
 */
final class MethodCallNode extends ExpressionNode implements IteratedCall {

  @Child private ReadAttributeNode attribute;
  @Children private final ExpressionNode[] arguments;
  private final String[] names;

  /** For methods; null until one is called here. */
  @Child private DispatchNode method;

  /** For objects of the host; null until one comes here. */
  @Child private InvokeForeignNode foreign;

  /** For attributes that are called as they are; null until one is called here. */
  @Child private DispatchNode value;

  @CompilationFinal private boolean iterated;
  @CompilationFinal private DispatchNode.Use use = DispatchNode.Use.ANY;

  MethodCallNode(ReadAttributeNode attribute, ExpressionNode[] arguments, String[] names) {
    this.attribute = attribute;
    this.arguments = arguments;
    this.names = names;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object receiver = attribute.object().execute(frame);
    Object callee = null;
    Object self = null;
    for (AttributeCase known : attribute.cases()) {
      if (known.accepts(receiver)) {
        callee = known.method();
        if (callee == null) {
          attribute.mark(frame);
          callee = known.read(frame, receiver);
        } else {
          self = known.self(receiver);
        }
        break;
      }
    }
    if (callee == null) {
      attribute.mark(frame);
      if (receiver instanceof PyForeign object && names.length == 0) {
        return callForeign(frame, object);
      }
      AttributeCase learnt = attribute.learn(receiver);
      callee =
          learnt == null ? MegamorphicLookup.method(receiver, attribute.name()) : learnt.method();
      if (callee != null) {
        self = learnt == null ? receiver : learnt.self(receiver);
      } else {
        callee =
            learnt == null
                ? Attributes.get(receiver, attribute.name())
                : learnt.read(frame, receiver);
      }
    }
    return self != null ? callMethod(frame, callee, self) : callValue(frame, callee);
  }

  @ExplodeLoop
  private Object callForeign(VirtualFrame frame, PyForeign object) {
    if (foreign == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      foreign = insert(InvokeForeignNode.create(attribute.name()));
    }
    Object[] values = CallNode.evaluate(frame, arguments, 0);
    at(frame);
    return foreign.execute(object, values);
  }

  private Object callMethod(VirtualFrame frame, Object callee, Object self) {
    if (method == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      method = insert(dispatch(arguments.length + 1));
    }
    Object[] values = CallNode.evaluate(frame, arguments, 2);
    values[1] = self;
    at(frame);
    Object result = TracedCall.call(frame, this, method, callee, values);
    return iterated ? IteratedCall.mark(callee, result) : result;
  }

  private Object callValue(VirtualFrame frame, Object callee) {
    if (value == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      value = insert(dispatch(arguments.length));
    }
    Object[] values = CallNode.evaluate(frame, arguments, 1);
    at(frame);
    Object result = TracedCall.call(frame, this, value, callee, values);
    return iterated ? IteratedCall.mark(callee, result) : result;
  }

  private DispatchNode dispatch(int count) {
    return DispatchNode.create(count, names, use);
  }

  @Override
  public void resultIsIterated() {
    iterated = true;
  }

  @Override
  public void resultIsAwaited() {
    iterated = true;
    use = DispatchNode.Use.AWAITED;
  }

  @Override
  public void resultIsDropped() {
    use = DispatchNode.Use.DROPPED;
  }
}
