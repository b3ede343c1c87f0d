package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.PyNode;
import org.boomslang.objects.iterator.EndOfIteration;
import org.boomslang.objects.iterator.PyZip;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The next tuple of a {@code zip} of as many iterators as the first that came, made where it is
 * used, so that a loop that takes the tuple apart makes none.
 */
final class ZipNextNode extends PyNode {
  /** More iterators side by side are not worth the code. */
  private static final int LIMIT = 6;

  @Children private final NextNode[] next;

  /** Another number of iterators has come. */
  private final BranchProfile other = BranchProfile.create();

  ZipNextNode(int iterators) {
    next = new NextNode[iterators];
    for (int i = 0; i < iterators; i++) {
      next[i] = NextNode.create();
    }
  }

  /** Subclasses may have a {@code __next__} of their own. */
  static boolean accepts(Object iterator) {
    return CompilerDirectives.isExact(iterator, PyZip.class)
        && CompilerDirectives.castExact(iterator, PyZip.class).type() == PyZip.TYPE;
  }

  /** Whether a node for so many iterators may be made. */
  static boolean isFew(int iterators) {
    return iterators > 0 && iterators <= LIMIT;
  }

  @ExplodeLoop
  Object execute(VirtualFrame frame, Object iterator) {
    PyZip zip = CompilerDirectives.castExact(iterator, PyZip.class);
    if (zip.count() != next.length) {
      other.enter();
      Object row = zip.next();
      return row == null ? EndOfIteration.reached() : row;
    }
    Object[] row = new Object[next.length];
    for (int i = 0; i < next.length; i++) {
      row[i] = element(frame, zip, i);
      if (row[i] == null) {
        return null;
      }
    }
    return PyTuple.of(row);
  }

  private Object element(VirtualFrame frame, PyZip zip, int index) {
    Object value;
    try {
      value = next[index].step(frame, zip.iterator(index));
    } catch (EndOfIteration e) {
      zip.ended(index);
      throw e;
    }
    if (value == null) {
      zip.ended(index);
    }
    return value;
  }
}
