package org.boomslang.objects.generator;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** A coroutine. Thread-safety: atomic, see {@link Activation}. */
public final class PyCoroutine extends PyObject implements Resumable {
  public static final PyType TYPE =
      PyType.builtin(
          "coroutine",
          BuiltinTypes.OBJECT,
          Layout.of("coroutine", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          CoroutineMethodsTable::new);

  private final Activation activation;
  private volatile Object name;
  private volatile Object qualname;

  /** {@code cr_origin}: where it was made, or null. */
  private final Object origin;

  public PyCoroutine(Activation activation, Object name, Object qualname, Object origin) {
    super(TYPE.instanceShape());
    this.activation = activation;
    this.name = name;
    this.qualname = qualname;
    this.origin = origin;
    activation.setOwner(this);
  }

  @Override
  public Activation activation() {
    return activation;
  }

  Object origin() {
    return origin;
  }

  @Override
  public Object name() {
    return name;
  }

  @Override
  public void setName(Object value) {
    name = value;
  }

  @Override
  public Object qualname() {
    return qualname;
  }

  @Override
  public void setQualname(Object value) {
    qualname = value;
  }
}
