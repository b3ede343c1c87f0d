package org.boomslang.modules.etree.element;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.list.ListSlices;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.slice.PySlice;

/** Elements as sequences of their children. Thread-safety: shared (stateless). */
@PyBuiltins(type = "xml.etree.ElementTree.Element")
final class ElementItems {
  private ElementItems() {}

  @PyBuiltin(name = "__len__", sig = "($self, /)", compiled = true)
  static int length(PyElement self) {
    return self.length();
  }

  @PyBuiltin(
      name = "__getitem__",
      sig = "($self, key, /)",
      doc = "Return self[key].",
      compiled = true)
  static Object get(PyElement self, Object key) {
    if (key instanceof Long index && index >= 0 && index <= Integer.MAX_VALUE) {
      PyElement child = self.child((int) (long) index);
      if (child != null) {
        return child;
      }
    }
    return find(self, key);
  }

  @TruffleBoundary
  private static Object find(PyElement self, Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Bounds bounds = slice.bounds();
      PyList children = self.childrenOrNull();
      return children == null
          ? new PyList()
          : ListSlices.get(children, bounds.start(), bounds.stop(), bounds.step(), false);
    }
    PyElement child = self.child(index(self, key));
    if (child == null) {
      throw PyErrors.indexError("child index out of range");
    }
    return child;
  }

  /** The index of a child that a number means; negative ones count from the end. */
  private static int index(PyElement self, Object key) {
    Object index = Conversions.indexOrNull(key);
    if (index == null) {
      throw PyErrors.typeError("element indices must be integers");
    }
    int i = Conversions.asSize(index);
    return i < 0 ? i + self.length() : i;
  }

  private static PyException outOfRange() {
    return PyErrors.indexError("child assignment index out of range");
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, key, value, /)", doc = "Set self[key] to value.")
  static void set(PyElement self, Object key, Object value) {
    if (key instanceof PySlice slice) {
      PySlice.Bounds bounds = slice.bounds();
      Object[] items = Sequences.toArray(value, "assignment expects an iterable");
      for (Object item : items) {
        ElementArguments.element(item);
      }
      ListSlices.set(
          self.children(),
          bounds.start(),
          bounds.stop(),
          bounds.step(),
          PyList.wrap(items, items.length),
          false);
    } else {
      int index = index(self, key);
      PyList children = self.childrenOrNull();
      if (children == null || index < 0 || index >= children.size()) {
        throw outOfRange();
      }
      if (!children.setItem(index, ElementArguments.element(value))) {
        throw outOfRange();
      }
    }
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, key, /)", doc = "Delete self[key].")
  static void delete(PyElement self, Object key) {
    PyList children = self.childrenOrNull();
    if (key instanceof PySlice slice) {
      if (children == null) {
        slice.bounds();
        return;
      }
      ListSlices.delete(children, slice);
    } else {
      int index = index(self, key);
      if (children == null || children.pop(index) == null) {
        throw outOfRange();
      }
    }
  }
}
