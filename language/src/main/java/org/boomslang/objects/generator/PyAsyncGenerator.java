package org.boomslang.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.exception.ExceptionTypes;
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

  private static final VarHandle RUNNING_ASYNC;

  static {
    try {
      RUNNING_ASYNC =
          MethodHandles.lookup()
              .findVarHandle(PyAsyncGenerator.class, "runningAsync", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Activation activation;
  private volatile Object name;
  private volatile Object qualname;
  private volatile boolean closed;
  private volatile boolean hooksInitialised;

  /** The hook to call when the generator is dropped, or null. Set once, before its first step. */
  private volatile Object finalizer;

  /** Written by whoever has just made the generator, before anybody else can have it. */
  private boolean temporary;

  /** Whether an awaitable drives it, by compare-and-set; plain while the context has one thread. */
  private boolean runningAsync;

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
  boolean isRunningAsync() {
    return (boolean) RUNNING_ASYNC.getAcquire(this);
  }

  /**
   * Begins a step; false when another one is under way.
   *
   * @param singleThreaded whether the context has one thread, so that nobody else looks
   */
  public boolean startStep(boolean singleThreaded) {
    if (!singleThreaded) {
      return RUNNING_ASYNC.compareAndSet(this, false, true);
    }
    if (runningAsync) {
      return false;
    }
    runningAsync = true;
    return true;
  }

  /** The step that {@link #startStep} began is over. */
  public void endStep() {
    RUNNING_ASYNC.setRelease(this, false);
  }

  /** A step has raised. */
  @TruffleBoundary
  public void failStep(PyException e) {
    if (e.matches(ExceptionTypes.STOP_ASYNC_ITERATION)
        || e.matches(ExceptionTypes.GENERATOR_EXIT)) {
      close();
    }
    endStep();
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

  /** The body has ended. */
  public void close() {
    closed = true;
  }

  /** Calls the hooks of {@code sys.set_asyncgen_hooks} before the first step. */
  public void prepareStep() {
    if (!hooksInitialised) {
      callHooks();
    }
  }

  @TruffleBoundary
  private void callHooks() {
    AsyncGeneratorHooks.start(this);
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

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    activation.traverse(visit);
  }
}
