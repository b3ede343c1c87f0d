package org.boomslang.objects.descriptor;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;

/**
 * Attributes that {@code classmethod} and {@code staticmethod} take over from the callable they
 * wrap: copied once when made, or, where making them costs something, when first asked for.
 */
public final class WrappedAttributes {
  private static final String[] COPIED = {"__module__", "__name__", "__qualname__", "__doc__"};

  private WrappedAttributes() {}

  /** Copies what describes {@code callable}, where it has it. */
  public static void copy(PyObject wrapper, Object callable) {
    for (String name : COPIED) {
      Object value = Attributes.getOrNull(callable, name);
      if (value != null) {
        wrapper.setAttribute(name, value);
      }
    }
  }

  /** The attribute kept in {@code wrapper}, or that of {@code callable}, which is then kept. */
  public static Object get(PyObject wrapper, Object callable, String name) {
    Object known = wrapper.getAttribute(name);
    if (known != null) {
      return known;
    }
    return wrapper.setAttributeIfAbsent(name, Attributes.get(callable, name));
  }

  /** Keeps or, for a {@code null} value, forgets an attribute. */
  public static void set(PyObject wrapper, String name, Object value) {
    if (value != null) {
      wrapper.setAttribute(name, value);
    } else if (wrapper.deleteAttribute(name) == null) {
      throw PyErrors.attributeErrorOf(wrapper, name, "%s", name);
    }
  }
}
