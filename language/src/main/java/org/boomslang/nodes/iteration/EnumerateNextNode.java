package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.PyNode;
import org.boomslang.objects.iterator.EndOfIteration;
import org.boomslang.objects.iterator.PyEnumerate;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The next pair of an {@code enumerate}, made where it is used, so that a loop that takes the pair
 * apart makes none.
 */
final class EnumerateNextNode extends PyNode {
  @Child private NextNode next = NextNode.create();
  private final BranchProfile large = BranchProfile.create();

  /** Subclasses may have a {@code __next__} of their own. */
  static boolean accepts(Object iterator) {
    return CompilerDirectives.isExact(iterator, PyEnumerate.class)
        && CompilerDirectives.castExact(iterator, PyEnumerate.class).type() == PyEnumerate.TYPE;
  }

  Object execute(VirtualFrame frame, Object iterator) {
    PyEnumerate pairs = CompilerDirectives.castExact(iterator, PyEnumerate.class);
    Object value = next.step(frame, pairs.iterator());
    if (value == null) {
      return EndOfIteration.reached();
    }
    long number = pairs.smallCount();
    if (number != Long.MAX_VALUE) {
      pairs.counted(number);
      return PyTuple.of(number, value);
    }
    large.enter();
    return PyTuple.of(pairs.takeCount(), value);
  }
}
