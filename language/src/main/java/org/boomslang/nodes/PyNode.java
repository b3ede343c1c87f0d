package org.boomslang.nodes;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.interop.NodeLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.frame.PythonRoot;
import org.boomslang.objects.interop.FrameScope;
import org.boomslang.runtime.PyContext;

/**
 * The base of all nodes that Python code compiles to. A node knows its position in the source as a
 * packed long ({@link Positions}), set once after creation.
 *
 * <p>A node that can raise stores its position in the frame before it acts, by {@link #at}; the
 * traceback entry of the activation is made from there. In compiled code the store is free unless
 * the frame escapes.
 *
 * <p>Thread-safety: shared, as Truffle makes nodes: threads of one context run one tree, state
 * changes are those of the Truffle DSL or are benign and idempotent.
 */
@TypeSystemReference(PythonTypes.class)
@ExportLibrary(NodeLibrary.class)
@SuppressWarnings("truffle-abstract-export")
public abstract class PyNode extends Node {
  @CompilationFinal private long position;

  /** The packed position, {@link Positions#NONE} when the node stands for no source. */
  public final long position() {
    return position;
  }

  public final void setPosition(long position) {
    this.position = position;
  }

  /** Whether a statement inside begins or goes on at that line: a jump there ends here. */
  public boolean holds(int line) {
    return false;
  }

  /** The code of the function that the node makes, else null. */
  public PyCode madeCode() {
    return null;
  }

  /** The last line that the node knows of; 0 for none. */
  public int lastLine() {
    return Positions.endLine(position);
  }

  /** The position of a child that is a statement of the program, else {@link Positions#NONE}. */
  protected long statementPosition(@SuppressWarnings("unused") Node child) {
    return Positions.NONE;
  }

  /** Lets go of what temporary slots hold that follow each other. */
  @ExplodeLoop
  protected static void clear(VirtualFrame frame, int first, int count) {
    for (int i = 0; i < count; i++) {
      frame.setObject(first + i, null);
    }
  }

  // What a debugger sees of an activation.

  @ExportMessage
  final boolean hasScope(Frame frame) {
    return frame != null && getRootNode() instanceof PythonRoot;
  }

  @ExportMessage
  final Object getScope(Frame frame, @SuppressWarnings("unused") boolean nodeEnter)
      throws UnsupportedMessageException {
    if (!hasScope(frame)) {
      throw UnsupportedMessageException.create();
    }
    return scope(frame.materialize());
  }

  @TruffleBoundary
  private Object scope(MaterializedFrame frame) {
    RootNode root = getRootNode();
    return FrameScope.of(frame, ((PythonRoot) root).code().name(), root.getSourceSection());
  }

  /** Whether the context never had a second thread; a constant in compiled code. */
  protected final boolean isSingleThreaded() {
    return PyContext.get(this).singleThreaded().isValid();
  }

  /** Stores this node's position as the current one of the activation. */
  protected final void at(VirtualFrame frame) {
    PyFrame.moveTo(frame, position);
  }
}
