package org.boomslang.objects.generator;

import java.util.concurrent.atomic.AtomicBoolean;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * An asynchronous generator. Thread-safety: atomic, see {@link Activation}; which of its awaitables
 * drives it at present is one atomic flag.
 */
public final class PyAsyncGenerator extends PyObject implements Resumable {
  public static final PyType TYPE =
      PyType.builtin(
          "async_generator",
          BuiltinTypes.OBJECT,
          Layout.of("async_generator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          AsyncGeneratorMethodsTable::new);

  private final Activation activation;
  private volatile Object name;
  private volatile Object qualname;
  private volatile boolean closed;
  private volatile boolean hooksInitialised;

  /** The hook to call when the generator is dropped, or null. Set once, before its first step. */
  private volatile Object finalizer;

  /** Written by whoever has just made the generator, before anybody else can have it. */
  private boolean temporary;

  private final AtomicBoolean runningAsync = new AtomicBoolean();

  public PyAsyncGenerator(Activation activation, Object name, Object qualname) {
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
    temporary = true;
  }

  boolean isTemporary() {
    return temporary;
  }

  /** {@code ag_running}: whether an {@code asend()} or {@code athrow()} is under way. */
  AtomicBoolean runningAsync() {
    return runningAsync;
  }

  Object finalizer() {
    return finalizer;
  }

  void setFinalizer(Object hook) {
    finalizer = hook;
  }

  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  /** True on the first call: the hooks of {@code sys.set_asyncgen_hooks} are to be called. */
  boolean startHooks() {
    if (hooksInitialised) {
      return false;
    }
    hooksInitialised = true;
    return true;
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
