package org.boomslang.objects.frame;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.code.PyCode;

/**
 * Where an activation on the stack is, for profilers: no frame object is made and nothing is thrown
 * back to the interpreter. Immutable.
 */
public record StackLine(PyCode code, int line) {

  /** The current thread's activations of Python code, the innermost first. */
  @TruffleBoundary
  public static List<StackLine> current() {
    List<StackLine> lines = new ArrayList<>();
    Truffle.getRuntime()
        .iterateFrames(
            instance -> {
              StackLine line = of(instance);
              if (line != null) {
                lines.add(line);
              }
              return null;
            });
    return lines;
  }

  /** The innermost activation of code that is wanted, or null. */
  @TruffleBoundary
  public static StackLine innermost(Predicate<PyCode> wanted) {
    return Truffle.getRuntime()
        .iterateFrames(
            instance -> {
              StackLine line = of(instance);
              return line != null && wanted.test(line.code) ? line : null;
            });
  }

  private static StackLine of(FrameInstance instance) {
    if (!FrameStack.isRunning(instance)) {
      return null;
    }
    PythonRoot root = FrameStack.root(instance);
    Frame frame = FrameStack.pythonFrame(instance, FrameAccess.READ_ONLY);
    int line = Positions.line(frame.getLongStatic(FrameLayout.POSITION));
    return new StackLine(root.code(), line == 0 ? root.code().firstLine() : line);
  }
}
