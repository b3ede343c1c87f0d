package org.boomslang.modules.heapq;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/** Module {@code _heapq}. Thread-safety: shared (stateless). */
@PyBuiltins(module = "_heapq", doc = "Heap queue algorithm (a.k.a. priority queue).")
public final class HeapqModule {
  private HeapqModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute(
        "__about__",
        PyStr.of(
            "Heaps are lists in which every element is no greater than the two at twice its index"
                + " plus one and plus two. The first element is the least, and adding or removing"
                + " one takes logarithmic time."));
  }

  private static Heap heap(String function, int arguments, Object heap, boolean max) {
    if (!(heap instanceof PyList list)) {
      throw PyErrors.typeError(
          "%s() argument %smust be list, not %s",
          function, arguments == 1 ? "" : "1 ", Types.nameOf(heap));
    }
    return new Heap(list, max);
  }

  @PyBuiltin(
      name = "heappush",
      sig = "(heap, item, /)",
      doc = "Push item onto heap, maintaining the heap invariant.")
  static void push(Object heap, Object item) {
    heap("heappush", 2, heap, false).push(item);
  }

  @PyBuiltin(name = "heappush_max", sig = "(heap, item, /)", doc = "Maxheap variant of heappush.")
  static void pushMax(Object heap, Object item) {
    heap("heappush_max", 2, heap, true).push(item);
  }

  @PyBuiltin(
      name = "heappop",
      sig = "(heap, /)",
      doc = "Pop the smallest item off the heap, maintaining the heap invariant.")
  static Object pop(Object heap) {
    return heap("heappop", 1, heap, false).pop();
  }

  @PyBuiltin(name = "heappop_max", sig = "(heap, /)", doc = "Maxheap variant of heappop.")
  static Object popMax(Object heap) {
    return heap("heappop_max", 1, heap, true).pop();
  }

  @PyBuiltin(
      name = "heapreplace",
      sig = "(heap, item, /)",
      doc =
          "Pop and return the current smallest value, and add the new item.\n\nThe value returned may be larger than item.")
  static Object replace(Object heap, Object item) {
    return heap("heapreplace", 2, heap, false).replace(item);
  }

  @PyBuiltin(
      name = "heapreplace_max",
      sig = "(heap, item, /)",
      doc = "Maxheap variant of heapreplace.")
  static Object replaceMax(Object heap, Object item) {
    return heap("heapreplace_max", 2, heap, true).replace(item);
  }

  @PyBuiltin(
      name = "heappushpop",
      sig = "(heap, item, /)",
      doc = "Push item on the heap, then pop and return the smallest item from the heap.")
  static Object pushPop(Object heap, Object item) {
    return heap("heappushpop", 2, heap, false).pushPop(item);
  }

  @PyBuiltin(
      name = "heappushpop_max",
      sig = "(heap, item, /)",
      doc = "Maxheap variant of heappushpop.")
  static Object pushPopMax(Object heap, Object item) {
    return heap("heappushpop_max", 2, heap, true).pushPop(item);
  }

  @PyBuiltin(
      name = "heapify",
      sig = "(heap, /)",
      doc = "Transform list into a heap, in-place, in O(len(heap)) time.")
  static void heapify(Object heap) {
    heap("heapify", 1, heap, false).heapify();
  }

  @PyBuiltin(name = "heapify_max", sig = "(heap, /)", doc = "Maxheap variant of heapify.")
  static void heapifyMax(Object heap) {
    heap("heapify_max", 1, heap, true).heapify();
  }
}
