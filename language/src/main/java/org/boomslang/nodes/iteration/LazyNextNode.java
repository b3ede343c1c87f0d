package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.nodes.call.DispatchNode;
import org.boomslang.nodes.operation.TruthValueNode;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.iterator.PyFilter;
import org.boomslang.objects.iterator.PyMap;

/**
 * The next element of a {@code map} or of a {@code filter}, null at the end: the function is called
 * from here, so that it can be inlined.
 */
final class LazyNextNode extends Node {
  @Child private NextNode next = NextNode.create();
  @Child private DispatchNode call = DispatchNode.create(1, Calls.NO_NAMES);

  /** For maps over several iterables; null until one comes. */
  @Child private MapNextNode several;

  /** Null until a filter comes. */
  @Child private TruthValueNode truth;

  private LazyNextNode() {}

  static LazyNextNode create() {
    return new LazyNextNode();
  }

  /** Subclasses may have a {@code __next__} of their own. */
  static boolean isLazy(Object iterator) {
    return CompilerDirectives.isExact(iterator, PyMap.class)
            && CompilerDirectives.castExact(iterator, PyMap.class).type() == PyMap.TYPE
        || CompilerDirectives.isExact(iterator, PyFilter.class)
            && CompilerDirectives.castExact(iterator, PyFilter.class).type() == PyFilter.TYPE;
  }

  Object execute(VirtualFrame frame, Object iterator) {
    try {
      return CompilerDirectives.isExact(iterator, PyMap.class)
          ? map(frame, CompilerDirectives.castExact(iterator, PyMap.class))
          : filter(frame, CompilerDirectives.castExact(iterator, PyFilter.class));
    } catch (PyException e) {
      // A function that raises it ends the iteration, as in CPython.
      if (e.matches(ExceptionTypes.STOP_ITERATION)) {
        return null;
      }
      throw e;
    }
  }

  private Object map(VirtualFrame frame, PyMap map) {
    if (map.count() != 1) {
      if (several == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        several = insert(new MapNextNode(map.count()));
      }
      return several.execute(frame, map);
    }
    Object value = next.execute(frame, map.iterator(0));
    if (value == null) {
      return null;
    }
    return call.execute(frame, map.function(), new Object[] {null, value});
  }

  private Object filter(VirtualFrame frame, PyFilter filter) {
    if (truth == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      truth = insert(TruthValueNode.create());
    }
    while (true) {
      Object value = next.execute(frame, filter.iterator());
      if (value == null) {
        return null;
      }
      Object test =
          filter.testsItself()
              ? value
              : call.execute(frame, filter.function(), new Object[] {null, value});
      if (truth.execute(frame, test)) {
        return value;
      }
      TruffleSafepoint.poll(this);
    }
  }
}
