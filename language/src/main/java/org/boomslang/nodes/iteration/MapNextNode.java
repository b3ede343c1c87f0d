package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.nodes.call.DispatchNode;
import org.boomslang.objects.Calls;
import org.boomslang.objects.iterator.PyMap;

/**
 * The next element of a {@code map} over as many iterables as the first that came, null at the end.
 */
final class MapNextNode extends Node {
  @Children private final NextNode[] next;
  @Child private DispatchNode call;

  MapNextNode(int iterators) {
    next = new NextNode[ZipNextNode.isFew(iterators) ? iterators : 0];
    for (int i = 0; i < next.length; i++) {
      next[i] = NextNode.create();
    }
    call = DispatchNode.create(next.length, Calls.NO_NAMES);
  }

  @ExplodeLoop
  Object execute(VirtualFrame frame, PyMap map) {
    if (map.count() != next.length || next.length == 0) {
      return map.next();
    }
    // Element 0 is for the callee.
    Object[] arguments = new Object[next.length + 1];
    for (int i = 0; i < next.length; i++) {
      Object value = next[i].execute(frame, map.iterator(i));
      if (value == null) {
        map.ended(i);
        return null;
      }
      arguments[i + 1] = value;
    }
    return call.execute(frame, map.function(), arguments);
  }
}
