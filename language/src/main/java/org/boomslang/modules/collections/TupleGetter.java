package org.boomslang.modules.collections;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The descriptor of a field of a named tuple. Thread-safety: atomic; only the docstring changes.
 */
@PyBuiltins(type = "collections._tuplegetter")
public final class TupleGetter extends PyObject implements Descriptor {
  static final PyType TYPE =
      PyType.builtin(
          "collections._tuplegetter",
          BuiltinTypes.OBJECT,
          Layout.of("_tuplegetter", Layout.OBJECT, null),
          TypeFlags.FINAL,
          TupleGetterTable::new);

  private final int index;
  private volatile Object doc;

  private TupleGetter(Shape shape, int index, Object doc) {
    super(shape);
    this.index = index;
    this.doc = doc;
  }

  /** Which element of the tuple the field is. */
  public int index() {
    return index;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, index, doc, /)")
  static Object create(PyType type, int index, Object doc) {
    return new TupleGetter(type.instanceShape(), index, doc);
  }

  @Override
  public boolean isData() {
    return true;
  }

  @Override
  public Object bind(Object instance, PyType owner) {
    if (instance == null) {
      return this;
    }
    if (!(instance instanceof PyTuple tuple)) {
      if (instance == PyNone.NONE) {
        return this;
      }
      throw PyErrors.typeError(
          "descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object",
          index, Types.nameOf(instance));
    }
    if (index < 0 || index >= tuple.length()) {
      throw PyErrors.indexError("tuple index out of range");
    }
    return tuple.get(index);
  }

  @Override
  public void set(Object instance, Object value) {
    throw PyErrors.attributeError("can't set attribute");
  }

  @Override
  public void delete(Object instance) {
    throw PyErrors.attributeError("can't delete attribute");
  }

  @PyBuiltin(name = "__get__", sig = "($self, instance, owner=None, /)")
  static Object get(TupleGetter self, Object instance, Object owner) {
    return self.bind(instance == PyNone.NONE ? null : instance, null);
  }

  @PyBuiltin(name = "__set__", sig = "($self, instance, value, /)")
  static void setField(TupleGetter self, Object instance, Object value) {
    self.set(instance, value);
  }

  @PyBuiltin(name = "__delete__", sig = "($self, instance, /)")
  static void deleteField(TupleGetter self, Object instance) {
    self.delete(instance);
  }

  @PyBuiltin(name = "__doc__", kind = Kind.MEMBER)
  static Object doc(TupleGetter self) {
    return self.doc;
  }

  @PyBuiltin(name = "__doc__", kind = Kind.SETTER)
  static void setDoc(TupleGetter self, Object value) {
    self.doc = value == null ? PyNone.NONE : value;
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(TupleGetter self) {
    return new StrBuilder()
        .append("_tuplegetter(")
        .append(Integer.toString(self.index))
        .append(", ")
        .append(Conversions.repr(self.doc))
        .append(")")
        .toTruffleString();
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "State information for pickling.")
  static Object reduce(TupleGetter self) {
    return PyTuple.of(TYPE, PyTuple.of((long) self.index, self.doc));
  }
}
