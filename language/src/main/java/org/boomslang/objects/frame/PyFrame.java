package org.boomslang.objects.frame;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.MaterializedFrame;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A frame object: the view that Python code has of an activation. It is made when somebody asks
 * ({@code sys._getframe()}, a traceback) and then lies in the activation's {@link
 * FrameLayout#PY_FRAME} slot, so that there is one per activation.
 *
 * <p>The Truffle frame behind it is fetched from the stack when locals or the line are asked for,
 * or handed over when the activation ends, so that the object outlives it.
 *
 * <p>Thread-safety: shared. Fields are volatile and only ever filled in. Locals of an activation
 * that runs on another thread are read racily, each one old or new.
 */
public final class PyFrame extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "frame",
          BuiltinTypes.OBJECT,
          Layout.of("frame", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          FrameMethodsTable::new);

  private final PyFunction function;
  private final PyCode code;
  private volatile MaterializedFrame frame;
  private volatile PyFrame back;
  private volatile boolean finished;

  /** Whether {@code clear()} let go of the variables. */
  private volatile boolean cleared;

  /** The generator whose frame this is, or null. */
  private volatile Object generator;

  /** Names set through {@code f_locals} that are no variables of the code, or null. */
  private volatile PyDict extraLocals;

  private volatile Object trace;

  /** The line for which the trace function was called last; only the traced thread uses it. */
  private int tracedLine;

  private volatile boolean traceLines = true;
  private volatile boolean traceOpcodes;

  PyFrame(PyFunction function, PyCode code) {
    super(TYPE.instanceShape());
    this.function = function;
    this.code = code;
  }

  /** The frame object of an activation whose frame is at hand: the one there is, or a new one. */
  public static PyFrame of(Frame frame, PyCode code) {
    Object known = frame.getObjectStatic(FrameLayout.PY_FRAME);
    if (known != null) {
      return (PyFrame) known;
    }
    PyFrame made = new PyFrame((PyFunction) frame.getArguments()[0], code);
    if (frame.getObjectStatic(FrameLayout.GENERATOR) instanceof Activation activation) {
      made.generator = activation.owner();
      made.frame = activation.frame();
    }
    frame.setObjectStatic(FrameLayout.PY_FRAME, made);
    return made;
  }

  public PyFunction function() {
    return function;
  }

  public PyCode code() {
    return code;
  }

  public PyDict globals() {
    return function.globals();
  }

  /** Hands over the Truffle frame; the activation may still run. */
  public void attach(MaterializedFrame materialized) {
    frame = materialized;
  }

  /** Hands over the Truffle frame of an activation that ends. */
  public void finish(MaterializedFrame materialized) {
    frame = materialized;
    generator = null;
    finished = true;
  }

  /** Says that the activation has ended, or (false) that a generator runs on. */
  public void setFinished(boolean value) {
    finished = value;
  }

  public boolean isFinished() {
    return finished;
  }

  public Object generator() {
    return generator;
  }

  public void setGenerator(Object value) {
    generator = value;
  }

  /** The Truffle frame, fetched from the stack if need be; null when it is gone. */
  @TruffleBoundary
  MaterializedFrame materialized() {
    MaterializedFrame known = frame;
    if (known == null) {
      FrameInstance[] found = FrameStack.find(this);
      if (found != null) {
        known = FrameStack.materialize(found[0]);
        frame = known;
      }
    }
    return known;
  }

  /** The packed position of the operation in progress, or of the last one. */
  @TruffleBoundary
  public long position() {
    MaterializedFrame known = materialized();
    long position = known == null ? 0 : known.getLongStatic(FrameLayout.POSITION);
    return position == Positions.NONE ? Positions.ofLine(code.firstLine()) : position;
  }

  /** The caller's frame, or null. */
  @TruffleBoundary
  public PyFrame back() {
    PyFrame known = back;
    if (known != null && finished) {
      return known;
    }
    FrameInstance[] found = FrameStack.find(this);
    if (found == null) {
      return generator != null ? null : known;
    }
    return found[1] == null ? null : FrameStack.frameOf(found[1]);
  }

  /** Notes the caller, when an exception goes from this frame to that one. */
  public void setBack(PyFrame caller) {
    if (back == null && caller != this) {
      back = caller;
    }
  }

  /** Lets go of the variables. */
  void clear() {
    FrameVariables variables = variables();
    if (variables != null) {
      for (int i = 0; i < variables.count(); i++) {
        variables.release(materialized(), i);
      }
    }
    extraLocals = null;
    cleared = true;
  }

  /** Whether the activation is on a stack, or a generator's that has not ended. */
  @TruffleBoundary
  boolean isExecuting() {
    return !finished && FrameStack.find(this) != null;
  }

  /** Variables and their values, null where the frame keeps names in a namespace or is gone. */
  FrameVariables variables() {
    MaterializedFrame known = materialized();
    return known == null || cleared ? null : FrameVariables.of(known);
  }

  /**
   * The mapping in which a module, class body or {@code exec}'d code keeps names; null otherwise.
   */
  @TruffleBoundary
  public Object namespace() {
    MaterializedFrame known = materialized();
    if (known == null) {
      return null;
    }
    FrameVariables variables = FrameVariables.of(known);
    if (variables == null || !variables.usesNamespace()) {
      return null;
    }
    Object[] arguments = known.getArguments();
    return arguments.length > 1 && arguments[1] != null ? arguments[1] : function.globals();
  }

  PyDict extraLocals(boolean create) {
    PyDict known = extraLocals;
    if (known == null && create) {
      synchronized (this) {
        if (extraLocals == null) {
          extraLocals = new PyDict();
        }
        known = extraLocals;
      }
    }
    return known;
  }

  public int tracedLine() {
    return tracedLine;
  }

  public void setTracedLine(int line) {
    tracedLine = line;
  }

  public Object trace() {
    return trace;
  }

  public void setTrace(Object value) {
    trace = value;
  }

  public boolean traceLines() {
    return traceLines;
  }

  void setTraceLines(boolean value) {
    traceLines = value;
  }

  public boolean traceOpcodes() {
    return traceOpcodes;
  }

  void setTraceOpcodes(boolean value) {
    traceOpcodes = value;
  }
}
