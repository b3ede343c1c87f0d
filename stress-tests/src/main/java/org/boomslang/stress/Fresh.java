package org.boomslang.stress;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.Bias;

/**
 * Makes what the tests work on, which belongs to the thread that changes it first. Thread-safety:
 * shared (stateless).
 */
final class Fresh {
  private Fresh() {}

  static {
    Bias.start();
    Bias.giveAlways();
  }

  static final PyType CLASS = newClass("A");
  static final PyType OTHER_CLASS = newClass("B");

  static PyType newClass(String name) {
    return PyType.heap(
        BuiltinTypes.TYPE_SHAPE, name, new PyType[] {BuiltinTypes.OBJECT}, Layout.OBJECT, true);
  }

  static PyInstance instance() {
    return new PyInstance(CLASS.instanceShape());
  }

  /** A value whose content says whether it was published safely: an incomplete one reads 0. */
  static final class Value {
    private final int content;

    Value(int content) {
      this.content = content;
    }

    /** The content; -1 for no value, 99 for something else altogether. */
    static int of(Object value) {
      return value == null ? -1 : value instanceof Value v ? v.content : 99;
    }
  }
}
