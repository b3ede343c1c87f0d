package org.boomslang.modules.etree.element;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;

/** The arguments from which elements are made. Stateless. */
public final class ElementArguments {
  private static final TruffleString ATTRIB = PyStr.constant("attrib");

  private ElementArguments() {}

  /** Fails unless there are that many positional arguments, and the last of many is a dict. */
  public static void check(String function, Object[] args, int least, int most) {
    if (args.length < least || args.length > most) {
      throw PyErrors.typeError(
          "%s() takes at %s %d argument%s (%d given)",
          function,
          args.length < least ? "least" : "most",
          args.length < least ? least : most,
          (args.length < least ? least : most) == 1 ? "" : "s",
          args.length);
    }
    if (args.length == most && !(args[most - 1] instanceof PyDict)) {
      throw PyErrors.typeError(
          "%s() argument %d must be dict, not %s", function, most, Types.nameOf(args[most - 1]));
    }
  }

  /**
   * The attributes of a new element, in a fresh dictionary; null when there are none.
   *
   * @param given the dictionary given by position; null when there is none
   * @param keywords the keyword arguments, {@code attrib} among them perhaps; may be changed
   */
  public static PyDict attributes(Object given, PyDict keywords) {
    if (given == null && keywords.isEmpty()) {
      return null;
    }
    Object base = given == null ? keywords.remove(ATTRIB) : given;
    if (base == null) {
      return keywords;
    }
    if (!(base instanceof PyDict dict)) {
      throw PyErrors.typeError("attrib must be dict, not %s", Types.nameOf(base));
    }
    PyDict copy = dict.copy();
    copy.merge(keywords, true);
    return copy;
  }

  /** What a method says to a value in the place of an element. */
  static PyException noElement(Object value) {
    return PyErrors.typeError("expected an Element, not \"%s\"", Types.nameOf(value));
  }

  /** Fails for a value that is no element. */
  public static PyElement element(Object value) {
    if (value instanceof PyElement element) {
      return element;
    }
    throw noElement(value);
  }

  /** An argument that has to be an element. */
  public static PyElement element(String function, String argument, Object value) {
    if (value instanceof PyElement element) {
      return element;
    }
    throw PyErrors.typeError(
        "%s() %s must be xml.etree.ElementTree.Element, not %s",
        function, argument, Types.nameOf(value));
  }
}
