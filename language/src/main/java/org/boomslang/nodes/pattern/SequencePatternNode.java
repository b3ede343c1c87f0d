package org.boomslang.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.Arrays;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType.PatternKind;

/** {@code [pattern, *name, pattern]}. */
public final class SequencePatternNode extends PatternNode {
  @Children private final PatternNode[] patterns;
  private final int star;
  private final int starSlot;

  /**
   * @param patterns without the starred one
   * @param star index of the starred pattern, -1 for none
   * @param starSlot where its list goes, -1 for {@code *_}
   */
  public SequencePatternNode(PatternNode[] patterns, int star, int starSlot) {
    this.patterns = patterns;
    this.star = star;
    this.starSlot = starSlot;
  }

  @Override
  @ExplodeLoop
  public boolean matches(VirtualFrame frame, Object subject) {
    at(frame);
    Object[] items = items(subject);
    if (items == null) {
      return false;
    }
    for (int i = 0; i < patterns.length; i++) {
      int index = star >= 0 && i >= star ? items.length - patterns.length + i : i;
      if (!patterns[i].matches(frame, items[index])) {
        return false;
      }
    }
    if (starSlot >= 0) {
      frame.setObject(starSlot, rest(items));
    }
    return true;
  }

  /** The elements of a sequence of fitting length, else null. */
  @TruffleBoundary
  private Object[] items(Object subject) {
    if (Types.of(subject).patternKind() != PatternKind.SEQUENCE) {
      return null;
    }
    int length = Items.length(subject);
    if (star < 0 ? length != patterns.length : length < patterns.length) {
      return null;
    }
    if (subject instanceof PyTuple tuple && !tuple.type().isHeapType()) {
      return tuple.toArray();
    }
    if (star >= 0 && starSlot < 0) {
      // Nobody wants the middle: it is not asked for.
      Object[] items = new Object[length];
      for (int i = 0; i < length; i++) {
        if (i < star || i >= length - (patterns.length - star)) {
          items[i] = Items.get(subject, (long) i);
        }
      }
      return items;
    }
    Object[] items = Iteration.toArray(subject);
    if (star < 0 && items.length != patterns.length) {
      throw PyErrors.valueError(
          items.length < patterns.length
              ? "not enough values to unpack (expected %d, got %d)"
              : "too many values to unpack (expected %d, got %d)",
          patterns.length,
          items.length);
    }
    if (items.length < patterns.length) {
      throw PyErrors.valueError(
          "not enough values to unpack (expected at least %d, got %d)",
          patterns.length, items.length);
    }
    return items;
  }

  @TruffleBoundary
  private Object rest(Object[] items) {
    return PyList.of(Arrays.copyOfRange(items, star, items.length - (patterns.length - star)));
  }
}
