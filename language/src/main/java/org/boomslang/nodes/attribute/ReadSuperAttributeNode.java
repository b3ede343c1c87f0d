package org.boomslang.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.Arrays;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.superobject.PySuper;
import org.boomslang.objects.type.PyType;

/**
 * {@code super().name} in a method, without making the super object: the class in which the method
 * was defined and the method's first argument are evaluated instead, and what the search finds is
 * remembered per class and kind of object. Should the name {@code super} mean something else, that
 * is called.
 */
public final class ReadSuperAttributeNode extends ExpressionNode {

  private static final int LIMIT = 6;
  private static final int MAX_LESSONS = 30;

  @Child private ExpressionNode superName;
  @Child private ExpressionNode start;
  @Child private ExpressionNode object;
  private final String name;

  /** Whether the call has the two arguments written out. */
  private final boolean explicit;

  @Children private SuperCase[] cases = {};
  @CompilationFinal private boolean megamorphic;
  private int lessons;

  private ReadSuperAttributeNode(
      ExpressionNode superName,
      ExpressionNode start,
      ExpressionNode object,
      String name,
      boolean explicit) {
    this.superName = superName;
    this.start = start;
    this.object = object;
    this.name = name.intern();
    this.explicit = explicit;
  }

  /**
   * The node that reads {@code super().name}.
   *
   * @param superName reads the variable {@code super}
   * @param start reads the variable {@code __class__}; null where unbound
   * @param object reads the first argument; null where unbound
   */
  public static ReadSuperAttributeNode create(
      ExpressionNode superName, ExpressionNode start, ExpressionNode object, String name) {
    return new ReadSuperAttributeNode(superName, start, object, name, false);
  }

  /** The node that reads {@code super(start, object).name}. */
  public static ReadSuperAttributeNode withArguments(
      ExpressionNode superName, ExpressionNode start, ExpressionNode object, String name) {
    return new ReadSuperAttributeNode(superName, start, object, name, true);
  }

  /** Whether {@code super} is the builtin; evaluated first. */
  public boolean isPlain(VirtualFrame frame) {
    return superName.execute(frame) == PySuper.TYPE;
  }

  /** The class behind which the search starts. */
  public Object start(VirtualFrame frame) {
    return start.execute(frame);
  }

  /** The object to bind to. */
  public Object object(VirtualFrame frame) {
    return object.execute(frame);
  }

  /** What is known so far, for the calls of methods. */
  public SuperCase[] cases() {
    return cases;
  }

  /** Stores the position, before an access that this node does not do itself. */
  public void mark(VirtualFrame frame) {
    at(frame);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (!isPlain(frame)) {
      return readFromCall(frame);
    }
    Object from = start(frame);
    Object receiver = object(frame);
    at(frame);
    return read(frame, from, receiver);
  }

  /** Reads the attribute when the start and the object are evaluated. */
  @ExplodeLoop
  public Object read(VirtualFrame frame, Object from, Object receiver) {
    for (SuperCase known : cases) {
      if (known.accepts(from, receiver)) {
        return known.attribute().read(frame, receiver);
      }
    }
    SuperCase learnt = learn(from, receiver);
    return learnt == null
        ? PySuper.attribute(from, receiver, name)
        : learnt.attribute().read(frame, receiver);
  }

  /** Reads the attribute from what another {@code super()} gives. */
  public Object readFromCall(VirtualFrame frame) {
    Object callee = superName.execute(frame);
    if (explicit) {
      Object from = start(frame);
      Object receiver = object(frame);
      at(frame);
      return Attributes.get(Calls.call(callee, from, receiver), name);
    }
    at(frame);
    return Attributes.get(Calls.call(callee), name);
  }

  /** Makes the case for a new kind of object; null when there is none to be had. */
  public SuperCase learn(Object from, Object receiver) {
    if (megamorphic || receiver == null || !(from instanceof PyType cls)) {
      return null;
    }
    CompilerDirectives.transferToInterpreterAndInvalidate();
    return atomic(
        () -> {
          SuperCase[] live =
              Arrays.stream(cases).filter(known -> !known.isStale()).toArray(SuperCase[]::new);
          for (SuperCase known : live) {
            if (known.accepts(from, receiver)) {
              return known;
            }
          }
          AttributeCase found =
              live.length >= LIMIT || ++lessons > MAX_LESSONS
                  ? null
                  : AttributeLookup.findSuper(cls, receiver, name);
          if (found == null) {
            megamorphic = true;
            return null;
          }
          SuperCase made = new SuperCase(cls, found);
          SuperCase[] next = Arrays.copyOf(live, live.length + 1);
          next[live.length] = made;
          cases = insert(next);
          return made;
        });
  }
}
