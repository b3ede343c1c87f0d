package org.boomslang.nodes.function;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.subscript.DictStoreNode;
import org.boomslang.nodes.subscript.ListAppendNode;
import org.boomslang.nodes.subscript.SetAddNode;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.set.PySet;

/** What comprehensions do with their result, which lies in a temporary slot. */
public final class ComprehensionNodes {
  private ComprehensionNodes() {}

  /** What a comprehension makes. */
  public enum Container {
    LIST,
    SET,
    DICT
  }

  /** Makes the empty container. */
  public static final class NewContainerNode extends ExpressionNode {
    private final Container kind;

    public NewContainerNode(Container kind) {
      this.kind = kind;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      return switch (kind) {
        case LIST -> new PyList();
        case SET -> new PySet();
        case DICT -> new PyDict();
      };
    }
  }

  /** Appends an element to the list. */
  @NodeChild(value = "element", type = ExpressionNode.class)
  public abstract static class AppendNode extends StatementNode {
    private final int slot;

    AppendNode(int slot) {
      this.slot = slot;
    }

    public static AppendNode create(int slot, ExpressionNode element) {
      return ComprehensionNodesFactory.AppendNodeGen.create(slot, element);
    }

    @Child private ListAppendNode append = ListAppendNode.create();

    private PyList list(VirtualFrame frame) {
      return CompilerDirectives.castExact(frame.getObject(slot), PyList.class);
    }

    @Override
    public final int executeStatement(VirtualFrame frame) {
      execute(frame);
      return Completion.NORMAL;
    }

    /** The list is known to nobody else yet, so it needs no lock. */
    @Specialization
    final void appendLong(VirtualFrame frame, long value) {
      append.executeLong(list(frame), value);
    }

    @Specialization
    final void appendDouble(VirtualFrame frame, double value) {
      append.executeDouble(list(frame), value);
    }

    @Specialization(replaces = {"appendLong", "appendDouble"})
    final void appendObject(VirtualFrame frame, Object value) {
      append.execute(list(frame), value);
    }
  }

  /** Adds an element to the set. */
  public static final class AddNode extends StatementNode {
    private final int slot;
    @Child private ExpressionNode element;
    @Child private SetAddNode add = SetAddNode.create();

    public AddNode(int slot, ExpressionNode element) {
      this.slot = slot;
      this.element = element;
    }

    @Override
    public void execute(VirtualFrame frame) {
      Object value = element.execute(frame);
      at(frame);
      add.execute(CompilerDirectives.castExact(frame.getObject(slot), PySet.class), value);
    }
  }

  /** Puts a pair into the dict. */
  public static final class PutNode extends StatementNode {
    private final int slot;
    @Child private ExpressionNode key;
    @Child private ExpressionNode value;
    @Child private DictStoreNode store = DictStoreNode.create();

    public PutNode(int slot, ExpressionNode key, ExpressionNode value) {
      this.slot = slot;
      this.key = key;
      this.value = value;
    }

    @Override
    public void execute(VirtualFrame frame) {
      Object k = key.execute(frame);
      Object v = value.execute(frame);
      at(frame);
      store.execute(CompilerDirectives.castExact(frame.getObject(slot), PyDict.class), k, v);
    }
  }

  /** Takes the finished container out of the slot. */
  public static final class TakeNode extends ExpressionNode {
    private final int slot;

    public TakeNode(int slot) {
      this.slot = slot;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      Object container = frame.getObject(slot);
      frame.setObject(slot, null);
      return container;
    }
  }

  /** Lets go of the targets of an inlined comprehension when that raises. */
  public static final class ReleaseAfterErrorNode extends CompoundNode {
    @Child private StatementNode loops;

    @CompilationFinal(dimensions = 1)
    private final int[] slots;

    public ReleaseAfterErrorNode(StatementNode loops, int[] slots) {
      this.loops = loops;
      this.slots = slots;
    }

    @Override
    public int executeStatement(VirtualFrame frame) {
      try {
        return loops.executeStatement(frame);
      } catch (PyException | VirtualMachineError e) {
        release(frame);
        throw e;
      }
    }

    @ExplodeLoop
    private void release(VirtualFrame frame) {
      for (int slot : slots) {
        frame.setObject(slot, null);
      }
    }
  }

  /** Lets go of a target of an inlined comprehension: it is no variable of the function. */
  public static final class ReleaseNode extends StatementNode {
    private final int slot;

    public ReleaseNode(int slot) {
      this.slot = slot;
    }

    @Override
    public void execute(VirtualFrame frame) {
      frame.setObject(slot, null);
    }
  }
}
