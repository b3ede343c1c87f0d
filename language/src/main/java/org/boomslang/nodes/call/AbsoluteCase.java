package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.builtin.BuiltinCode;

/** {@code abs(x)} of ints and floats in place, and of instances by their {@code __abs__}. */
final class AbsoluteCase extends BuiltinFunctionCase {

  /** Null until an instance of a Python class comes. */
  @Child private CallSpecialNode method;

  AbsoluteCase(DispatchNode site, BuiltinCode code) {
    super(site, code, false);
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    Object value = arguments[1];
    if (value instanceof Long number && number != Long.MIN_VALUE) {
      return Math.abs(number);
    }
    if (value instanceof Double number) {
      return Math.abs(number);
    }
    if (value instanceof PyInstance) {
      if (method == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        method = insert(CallSpecialNode.create("__abs__", 0));
      }
      Object result = method.execute(frame, value);
      if (result != null) {
        return result;
      }
    }
    return super.call(frame, callee, arguments);
  }
}
