package org.boomslang.nodes.foreign;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.foreign.Messages;
import org.boomslang.objects.foreign.PyForeign;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/** A call {@code object.name(a, b)} on a foreign object: one message where that will do. */
public abstract class InvokeForeignNode extends Node {
  private final String name;

  InvokeForeignNode(String name) {
    this.name = name;
  }

  /**
   * The node for calls of a member.
   *
   * @param name interned
   */
  public static InvokeForeignNode create(String name) {
    return InvokeForeignNodeGen.create(name);
  }

  /** Calls with positional arguments. */
  public abstract Object execute(PyForeign receiver, Object[] arguments);

  /** What the classes of foreign objects have themselves is called the general way. */
  @Specialization(
      guards = {"receiver.type() == type", "!own", "interop.isMemberInvocable(delegate, member())"},
      limit = "3")
  final Object send(
      @SuppressWarnings("unused") PyForeign receiver,
      Object[] arguments,
      @SuppressWarnings("unused") @Cached("receiver.type()") PyType type,
      @SuppressWarnings("unused") @Cached("hasOwn(type)") boolean own,
      @com.oracle.truffle.api.dsl.Bind("receiver.delegate()") Object delegate,
      @CachedLibrary("delegate") InteropLibrary interop) {
    Object[] values = Values.toForeign(arguments);
    PyThreadState thread = PyContext.get(this).threadState();
    boolean lockHeld = thread.goOutside();
    Object result;
    try {
      result = interop.invokeMember(delegate, name, values);
    } catch (UnknownIdentifierException e) {
      result = null;
    } catch (InteropException e) {
      thread.returnInside(lockHeld);
      throw Messages.refused(e);
    } catch (AbstractTruffleException e) {
      thread.returnInside(lockHeld);
      throw Messages.raised(e);
    } catch (Throwable e) {
      thread.returnInside(lockHeld);
      throw e;
    }
    thread.returnInside(lockHeld);
    return result == null ? general(receiver, arguments) : Values.toPython(result);
  }

  @Specialization(replaces = "send")
  @TruffleBoundary
  final Object general(PyForeign receiver, Object[] arguments) {
    return Calls.call(Attributes.get(receiver, name), arguments);
  }

  String member() {
    return name;
  }

  boolean hasOwn(PyType type) {
    return type.lookup(name) != null;
  }
}
