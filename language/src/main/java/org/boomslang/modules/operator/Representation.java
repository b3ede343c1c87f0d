package org.boomslang.modules.operator;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.runtime.PyThreadState;

/** How the callables of the module show themselves: as the call that makes them. */
final class Representation {
  private Representation() {}

  /**
   * @param keywords null for none
   */
  static TruffleString of(PyObject self, Object[] arguments, PyDict keywords) {
    String name = self.type().fullName();
    PyThreadState thread = PyThreadState.get();
    StrBuilder text = new StrBuilder().append(name).append("(");
    if (!thread.enterRepr(self)) {
      return text.append("...)").toTruffleString();
    }
    try {
      String separator = "";
      for (Object argument : arguments) {
        text.append(separator).append(Conversions.repr(argument));
        separator = ", ";
      }
      if (keywords != null) {
        PyDict.Cursor cursor = keywords.cursor();
        while (cursor.next()) {
          text.append(separator)
              .append(Conversions.str(cursor.key()))
              .append("=")
              .append(Conversions.repr(cursor.value()));
          separator = ", ";
        }
      }
      return text.append(")").toTruffleString();
    } finally {
      thread.leaveRepr(self);
    }
  }
}
