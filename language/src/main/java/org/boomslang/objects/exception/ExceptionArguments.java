package org.boomslang.objects.exception;

import java.util.List;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** What the constructors and members of several exception types share: checks of arguments. */
final class ExceptionArguments {
  private ExceptionArguments() {}

  /** Refuses keyword arguments, naming the type of {@code self}. */
  static void noKeywords(PyBaseException self, PyDict keywords) {
    noKeywords(self.type(), keywords);
  }

  static void noKeywords(PyType type, PyDict keywords) {
    if (keywords != null && keywords.length() != 0) {
      throw PyErrors.typeError("%s() takes no keyword arguments", type.name());
    }
  }

  /**
   * Picks the keyword arguments called {@code names} out of {@code keywords}.
   *
   * @return one value per name, {@code null} where absent
   */
  static Object[] keywords(String function, PyDict keywords, String... names) {
    Object[] values = new Object[names.length];
    if (keywords == null || keywords.length() == 0) {
      return values;
    }
    int found = 0;
    for (int i = 0; i < names.length; i++) {
      values[i] = keywords.getStr(names[i]);
      if (values[i] != null) {
        found++;
      }
    }
    if (found != keywords.length()) {
      for (Object key : Iteration.toArray(keywords)) {
        String name = PyStr.toJava(key);
        if (!List.of(names).contains(name)) {
          throw PyErrors.typeError("%s() got an unexpected keyword argument '%s'", function, name);
        }
      }
    }
    return values;
  }

  /** {@code (type, args)}, and the instance's attributes where it has any. */
  static Object reduce(PyBaseException self, PyTuple args) {
    PyDict attributes = attributes(self);
    return attributes.length() == 0
        ? PyTuple.of(self.type(), args)
        : PyTuple.of(self.type(), args, attributes);
  }

  /** A copy of the instance's own attributes. */
  static PyDict attributes(PyBaseException self) {
    PyDict dict = Attributes.dict(self);
    return dict == null ? new PyDict() : dict.copy();
  }

  /** Positional argument {@code number} as a str of any subclass. */
  static Object str(Object value, int number) {
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError("argument %d must be str, not %s", number, Types.of(value).name());
    }
    return value;
  }

  /** A value stored in an index-typed member. */
  static long index(Object value) {
    if (value == null) {
      throw PyErrors.typeError("can't delete numeric/char attribute");
    }
    if (value instanceof Long number) {
      return number;
    }
    if (Types.of(value).lookup("__index__") == null) {
      throw PyErrors.typeError("an integer is required");
    }
    return Conversions.asLong(value);
  }

  /** A {@code Py_ssize_t}; {@code error} is raised beyond 64 bits. */
  static long size(Object value, PyType error) {
    if (Conversions.index(value) instanceof Long number) {
      return number;
    }
    throw PyErrors.raise(error, "cannot fit '%s' into an index-sized integer", Types.nameOf(value));
  }

  /** The length of {@code text}, a str or bytes. */
  static int length(Object text) {
    return Items.length(text);
  }
}
