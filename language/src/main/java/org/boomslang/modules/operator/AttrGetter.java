package org.boomslang.modules.operator;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code operator.attrgetter}. Thread-safety: immutable. */
@PyBuiltins(
    type = "operator.attrgetter",
    doc =
        "Return a callable object that fetches the given attribute(s) from its operand.\n"
            + "After f = attrgetter('name'), the call f(r) returns r.name.\n"
            + "After g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\n"
            + "After h = attrgetter('name.first', 'name.last'), the call h(r) returns\n"
            + "(r.name.first, r.name.last).")
final class AttrGetter extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "operator.attrgetter",
          BuiltinTypes.OBJECT,
          Layout.of("attrgetter", Layout.OBJECT, null),
          AttrGetterTable::new);

  /** The names as given, and each cut at its dots. */
  private final Object[] attributes;

  private final String[][] paths;

  private AttrGetter(Shape shape, Object[] attributes, String[][] paths) {
    super(shape);
    this.attributes = attributes;
    this.paths = paths;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, attr, /, *attrs)")
  static Object create(PyType type, Object attr, Object[] attrs) {
    Object[] all = new Object[attrs.length + 1];
    all[0] = attr;
    System.arraycopy(attrs, 0, all, 1, attrs.length);
    String[][] paths = new String[all.length][];
    for (int i = 0; i < all.length; i++) {
      if (!PyStr.isStr(all[i])) {
        throw PyErrors.typeError("attribute name must be a string");
      }
      paths[i] = PyStr.toJava(all[i]).split("\\.", -1);
      for (int j = 0; j < paths[i].length; j++) {
        paths[i][j] = paths[i][j].intern();
      }
    }
    return new AttrGetter(type.instanceShape(), all, paths);
  }

  @PyBuiltin(name = "__call__", sig = "($self, obj, /)", doc = "Call self as a function.")
  static Object call(AttrGetter self, Object object) {
    if (self.paths.length == 1) {
      return fetch(object, self.paths[0]);
    }
    Object[] values = new Object[self.paths.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = fetch(object, self.paths[i]);
    }
    return PyTuple.of(values);
  }

  private static Object fetch(Object object, String[] path) {
    Object value = object;
    for (String name : path) {
      value = Attributes.get(value, name);
    }
    return value;
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static TruffleString repr(AttrGetter self) {
    return Representation.of(self, self.attributes, null);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "Return state information for pickling")
  static Object reduce(AttrGetter self) {
    return PyTuple.of(self.type(), PyTuple.of(self.attributes));
  }
}
