package org.boomslang.objects.code;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import java.util.Map;
import java.util.function.Supplier;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.builtin.Signature;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A code object: the parameters, names and flags of one block, and how to run it. The nodes are
 * built at the first call.
 *
 * <p>There is no bytecode. What tools ask of it (positions, line table) is answered from the
 * positions of the syntax tree: the n-th distinct position in order of evaluation counts as the
 * n-th instruction, two bytes long.
 *
 * <p>Thread-safety: atomic. Immutable but for the call target, which is made once under the
 * object's monitor and published by a volatile store.
 */
public final class PyCode extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "code",
          BuiltinTypes.OBJECT,
          Layout.of("code", Layout.OBJECT, null),
          TypeFlags.FINAL,
          CodeMethodsTable::new);

  private final CodeDescription description;
  private final CodeBody body;

  /** By how much {@code replace(co_firstlineno=...)} has moved the lines of the body. */
  private final int lineShift;

  private final boolean runsStraight;

  private volatile Object monitoring;
  @CompilationFinal private volatile RootCallTarget callTarget;
  @CompilationFinal private volatile RootCallTarget straightTarget;

  public PyCode(CodeDescription description, CodeBody body) {
    this(description, body, 0);
  }

  PyCode(CodeDescription description, CodeBody body, int lineShift) {
    super(TYPE.instanceShape());
    this.description = description;
    this.body = body;
    this.lineShift = lineShift;
    this.runsStraight = body.runsStraight();
  }

  /**
   * The line that a frame of this code, and a traceback's entry for it, report for a line of the
   * body. They differ where a program gave the code another first line.
   */
  public int reportedLine(int line) {
    return line == 0 ? 0 : line + lineShift;
  }

  int lineShift() {
    return lineShift;
  }

  /** What {@code sys.monitoring} keeps for this code, or null. */
  public Object monitoring() {
    return monitoring;
  }

  /** The same, made when there is none. */
  public synchronized Object monitoring(Supplier<Object> maker) {
    if (monitoring == null) {
      monitoring = maker.get();
    }
    return monitoring;
  }

  public CodeDescription description() {
    return description;
  }

  public CodeBody body() {
    return body;
  }

  /** The target of calls, see {@code docs/design.md} for the arguments. Built on first use. */
  public RootCallTarget callTarget() {
    RootCallTarget target = callTarget;
    if (target == null) {
      if (CompilerDirectives.isPartialEvaluationConstant(this)) {
        // Compiled code has the null as a constant. Where the code varies it has not, and must not
        // be thrown away for each code that runs for the first time.
        CompilerDirectives.transferToInterpreterAndInvalidate();
      }
      target = translate();
    }
    return target;
  }

  @TruffleBoundary
  private synchronized RootCallTarget translate() {
    if (callTarget == null) {
      callTarget = body.translate(this);
    }
    return callTarget;
  }

  /** Whether this is a generator expression that has a {@link #straightTarget}. */
  public boolean runsStraight() {
    return runsStraight;
  }

  /** The target that runs a generator expression through, see {@link CodeBody}. */
  public RootCallTarget straightTarget() {
    RootCallTarget target = straightTarget;
    if (target == null) {
      if (CompilerDirectives.isPartialEvaluationConstant(this)) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
      }
      target = translateStraight();
    }
    return target;
  }

  @TruffleBoundary
  private synchronized RootCallTarget translateStraight() {
    if (straightTarget == null) {
      straightTarget = body.translateStraight(this);
    }
    return straightTarget;
  }

  public Signature signature() {
    return description.signature();
  }

  /** {@code co_flags}, see {@link CodeFlags}. */
  public int flags() {
    return description.flags();
  }

  public boolean hasFlag(int flag) {
    return (description.flags() & flag) != 0;
  }

  /** {@code co_name}, interned. */
  public String name() {
    return description.name();
  }

  public String qualname() {
    return description.qualname();
  }

  public String filename() {
    return description.filename();
  }

  public int firstLine() {
    return description.firstLine();
  }

  /** {@code co_freevars}: where a function's closure cells come from, in their order. */
  public String[] freeNames() {
    return description.freeNames();
  }

  /** {@code co_positions()} index times two of a position: {@code tb_lasti} and {@code f_lasti}. */
  @TruffleBoundary
  public int instructionAt(long position) {
    long[] positions = body.positions();
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] == position) {
        return 2 * i;
      }
    }
    for (int i = 0; i < positions.length; i++) {
      if (Positions.line(positions[i]) == Positions.line(position)) {
        return 2 * i;
      }
    }
    return -1;
  }

  /**
   * The branches by the position under which they are reported: instructions from where, to where
   * on the left and on the right, as {@code co_branches()} gives them; then 1 when the node that
   * reports it calls the left right. In the order of the source.
   */
  @TruffleBoundary
  public Map<Long, int[]> branches() {
    return body.order().branches();
  }

  /** The position that {@link #instructionAt} gave a number. */
  @TruffleBoundary
  public long positionAt(int instruction) {
    long[] positions = body.positions();
    int index = instruction / 2;
    return index < positions.length ? positions[index] : Positions.ofLine(firstLine());
  }

  @Override
  public String toString() {
    return "PyCode[" + qualname() + "]";
  }
}
