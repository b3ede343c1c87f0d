package org.boomslang.nodes.function;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.iteration.UnpackNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.str.PyStr;

/** The steps of annotations at run time. */
public final class AnnotationNodes {
  private AnnotationNodes() {}

  /** {@code __annotate__(format)} knows the formats VALUE and VALUE_WITH_FAKE_GLOBALS only. */
  public static final class CheckFormatNode extends StatementNode {
    private static final long LAST = 2;

    @Override
    public void execute(VirtualFrame frame) {
      check(PyArguments.namespace(frame));
    }

    @TruffleBoundary
    private static void check(Object format) {
      if (Conversions.truth(Comparisons.compare(CompareOp.GT, format, LAST))) {
        throw PyErrors.of(ExceptionTypes.NOT_IMPLEMENTED_ERROR);
      }
    }
  }

  /** The only element of an iterable. */
  public static final class UnpackOneNode extends ExpressionNode {
    @Child private ExpressionNode iterable;
    @Child private UnpackNode unpack = UnpackNode.create(1, -1, 0);

    public UnpackOneNode(ExpressionNode iterable) {
      this.iterable = iterable;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      Object value = iterable.execute(frame);
      at(frame);
      return unpack.execute(frame, value)[0];
    }
  }

  /** Makes the dict {@code __annotations__} of a body unless it is there. */
  public static final class SetupNode extends StatementNode {
    @Override
    public void execute(VirtualFrame frame) {
      setup(namespace(frame));
    }

    @TruffleBoundary
    private static void setup(Object namespace) {
      if (find(namespace) == null) {
        Items.set(namespace, PyStr.constant("__annotations__"), new PyDict());
      }
    }
  }

  private static Object namespace(VirtualFrame frame) {
    Object namespace = PyArguments.namespace(frame);
    return namespace != null ? namespace : ((PyFunction) frame.getArguments()[0]).globals();
  }

  @TruffleBoundary
  private static Object find(Object namespace) {
    if (namespace instanceof PyDict dict && dict.type() == BuiltinTypes.DICT) {
      return dict.getStr("__annotations__");
    }
    try {
      return Items.get(namespace, PyStr.constant("__annotations__"));
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.KEY_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  /** Stores an annotation as a string. */
  public static final class StoreStringNode extends StatementNode {
    private final String name;
    private final String annotation;

    public StoreStringNode(String name, String annotation) {
      this.name = name;
      this.annotation = annotation;
    }

    @Override
    public void execute(VirtualFrame frame) {
      at(frame);
      store(namespace(frame));
    }

    @TruffleBoundary
    private void store(Object namespace) {
      Object annotations = find(namespace);
      if (annotations == null) {
        throw PyErrors.nameError("name '__annotations__' is not defined");
      }
      Items.set(annotations, PyStr.constant(name), PyStr.of(annotation));
    }
  }

  /** Notes that an annotated statement was executed. */
  public static final class NoteNode extends StatementNode {
    @Child private ExpressionNode set;
    private final long index;

    public NoteNode(ExpressionNode set, long index) {
      this.set = set;
      this.index = index;
    }

    @Override
    public void execute(VirtualFrame frame) {
      at(frame);
      add(set.execute(frame));
    }

    @TruffleBoundary
    private void add(Object target) {
      if (!(target instanceof PySet known)) {
        throw PyErrors.systemError("__conditional_annotations__ is not a set");
      }
      known.add(index);
    }
  }
}
