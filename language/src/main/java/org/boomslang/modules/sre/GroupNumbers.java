package org.boomslang.modules.sre;

import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;

/** Resolves what Python code writes for a group. */
final class GroupNumbers {

  private GroupNumbers() {}

  /** The number of a group given by number or name; IndexError when there is none. */
  static int of(PyPattern pattern, Object index) {
    int number = -1;
    if (index instanceof Long || Conversions.hasIndex(index)) {
      number = Conversions.asSizeClipped(index);
    } else {
      Object found = named(pattern, index);
      if (found instanceof Long l) {
        number = (int) (long) l;
      }
    }
    if (number < 0 || number > pattern.groups()) {
      throw PyErrors.indexError("no such group");
    }
    return number;
  }

  private static Object named(PyPattern pattern, Object name) {
    try {
      return pattern.groupIndex.get(name);
    } catch (PyException e) {
      // An unhashable name is no name of a group.
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        return null;
      }
      throw e;
    }
  }
}
