package org.boomslang.nodes.trace;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Types;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.frame.PythonRoot;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.generator.AsyncGeneratorValue;
import org.boomslang.objects.generator.Resumable;
import org.boomslang.objects.monitoring.Event;
import org.boomslang.objects.monitoring.Monitor;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * Calls the trace and profile functions of the current thread, as CPython's legacy_tracing.c does,
 * and the tools of {@code sys.monitoring}: {@code call}, {@code line}, {@code exception} and {@code
 * return}, and {@code opcode} at each line's start and after each call where a frame asks for it.
 * Lines are those of statements, loop headers, {@code except} clauses and the ends of {@code with}.
 *
 * <p>Callers ask {@link #isOn} first. The assumption behind it is one for the process: once a
 * program has traced anything, code is compiled with the checks.
 *
 * <p>Thread-safety: atomic; functions and counters are the thread's own.
 */
public final class Tracing {
  private static final Assumption OFF = Truffle.getRuntime().createAssumption("nothing is traced");

  private static final Object[] NOTHING = {};
  private static final Object CALL = PyStr.constant("call");
  private static final Object LINE = PyStr.constant("line");
  private static final Object OPCODE = PyStr.constant("opcode");
  private static final Object EXCEPTION = PyStr.constant("exception");
  private static final Object RETURN = PyStr.constant("return");
  private static final Object C_CALL = PyStr.constant("c_call");

  /** Who is told of a call: a profile function, tools of {@code sys.monitoring}. */
  private static final int PROFILED = 1;

  private static final int MONITORED = 2;
  private static final Object C_RETURN = PyStr.constant("c_return");
  private static final Object C_EXCEPTION = PyStr.constant("c_exception");

  private Tracing() {}

  /** Whether any thread has ever been traced. */
  public static boolean isOn() {
    return !OFF.isValid();
  }

  /** From now on code reports its events. */
  public static void turnOn() {
    OFF.invalidate();
  }

  /** Whether calls in the node's code are reported to anybody now. */
  public static boolean hearsOfCalls(Frame frame, Node node) {
    PyThreadState thread = PyArguments.thread(frame, node);
    if (!thread.isTraced()) {
      return false;
    }
    return !hasOnlyTools(thread) || !Monitor.isQuiet(thread, codeOf(node), Event.CALL);
  }

  private static PyCode codeOf(Node node) {
    return ((PythonRoot) node.getRootNode()).code();
  }

  /** Whether only {@code sys.monitoring} listens: then {@link Monitor#isQuiet} tells enough. */
  private static boolean hasOnlyTools(PyThreadState thread) {
    return thread.traceFunction == null && thread.profileFunction == null;
  }

  /** Notes it if an event at a position is one that no tool hears of. */
  private static void note(PyThreadState thread, PyFrame frame, Event event) {
    if (event.isLocal()) {
      PyCode code = frame.code();
      Monitor.SLOT.get(thread.context()).note(code, event, offset(frame), frame.position());
    }
  }

  /** The instruction at which a frame is, for listeners. */
  private static long offset(PyFrame frame) {
    return Math.max(0, frame.code().instructionAt(frame.position()));
  }

  /**
   * An expression calls something.
   *
   * @param first the first positional argument, a method's object; null for none
   * @return who is told of the call's end, for {@link #callReturned}: not who begins to listen in
   *     the call itself
   */
  @TruffleBoundary
  public static int calls(PyFrame frame, Object callable, Object first) {
    PyThreadState thread = PyThreadState.get();
    int listeners = thread.profileFunction != null ? PROFILED : 0;
    PyContext context = thread.context();
    if (context.isMonitored()) {
      if (Monitor.SLOT.get(context).wants(Event.CALL, frame.code())) {
        listeners |= MONITORED;
      } else {
        Monitor.SLOT.get(context).note(frame.code(), Event.CALL);
      }
    }
    reportCall(frame, callable, first, Event.CALL, C_CALL, listeners);
    return listeners;
  }

  /** A call of what is not written in Python ends; the parameters are those of its beginning. */
  @TruffleBoundary
  public static void callReturned(PyFrame frame, Object callable, Object first, int listeners) {
    reportCall(frame, callable, first, Event.C_RETURN, C_RETURN, listeners);
  }

  /** Such a call ends with an exception. */
  @TruffleBoundary
  public static void callRaised(PyFrame frame, Object callable, Object first, int listeners) {
    reportCall(frame, callable, first, Event.C_RAISE, C_EXCEPTION, listeners);
  }

  private static void reportCall(
      PyFrame frame, Object callable, Object first, Event event, Object name, int listeners) {
    PyThreadState thread = PyThreadState.get();
    if (!thread.isTraced()) {
      return;
    }
    if ((listeners & MONITORED) != 0) {
      fire(thread, frame, event, callable, first == null ? Monitor.MISSING : first);
    }
    if ((listeners & PROFILED) == 0 || thread.profileFunction == null) {
      return;
    }
    if (callable instanceof PyBuiltinFunction) {
      profile(thread, frame, name, callable);
    } else if (callable instanceof PyMethodDescriptor method && first != null) {
      profile(thread, frame, name, method.bind(first, Types.of(first)));
    }
  }

  /** An activation begins. */
  public static void call(Frame frame, PyCode code, PyThreadState thread) {
    if (thread.isTraced()
        && !(hasOnlyTools(thread) && Monitor.isQuiet(thread, code, Event.PY_START))) {
      called(thread, PyFrame.of(frame, code), Event.PY_START);
    }
  }

  /** A generator goes on. */
  public static void resume(Frame frame, PyCode code, PyThreadState thread) {
    if (!thread.isTraced()) {
      return;
    }
    long position = frame.getLongStatic(FrameLayout.POSITION);
    if (hasOnlyTools(thread) && Monitor.isQuiet(thread, code, Event.PY_RESUME, position)) {
      setTracedLine(frame, position);
      return;
    }
    called(thread, PyFrame.of(frame, code), Event.PY_RESUME);
  }

  /** Tells the frame's object, if there is one, where it is. */
  private static void setTracedLine(Frame frame, long position) {
    if (frame.getObjectStatic(FrameLayout.PY_FRAME) instanceof PyFrame object) {
      object.setTracedLine(Positions.line(position));
    }
  }

  /** A generator goes on with an exception. */
  public static void thrown(Frame frame, PyCode code, PyException exception) {
    PyThreadState thread = PyThreadState.get();
    if (thread.isTraced()) {
      called(thread, PyFrame.of(frame, code), Event.PY_THROW, exception.value());
    }
  }

  /**
   * A line begins.
   *
   * @param position where; it becomes the frame's
   * @param again whether control came back to the line, which then counts as new
   */
  public static void line(VirtualFrame frame, Node node, long position, boolean again) {
    PyThreadState thread = PyArguments.thread(frame, node);
    if (!thread.isTraced()) {
      return;
    }
    PyCode code = codeOf(node);
    if (thread.traceFunction == null
        && (!thread.context().isMonitored() || isQuietLine(frame, code, position, again, thread))) {
      // A profile function hears of no lines, but asks frames where they are.
      PyFrame.moveTo(frame, position);
      setTracedLine(frame, position);
    } else {
      if (again && thread.context().isMonitored()) {
        jumpsBack(thread, PyFrame.of(frame, code), position);
      }
      PyFrame.moveTo(frame, position);
      int jump = lineBegins(thread, PyFrame.of(frame, code), Positions.line(position), again);
      if (jump != 0) {
        throw new JumpException(jump);
      }
    }
  }

  /** Whether tools hear neither of the line nor of the jump back to it. */
  private static boolean isQuietLine(
      Frame frame, PyCode code, long position, boolean again, PyThreadState thread) {
    if (!Monitor.isQuiet(thread, code, Event.INSTRUCTION)
        || !Monitor.isQuiet(thread, code, Event.LINE, position)) {
      return false;
    }
    long from = frame.getLongStatic(FrameLayout.POSITION);
    return !again || Monitor.isQuiet(thread, code, Event.JUMP, from);
  }

  /** An expression goes on after a call, for frames that want to know of each instruction. */
  public static void opcode(VirtualFrame frame, Node node) {
    PyThreadState thread = PyArguments.thread(frame, node);
    if (!thread.isTraced()) {
      return;
    }
    PyCode code = codeOf(node);
    boolean monitored =
        thread.context().isMonitored() && !Monitor.isQuiet(thread, code, Event.INSTRUCTION);
    if (thread.traceFunction != null || monitored) {
      opcode(thread, PyFrame.of(frame, code));
    }
  }

  @TruffleBoundary
  private static void opcode(PyThreadState thread, PyFrame frame) {
    instruction(thread, frame);
    if (frame.traceOpcodes()) {
      local(thread, frame, OPCODE, PyNone.NONE);
    }
  }

  private static void instruction(PyThreadState thread, PyFrame frame) {
    if (thread.context().isMonitored()) {
      fire(thread, frame, Event.INSTRUCTION);
      Monitor.SLOT.get(thread.context()).note(frame.code(), Event.INSTRUCTION);
    }
  }

  /** The line inside the next statement to which control jumps, 0 for none. */
  public static int seek(VirtualFrame frame) {
    Object object = frame.getObjectStatic(FrameLayout.PY_FRAME);
    return object == null ? 0 : ((PyFrame) object).seek();
  }

  /** Lets the next statements look for a line, or with 0 begin at their beginning. */
  public static void setSeek(VirtualFrame frame, int line) {
    PyFrame object = (PyFrame) frame.getObjectStatic(FrameLayout.PY_FRAME);
    object.setSeek(line);
    object.setTracedLine(0);
  }

  /**
   * Control takes one of two ways.
   *
   * @param place the position that {@code PyCode.branches} knows the branch by
   * @param left whether a test holds, or a loop goes on
   */
  public static void branch(VirtualFrame frame, Node node, long place, boolean left) {
    PyThreadState thread = PyArguments.thread(frame, node);
    if (place != Positions.NONE && thread.isTraced() && thread.context().isMonitored()) {
      PyCode code = codeOf(node);
      if (Monitor.isQuiet(thread, code, left ? Event.BRANCH_LEFT : Event.BRANCH_RIGHT, place)) {
        return;
      }
      int jump = branches(thread, PyFrame.of(frame, code), place, left);
      if (jump != 0) {
        throw new JumpException(jump);
      }
    }
  }

  @TruffleBoundary
  private static void jumpsBack(PyThreadState thread, PyFrame frame, long header) {
    PyCode code = frame.code();
    long from = offset(frame);
    moves(thread, frame, Event.JUMP, from, Math.max(0, code.instructionAt(header)));
    Monitor.SLOT.get(thread.context()).note(code, Event.JUMP, from, frame.position());
  }

  @TruffleBoundary
  private static int branches(PyThreadState thread, PyFrame frame, long place, boolean left) {
    int[] branch = frame.code().branches().get(place);
    if (branch == null) {
      return 0;
    }
    frame.setTraceEvent("line");
    try {
      boolean straight = left != (branch[3] == 1);
      Event event = straight ? Event.BRANCH_LEFT : Event.BRANCH_RIGHT;
      moves(thread, frame, event, branch[0], straight ? branch[1] : branch[2]);
      Monitor.SLOT.get(thread.context()).noteBranch(frame.code(), event, branch[0], place, left);
      return frame.jump();
    } finally {
      frame.setTraceEvent(null);
    }
  }

  /** Reports that control goes from one instruction to another. */
  private static void moves(PyThreadState thread, PyFrame frame, Event event, long from, long to) {
    PyCode code = frame.code();
    Monitor.SLOT.get(thread.context()).fire(thread, event, code, from, code, from, to);
  }

  /** An exception was raised in the activation or came into it from a call. */
  public static void exception(PyFrame frame, PyException exception) {
    PyThreadState thread = PyThreadState.get();
    if (thread.isTraced()) {
      raised(thread, frame, exception.value(), Event.RAISE);
    }
  }

  /** An exception is caught where no handler of the program is: it ends a loop. */
  public static void caught(VirtualFrame frame, Node node, PyException exception) {
    PyCode code = ((PythonRoot) node.getRootNode()).code();
    exception(PyFrame.of(frame, code), exception);
    handled(frame, code, exception);
  }

  /** An exception comes to a handler, be it one of the program or the end of a {@code with}. */
  public static void handled(VirtualFrame frame, PyCode code, PyException exception) {
    reported(frame, code, exception, Event.EXCEPTION_HANDLED);
  }

  /** A handler lets an exception go on. */
  public static void reraised(VirtualFrame frame, PyCode code, PyException exception) {
    reported(frame, code, exception, Event.RERAISE);
  }

  private static void reported(
      VirtualFrame frame, PyCode code, PyException exception, Event event) {
    PyThreadState thread = PyThreadState.get();
    if (thread.isTraced() && thread.context().isMonitored()) {
      fireBehindBoundary(thread, PyFrame.of(frame, code), event, exception.value());
    }
  }

  @TruffleBoundary
  private static void fireBehindBoundary(
      PyThreadState thread, PyFrame frame, Event event, Object argument) {
    fire(thread, frame, event, argument);
  }

  /**
   * The iterator of a loop ends. In CPython iterators written in Python raise StopIteration, and so
   * do generators that return a value; other generators end without, and only {@code
   * sys.monitoring} is told of one.
   */
  public static void exhausted(VirtualFrame frame, Node node, Object iterator) {
    PyThreadState thread = PyThreadState.get();
    if (!thread.isTraced()) {
      return;
    }
    PyCode code = ((PythonRoot) node.getRootNode()).code();
    if (iterator instanceof Resumable generator) {
      generatorEnds(thread, PyFrame.of(frame, code), generator.activation().takeResult());
    } else if (!(iterator instanceof PyIterator) && isWrittenInPython(iterator)) {
      stopped(thread, PyFrame.of(frame, code), null, Event.RAISE);
    }
  }

  @TruffleBoundary
  private static boolean isWrittenInPython(Object iterator) {
    return Types.of(iterator).lookup("__next__") instanceof PyFunction;
  }

  @TruffleBoundary
  private static void generatorEnds(PyThreadState thread, PyFrame frame, Object value) {
    if (value != PyNone.NONE) {
      stopped(thread, frame, value, Event.STOP_ITERATION);
    } else if (thread.context().isMonitored()) {
      fire(thread, frame, Event.STOP_ITERATION, Calls.call(ExceptionTypes.STOP_ITERATION));
    }
  }

  /**
   * Something that was waited for or delegated to ends.
   *
   * @param value what it gives, or null
   */
  public static void stopIteration(VirtualFrame frame, Node node, Object value) {
    PyThreadState thread = PyThreadState.get();
    if (thread.isTraced()) {
      PyCode code = ((PythonRoot) node.getRootNode()).code();
      stopped(thread, PyFrame.of(frame, code), value, Event.STOP_ITERATION);
    }
  }

  /**
   * A generator is suspended.
   *
   * @param yielded what it hands out; in place of CPython's wrapper for the values of asynchronous
   *     generators listeners get what is in it
   */
  public static void yielded(Frame frame, PyCode code, PyThreadState thread, Object yielded) {
    if (thread.isTraced()
        && !(hasOnlyTools(thread)
            && Monitor.isQuiet(
                thread, code, Event.PY_YIELD, frame.getLongStatic(FrameLayout.POSITION)))) {
      Object value = yielded instanceof AsyncGeneratorValue wrapped ? wrapped.value() : yielded;
      ended(thread, PyFrame.of(frame, code), Event.PY_YIELD, value, value);
    }
  }

  /** An exception ends an activation. */
  public static void unwound(Frame frame, PyCode code, PyException exception) {
    PyThreadState thread = PyThreadState.get();
    if (thread.isTraced()) {
      PyFrame object = PyFrame.of(frame, code);
      ended(thread, object, Event.PY_UNWIND, PyNone.NONE, exception.value());
    }
  }

  /** An activation ends. */
  public static void returned(Frame frame, PyCode code, PyThreadState thread, Object value) {
    if (!thread.isTraced()) {
      return;
    }
    if (frame.getObjectStatic(FrameLayout.PY_FRAME) instanceof PyFrame object) {
      int line = object.tracedLine();
      if (line != 0 && line != Positions.line(frame.getLongStatic(FrameLayout.POSITION))) {
        // Instructions that end an activation have the line of the last statement.
        PyFrame.moveTo(frame, Positions.ofLine(line));
      }
    }
    long position = frame.getLongStatic(FrameLayout.POSITION);
    if (!hasOnlyTools(thread) || !Monitor.isQuiet(thread, code, Event.PY_RETURN, position)) {
      ended(thread, PyFrame.of(frame, code), Event.PY_RETURN, value, value);
    }
  }

  @TruffleBoundary
  private static void called(
      PyThreadState thread, PyFrame frame, Event event, Object... arguments) {
    Object function = thread.traceFunction;
    // What is resumed goes on in the middle of its line.
    frame.setTracedLine(event == Event.PY_RESUME ? Positions.line(frame.position()) : 0);
    if (thread.context().isMonitored()) {
      fire(thread, frame, event, arguments);
      if (event == Event.PY_RESUME) {
        note(thread, frame, event);
      } else if (event == Event.PY_START && !isGeneratorExpression(frame)) {
        Monitor.SLOT.get(thread.context()).noteStart(frame.code(), offset(frame));
      }
    }
    if (function != null) {
      Object local = invoke(thread, function, frame, CALL, PyNone.NONE);
      frame.setTrace(local == PyNone.NONE ? null : local);
    }
    profile(thread, frame, CALL, PyNone.NONE);
    if (event == Event.PY_START && isGeneratorExpression(frame)) {
      // Its body is one loop, whose header reports only that control comes back to it.
      lineBegins(thread, frame, frame.code().firstLine(), false);
    }
  }

  private static boolean isGeneratorExpression(PyFrame frame) {
    return frame.code().name().equals("<genexpr>");
  }

  @TruffleBoundary
  private static int lineBegins(PyThreadState thread, PyFrame frame, int line, boolean again) {
    int before = frame.tracedLine();
    boolean same = before == line && !again;
    frame.setTracedLine(line);
    if (same) {
      return 0;
    }
    frame.setTraceEvent("line");
    try {
      if (thread.context().isMonitored() && isNewToMonitors(frame.code(), before, line)) {
        Monitor.SLOT
            .get(thread.context())
            .fire(thread, Event.LINE, frame.code(), line, frame.code(), (long) line);
      }
      reportLine(thread, frame);
      if (thread.context().isMonitored()) {
        Monitor monitor = Monitor.SLOT.get(thread.context());
        monitor.note(frame.code(), Event.LINE, line, frame.position());
      }
      return frame.jump();
    } finally {
      frame.setTraceEvent(null);
    }
  }

  /**
   * Whether the line is another than that of the instruction before, which is what {@code
   * sys.monitoring} reports. The first instruction of a function or class has the line of its head;
   * that of a module has none.
   *
   * @param before the line before, 0 at the beginning
   */
  private static boolean isNewToMonitors(PyCode code, int before, int line) {
    if (before != 0) {
      return before != line;
    }
    return line != code.firstLine() || code.name().equals("<module>");
  }

  private static void reportLine(PyThreadState thread, PyFrame frame) {
    instruction(thread, frame);
    if (frame.traceLines()) {
      local(thread, frame, LINE, PyNone.NONE);
    }
    if (frame.traceOpcodes() && frame.jump() == 0) {
      local(thread, frame, OPCODE, PyNone.NONE);
    }
  }

  @TruffleBoundary
  private static void stopped(PyThreadState thread, PyFrame frame, Object value, Event event) {
    Object[] arguments = value == null || value == PyNone.NONE ? NOTHING : new Object[] {value};
    Object exception = Calls.call(ExceptionTypes.STOP_ITERATION, arguments);
    raised(thread, frame, (PyBaseException) exception, event);
  }

  @TruffleBoundary
  private static void raised(
      PyThreadState thread, PyFrame frame, PyBaseException value, Event event) {
    if (thread.context().isMonitored()) {
      fire(thread, frame, event, value);
    }
    if (thread.traceFunction != null && frame.trace() != null) {
      Object traceback = value.traceback();
      Object info = PyTuple.of(value.type(), value, traceback == null ? PyNone.NONE : traceback);
      local(thread, frame, EXCEPTION, info);
    }
  }

  @TruffleBoundary
  private static void ended(
      PyThreadState thread, PyFrame frame, Event event, Object value, Object argument) {
    if (thread.context().isMonitored()) {
      fire(thread, frame, event, argument);
      note(thread, frame, event);
    }
    local(thread, frame, RETURN, value);
    profile(thread, frame, RETURN, value);
  }

  /** Reports an event at the place where the frame is. */
  private static void fire(PyThreadState thread, PyFrame frame, Event event, Object... arguments) {
    PyCode code = frame.code();
    long offset = offset(frame);
    Object[] all = new Object[2 + arguments.length];
    all[0] = code;
    all[1] = offset;
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    Monitor.SLOT.get(thread.context()).fire(thread, event, code, offset, all);
  }

  /** Calls the frame's own trace function; what it returns takes its place. */
  private static void local(PyThreadState thread, PyFrame frame, Object event, Object argument) {
    Object function = frame.trace();
    if (thread.traceFunction == null || function == null) {
      return;
    }
    Object next = invoke(thread, function, frame, event, argument);
    if (next != PyNone.NONE && frame.trace() != null) {
      frame.setTrace(next);
    }
  }

  private static Object invoke(
      PyThreadState thread, Object function, PyFrame frame, Object event, Object argument) {
    thread.enterTracing();
    if (event != LINE) {
      frame.setTraceEvent(PyStr.toJava(event));
    }
    try {
      return Calls.call(function, frame, event, argument);
    } catch (PyException e) {
      thread.traceFunction = null;
      frame.setTrace(null);
      throw e;
    } finally {
      if (event != LINE) {
        frame.setTraceEvent(null);
      }
      thread.leaveTracing();
    }
  }

  private static void profile(PyThreadState thread, PyFrame frame, Object event, Object argument) {
    Object function = thread.profileFunction;
    if (function == null) {
      return;
    }
    thread.enterTracing();
    try {
      Calls.call(function, frame, event, argument);
    } catch (PyException e) {
      thread.profileFunction = null;
      throw e;
    } finally {
      thread.leaveTracing();
    }
  }
}
