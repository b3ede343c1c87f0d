package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.nodes.subscript.ListAppendNode;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.objects.generator.Sink;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.list.PyListIterator;
import org.boomslang.objects.list.PyListReverseIterator;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.PyContext;

/**
 * Reads a generator or another builtin iterator to its end in compiled code, so that its body, or
 * the function of a {@code map}, is inlined into whoever consumes it: {@code sum(x for …)}, {@code
 * list(map(f, l))}.
 */
public final class GeneratorReader extends Node {
  @Child private ListAppendNode append = ListAppendNode.create();

  /** Null until a generator comes that has not begun. */
  @Child private StraightRunNode straight;

  /** Null until a generator comes. */
  @Child private ResumeNode resume;

  /** Null until a map or filter comes. */
  @Child private LazyNextNode lazy;

  /** Null until another iterator comes. */
  @Child private NextNode other;

  private GeneratorReader() {}

  public static GeneratorReader create() {
    return new GeneratorReader();
  }

  /** Whether a value is what this reads. */
  public static boolean reads(Object value) {
    return CompilerDirectives.isExact(value, PyGenerator.class)
        || LazyNextNode.isLazy(value)
        || isOther(value);
  }

  /** Whether a value is a generator. */
  public static boolean isGenerator(Object value) {
    return CompilerDirectives.isExact(value, PyGenerator.class);
  }

  /** What is left of lists is copied in one piece instead. */
  private static boolean isOther(Object value) {
    return value instanceof PyIterator iterator
        && !(value instanceof PyListIterator)
        && !(value instanceof PyListReverseIterator)
        && !iterator.type().isHeapType();
  }

  /**
   * Runs a generator expression that has not begun through, without suspending it for each element.
   *
   * @return whether all elements have been given to the sink; if not, nothing has happened
   */
  public boolean run(VirtualFrame frame, Object iterator, Sink sink) {
    if (!CompilerDirectives.isExact(iterator, PyGenerator.class)) {
      return false;
    }
    if (straight == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      straight = atomic(() -> straight != null ? straight : insert(StraightRunNode.create()));
    }
    return straight.run(frame, CompilerDirectives.castExact(iterator, PyGenerator.class), sink);
  }

  /** The next element, null at the end. */
  public Object next(VirtualFrame frame, Object iterator) {
    TruffleSafepoint.poll(this);
    if (resume != null && CompilerDirectives.isExact(iterator, PyGenerator.class)) {
      return resume.execute(
          frame,
          CompilerDirectives.castExact(iterator, PyGenerator.class).activation(),
          PyNone.NONE);
    }
    if (lazy != null && LazyNextNode.isLazy(iterator)) {
      return lazy.execute(frame, iterator);
    }
    if (other != null) {
      return other.execute(frame, iterator);
    }
    CompilerDirectives.transferToInterpreterAndInvalidate();
    if (iterator instanceof PyGenerator generator) {
      resume = insert(ResumeNode.create());
      return resume.execute(frame, generator.activation(), PyNone.NONE);
    }
    if (LazyNextNode.isLazy(iterator)) {
      lazy = insert(LazyNextNode.create());
      return lazy.execute(frame, iterator);
    }
    other = insert(NextNode.create());
    return other.execute(frame, iterator);
  }

  /**
   * The reader is done: a function that reads much is worth compiling well, though it is called
   * seldom.
   */
  public void finished(int elements) {
    if (CompilerDirectives.hasNextTier()) {
      LoopNode.reportLoopCount(this, elements);
    }
  }

  /**
   * Appends all elements to a list, one after the other: a generator, or an error in it, finds
   * those that it has given.
   */
  public void appendTo(VirtualFrame frame, PyList list, Object iterator) {
    if (run(frame, iterator, new Sink.OfList(list, false))) {
      return;
    }
    int elements = 0;
    while (true) {
      Object value = next(frame, iterator);
      if (value == null) {
        finished(elements);
        return;
      }
      if (PyContext.get(this).singleThreaded().isValid()) {
        append.execute(list, value);
      } else {
        list.append(value);
      }
      elements++;
    }
  }

  /** All elements, in a list that nobody else knows. */
  public PyList toList(VirtualFrame frame, Object iterator) {
    PyList list = new PyList();
    if (run(frame, iterator, new Sink.OfList(list, true))) {
      return list;
    }
    while (true) {
      Object value = next(frame, iterator);
      if (value == null) {
        finished(list.size());
        return list;
      }
      append.execute(list, value);
    }
  }
}
