package org.boomslang.nodes.root;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.Set;
import org.boomslang.BoomslangLanguage;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.code.SourceSections;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.frame.PythonRoot;
import org.boomslang.objects.interop.StackEntry;

/** The base of all roots of Python code: one activation of a {@link PyCode}. */
public abstract class PyRootNode extends RootNode implements PythonRoot {
  private final PyCode code;
  private final Source source;

  /** While nobody asked for a frame object of this code's activations. */
  private final Assumption unobserved = Assumption.create("no frame object asked for");

  protected PyRootNode(
      TruffleLanguage<?> language, FrameDescriptor descriptor, PyCode code, Source source) {
    super(language, descriptor);
    this.code = code;
    this.source = source;
  }

  @Override
  public final PyCode code() {
    return code;
  }

  @Override
  public Frame pythonFrame(Frame activation) {
    return activation;
  }

  @Override
  public boolean isRunning(Frame activation) {
    return activation.getLongStatic(FrameLayout.POSITION) != FrameLayout.ENDED;
  }

  @Override
  public final void observe() {
    unobserved.invalidate();
  }

  /** Whether activations have a frame object from their beginning. */
  protected final boolean isObserved() {
    return !unobserved.isValid() || Tracing.isOn();
  }

  /** The end of an activation by an exception: traceback entry, locals for whoever looks. */
  protected final PyException leave(VirtualFrame frame, PyException exception) {
    PyException leaving = exception;
    PyFrame current = Tracebacks.add(frame, code, exception);
    if (Tracing.isOn()) {
      leaving = unwound(frame, exception);
    }
    current.finish(frame.materialize());
    return leaving;
  }

  /** Reports the end of an activation by an exception; what the report raises takes its place. */
  protected final PyException unwound(Frame frame, PyException exception) {
    try {
      Tracing.unwound(frame, code, exception);
      return exception;
    } catch (PyException e) {
      return e;
    }
  }

  /** A normal end: a frame object that somebody asked for outlives the activation. */
  protected final void leave(VirtualFrame frame) {
    if (frame.getObjectStatic(FrameLayout.PY_FRAME) instanceof PyFrame object && object.isTaken()) {
      object.finishReturning(frame.materialize());
    }
    frame.setLongStatic(FrameLayout.POSITION, FrameLayout.ENDED);
  }

  // Asked for every frame that an exception passes; the general methods make a source section.

  @Override
  public boolean isInternal() {
    return source != null && source.isInternal();
  }

  @Override
  public boolean countsTowardsStackTraceLimit() {
    return !isInternal();
  }

  @Override
  public String getName() {
    return code.name();
  }

  @Override
  public String getQualifiedName() {
    return code.qualname();
  }

  @Override
  public String toString() {
    return code.qualname();
  }

  @Override
  @CompilerDirectives.TruffleBoundary
  public SourceSection getSourceSection() {
    Source text = text();
    if (!text.hasCharacters() || text.getLength() == 0) {
      return null;
    }
    int lines = text.getLineCount();
    int[] last = {code.firstLine()};
    NodeUtil.forEachChild(this, child -> findLastLine(child, last));
    int end = Math.min(last[0], lines);
    int from = text.getLineStartOffset(Math.max(1, Math.min(code.firstLine(), end)));
    return text.createSection(from, text.getLineStartOffset(end) + text.getLineLength(end) - from);
  }

  /** Functions inside are translated when they are first called; tools look at them before. */
  @Override
  protected void prepareForInstrumentation(Set<Class<?>> tags) {
    if (getLanguage(BoomslangLanguage.class).isEntered()) {
      NodeUtil.forEachChild(this, PyRootNode::translate);
    }
  }

  private static boolean translate(Node node) {
    if (node instanceof PyNode python && python.madeCode() != null) {
      python.madeCode().callTarget();
    }
    return NodeUtil.forEachChild(node, PyRootNode::translate);
  }

  private static boolean findLastLine(Node node, int[] last) {
    if (node instanceof PyNode python) {
      last[0] = Math.max(last[0], python.lastLine());
    }
    return NodeUtil.forEachChild(node, child -> findLastLine(child, last));
  }

  /** The source; for code of a file that was compiled without one, made of the file. */
  private Source text() {
    return source != null
        ? source
        : getLanguage(BoomslangLanguage.class).sources().of(code.filename());
  }

  @Override
  @CompilerDirectives.TruffleBoundary
  public SourceSection sourceSection(long position) {
    return SourceSections.at(text(), code.filename(), position);
  }

  /** The packed position of an activation, also of one that has just been left. */
  protected long position(Frame activation) {
    return activation.getLongStatic(FrameLayout.POSITION);
  }

  /** Where control is, as an index that outlives the next step of the activation. */
  @Override
  protected int findBytecodeIndex(Node node, Frame activation) {
    return activation == null ? -1 : code.instructionAt(position(activation));
  }

  /** The frame knows where in the code an exception passed. */
  @Override
  protected boolean isCaptureFramesForTrace(boolean compiledFrame) {
    return true;
  }

  @Override
  @CompilerDirectives.TruffleBoundary
  protected Object translateStackTraceElement(TruffleStackTraceElement element) {
    return new StackEntry(
        code,
        source,
        element.hasBytecodeIndex()
            ? code.positionAt(element.getBytecodeIndex())
            : Positions.ofLine(code.firstLine()));
  }

  @Override
  public boolean isCloningAllowed() {
    return true;
  }

  @Override
  protected boolean isCloneUninitializedSupported() {
    return false;
  }
}
