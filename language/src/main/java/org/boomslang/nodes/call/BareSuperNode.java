package org.boomslang.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.Calls;
import org.boomslang.objects.superobject.PySuper;

/**
 * {@code super()} whose result is kept: the class in which the method was defined and the method's
 * first argument are passed. Should the name {@code super} mean something else, that is called
 * without arguments.
 */
public final class BareSuperNode extends ExpressionNode {

  @Child private ExpressionNode superName;
  @Child private ExpressionNode start;
  @Child private ExpressionNode object;

  private BareSuperNode(ExpressionNode superName, ExpressionNode start, ExpressionNode object) {
    this.superName = superName;
    this.start = start;
    this.object = object;
  }

  public static BareSuperNode create(
      ExpressionNode superName, ExpressionNode start, ExpressionNode object) {
    return new BareSuperNode(superName, start, object);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object callee = superName.execute(frame);
    if (callee != PySuper.TYPE) {
      at(frame);
      return Calls.call(callee);
    }
    Object cls = start.execute(frame);
    Object self = object.execute(frame);
    at(frame);
    return cls == null || self == null ? PySuper.of(cls, self) : Calls.call(callee, cls, self);
  }
}
