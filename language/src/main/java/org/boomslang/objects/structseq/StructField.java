package org.boomslang.objects.structseq;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** The descriptor of one named field: a read-only {@code member_descriptor}. Immutable. */
final class StructField extends PyObject implements Descriptor {
  static final PyType TYPE =
      PyType.builtin(
          "member_descriptor",
          BuiltinTypes.OBJECT,
          Layout.of("struct field", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          StructFieldMethodsTable::new);

  private final PyType owner;
  private final StructSequence definition;
  private final int index;

  StructField(PyType owner, StructSequence definition, int index) {
    super(TYPE.instanceShape());
    this.owner = owner;
    this.definition = definition;
    this.index = index;
  }

  PyType owner() {
    return owner;
  }

  StructSequence.Field field() {
    return definition.fields().get(index);
  }

  @Override
  public Object bind(Object instance, PyType type) {
    if (instance == null) {
      return this;
    }
    if (!(instance instanceof PyTuple tuple) || !tuple.type().isSubtype(owner)) {
      throw PyErrors.typeError(
          "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
          field().name(), owner.name(), Types.of(instance).name());
    }
    return definition.value(tuple, index);
  }

  @Override
  public boolean isData() {
    return true;
  }

  @Override
  public void set(Object instance, Object value) {
    throw PyErrors.raise(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
  }

  @Override
  public void delete(Object instance) {
    set(instance, null);
  }
}
