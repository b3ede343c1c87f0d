package org.boomslang.objects.exception;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * One entry of a traceback: the frame that an exception passed through and where in it.
 *
 * <p>Entries are linked from the outermost frame inwards. A frame's entry is made when the
 * exception leaves the frame, so the entry of the caller is made later and points to it.
 *
 * <p>Thread-safety: atomic; only {@link #next} changes, one reference that is stored with release
 * and read with acquire.
 */
public final class PyTraceback extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "traceback",
          BuiltinTypes.OBJECT,
          Layout.of("traceback", Layout.OBJECT, null),
          TypeFlags.FINAL,
          TracebackMethodsTable::new);

  private static final VarHandle NEXT;

  static {
    try {
      NEXT = MethodHandles.lookup().findVarHandle(PyTraceback.class, "next", PyTraceback.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** {@link #instruction} of entries made by the runtime: the frame's code knows it. */
  private static final int FROM_POSITION = Integer.MIN_VALUE;

  private PyTraceback next;
  private final PyFrame frame;
  private final long position;
  private final int instruction;

  /**
   * @param next the entry of the frame called by this one, {@code null} at the innermost
   * @param position as packed by {@link Positions}
   */
  public PyTraceback(PyTraceback next, PyFrame frame, long position) {
    this(next, frame, position, FROM_POSITION);
  }

  PyTraceback(PyTraceback next, PyFrame frame, long position, int instruction) {
    super(TYPE.instanceShape());
    this.next = next;
    this.frame = frame;
    this.position = position;
    this.instruction = instruction;
  }

  /** The entry of the frame that this one called, {@code null} at the innermost. */
  public PyTraceback next() {
    return (PyTraceback) NEXT.getAcquire(this);
  }

  void setNext(PyTraceback entry) {
    NEXT.setRelease(this, entry);
  }

  public PyFrame frame() {
    return frame;
  }

  /** The packed position, see {@link Positions}. */
  public long position() {
    return position;
  }

  public int line() {
    int line = Positions.line(position);
    return instruction == FROM_POSITION ? frame.code().reportedLine(line) : line;
  }

  /**
   * {@code tb_lasti}: what leads to this entry's position in {@code co_positions()} of the code.
   */
  public int instruction() {
    return instruction == FROM_POSITION ? frame.code().instructionAt(position) : instruction;
  }
}
