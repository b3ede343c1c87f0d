package org.boomslang.objects.frame;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.MaterializedFrame;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyThreadState;

/**
 * A frame object: the view that Python code has of an activation. It is made when somebody asks
 * ({@code sys._getframe()}, a traceback) and then lies in the activation's {@link
 * FrameLayout#PY_FRAME} slot, so that there is one per activation. Activations of code whose frames
 * were asked for before ({@link PythonRoot#observe}) make theirs when they begin.
 *
 * <p>The object has the position from the moment it is made: {@link #moveTo} tells both the Truffle
 * frame and its object. While the activation runs, the object hangs in a list of its thread ({@link
 * PyThreadState#frames}), the innermost first, each with its {@link #depth}: where depths follow on
 * each other, callers are found without a look at the Java stack. The Truffle frame behind it is
 * fetched from the stack when locals are asked for, or handed over when the activation ends and
 * somebody may have the object, so that it outlives the activation.
 *
 * <p>Thread-safety: shared. What the end of an activation and a traceback fill in are plain fields,
 * ordered by whatever hands the frame object over to another thread: each is written for every
 * exception, where volatile stores would cost more than all the rest. Who looks at the frame of an
 * activation that runs on another thread reads it racily, each field and local old or new.
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
  private MaterializedFrame frame;
  private PyFrame back;
  private boolean finished;

  /** The packed position of the operation in progress, or of the last one. */
  private long position;

  /** The thread in whose list of frames this is, or null. */
  private PyThreadState thread;

  /** The next object in that list: of a caller, perhaps not the nearest. */
  private PyFrame outer;

  /** How many activations the thread has, up to and with this one. */
  private int depth;

  /** Whether somebody may have this object when the activation has ended. */
  private boolean taken;

  /** Where the activation keeps names, null for variables in slots. */
  private final Object names;

  /** Whether {@code clear()} let go of the variables. */
  private volatile boolean cleared;

  /** The generator whose frame this is, or null. */
  private Object generator;

  /** Names set through {@code f_locals} that are no variables of the code, or null. */
  private volatile PyDict extraLocals;

  private volatile Object trace;

  /** The line for which the trace function was called last; only the traced thread uses it. */
  private int tracedLine;

  private String traceEvent;
  private int jump;
  private int seek;

  private volatile boolean withoutLines;
  private volatile boolean traceOpcodes;

  PyFrame(Frame frame, PyCode code) {
    super(TYPE.instanceShape());
    this.function = CompilerDirectives.castExact(frame.getArguments()[0], PyFunction.class);
    this.code = code;
    this.position = frame.getLongStatic(FrameLayout.POSITION);
    FrameVariables variables = FrameVariables.of(frame);
    this.names = variables == null ? null : variables.namespace(frame);
  }

  /**
   * The frame object of an activation whose frame is at hand, for whoever may keep it: the one
   * there is, or a new one.
   */
  public static PyFrame of(Frame frame, PyCode code) {
    Object known = frame.getObjectStatic(FrameLayout.PY_FRAME);
    PyFrame object =
        known == null ? make(frame, code) : CompilerDirectives.castExact(known, PyFrame.class);
    object.taken = true;
    return object;
  }

  private static PyFrame make(Frame frame, PyCode code) {
    PyFrame made = new PyFrame(frame, code);
    if (frame.getObjectStatic(FrameLayout.GENERATOR) instanceof Activation activation) {
      made.generator = activation.owner();
      made.frame = activation.frame();
    }
    frame.setObjectStatic(FrameLayout.PY_FRAME, made);
    return made;
  }

  /** Says where an activation is. */
  public static void moveTo(Frame frame, long position) {
    frame.setLongStatic(FrameLayout.POSITION, position);
    // One test for null and class: a cast behind a test for null is another test for null, which
    // Graal may move out of a loop and, when it fails there, forgets that it has failed.
    if (frame.getObjectStatic(FrameLayout.PY_FRAME) instanceof PyFrame object) {
      object.position = position;
    }
  }

  // ------------------------------------------------------------------ the frames of a thread

  /**
   * An activation begins or goes on, the innermost of its thread.
   *
   * @param observed whether it gets an object if it has none
   */
  public static void enter(Frame frame, PyCode code, PyThreadState thread, boolean observed) {
    Object object = frame.getObjectStatic(FrameLayout.PY_FRAME);
    if (object == null && !observed) {
      return;
    }
    PyFrame entered = object instanceof PyFrame known ? known : make(frame, code);
    entered.thread = thread;
    entered.depth = thread.depth();
    entered.outer = (PyFrame) thread.frames;
    thread.frames = entered;
  }

  /** An activation ends or is suspended. */
  public static void leave(Frame frame, PyThreadState thread) {
    if (frame.getObjectStatic(FrameLayout.PY_FRAME) instanceof PyFrame left
        && thread.frames == left) {
      PyFrame next = left.outer;
      thread.frames = next;
      left.thread = null;
      left.outer = null;
    }
  }

  /** Puts the object of a running activation into the list of its thread, which is this one. */
  void link(PyThreadState current, int itsDepth) {
    taken = true;
    if (thread != null) {
      return;
    }
    PyFrame inner = null;
    PyFrame next = (PyFrame) current.frames;
    while (next != null && next.depth > itsDepth) {
      inner = next;
      next = next.outer;
    }
    depth = itsDepth;
    outer = next;
    thread = current;
    if (inner == null) {
      current.frames = this;
    } else {
      inner.outer = this;
    }
  }

  /** The object of the activation at a depth, if it is in the thread's list; null otherwise. */
  static PyFrame linked(PyThreadState current, int itsDepth) {
    PyFrame next = (PyFrame) current.frames;
    while (next != null && next.depth > itsDepth) {
      next = next.outer;
    }
    return next != null && next.depth == itsDepth ? next : null;
  }

  /** This object, for somebody who may keep it. */
  PyFrame take() {
    taken = true;
    return this;
  }

  /** Whether somebody may have this object when the activation has ended. */
  public boolean isTaken() {
    return taken;
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

  /**
   * Hands over the Truffle frame of an activation that returns. Whoever keeps the object may ask
   * for the caller's, which has one from now on ({@code frame.c}, {@code take_ownership}).
   */
  public void finishReturning(MaterializedFrame materialized) {
    PyFrame next = outer;
    if (back == null && thread != null) {
      back =
          next != null && next.depth == depth - 1
              ? next.take()
              : FrameStack.atDepth(thread, depth - 1);
    }
    finish(materialized);
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
      known = FrameStack.materialize(this);
      frame = known;
    }
    return known;
  }

  /**
   * The packed position of the operation in progress, or of the last one. The beginning of a module
   * is no line of it.
   */
  public long position() {
    return position == Positions.NONE && !code.name().equals("<module>")
        ? Positions.ofLine(code.firstLine())
        : position;
  }

  /** The caller's frame, or null. */
  @TruffleBoundary
  public PyFrame back() {
    if (finished) {
      return back;
    }
    PyThreadState current = PyThreadState.get();
    if (thread == null && !FrameStack.find(this, current)) {
      return generator != null ? null : back;
    }
    PyFrame next = outer;
    if (next != null && next.depth == depth - 1) {
      return next.take();
    }
    // The stack of another thread is out of reach; ThreadSnapshots has had it make its objects.
    return thread == current ? FrameStack.atDepth(current, depth - 1) : null;
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
    return !finished && (thread != null || FrameStack.find(this, PyThreadState.get()));
  }

  /** Variables and their values, null where the frame keeps names in a namespace or is gone. */
  FrameVariables variables() {
    MaterializedFrame known = materialized();
    return known == null || cleared ? null : FrameVariables.of(known);
  }

  /**
   * The mapping in which a module, class body or {@code exec}'d code keeps names; null otherwise.
   */
  public Object namespace() {
    return names;
  }

  /** See {@link FrameVariables#isInsideComprehension}. */
  boolean isInsideComprehension() {
    FrameVariables variables = variables();
    return variables != null && variables.isInsideComprehension(materialized());
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

  /** Says which event the trace function is called for, null for none. */
  public void setTraceEvent(String event) {
    traceEvent = event;
    jump = 0;
  }

  /** The line that the trace function set, 0 for none. */
  public int jump() {
    return jump;
  }

  /** The line inside a statement at which it is to be entered, 0 for its beginning. */
  public int seek() {
    return seek;
  }

  public void setSeek(int line) {
    seek = line;
  }

  /** {@code f_lineno = line} (compare frameobject.c, {@code frame_lineno_set}). */
  @TruffleBoundary
  void jumpTo(int line) {
    if (traceEvent == null) {
      throw PyErrors.valueError("f_lineno can only be set in a trace function");
    }
    if (traceEvent.equals("call")) {
      throw PyErrors.valueError("can't jump from the 'call' trace event of a new frame");
    }
    if (!traceEvent.equals("line")) {
      throw PyErrors.valueError("can only jump from a 'line' trace event");
    }
    jump = code.body().jumpTarget(Positions.line(position()), line);
    bindAll();
  }

  /** A jump may skip assignments: variables without a value get None. */
  private void bindAll() {
    FrameVariables variables = variables();
    if (variables == null || variables.usesNamespace()) {
      return;
    }
    MaterializedFrame known = materialized();
    int unbound = 0;
    for (int i = 0; i < variables.count(); i++) {
      unbound += variables.isLocal(i) && variables.read(known, i) == null ? 1 : 0;
    }
    if (unbound == 0) {
      return;
    }
    try {
      Warnings.warn(
          ExceptionTypes.RUNTIME_WARNING,
          0,
          "assigning None to %d unbound local%s",
          unbound,
          unbound == 1 ? "" : "s");
    } catch (PyException e) {
      jump = 0;
      throw e;
    }
    for (int i = 0; i < variables.count(); i++) {
      if (variables.isLocal(i) && variables.read(known, i) == null) {
        variables.write(known, i, PyNone.NONE);
      }
    }
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
    return !withoutLines;
  }

  void setTraceLines(boolean value) {
    withoutLines = !value;
  }

  public boolean traceOpcodes() {
    return traceOpcodes;
  }

  void setTraceOpcodes(boolean value) {
    traceOpcodes = value;
  }
}
