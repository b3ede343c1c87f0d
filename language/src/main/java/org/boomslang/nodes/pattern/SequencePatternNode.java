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
  private static final Object[] NOTHING = {};

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
    if (star >= 0 && patterns.length == 0 && starSlot < 0) {
      // Any sequence fits, whatever is in it.
      return NOTHING;
    }
    int length = star >= 0 && patterns.length == 0 ? 0 : Items.length(subject);
    if (star < 0 ? length != patterns.length : length < patterns.length) {
      return null;
    }
    if (subject instanceof PyTuple tuple && !tuple.type().isHeapType()) {
      return tuple.toArray();
    }
    if (isEveryPatternWild()) {
      return new Object[patterns.length];
    }
    if (star >= 0 && starSlot < 0) {
      // Nobody wants the middle: it is neither asked for nor kept.
      Object[] items = new Object[patterns.length];
      for (int i = 0; i < items.length; i++) {
        if (!(patterns[i] instanceof WildcardPatternNode)) {
          long index = i < star ? i : length - patterns.length + i;
          items[i] = Items.get(subject, index);
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

  /** Whether the length alone decides. */
  private boolean isEveryPatternWild() {
    if (starSlot >= 0) {
      return false;
    }
    for (PatternNode pattern : patterns) {
      if (!(pattern instanceof WildcardPatternNode)) {
        return false;
      }
    }
    return true;
  }

  @TruffleBoundary
  private Object rest(Object[] items) {
    return PyList.of(Arrays.copyOfRange(items, star, items.length - (patterns.length - star)));
  }
}
