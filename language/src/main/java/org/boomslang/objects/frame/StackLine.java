package org.boomslang.objects.frame;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
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
    FrameStack.find(
        entry -> {
          lines.add(of(entry));
          return false;
        });
    return lines;
  }

  /** The innermost activation of code that is wanted, or null. */
  @TruffleBoundary
  public static StackLine innermost(Predicate<PyCode> wanted) {
    FrameStack.Entry entry = FrameStack.find(candidate -> wanted.test(candidate.code()));
    return entry == null ? null : of(entry);
  }

  private static StackLine of(FrameStack.Entry entry) {
    int line =
        Positions.line(entry.frame(FrameAccess.READ_ONLY).getLongStatic(FrameLayout.POSITION));
    return new StackLine(entry.code(), line == 0 ? entry.code().firstLine() : line);
  }
}
