package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.tuple.PyTuple;

/**
 * {@code isinstance(x, C)} and {@code isinstance(x, (A, B))}: the answer is remembered per type of
 * {@code x} and class, for classes whose metaclass leaves the question to {@code type}.
 */
final class InstanceCheckCase extends BuiltinFunctionCase {

  private static final int MAX_CLASSES = 4;

  @Child private InstanceCheckNode check = InstanceCheckNode.create();

  /** The length of the tuples that come; 0 while classes come alone. */
  @CompilationFinal private int classes;

  /** Whether tuples of several lengths, or long ones, come. */
  @CompilationFinal private boolean irregular;

  InstanceCheckCase(DispatchNode site, BuiltinCode code) {
    super(site, code, false);
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    int known = irregular ? InstanceCheckNode.UNKNOWN : check(arguments[1], arguments[2]);
    return known == InstanceCheckNode.UNKNOWN
        ? super.call(frame, callee, arguments)
        : (Object) (known == InstanceCheckNode.YES);
  }

  @ExplodeLoop
  private int check(Object value, Object given) {
    if (!(given instanceof PyTuple tuple)) {
      return check.execute(value, given);
    }
    Object[] members = tuple.items();
    if (members.length != classes) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      if (classes != 0 || members.length > MAX_CLASSES || members.length == 0) {
        irregular = true;
        return InstanceCheckNode.UNKNOWN;
      }
      classes = members.length;
    }
    for (int i = 0; i < classes; i++) {
      int known = check.execute(value, members[i]);
      if (known != InstanceCheckNode.NO) {
        return known;
      }
    }
    return InstanceCheckNode.NO;
  }
}
