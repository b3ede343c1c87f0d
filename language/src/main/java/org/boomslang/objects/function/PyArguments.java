package org.boomslang.objects.function;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * What the arguments of a code object's call target are: the function; the values of its parameters
 * or, for code that keeps names in a namespace, that mapping (null: the globals); and last the
 * thread that runs the call.
 *
 * <p>The thread is handed from caller to callee because looking it up costs a chain of loads, which
 * Graal repeats for every call that it inlines. An argument is one value for all of them, and what
 * calls note in it (how deep they are) stays in registers. A call target also takes calls without
 * it.
 */
public final class PyArguments {
  /** How many elements are no parameters: the function and the thread. */
  public static final int EXTRA = 2;

  private PyArguments() {}

  /** The arguments of code that keeps its names in a mapping; null stands for the globals. */
  static Object[] ofNamespace(PyFunction function, Object namespace) {
    return new Object[] {function, namespace, PyThreadState.get()};
  }

  /** Room for the parameters between a function and the current thread. */
  static Object[] withRoomFor(PyFunction function, int parameters) {
    Object[] arguments = new Object[EXTRA + parameters];
    arguments[0] = function;
    arguments[1 + parameters] = PyThreadState.get();
    return arguments;
  }

  /** The mapping in which code keeps its names; null when it is the globals. */
  public static Object namespace(Frame frame) {
    Object[] arguments = frame.getArguments();
    return arguments.length > EXTRA && !(arguments[1] instanceof Frame) ? arguments[1] : null;
  }

  /**
   * The arguments of code made for a running loop: those of the frame that it goes on for, and that
   * frame before the thread.
   */
  public static Object[] ofReplacement(Frame frame) {
    Object[] arguments = frame.getArguments();
    int last = arguments.length - 1;
    Object[] result = Arrays.copyOf(arguments, arguments.length + 1);
    result[last] = frame;
    result[last + 1] = arguments[last];
    return result;
  }

  /** The frame that {@link #ofReplacement} was given. */
  public static Frame replacedFrame(Object[] arguments) {
    return (Frame) arguments[arguments.length - 2];
  }

  /** The current thread, for a node that runs in a frame. */
  public static PyThreadState thread(Frame frame, Node node) {
    Object[] arguments = frame.getArguments();
    if (arguments.length > 0) {
      Object last = arguments[arguments.length - 1];
      if (CompilerDirectives.isExact(last, PyThreadState.class)) {
        return CompilerDirectives.castExact(last, PyThreadState.class);
      }
    }
    return PyContext.get(node).threadState();
  }

  /**
   * Says which thread goes on with a frame that is kept, so that {@link #thread} is right for what
   * runs in it.
   *
   * @param parameters how many the code has
   */
  public static void resumedBy(Frame frame, int parameters, PyThreadState thread) {
    Object[] arguments = frame.getArguments();
    // Looked at first: stores of references cost more.
    if (arguments.length == EXTRA + parameters && arguments[1 + parameters] != thread) {
      arguments[1 + parameters] = thread;
    }
  }
}
