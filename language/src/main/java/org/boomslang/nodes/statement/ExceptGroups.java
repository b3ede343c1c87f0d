package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.root.Tracebacks;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.exception.ExceptionGroups;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.function.PyArguments;

/**
 * The steps of a {@code try … except*} statement. A temporary slot first holds the exception, then
 * a {@link Progress}; the clauses take their part of the group one after the other.
 */
public final class ExceptGroups {
  private ExceptGroups() {}

  /** How far the clauses have come. Used by one activation. */
  private static final class Progress {
    final Object origin;
    Object rest;
    final List<Object> results = new ArrayList<>();

    Progress(Object origin) {
      this.origin = origin;
      this.rest = origin;
    }
  }

  /** Before the first clause. */
  public static final class StartNode extends StatementNode {
    private final int slot;

    public StartNode(int slot) {
      this.slot = slot;
    }

    @Override
    public void execute(VirtualFrame frame) {
      frame.setObject(slot, start(frame.getObject(slot)));
    }

    @TruffleBoundary
    private static Progress start(Object exception) {
      return new Progress(exception);
    }
  }

  /** Whether a clause catches something; its part is stored to a slot, and is being handled. */
  public static final class MatchNode extends ExpressionNode {
    private final int slot;
    private final int matched;
    private final PyCode code;
    @Child private ExpressionNode type;

    public MatchNode(int slot, int matched, ExpressionNode type, PyCode code) {
      this.code = code;
      this.slot = slot;
      this.matched = matched;
      this.type = type;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      return executeBoolean(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      Progress progress = (Progress) frame.getObject(slot);
      if (progress.rest == null) {
        return false;
      }
      Object wanted = type.execute(frame);
      at(frame);
      Object part = match(progress, wanted);
      frame.setObject(matched, part);
      if (part == null) {
        return false;
      }
      if (((PyBaseException) part).traceback() == null) {
        // A group made for an exception that is none comes from this clause.
        Tracebacks.begin((PyBaseException) part, frame, code);
      }
      PyArguments.thread(frame, this).handled = part;
      return true;
    }

    @TruffleBoundary
    private static Object match(Progress progress, Object wanted) {
      ExceptionGroups.checkStarType(wanted);
      ExceptionGroups.Halves halves = ExceptionGroups.match(progress.rest, wanted);
      progress.rest = halves.rest();
      return halves.match();
    }
  }

  /** Keeps what a clause raised. */
  public static final class CollectNode extends StatementNode {
    private final int slot;
    private final int raised;

    public CollectNode(int slot, int raised) {
      this.slot = slot;
      this.raised = raised;
    }

    @Override
    public void execute(VirtualFrame frame) {
      collect((Progress) frame.getObject(slot), frame.getObject(raised));
      frame.setObject(raised, null);
    }

    @TruffleBoundary
    private static void collect(Progress progress, Object exception) {
      progress.results.add(exception);
    }
  }

  /** After the last clause: raises what is left. */
  public static final class FinishNode extends StatementNode {
    private final int slot;
    private final PyCode code;

    public FinishNode(int slot, PyCode code) {
      this.code = code;
      this.slot = slot;
    }

    @Override
    public void execute(VirtualFrame frame) {
      Progress progress = (Progress) frame.getObject(slot);
      frame.setObject(slot, null);
      PyBaseException left = finish(progress);
      if (left != null) {
        PyException exception = new PyException(left);
        // Re-raised, so without an entry of its own: the parts have theirs.
        exception.traced(PyFrame.of(frame, code));
        throw exception;
      }
    }

    @TruffleBoundary
    private static PyBaseException finish(Progress progress) {
      if (progress.rest != null) {
        progress.results.add(progress.rest);
      }
      return (PyBaseException) ExceptionGroups.combine(progress.origin, progress.results);
    }
  }
}
