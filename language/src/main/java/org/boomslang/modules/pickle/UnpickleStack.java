package org.boomslang.modules.pickle;

import java.util.Arrays;
import org.boomslang.objects.PyException;

/**
 * The stack of the pickle machine, with its marks kept apart. Nothing below the last mark can be
 * popped. Compare CPython {@code Pdata}. Thread-safety: incompatible.
 */
final class UnpickleStack {
  private Object[] items = new Object[64];
  private int size;
  private int[] marks = new int[16];
  private int markCount;

  /** Where the last mark is: nothing below is to be touched. */
  private int fence;

  int size() {
    return size;
  }

  private PyException underflow() {
    return PickleErrors.unpickling(
        markCount > 0 ? "unexpected MARK found" : "unpickling stack underflow");
  }

  void push(Object item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  Object pop() {
    if (size <= fence) {
      throw underflow();
    }
    Object item = items[--size];
    items[size] = null;
    return item;
  }

  Object top() {
    if (size <= fence) {
      throw underflow();
    }
    return items[size - 1];
  }

  void replaceTop(Object item) {
    items[size - 1] = item;
  }

  Object get(int index) {
    return items[index];
  }

  void mark() {
    if (markCount == marks.length) {
      marks = Arrays.copyOf(marks, markCount * 2);
    }
    marks[markCount++] = size;
    fence = size;
  }

  /** Removes the last mark; where it was. */
  int unmark() {
    if (markCount == 0) {
      throw PickleErrors.unpickling("could not find MARK");
    }
    int mark = marks[--markCount];
    fence = markCount == 0 ? 0 : marks[markCount - 1];
    return mark;
  }

  /** {@code POP}: removes a mark where that is on top. */
  void popItemOrMark() {
    if (markCount > 0 && marks[markCount - 1] == size) {
      unmark();
    } else {
      pop();
    }
  }

  /** Checks that an object lies under the elements that begin at an index. */
  void requireBelow(int index) {
    if (index > size || index <= fence) {
      throw underflow();
    }
  }

  /** Checks that so many elements can be taken. */
  void require(int count) {
    if (size - count < fence) {
      throw underflow();
    }
  }

  /** Takes the elements from an index on. */
  Object[] popFrom(int from) {
    if (from < fence || from > size) {
      throw underflow();
    }
    Object[] taken = Arrays.copyOfRange(items, from, size);
    drop(from);
    return taken;
  }

  /** Drops the elements from an index on. */
  void drop(int from) {
    Arrays.fill(items, from, size, null);
    size = from;
  }

  void clear() {
    drop(0);
    markCount = 0;
    fence = 0;
  }
}
