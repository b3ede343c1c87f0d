package org.boomslang.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Snapshot;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyThreadState;

/**
 * A live view of a part of every entry of a dictionary. Thread-safety: atomic, as its dictionary
 * is.
 */
public abstract class PyDictView extends PyObject implements Snapshot {
  private final PyDict dict;
  private final PyDict.Part part;

  PyDictView(Shape shape, PyDict dict, PyDict.Part part) {
    super(shape);
    this.dict = dict;
    this.part = part;
  }

  public final PyDict dict() {
    return dict;
  }

  @Override
  public final Object[] elementsNow() {
    return dict.parts(part);
  }

  final int size() {
    return dict.size();
  }

  final PyDictIterator iterator() {
    return PyDictIterator.over(dict, part);
  }

  final PyDictIterator reverseIterator() {
    return PyDictIterator.reverseOver(dict, part);
  }

  /** Whether a key, or an item as a tuple, is in the dictionary; for set-like views. */
  @TruffleBoundary
  final boolean contains(Object element) {
    if (part == PyDict.Part.KEY) {
      return dict.get(element) != null;
    }
    if (!(element instanceof PyTuple pair) || pair.length() != 2) {
      return false;
    }
    Object value = dict.get(pair.get(0));
    return value != null && Comparisons.equal(value, pair.get(1));
  }

  @TruffleBoundary
  final TruffleString repr() {
    PyThreadState thread = PyThreadState.get();
    if (!thread.enterRepr(this)) {
      return new StrBuilder().append("...").toTruffleString();
    }
    try {
      // Through the type, so that views of subclasses show what their iterators give.
      StrBuilder text = new StrBuilder().append(type().shortName()).append("([");
      Object iterator = Iteration.iter(this);
      String separator = "";
      for (Object element = Iteration.next(iterator);
          element != null;
          element = Iteration.next(iterator)) {
        text.append(separator).append(Conversions.repr(element));
        separator = ", ";
      }
      return text.append("])").toTruffleString();
    } finally {
      thread.leaveRepr(this);
    }
  }
}
