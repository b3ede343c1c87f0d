package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.objects.functools.PyPartial;
import org.boomslang.objects.functools.PyPlaceholder;

/**
 * Calls of {@code functools.partial} objects with as many bound arguments as the first one seen
 * here, and no bound keywords: the arguments are put together and the function is called from here.
 * Others take the general path.
 */
final class PartialCase extends CallCase {

  private final TypeGuard guard;
  private final int bound;
  private final int placeholders;
  private final String[] names;
  @Child private DispatchNode dispatch;

  private PartialCase(TypeGuard guard, PyPartial.Target target, DispatchNode site) {
    this.guard = guard;
    this.bound = target.args().length();
    this.placeholders = target.placeholders();
    this.names = site.names();
    this.dispatch = site.nested(bound - placeholders);
  }

  /** The case for a partial that is called as its class says; null for others. */
  static CallCase create(DispatchNode site, PyPartial callee) {
    TypeGuard guard = TypeGuard.of(callee);
    PyPartial.Target target = callee.target();
    return guard.type() == PyPartial.TYPE
            && site.mayNest()
            && site.positional() >= target.placeholders()
        ? new PartialCase(guard, target, site)
        : null;
  }

  @Override
  boolean accepts(Object callee) {
    return guard.accepts(callee);
  }

  @Override
  boolean isStale() {
    return guard.isStale();
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    PyPartial.Target target = CompilerDirectives.castExact(callee, PyPartial.class).target();
    Object[] args = target.args().items();
    if (args.length != bound
        || target.placeholders() != placeholders
        || !target.keywords().isEmpty()) {
      return DispatchNode.callGeneric(callee, arguments, names);
    }
    return dispatch.execute(frame, target.function(), join(args, arguments));
  }

  @ExplodeLoop
  private Object[] join(Object[] args, Object[] given) {
    Object[] all = new Object[given.length + bound - placeholders];
    int next = 1;
    for (int i = 0; i < bound; i++) {
      Object value = args[i];
      all[i + 1] = placeholders > 0 && value == PyPlaceholder.PLACEHOLDER ? given[next++] : value;
    }
    System.arraycopy(given, 1 + placeholders, all, 1 + bound, given.length - 1 - placeholders);
    return all;
  }
}
