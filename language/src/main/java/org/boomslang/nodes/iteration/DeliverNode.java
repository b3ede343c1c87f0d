package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.operation.TruthValueNode;
import org.boomslang.nodes.subscript.DictStoreNode;
import org.boomslang.nodes.subscript.ListAppendNode;
import org.boomslang.nodes.subscript.SetAddNode;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.generator.Sink;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyThreadState;

/**
 * Stands for the {@code yield} of a generator expression that is run straight through: gives the
 * element to the {@link Sink} among the arguments, and ends the body when no more are wanted.
 *
 * <p>What may run Python code is done with the activation of the body left, as if it were
 * suspended: neither frames nor tracebacks show it there.
 */
public final class DeliverNode extends CompoundNode {
  /** Where the sink is among the arguments: after the only parameter. */
  static final int SINK = 2;

  /** Elements of longer tuples are not looked at for how they are compared. */
  private static final int SHORT = 4;

  private final PyCode code;
  @Child private ExpressionNode element;

  /** For the kinds of sinks that have come; null until one comes. */
  @Child private ListAppendNode append;

  @Child private SetAddNode add;
  @Child private DictStoreNode store;
  @Child private TruthValueNode truth;

  public DeliverNode(PyCode code, ExpressionNode element) {
    this.code = code;
    this.element = element;
  }

  @Override
  public int executeStatement(VirtualFrame frame) {
    Object value = element.execute(frame);
    return deliver(frame, frame.getArguments()[SINK], value)
        ? Completion.NORMAL
        : Completion.returning(frame, PyNone.NONE);
  }

  private boolean deliver(VirtualFrame frame, Object sink, Object value) {
    if (CompilerDirectives.isExact(sink, Sink.OfSum.class)) {
      Sink.OfSum sum = CompilerDirectives.castExact(sink, Sink.OfSum.class);
      return sum.sum().addNumber(value) || apart(frame, sum, value);
    }
    if (append != null && CompilerDirectives.isExact(sink, Sink.OfList.class)) {
      Sink.OfList list = CompilerDirectives.castExact(sink, Sink.OfList.class);
      if (!list.isFresh() && !isSingleThreaded()) {
        return list.accept(value);
      }
      append.execute(list.list(), value);
      return true;
    }
    if (truth != null && CompilerDirectives.isExact(sink, Sink.OfTruth.class)) {
      Sink.OfTruth search = CompilerDirectives.castExact(sink, Sink.OfTruth.class);
      return isBuiltin(value)
          ? search.see(truth.execute(frame, value))
          : apart(frame, search, value);
    }
    if (add != null && CompilerDirectives.isExact(sink, Sink.OfSet.class)) {
      Sink.OfSet set = CompilerDirectives.castExact(sink, Sink.OfSet.class);
      if (!isPlainKey(value)) {
        return apart(frame, set, value);
      }
      add.execute(set.set(), value);
      return true;
    }
    if (store != null && CompilerDirectives.isExact(sink, Sink.OfDict.class)) {
      Sink.OfDict pairs = CompilerDirectives.castExact(sink, Sink.OfDict.class);
      if (!(value instanceof PyTuple pair)
          || pair.type().isHeapType()
          || pair.length() != 2
          || !isPlainKey(pair.get(0))) {
        return apart(frame, pairs, value);
      }
      store.execute(pairs.dictOfNext(), pair.get(0), pair.get(1));
      return true;
    }
    if (CompilerDirectives.isExact(sink, Sink.OfExtreme.class)) {
      Sink.OfExtreme extreme = CompilerDirectives.castExact(sink, Sink.OfExtreme.class);
      return extreme.acceptNumber(value) || apart(frame, extreme, value);
    }
    CompilerDirectives.transferToInterpreterAndInvalidate();
    learn(sink);
    return deliver(frame, sink, value);
  }

  private void learn(Object sink) {
    atomic(
        () -> {
          if (sink instanceof Sink.OfList) {
            append = insert(ListAppendNode.create());
          } else if (sink instanceof Sink.OfTruth) {
            truth = insert(TruthValueNode.create());
          } else if (sink instanceof Sink.OfDict) {
            store = insert(DictStoreNode.create());
          } else {
            add = insert(SetAddNode.create());
          }
        });
  }

  /** Whether the truth of the value is no matter of Python code. */
  private static boolean isBuiltin(Object value) {
    return !(value instanceof PyObject object) || !object.type().isHeapType();
  }

  /** Whether hash and equality of the value are no matter of Python code. */
  private static boolean isPlainKey(Object value) {
    return isPlain(value) || value instanceof PyTuple tuple && isPlainTuple(tuple);
  }

  private static boolean isPlain(Object value) {
    return value instanceof Long || value instanceof TruffleString || value instanceof Double;
  }

  private static boolean isPlainTuple(PyTuple tuple) {
    Object[] items = tuple.items();
    if (items.length > SHORT || tuple.type().isHeapType()) {
      return false;
    }
    for (Object item : items) {
      if (!isPlain(item)) {
        return false;
      }
    }
    return true;
  }

  /** Gives an element away while the activation is left. */
  private boolean apart(VirtualFrame frame, Sink sink, Object value) {
    PyThreadState thread = PyArguments.thread(frame, this);
    long position = frame.getLongStatic(FrameLayout.POSITION);
    PyFrame.leave(frame, thread);
    thread.leaveActivation();
    frame.setLongStatic(FrameLayout.POSITION, FrameLayout.ENDED);
    try {
      return accept(sink, value);
    } catch (PyException e) {
      throw new SinkException(e);
    } finally {
      thread.enterActivation();
      PyFrame.enter(frame, code, thread, false);
      frame.setLongStatic(FrameLayout.POSITION, position);
    }
  }

  @TruffleBoundary
  private static boolean accept(Sink sink, Object value) {
    return sink.accept(value);
  }
}
