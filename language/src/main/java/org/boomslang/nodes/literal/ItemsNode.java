package org.boomslang.nodes.literal;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.Arrays;
import java.util.function.Consumer;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.iteration.ToArrayNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.list.PyList;

/**
 * Evaluates the items of a display or the positional arguments of a call, {@code a, *b, c}, into a
 * fresh array of exact length.
 */
public final class ItemsNode extends PyNode {
  /** From this size on elements of a list are copied to a list without a look at each. */
  private static final int LARGE = 16;

  @Children private final ExpressionNode[] items;

  @CompilationFinal(dimensions = 1)
  private final boolean[] isStar;

  private final boolean hasStar;

  /** One per starred item. */
  @Children private final ToArrayNode[] unpackers;

  private ItemsNode(ExpressionNode[] items, boolean[] isStar, ToArrayNode[] unpackers) {
    this.items = items;
    this.isStar = isStar;
    this.unpackers = unpackers;
    this.hasStar = unpackers != null;
  }

  /**
   * The node for items of which some are starred.
   *
   * @param isStar null when none is
   */
  public static ItemsNode create(ExpressionNode[] items, boolean[] isStar) {
    ToArrayNode[] unpackers = null;
    if (isStar != null) {
      for (int i = 0; i < items.length; i++) {
        if (isStar[i]) {
          unpackers = unpackers == null ? new ToArrayNode[items.length] : unpackers;
          unpackers[i] = ToArrayNode.create();
        }
      }
    }
    return new ItemsNode(items, isStar, unpackers);
  }

  /** The number of items when it is the same each time, else -1. */
  public int fixedLength() {
    return hasStar ? -1 : items.length;
  }

  /**
   * Evaluates the items. What a star cannot unpack raises a TypeError by {@code notIterable}.
   *
   * @param display the display or call they belong to, whose position such an error has
   */
  @ExplodeLoop
  public Object[] execute(VirtualFrame frame, PyNode display, NotIterable notIterable) {
    if (!hasStar) {
      Object[] values = new Object[items.length];
      for (int i = 0; i < items.length; i++) {
        values[i] = items[i].execute(frame);
      }
      return values;
    }
    Object[] values = new Object[items.length];
    int count = 0;
    for (int i = 0; i < items.length; i++) {
      Object value = items[i].execute(frame);
      if (isStar[i]) {
        PyFrame.moveTo(frame, display.position());
        Object[] unpacked = unpackers[i].execute(frame, value, notIterable);
        values = withRoom(values, count, unpacked.length + items.length - i - 1);
        System.arraycopy(unpacked, 0, values, count, unpacked.length);
        count += unpacked.length;
      } else {
        values[count++] = value;
      }
    }
    return count == values.length ? values : Arrays.copyOf(values, count);
  }

  /**
   * As {@link #execute}, but a list: what is unpacked from large lists is copied as they hold it.
   */
  PyList executeList(VirtualFrame frame, PyNode display, NotIterable notIterable) {
    return hasStar
        ? unpackList(frame, display, notIterable)
        : PyList.of(execute(frame, display, notIterable));
  }

  @ExplodeLoop
  private PyList unpackList(VirtualFrame frame, PyNode display, NotIterable notIterable) {
    PyList list = null;
    Object[] values = new Object[items.length];
    int count = 0;
    for (int i = 0; i < items.length; i++) {
      Object value = items[i].execute(frame);
      if (isStar[i]) {
        PyFrame.moveTo(frame, display.position());
        if (value instanceof PyList source
            && source.type() == BuiltinTypes.LIST
            && source.size() >= LARGE) {
          list = joined(list, values, count, source);
          values = new Object[items.length - i - 1];
          count = 0;
        } else {
          Object[] unpacked = unpackers[i].execute(frame, value, notIterable);
          values = withRoom(values, count, unpacked.length + items.length - i - 1);
          System.arraycopy(unpacked, 0, values, count, unpacked.length);
          count += unpacked.length;
        }
      } else {
        values[count++] = value;
      }
    }
    return list != null
        ? joined(list, values, count, null)
        : PyList.of(count == values.length ? values : Arrays.copyOf(values, count));
  }

  /** A list, or a new one, with some values and then the elements of another list. */
  @TruffleBoundary
  private static PyList joined(PyList list, Object[] values, int count, PyList source) {
    PyList result = list != null ? list : new PyList();
    if (count > 0) {
      result.extend(Arrays.copyOf(values, count));
    }
    if (source != null) {
      result.extend(source);
    }
    return result;
  }

  /**
   * Evaluates items of which some are starred, and hands them on: those before the first starred
   * one together, then that and each that follows.
   */
  @ExplodeLoop
  public void executeEach(
      VirtualFrame frame, PyNode display, NotIterable notIterable, Consumer<Object[]> taker) {
    Object[] first = new Object[items.length];
    int count = 0;
    boolean starred = false;
    for (int i = 0; i < items.length; i++) {
      Object value = items[i].execute(frame);
      if (!isStar[i] && !starred) {
        first[count++] = value;
        continue;
      }
      PyFrame.moveTo(frame, display.position());
      if (!starred) {
        starred = true;
        taker.accept(Arrays.copyOf(first, count));
      }
      taker.accept(
          isStar[i] ? unpackers[i].execute(frame, value, notIterable) : new Object[] {value});
    }
  }

  /** Evaluates the only item, a starred one, which {@link #unpackShared} unpacks later. */
  public Object executeStarred(VirtualFrame frame) {
    return items[0].execute(frame);
  }

  /** Unpacks what {@link #executeStarred} gave, into an array that is not to be written to. */
  public Object[] unpackShared(
      VirtualFrame frame, PyNode display, Object starred, NotIterable notIterable) {
    PyFrame.moveTo(frame, display.position());
    return unpackers[0].execute(frame, starred, notIterable);
  }

  /** Whether there is one item, a starred one. */
  public boolean isOneStar() {
    return hasStar && items.length == 1;
  }

  /**
   * As {@link #execute}, but the array is not to be written to: a single starred tuple is not
   * copied.
   */
  public Object[] executeShared(VirtualFrame frame, PyNode display, NotIterable notIterable) {
    if (isOneStar()) {
      return unpackShared(frame, display, executeStarred(frame), notIterable);
    }
    return execute(frame, display, notIterable);
  }

  private static Object[] withRoom(Object[] values, int count, int more) {
    if (values.length - count >= more) {
      return values;
    }
    return Arrays.copyOf(values, count + more);
  }

  /** Makes the error for a starred value that is not iterable. */
  @FunctionalInterface
  public interface NotIterable {
    /** The error in place of iter()'s own, or null to keep that. */
    RuntimeException error(Object value);
  }
}
