package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import java.util.Arrays;
import org.boomslang.nodes.PyNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Takes an iterable apart for targets {@code a, b} or {@code a, *b, c}; the starred target's value
 * is a list.
 */
public final class UnpackNode extends PyNode {

  private final int before;
  private final boolean starred;
  private final int after;
  @Child private GetIteratorNode getIterator = GetIteratorNode.create();
  @Child private NextNode next = NextNode.create();
  private final BranchProfile overTuple = BranchProfile.create();
  private final BranchProfile overList = BranchProfile.create();
  private final BranchProfile overOther = BranchProfile.create();

  private UnpackNode(int before, boolean starred, int after) {
    this.before = before;
    this.starred = starred;
    this.after = after;
  }

  /**
   * The node for so many targets.
   *
   * @param before targets before the starred one, or all of them
   * @param starIndex index of the starred target, -1 for none
   * @param after targets after the starred one
   */
  public static UnpackNode create(int before, int starIndex, int after) {
    return new UnpackNode(before, starIndex >= 0, after);
  }

  /** The values of the targets, in order. The array is not to be written to. */
  public Object[] execute(VirtualFrame frame, Object iterable) {
    if (starred) {
      return unpackStarred(iterable);
    }
    if (iterable instanceof PyTuple tuple
        && tuple.type() == BuiltinTypes.TUPLE
        && tuple.length() == before) {
      overTuple.enter();
      return tuple.items();
    }
    if (iterable instanceof PyList list
        && list.type() == BuiltinTypes.LIST
        && list.size() == before) {
      overList.enter();
      return unpackList(list);
    }
    overOther.enter();
    return unpackAny(frame, iterable);
  }

  @ExplodeLoop
  private Object[] unpackList(PyList list) {
    Object[] values = new Object[before];
    for (int i = 0; i < before; i++) {
      Object value = list.getItem(i);
      if (value == null) {
        // Another thread has made the list shorter.
        throw notEnough(i);
      }
      values[i] = value;
    }
    return values;
  }

  @ExplodeLoop
  private Object[] unpackAny(VirtualFrame frame, Object iterable) {
    checkIterable(iterable);
    Object iterator = getIterator.execute(frame, iterable);
    Object[] values = new Object[before];
    for (int i = 0; i < before; i++) {
      Object value = next.execute(frame, iterator);
      if (value == null) {
        throw notEnough(i);
      }
      values[i] = value;
    }
    if (next.execute(frame, iterator) != null) {
      throw tooMany(iterable);
    }
    return values;
  }

  @TruffleBoundary
  private Object[] unpackStarred(Object iterable) {
    checkIterable(iterable);
    Object[] all = Iteration.toArray(iterable);
    if (all.length < before + after) {
      throw PyErrors.valueError(
          "not enough values to unpack (expected at least %d, got %d)", before + after, all.length);
    }
    Object[] values = new Object[before + 1 + after];
    System.arraycopy(all, 0, values, 0, before);
    values[before] = PyList.of(Arrays.copyOfRange(all, before, all.length - after));
    System.arraycopy(all, all.length - after, values, before + 1, after);
    return values;
  }

  @TruffleBoundary
  private RuntimeException notEnough(int got) {
    return PyErrors.valueError("not enough values to unpack (expected %d, got %d)", before, got);
  }

  /** How many there were is only said where that is known. */
  @TruffleBoundary
  private RuntimeException tooMany(Object iterable) {
    int got =
        switch (iterable) {
          case PyTuple tuple when tuple.type() == BuiltinTypes.TUPLE -> tuple.length();
          case PyList list when list.type() == BuiltinTypes.LIST -> list.size();
          case PyDict dict when dict.type() == BuiltinTypes.DICT -> dict.size();
          default -> -1;
        };
    return got <= before
        ? PyErrors.valueError("too many values to unpack (expected %d)", before)
        : PyErrors.valueError("too many values to unpack (expected %d, got %d)", before, got);
  }

  @TruffleBoundary
  private static void checkIterable(Object iterable) {
    if (Types.of(iterable).lookup("__iter__") == null
        && Types.of(iterable).lookup("__getitem__") == null) {
      throw PyErrors.typeError("cannot unpack non-iterable %s object", Types.nameOf(iterable));
    }
  }
}
