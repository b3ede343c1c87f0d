package org.boomslang.modules.functools;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What {@code cmp_to_key} gives: without an object it makes keys, with one it is a key that is
 * compared by the function. Thread-safety: atomic; the object is one reference.
 */
@PyBuiltins(type = "functools.KeyWrapper", unhashable = true)
final class KeyWrapper extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "functools.KeyWrapper",
          BuiltinTypes.OBJECT,
          Layout.of("KeyWrapper", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          KeyWrapperTable::new);

  private final Object compare;

  /** Null for the maker of keys. */
  private volatile Object object;

  KeyWrapper(Object compare, Object object) {
    super(TYPE.instanceShape());
    this.compare = compare;
    this.object = object;
  }

  @PyBuiltin(name = "__call__", sig = "($self, /, obj)")
  static Object call(KeyWrapper self, Object object) {
    return new KeyWrapper(self.compare, object);
  }

  @PyBuiltin(name = "obj", kind = Kind.MEMBER, doc = "Value wrapped by a key function.")
  static Object object(KeyWrapper self) {
    Object current = self.object;
    return current == null ? PyNone.NONE : current;
  }

  @PyBuiltin(name = "obj", kind = Kind.SETTER)
  static void setObject(KeyWrapper self, Object value) {
    self.object = value;
  }

  @PyBuiltin(name = "__text_signature__", kind = Kind.GETTER)
  static TruffleString signature(KeyWrapper self) {
    return PyStr.constant("(obj)");
  }

  private static Object compare(KeyWrapper self, Object other, CompareOp op) {
    if (!(other instanceof KeyWrapper key)) {
      throw PyErrors.typeError("other argument must be K instance");
    }
    Object x = self.object;
    Object y = key.object;
    if (x == null || y == null) {
      throw PyErrors.attributeError("object");
    }
    return Comparisons.compare(op, Calls.call(self.compare, x, y), 0L);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(KeyWrapper self, Object other) {
    return compare(self, other, CompareOp.LT);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(KeyWrapper self, Object other) {
    return compare(self, other, CompareOp.LE);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(KeyWrapper self, Object other) {
    return compare(self, other, CompareOp.EQ);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(KeyWrapper self, Object other) {
    return compare(self, other, CompareOp.NE);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(KeyWrapper self, Object other) {
    return compare(self, other, CompareOp.GT);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(KeyWrapper self, Object other) {
    return compare(self, other, CompareOp.GE);
  }
}
