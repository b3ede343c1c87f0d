package org.boomslang.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.tuple.PyTuple;

/** {@code divmod(a, b)} of ints in place, so that a tuple that is taken apart is not made. */
final class DivmodCase extends BuiltinFunctionCase {

  DivmodCase(DispatchNode site, BuiltinCode code) {
    super(site, code, false);
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    if (arguments[1] instanceof Long a && arguments[2] instanceof Long b && b > 0) {
      return PyTuple.of(Math.floorDiv(a, b), Math.floorMod(a, b));
    }
    return super.call(frame, callee, arguments);
  }
}
