package org.boomslang.objects.frame;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.frame.MaterializedFrame;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.generator.Activation;
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
    Entry entry = entry(thread.depth() - depth);
    return entry == null ? null : frameOf(entry, thread, depth);
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
    Entry entry = entry(depth);
    return entry == null ? null : (PyFunction) entry.frame(FrameAccess.READ_ONLY).getArguments()[0];
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
    Entry entry = entry(0);
    if (entry == null) {
      return null;
    }
    Frame frame = entry.frame(FrameAccess.READ_ONLY);
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
    Entry entry = entry(depth);
    return entry == null
        ? 0
        : entry.frame(FrameAccess.READ_ONLY).getLongStatic(FrameLayout.POSITION);
  }

  private static Entry entry(int depth) {
    int[] left = {depth};
    return find(entry -> left[0]-- == 0);
  }

  /**
   * Whether a frame object is that of an activation of this thread; it is in the thread's list
   * then.
   */
  static boolean find(PyFrame frame, PyThreadState thread) {
    int[] depth = {thread.depth() + 1};
    if (entry(frame, depth) == null) {
      return false;
    }
    frame.link(thread, depth[0]);
    return true;
  }

  private static Entry entry(PyFrame frame, int[] depth) {
    return find(
        entry -> {
          depth[0]--;
          return entry.frame(FrameAccess.READ_ONLY).getObjectStatic(FrameLayout.PY_FRAME) == frame;
        });
  }

  /** The frame object of an activation, made on first request. */
  private static PyFrame frameOf(Entry entry, PyThreadState thread, int depth) {
    PythonRoot root = entry.root;
    root.observe();
    Frame readable = entry.frame(FrameAccess.READ_ONLY);
    PyFrame object = (PyFrame) readable.getObjectStatic(FrameLayout.PY_FRAME);
    if (object == null) {
      try {
        object = PyFrame.of(entry.frame(FrameAccess.READ_WRITE), root.code());
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
    Entry entry = entry(frame, new int[1]);
    if (entry == null) {
      return null;
    }
    try {
      return entry.frame(FrameAccess.MATERIALIZE).materialize();
    } catch (UnsupportedOperationException e) {
      return entry.frame(FrameAccess.READ_ONLY).materialize();
    }
  }

  /** The bodies of generators and coroutines among the activations, the innermost first. */
  @TruffleBoundary
  public static void forEachGenerator(Consumer<Activation> action) {
    find(
        entry -> {
          if (entry.frame(FrameAccess.READ_ONLY).getObjectStatic(FrameLayout.GENERATOR)
              instanceof Activation activation) {
            action.accept(activation);
          }
          return false;
        });
  }

  /** The innermost activation that is wanted, or null. */
  static Entry find(Predicate<Entry> wanted) {
    return Truffle.getRuntime().iterateFrames(instance -> find(instance, wanted));
  }

  private static Entry find(FrameInstance instance, Predicate<Entry> wanted) {
    PythonRoot root = root(instance.getCallTarget());
    if (root == null || !root.isRunning(instance.getFrame(FrameAccess.READ_ONLY))) {
      return null;
    }
    Entry entry = new Entry(root, instance, null);
    if (wanted.test(entry)) {
      return entry;
    }
    // Bodies that wait for this one, where it was resumed in their place.
    if (entry.frame(FrameAccess.READ_ONLY).getObjectStatic(FrameLayout.GENERATOR)
            instanceof Activation running
        && running.runsIn() != null) {
      for (int i = running.waiting() - 1; i >= 0; i--) {
        Activation level = running.runsIn().level(i);
        Entry waiting = new Entry(root(level.target()), null, level.frame());
        if (wanted.test(waiting)) {
          return waiting;
        }
      }
    }
    return null;
  }

  private static PythonRoot root(CallTarget target) {
    return target instanceof RootCallTarget known && known.getRootNode() instanceof PythonRoot root
        ? root
        : null;
  }

  /** An activation of Python code that counts in the thread's depth. */
  static final class Entry {
    private final PythonRoot root;

    /** Null for a body that waits for another. */
    private final FrameInstance instance;

    /** The frame of such a body, else null. */
    private final MaterializedFrame kept;

    private Entry(PythonRoot root, FrameInstance instance, MaterializedFrame kept) {
      this.root = root;
      this.instance = instance;
      this.kept = kept;
    }

    PyCode code() {
      return root.code();
    }

    /** The frame with the slots of {@link FrameLayout}. */
    Frame frame(FrameAccess access) {
      return instance == null ? kept : root.pythonFrame(instance.getFrame(access));
    }
  }
}
