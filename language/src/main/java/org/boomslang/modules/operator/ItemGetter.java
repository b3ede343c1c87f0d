package org.boomslang.modules.operator;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code operator.itemgetter}. Thread-safety: immutable. */
@PyBuiltins(
    type = "operator.itemgetter",
    doc =
        "Return a callable object that fetches the given item(s) from its operand.\n"
            + "After f = itemgetter(2), the call f(r) returns r[2].\n"
            + "After g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])")
final class ItemGetter extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "operator.itemgetter",
          BuiltinTypes.OBJECT,
          Layout.of("itemgetter", Layout.OBJECT, null),
          ItemGetterTable::new);

  private final Object[] items;

  private ItemGetter(Shape shape, Object[] items) {
    super(shape);
    this.items = items;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, item, /, *items)")
  static Object create(PyType type, Object item, Object[] items) {
    Object[] all = new Object[items.length + 1];
    all[0] = item;
    System.arraycopy(items, 0, all, 1, items.length);
    return new ItemGetter(type.instanceShape(), all);
  }

  @PyBuiltin(name = "__call__", sig = "($self, obj, /)", doc = "Call self as a function.")
  static Object call(ItemGetter self, Object object) {
    if (self.items.length == 1) {
      return Items.get(object, self.items[0]);
    }
    Object[] values = new Object[self.items.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Items.get(object, self.items[i]);
    }
    return PyTuple.of(values);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static TruffleString repr(ItemGetter self) {
    return Representation.of(self, self.items, null);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "Return state information for pickling")
  static Object reduce(ItemGetter self) {
    return PyTuple.of(self.type(), PyTuple.of(self.items));
  }
}
