package org.boomslang.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.frame.FrameStack;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyThreadState;

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
  // Plain, as those of generators: every coroutine is made with both.
  private Object name;
  private Object qualname;

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

  /** What a call of a coroutine function gives: it is to be awaited. */
  @TruffleBoundary
  public static PyCoroutine watched(Activation activation, Object name, Object qualname) {
    PyThreadState thread = PyThreadState.get();
    PyCoroutine coroutine = tracked(activation, name, qualname, thread);
    activation.setUnawaited(UnawaitedCoroutines.add(coroutine, thread));
    return coroutine;
  }

  /** The same of a call whose result is dropped: a warning says so. */
  @TruffleBoundary
  public static PyCoroutine dropped(Activation activation, Object name, Object qualname) {
    PyCoroutine coroutine = tracked(activation, name, qualname, PyThreadState.get());
    UnawaitedCoroutines.warn(coroutine);
    return coroutine;
  }

  private static PyCoroutine tracked(
      Activation activation, Object name, Object qualname, PyThreadState thread) {
    int depth = thread.originTrackingDepth;
    return new PyCoroutine(activation, name, qualname, depth > 0 ? callers(depth) : null);
  }

  /** File, line and function of the callers, innermost first ({@code compute_cr_origin}). */
  private static PyTuple callers(int depth) {
    List<Object> callers = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      PyFunction function = FrameStack.function(i);
      if (function == null) {
        break;
      }
      callers.add(
          PyTuple.of(
              PyStr.of(function.code().filename()),
              (long) Positions.line(FrameStack.position(i)),
              PyStr.of(function.code().name())));
    }
    return PyTuple.of(callers.toArray());
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

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    activation.traverse(visit);
  }
}
