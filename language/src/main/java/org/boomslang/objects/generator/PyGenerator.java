package org.boomslang.objects.generator;

import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.code.CodeFlags;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** A generator. Thread-safety: atomic, see {@link Activation}. */
public final class PyGenerator extends PyIterator implements Resumable {
  public static final PyType TYPE =
      PyType.builtin(
          "generator",
          BuiltinTypes.OBJECT,
          Layout.of("generator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          GeneratorMethodsTable::new);

  private final Activation activation;
  // Plain, since every generator is made with both and next to none gets others: strings, which are
  // immutable, seen old or new.
  private Object name;
  private Object qualname;

  public PyGenerator(Activation activation, Object name, Object qualname) {
    super(TYPE.instanceShape());
    this.activation = activation;
    this.name = name;
    this.qualname = qualname;
    activation.setOwner(this);
  }

  @Override
  public Activation activation() {
    return activation;
  }

  /** Only the loop that iterates over the generator has it. */
  public void setTemporary() {
    activation.hold();
  }

  @Override
  public Object next() {
    return activation.resume(PyNone.NONE);
  }

  /** Whether {@code types.coroutine} made it awaitable. */
  public boolean isAwaitable() {
    return activation.code().hasFlag(CodeFlags.ITERABLE_COROUTINE);
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

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    activation.traverse(visit);
  }
}
