package org.boomslang.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import java.util.Arrays;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.runtime.PyContext;

/** {@code object.name} as a value. */
public final class ReadAttributeNode extends ExpressionNode {

  static final int LIMIT = 6;

  /** How often what a site has learnt may become stale before it stops learning. */
  private static final int MAX_LESSONS = 30;

  @Child private ExpressionNode object;
  private final String name;
  @Children private AttributeCase[] cases = {};
  @CompilationFinal private boolean megamorphic;
  private int lessons;

  private ReadAttributeNode(ExpressionNode object, String name) {
    this.object = object;
    this.name = name.intern();
  }

  /**
   * The node that reads {@code object.name}.
   *
   * @param object may be null when receivers are handed in
   */
  public static ReadAttributeNode create(ExpressionNode object, String name) {
    return new ReadAttributeNode(object, name);
  }

  /** The expression before the dot. */
  public ExpressionNode object() {
    return object;
  }

  public String name() {
    return name;
  }

  /** What is known about receivers so far, for the calls of methods. */
  public AttributeCase[] cases() {
    return cases;
  }

  /** Stores the position, before an access that this node does not do itself. */
  public void mark(VirtualFrame frame) {
    at(frame);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return execute(frame, object.execute(frame));
  }

  /** Reads the attribute of a given receiver. */
  @ExplodeLoop
  public Object execute(VirtualFrame frame, Object receiver) {
    at(frame);
    for (AttributeCase known : cases) {
      if (known.accepts(receiver)) {
        return known.read(frame, receiver);
      }
    }
    AttributeCase learnt = learn(receiver);
    return learnt == null ? MegamorphicLookup.read(receiver, name) : learnt.read(frame, receiver);
  }

  @Override
  @ExplodeLoop
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    Object receiver = object.execute(frame);
    at(frame);
    for (AttributeCase known : cases) {
      if (known.accepts(receiver)) {
        return known.readLong(frame, receiver);
      }
    }
    AttributeCase learnt = learn(receiver);
    Object value =
        learnt == null ? MegamorphicLookup.read(receiver, name) : learnt.read(frame, receiver);
    if (value instanceof Long number) {
      return number;
    }
    throw new UnexpectedResultException(value);
  }

  @Override
  @ExplodeLoop
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    Object receiver = object.execute(frame);
    at(frame);
    for (AttributeCase known : cases) {
      if (known.accepts(receiver)) {
        return known.readDouble(frame, receiver);
      }
    }
    AttributeCase learnt = learn(receiver);
    Object value =
        learnt == null ? MegamorphicLookup.read(receiver, name) : learnt.read(frame, receiver);
    if (value instanceof Double number) {
      return number;
    }
    throw new UnexpectedResultException(value);
  }

  /** Makes the case for a new kind of receiver; null when the site has seen too many. */
  public AttributeCase learn(Object receiver) {
    if (megamorphic) {
      return null;
    }
    CompilerDirectives.transferToInterpreterAndInvalidate();
    return atomic(
        () -> {
          AttributeCase[] live =
              Arrays.stream(cases).filter(known -> !known.isStale()).toArray(AttributeCase[]::new);
          for (AttributeCase known : live) {
            if (known.accepts(receiver)) {
              return known;
            }
          }
          if (live.length >= LIMIT || ++lessons > MAX_LESSONS) {
            megamorphic = true;
            return null;
          }
          AttributeCase made =
              AttributeLookup.find(receiver, name, PyContext.get(this).singleThreaded());
          AttributeCase[] next = Arrays.copyOf(live, live.length + 1);
          next[live.length] = made;
          cases = insert(next);
          return made;
        });
  }
}
