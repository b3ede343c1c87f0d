package org.boomslang.objects.set;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyThreadState;

/** How sets are shown and pickled. Thread-safety: shared (stateless). */
final class SetText {
  private SetText() {}

  @TruffleBoundary
  static TruffleString repr(PyAnySet set) {
    String name = set.type().shortName();
    PyThreadState thread = PyThreadState.get();
    if (!thread.enterRepr(set)) {
      return new StrBuilder().append(name).append("(...)").toTruffleString();
    }
    try {
      StrBuilder text = new StrBuilder();
      Object[] elements = set.toArray(); // at once: another thread may clear the set
      if (elements.length == 0) {
        return text.append(name).append("()").toTruffleString();
      }
      boolean plain = set.type() == BuiltinTypes.SET;
      if (!plain) {
        text.append(name).append("(");
      }
      String separator = "{";
      for (Object element : elements) {
        text.append(separator).append(Conversions.repr(element));
        separator = ", ";
      }
      text.append(plain ? "}" : "})");
      return text.toTruffleString();
    } finally {
      thread.leaveRepr(set);
    }
  }

  @TruffleBoundary
  static Object reduce(PyAnySet set) {
    Object state = Attributes.getOrNull(set, "__getstate__");
    return PyTuple.of(
        set.type(),
        PyTuple.of(PyList.of(set.toArray())),
        state == null ? PyNone.NONE : Calls.call(state));
  }
}
