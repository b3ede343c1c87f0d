package org.boomslang.objects.function;

import com.oracle.truffle.api.CompilerDirectives;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A variable that functions share. Thread-safety: atomic, a release store over an acquire load, so
 * that whoever reads a value finds it complete.
 */
public final class PyCell extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "cell",
          BuiltinTypes.OBJECT,
          Layout.of("cell", Layout.OBJECT, null),
          TypeFlags.FINAL,
          CellMethodsTable::new);

  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(PyCell.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Object value;

  /** A cell; {@code value} is null for an unbound variable. */
  public PyCell(Object value) {
    super(TYPE.instanceShape());
    this.value = value;
  }

  /** The value, or null while unbound. */
  public Object get() {
    if (CompilerDirectives.inInterpreter()) {
      Object current = value;
      VarHandle.acquireFence();
      return current;
    }
    return VALUE.getAcquire(this);
  }

  /** {@link #get} without ordering: for contexts with one thread. */
  public Object getUnlocked() {
    return value;
  }

  /** {@link #set} without ordering: for contexts with one thread. */
  public void setUnlocked(Object newValue) {
    value = newValue;
  }

  /** Binds the variable; null unbinds it. */
  public void set(Object newValue) {
    if (CompilerDirectives.inInterpreter()) {
      VarHandle.releaseFence();
      this.value = newValue;
    } else {
      VALUE.setRelease(this, newValue);
    }
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    visit(visit, get());
  }
}
