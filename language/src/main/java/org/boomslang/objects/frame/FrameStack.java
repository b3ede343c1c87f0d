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

/** Walks over the current thread's activations of Python code. */
public final class FrameStack {
  private FrameStack() {}

  /**
   * The frame of the innermost Python activation ({@code depth} 0) or one of its callers; null when
   * the stack is not that deep.
   */
  @TruffleBoundary
  public static PyFrame frame(int depth) {
    FrameInstance instance = instance(depth);
    return instance == null ? null : frameOf(instance);
  }

  /** The function that runs in an activation, without making a frame object; null past the end. */
  @TruffleBoundary
  public static PyFunction function(int depth) {
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

  /** The packed position of an activation, 0 past the end. */
  @TruffleBoundary
  public static long position(int depth) {
    FrameInstance instance = instance(depth);
    return instance == null
        ? 0
        : pythonFrame(instance, FrameAccess.READ_ONLY).getLongStatic(FrameLayout.POSITION);
  }

  private static FrameInstance instance(int depth) {
    int[] left = {depth};
    return Truffle.getRuntime()
        .iterateFrames(instance -> root(instance) != null && left[0]-- == 0 ? instance : null);
  }

  private static PythonRoot root(FrameInstance instance) {
    return instance.getCallTarget() instanceof RootCallTarget target
            && target.getRootNode() instanceof PythonRoot root
        ? root
        : null;
  }

  private static Frame pythonFrame(FrameInstance instance, FrameAccess access) {
    return root(instance).pythonFrame(instance.getFrame(access));
  }

  /**
   * The activation of a frame object and its caller (null at the end); null when it is not on the
   * stack.
   */
  static FrameInstance[] find(PyFrame frame) {
    FrameInstance[] found = new FrameInstance[2];
    Truffle.getRuntime()
        .iterateFrames(
            instance -> {
              if (root(instance) == null) {
                return null;
              }
              if (found[0] != null) {
                found[1] = instance;
                return instance;
              }
              Frame candidate = pythonFrame(instance, FrameAccess.READ_ONLY);
              if (candidate.getObjectStatic(FrameLayout.PY_FRAME) == frame) {
                found[0] = instance;
              }
              return null;
            });
    return found[0] == null ? null : found;
  }

  /** The frame object of an activation, made on first request. */
  static PyFrame frameOf(FrameInstance instance) {
    PythonRoot root = root(instance);
    Frame readable = pythonFrame(instance, FrameAccess.READ_ONLY);
    Object known = readable.getObjectStatic(FrameLayout.PY_FRAME);
    if (known != null) {
      return (PyFrame) known;
    }
    try {
      return PyFrame.of(pythonFrame(instance, FrameAccess.READ_WRITE), root.code());
    } catch (UnsupportedOperationException e) {
      // On a virtual thread frames of others cannot be written to: the object is a snapshot.
      PyFrame snapshot = new PyFrame((PyFunction) readable.getArguments()[0], root.code());
      snapshot.attach(readable.materialize());
      return snapshot;
    }
  }

  static MaterializedFrame materialize(FrameInstance instance) {
    try {
      return pythonFrame(instance, FrameAccess.MATERIALIZE).materialize();
    } catch (UnsupportedOperationException e) {
      return pythonFrame(instance, FrameAccess.READ_ONLY).materialize();
    }
  }
}
