package org.boomslang.modules.etree.builder;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.modules.etree.EtreeState;
import org.boomslang.modules.etree.element.ElementArguments;
import org.boomslang.modules.etree.element.GatheredText;
import org.boomslang.modules.etree.element.PyElement;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code xml.etree.ElementTree.TreeBuilder}: makes a tree of what it is told of a document's
 * starts, ends and texts. Compare CPython's _elementtree.c, {@code treebuilder_handle_start} and
 * its neighbours.
 *
 * <p>Thread-safety: compatible. A document has one order, so threads that tell one builder of parts
 * get a tree in which these are mixed.
 */
public final class PyTreeBuilder extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "xml.etree.ElementTree.TreeBuilder",
          BuiltinTypes.OBJECT,
          Layout.of("TreeBuilder", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          TreeBuilderMethodsTable::new);

  /** An element that is open around the current one. */
  private record Open(Object element, Open outer) {}

  /** What events are reported under; null where one is not. */
  public static final class Events {
    final Object append;
    public Object start;
    public Object end;
    public Object startNamespace;
    public Object endNamespace;
    public Object comment;
    public Object instruction;

    /** Nothing yet, to be told to a function. */
    public Events(Object append) {
      this.append = append;
    }

    void report(Object name, Object value) {
      if (name != null) {
        Calls.call(append, PyTuple.of(name, value));
      }
    }
  }

  private static final Events NONE = new Events(null);

  /** The first element; null before it. */
  private Object root;

  /** The innermost open element, None outside of the root. */
  private Object current = PyNone.NONE;

  private Open outer;

  /** The element whose text or tail comes: that which was started or ended last. */
  private Object last = PyNone.NONE;

  /** The element whose tail comes; null while it is the text of {@link #last}. */
  private Object lastForTail;

  /** Null, a piece of text, or a list of several. */
  private Object data;

  Object elementFactory;
  Object commentFactory;
  Object instructionFactory;
  boolean insertComments;
  boolean insertInstructions;
  private Events events = NONE;

  public PyTreeBuilder(Shape shape) {
    super(shape);
  }

  /** Whether a value is a builder and no instance of a subclass. */
  public static boolean isPlain(Object value) {
    return value instanceof PyTreeBuilder builder && builder.type() == TYPE;
  }

  public Events events() {
    return events;
  }

  public void setEvents(Events events) {
    this.events = events;
  }

  public boolean insertsInstructions() {
    return insertInstructions;
  }

  // ------------------------------------------------------------------ text

  public void data(Object piece) {
    Object before = data;
    if (before == null) {
      if (last != PyNone.NONE) {
        data = piece;
      }
    } else if (before instanceof Pieces pieces) {
      pieces.append(piece);
    } else {
      data = new Pieces(before, piece);
    }
  }

  /** Several pieces of text. Thread-safety: as of the list. */
  private static final class Pieces {
    private final PyList list;

    Pieces(Object first, Object second) {
      list = PyList.of(first, second);
    }

    void append(Object piece) {
      list.append(piece);
    }
  }

  private void flush() {
    Object gathered = data;
    if (gathered == null) {
      return;
    }
    Object tailed = lastForTail;
    boolean tail = tailed != null;
    Object owner = tail ? tailed : last;
    if (PyElement.isPlain(owner)) {
      PyElement element = (PyElement) owner;
      Object before = tail ? element.rawTail() : element.rawText();
      Object next = null;
      if (before == PyNone.NONE) {
        next =
            gathered instanceof Pieces pieces ? new GatheredText(pieces.list.toArray()) : gathered;
      } else if (before instanceof GatheredText text) {
        next =
            text.with(
                gathered instanceof Pieces pieces
                    ? new GatheredText(pieces.list.toArray())
                    : gathered);
      }
      if (next != null) {
        data = null;
        if (tail) {
          element.setTail(next);
        } else {
          element.setText(next);
        }
        return;
      }
    }
    String name = tail ? "tail" : "text";
    Object before = Attributes.get(owner, name);
    Object joined =
        Calls.callMethod(
            PyStr.EMPTY, "join", gathered instanceof Pieces pieces ? pieces.list : gathered);
    Attributes.set(
        owner,
        name,
        before == PyNone.NONE ? joined : Operators.binary(BinaryOp.ADD, before, joined));
    data = null;
  }

  // ------------------------------------------------------------------ elements

  private static void add(Object parent, Object child) {
    if (PyElement.isPlain(parent)) {
      ((PyElement) parent).append(ElementArguments.element(child));
    } else {
      Calls.callMethod(parent, "append", child);
    }
  }

  /**
   * An element begins.
   *
   * @param attributes null when there are none
   */
  @TruffleBoundary
  public Object start(Object tag, PyDict attributes) {
    flush();
    Object factory = elementFactory;
    Object node =
        factory == null
            ? new PyElement(tag, attributes)
            : Calls.call(factory, tag, attributes == null ? new PyDict() : attributes);
    Object parent = current;
    lastForTail = null;
    if (parent != PyNone.NONE) {
      add(parent, node);
    } else {
      if (root != null) {
        throw EtreeState.parseError("multiple elements on top level");
      }
      root = node;
    }
    outer = new Open(parent, outer);
    current = node;
    last = node;
    events.report(events.start, node);
    return node;
  }

  /** The innermost element ends, whatever its tag. */
  @TruffleBoundary
  public Object end() {
    flush();
    Open around = outer;
    if (around == null) {
      throw PyErrors.indexError("pop from empty stack");
    }
    Object ended = current;
    last = ended;
    lastForTail = ended;
    outer = around.outer();
    current = around.element();
    events.report(events.end, ended);
    return ended;
  }

  @TruffleBoundary
  public Object comment(Object text) {
    flush();
    Object factory = commentFactory;
    Object comment = text;
    if (factory != null) {
      comment = Calls.call(factory, text);
      insert(insertComments, comment);
    }
    events.report(events.comment, comment);
    return comment;
  }

  @TruffleBoundary
  public Object instruction(Object target, Object text) {
    flush();
    Object factory = instructionFactory;
    Object instruction;
    if (factory != null) {
      instruction = Calls.call(factory, target, text);
      insert(insertInstructions, instruction);
    } else {
      instruction = PyTuple.of(target, text);
    }
    events.report(events.instruction, instruction);
    return instruction;
  }

  private void insert(boolean wanted, Object node) {
    Object parent = current;
    if (wanted && parent != PyNone.NONE) {
      add(parent, node);
      lastForTail = node;
    }
  }

  public void startNamespace(Object prefix, Object uri) {
    events.report(events.startNamespace, PyTuple.of(prefix, uri));
  }

  public void endNamespace() {
    events.report(events.endNamespace, PyNone.NONE);
  }

  /** The root of the tree; None when there is none. */
  public Object close() {
    Object tree = root;
    return tree == null ? PyNone.NONE : tree;
  }
}
