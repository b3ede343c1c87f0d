package org.boomslang.nodes.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.nodes.call.DispatchNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.type.PyType;

/** The call of one operator method: {@code __add__(left, right)} or {@code __radd__(right, left)}. */
final class OperatorMethodNode extends Node {

  private final Object method;
  private final boolean swapped;
  @Child private DispatchNode dispatch = DispatchNode.create(2, Calls.NO_NAMES);

  OperatorMethodNode(Object method, boolean swapped) {
    this.method = method;
    this.swapped = swapped;
  }

  /** Whether what a class has as operator method can be called straight: a function, or a slot of a number type. */
  static boolean isSimple(Object method) {
    return method instanceof PyFunction
        || method instanceof PyWrapperDescriptor wrapper && isNumber(wrapper.owner());
  }

  private static boolean isNumber(PyType type) {
    return type == BuiltinTypes.INT
        || type == BuiltinTypes.BOOL
        || type == BuiltinTypes.FLOAT
        || type == BuiltinTypes.COMPLEX;
  }

  Object execute(VirtualFrame frame, Object left, Object right) {
    return dispatch.execute(
        frame,
        method,
        swapped ? new Object[] {null, right, left} : new Object[] {null, left, right});
  }
}
