package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.PyType;

/**
 * Calls a special method, which is looked up in the type of its object: {@code
 * type(object).__name__(object, …)}. The method is cached per type.
 */
public final class CallSpecialNode extends Node {

  private static final int LIMIT = 4;

  /** What one type has. */
  private static final class Case extends Node {
    final TypeGuard guard;

    /** Null when the type lacks the method. */
    final Object method;

    /**
     * Null when the method takes part in attribute lookup in its own way, so that each call has to
     * bind it.
     */
    @Child DispatchNode dispatch;

    Case(TypeGuard guard, Object method, DispatchNode dispatch) {
      this.guard = guard;
      this.method = method;
      this.dispatch = dispatch;
    }
  }

  private final String name;
  private final int count;
  private final boolean reported;
  private final DispatchNode.Use use;
  @Children private Case[] cases = {};
  @CompilationFinal private boolean megamorphic;

  private CallSpecialNode(String name, int count, boolean reported, DispatchNode.Use use) {
    this.name = name;
    this.count = count;
    this.reported = reported;
    this.use = use;
  }

  /**
   * For calls of {@code name}.
   *
   * @param name interned
   * @param count the number of arguments besides the object
   */
  public static CallSpecialNode create(String name, int count) {
    return new CallSpecialNode(name, count, false, DispatchNode.Use.ANY);
  }

  /** The same for calls that profilers are told of, as they are of those that are spelled out. */
  public static CallSpecialNode reported(String name, int count) {
    return new CallSpecialNode(name, count, true, DispatchNode.Use.ANY);
  }

  /** For calls whose result is awaited at once, by nobody else. */
  public static CallSpecialNode awaited(String name, int count) {
    return new CallSpecialNode(name, count, false, DispatchNode.Use.AWAITED);
  }

  /** Whether the object's type has the method, and not None in its place. */
  @ExplodeLoop
  public boolean isPresent(Object object) {
    for (Case known : cases) {
      if (known.guard.accepts(object)) {
        return known.method != null;
      }
    }
    if (!megamorphic) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      learn(object);
    }
    return isPresentGeneral(object);
  }

  @TruffleBoundary
  private boolean isPresentGeneral(Object object) {
    return method(Types.of(object)) != null;
  }

  /** Calls without arguments; null when the type lacks the method, or has None in its place. */
  public Object execute(VirtualFrame frame, Object object) {
    return call(frame, object, new Object[] {null, object});
  }

  /** Calls with one argument; null when the type lacks the method, or has None in its place. */
  public Object execute(VirtualFrame frame, Object object, Object first) {
    return call(frame, object, new Object[] {null, object, first});
  }

  /** Calls with two arguments; null when the type lacks the method, or has None in its place. */
  public Object execute(VirtualFrame frame, Object object, Object first, Object second) {
    return call(frame, object, new Object[] {null, object, first, second});
  }

  /** Calls with three arguments; null when the type lacks the method, or has None in its place. */
  public Object execute(
      VirtualFrame frame, Object object, Object first, Object second, Object third) {
    return call(frame, object, new Object[] {null, object, first, second, third});
  }

  @ExplodeLoop
  private Object call(VirtualFrame frame, Object object, Object[] arguments) {
    for (Case known : cases) {
      if (known.guard.accepts(object)) {
        if (known.method == null) {
          return null;
        }
        return known.dispatch == null
            ? general(object, arguments)
            : dispatch(frame, known, arguments);
      }
    }
    if (!megamorphic) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      learn(object);
      if (reported) {
        for (Case known : cases) {
          if (known.dispatch != null && known.guard.accepts(object)) {
            return dispatch(frame, known, arguments);
          }
        }
      }
    }
    return general(object, arguments);
  }

  private Object dispatch(VirtualFrame frame, Case known, Object[] arguments) {
    return reported
        ? TracedCall.call(frame, this, known.dispatch, known.method, arguments)
        : known.dispatch.execute(frame, known.method, arguments);
  }

  private void learn(Object object) {
    atomic(
        () -> {
          Case[] live =
              Arrays.stream(cases).filter(known -> !known.guard.isStale()).toArray(Case[]::new);
          if (live.length >= LIMIT) {
            megamorphic = true;
            return;
          }
          TypeGuard guard = TypeGuard.of(object);
          Object method = method(guard.type());
          DispatchNode dispatch = CallCase.isMethod(method) ? dispatch() : null;
          Case[] next = Arrays.copyOf(live, live.length + 1);
          next[live.length] = new Case(guard, method, dispatch);
          cases = insert(next);
        });
  }

  private DispatchNode dispatch() {
    return DispatchNode.create(count + 1, Calls.NO_NAMES, use);
  }

  private Object method(PyType type) {
    Object found = type.lookup(name);
    return found == PyNone.NONE ? null : found;
  }

  @TruffleBoundary
  private Object general(Object object, Object[] arguments) {
    if (method(Types.of(object)) == null) {
      return null;
    }
    return Calls.callSpecial(object, name, Arrays.copyOfRange(arguments, 2, arguments.length));
  }
}
