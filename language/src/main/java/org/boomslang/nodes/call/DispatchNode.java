package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import org.boomslang.objects.Calls;
import org.boomslang.objects.function.PyFunction;

/**
 * Calls a callee with evaluated arguments of a fixed form: an inline cache of {@link CallCase}s,
 * one per callee seen.
 *
 * <p>Arguments travel in an array whose element 0 is free: a call of a Python function with plain
 * positional arguments puts the function there and passes the very array on. The caller gives the
 * array away.
 *
 * <p>Past {@value #LIMIT} callees, or nested too deep, Python functions go through one indirect
 * call and everything else through {@link Calls}.
 */
public final class DispatchNode extends Node {
  /**
   * What becomes of the result of a call, which decides what a call of a coroutine function does.
   */
  public enum Use {
    ANY,

    /** Awaited at once, by nobody else. */
    AWAITED,

    /** Nobody gets it. */
    DROPPED
  }

  static final int LIMIT = 6;

  /** How many callees may stand behind each other: a bound method of a callable instance … */
  private static final int MAX_NESTING = 4;

  private final int count;

  @CompilationFinal(dimensions = 1)
  private final String[] names;

  private final int nesting;

  private final Use use;

  @Children private CallCase[] cases = {};

  @CompilationFinal private boolean megamorphic;
  @Child private IndirectCallNode indirect;

  private DispatchNode(int count, String[] names, int nesting, Use use) {
    this.count = count;
    this.names = names;
    this.nesting = nesting;
    this.use = use;
  }

  /**
   * For calls with {@code count} arguments in all, of which the last {@code names.length} are
   * keyword values.
   *
   * @param names interned, {@link Calls#NO_NAMES} for none
   */
  public static DispatchNode create(int count, String[] names) {
    return create(count, names, Use.ANY);
  }

  /** The same for a call whose result is used in a known way. */
  public static DispatchNode create(int count, String[] names, Use use) {
    return new DispatchNode(count, names, 0, use);
  }

  /** For calls behind this one, with {@code more} arguments put in front. */
  DispatchNode nested(int more) {
    return new DispatchNode(count + more, names, nesting + 1, Use.ANY);
  }

  /** For calls behind this one that give its result, with one argument put in front. */
  DispatchNode bound() {
    return new DispatchNode(count + 1, names, nesting + 1, use);
  }

  /** The same with other keywords, {@code names}. */
  DispatchNode nested(int more, String[] names) {
    return new DispatchNode(positional() + more + names.length, names, nesting + 1, Use.ANY);
  }

  Use use() {
    return use;
  }

  int count() {
    return count;
  }

  int positional() {
    return count - names.length;
  }

  String[] names() {
    return names;
  }

  /** Where the array of arguments has the value of a keyword, 0 when it is not passed. */
  int indexOf(String name) {
    int index = Arrays.asList(names).indexOf(name);
    return index < 0 ? 0 : 1 + positional() + index;
  }

  boolean mayNest() {
    return nesting < MAX_NESTING;
  }

  /**
   * Calls.
   *
   * @param arguments element 0 free, then the {@code count} arguments
   */
  @ExplodeLoop
  public Object execute(VirtualFrame frame, Object callee, Object[] arguments) {
    for (CallCase known : cases) {
      if (known.accepts(callee)) {
        return known.call(frame, callee, arguments);
      }
    }
    if (!megamorphic) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      CallCase found = learn(callee);
      if (found != null) {
        return found.call(frame, callee, arguments);
      }
    }
    return generic(callee, arguments);
  }

  /** Finds or makes the case for a new callee; null when there is none to be had. */
  private CallCase learn(Object callee) {
    if (callee instanceof PyFunction function) {
      // Translates the function, if need be, before the lock on this tree is taken.
      function.code().callTarget();
    }
    return atomic(
        () -> {
          CallCase[] live =
              Arrays.stream(cases).filter(known -> !known.isStale()).toArray(CallCase[]::new);
          for (CallCase known : live) {
            if (known.accepts(callee)) {
              return known;
            }
          }
          CallCase made = live.length < LIMIT ? CallCase.create(this, callee) : null;
          if (made == null) {
            megamorphic = true;
            return null;
          }
          CallCase[] next = Arrays.copyOf(live, live.length + 1);
          next[live.length] = made;
          cases = insert(next);
          return made;
        });
  }

  private Object generic(Object callee, Object[] arguments) {
    if (callee instanceof PyFunction function) {
      Object[] bound = bind(function, arguments, names);
      if (indirect == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        indirect = insert(IndirectCallNode.create());
      }
      return indirect.call(function.code().callTarget(), bound);
    }
    return callGeneric(callee, arguments, names);
  }

  @TruffleBoundary
  static Object[] bind(PyFunction function, Object[] arguments, String[] names) {
    return function.bind(Arrays.copyOfRange(arguments, 1, arguments.length), names);
  }

  @TruffleBoundary
  static Object callGeneric(Object callee, Object[] arguments, String[] names) {
    return Calls.callKeywords(callee, Arrays.copyOfRange(arguments, 1, arguments.length), names);
  }
}
