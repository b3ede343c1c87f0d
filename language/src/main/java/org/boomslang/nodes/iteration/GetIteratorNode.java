package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.call.CallSpecialNode;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Types;

/** {@code iter(iterable)}. */
public final class GetIteratorNode extends PyNode {

  @Child private CallSpecialNode method;

  private GetIteratorNode() {}

  public static GetIteratorNode create() {
    return new GetIteratorNode();
  }

  public Object execute(VirtualFrame frame, Object iterable) {
    if (CompilerDirectives.isExact(iterable, PyInstance.class)) {
      if (method == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        method = insert(CallSpecialNode.create("__iter__", 0));
      }
      Object iterator = method.execute(frame, iterable);
      if (iterator != null) {
        return iterator instanceof PyIterator ? iterator : checked(iterator);
      }
    }
    return Iteration.iter(iterable);
  }

  @TruffleBoundary
  private static Object checked(Object iterator) {
    if (!Iteration.isIterator(iterator)) {
      throw PyErrors.typeError(
          "iter() returned non-iterator of type '%s'", Types.nameOf(iterator));
    }
    return iterator;
  }
}
