package org.boomslang.objects.frame;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.frame.MaterializedFrame;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.runtime.PyThreadState;

/**
 * The current thread's activations of Python code. Frame objects are in a list of the thread once
 * they exist; what is not there is found on the Java stack, which is slow where code is compiled.
 * Writing to a frame there (which the first frame object of a code needs) throws the compiled
 * caller's activation back to the interpreter. Stateless.
 */
public final class FrameStack {
  private FrameStack() {}

  /**
   * The frame of the innermost Python activation ({@code depth} 0) or one of its callers; null when
   * the stack is not that deep.
   */
  @TruffleBoundary
  public static PyFrame frame(int depth) {
    PyThreadState thread = PyThreadState.get();
    return atDepth(thread, thread.depth() - depth);
  }

  /** The frame of the thread's activation number {@code depth}, counted from 1; null for none. */
  @TruffleBoundary
  static PyFrame atDepth(PyThreadState thread, int depth) {
    if (depth <= 0) {
      return null;
    }
    PyFrame linked = PyFrame.linked(thread, depth);
    if (linked != null) {
      return linked.take();
    }
    FrameInstance instance = instance(thread.depth() - depth);
    return instance == null ? null : frameOf(instance, thread, depth);
  }

  /** Makes the frame objects of all activations, for other threads to look at. */
  @TruffleBoundary
  public static PyFrame all() {
    PyFrame innermost = frame(0);
    PyFrame frame = innermost;
    while (frame != null) {
      frame = frame.back();
    }
    return innermost;
  }

  /** The function that runs in an activation, without making a frame object; null past the end. */
  @TruffleBoundary
  public static PyFunction function(int depth) {
    PyThreadState thread = PyThreadState.get();
    PyFrame linked = PyFrame.linked(thread, thread.depth() - depth);
    if (linked != null) {
      return linked.function();
    }
    FrameInstance instance = instance(depth);
    if (instance == null) {
      return null;
    }
    return (PyFunction) pythonFrame(instance, FrameAccess.READ_ONLY).getArguments()[0];
  }

  /** The globals of the innermost Python activation, or null. */
  public static PyDict globals() {
    PyFunction function = function(0);
    return function == null ? null : function.globals();
  }

  /**
   * What {@code locals()} gives to the innermost activation: the mapping in which it keeps names,
   * or the values of its variables in a fresh dictionary (PEP 667); null for no activation.
   */
  @TruffleBoundary
  public static Object locals() {
    FrameInstance instance = instance(0);
    if (instance == null) {
      return null;
    }
    Frame frame = pythonFrame(instance, FrameAccess.READ_ONLY);
    FrameVariables variables = FrameVariables.of(frame);
    if (variables == null) {
      return new PyDict();
    }
    if (variables.usesNamespace() && !variables.isInsideComprehension(frame)) {
      return variables.namespace(frame);
    }
    PyFrame object = (PyFrame) frame.getObjectStatic(FrameLayout.PY_FRAME);
    return variables.snapshot(frame, object == null ? null : object.extraLocals(false));
  }

  /** The packed position of an activation, 0 past the end. */
  @TruffleBoundary
  public static long position(int depth) {
    PyThreadState thread = PyThreadState.get();
    PyFrame linked = PyFrame.linked(thread, thread.depth() - depth);
    if (linked != null) {
      return linked.position();
    }
    FrameInstance instance = instance(depth);
    return instance == null
        ? 0
        : pythonFrame(instance, FrameAccess.READ_ONLY).getLongStatic(FrameLayout.POSITION);
  }

  private static FrameInstance instance(int depth) {
    int[] left = {depth};
    return Truffle.getRuntime()
        .iterateFrames(instance -> isRunning(instance) && left[0]-- == 0 ? instance : null);
  }

  /** Whether this is an activation of Python code that counts in the thread's depth. */
  static boolean isRunning(FrameInstance instance) {
    PythonRoot root = root(instance);
    return root != null && root.isRunning(instance.getFrame(FrameAccess.READ_ONLY));
  }

  static PythonRoot root(FrameInstance instance) {
    return instance.getCallTarget() instanceof RootCallTarget target
            && target.getRootNode() instanceof PythonRoot root
        ? root
        : null;
  }

  static Frame pythonFrame(FrameInstance instance, FrameAccess access) {
    return root(instance).pythonFrame(instance.getFrame(access));
  }

  /**
   * Whether a frame object is that of an activation of this thread; it is in the thread's list
   * then.
   */
  static boolean find(PyFrame frame, PyThreadState thread) {
    int[] depth = {thread.depth() + 1};
    if (instance(frame, depth) == null) {
      return false;
    }
    frame.link(thread, depth[0]);
    return true;
  }

  private static FrameInstance instance(PyFrame frame, int[] depth) {
    return Truffle.getRuntime()
        .iterateFrames(
            instance -> {
              if (!isRunning(instance)) {
                return null;
              }
              depth[0]--;
              Frame candidate = pythonFrame(instance, FrameAccess.READ_ONLY);
              return candidate.getObjectStatic(FrameLayout.PY_FRAME) == frame ? instance : null;
            });
  }

  /** The frame object of an activation, made on first request. */
  private static PyFrame frameOf(FrameInstance instance, PyThreadState thread, int depth) {
    PythonRoot root = root(instance);
    root.observe();
    Frame readable = pythonFrame(instance, FrameAccess.READ_ONLY);
    PyFrame object = (PyFrame) readable.getObjectStatic(FrameLayout.PY_FRAME);
    if (object == null) {
      try {
        object = PyFrame.of(pythonFrame(instance, FrameAccess.READ_WRITE), root.code());
      } catch (UnsupportedOperationException e) {
        // On a virtual thread frames of others cannot be written to: the object is a snapshot.
        PyFrame snapshot = new PyFrame(readable, root.code());
        snapshot.attach(readable.materialize());
        return snapshot;
      }
    }
    object.link(thread, depth);
    return object;
  }

  /** The Truffle frame of a running activation of this thread; null when it is not there. */
  static MaterializedFrame materialize(PyFrame frame) {
    FrameInstance instance = instance(frame, new int[1]);
    if (instance == null) {
      return null;
    }
    try {
      return pythonFrame(instance, FrameAccess.MATERIALIZE).materialize();
    } catch (UnsupportedOperationException e) {
      return pythonFrame(instance, FrameAccess.READ_ONLY).materialize();
    }
  }
}
