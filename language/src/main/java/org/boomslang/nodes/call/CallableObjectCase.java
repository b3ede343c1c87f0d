package org.boomslang.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.type.PyType;

/** Calls objects of one type by its {@code __call__}. */
final class CallableObjectCase extends CallCase {

  private final TypeGuard guard;

  /** Null when the general path has to call, or to raise. */
  private final Object method;

  private final String[] names;
  @Child private DispatchNode dispatch;

  private CallableObjectCase(TypeGuard guard, Object method, DispatchNode site) {
    this.guard = guard;
    this.method = method;
    this.names = site.names();
    this.dispatch = method == null ? null : site.nested(1);
  }

  static CallCase create(DispatchNode site, Object callee) {
    TypeGuard guard = TypeGuard.of(callee);
    PyType type = guard.type();
    Object method = type.lookup("__call__");
    boolean direct = CallCase.isMethod(method) && type.isHeapType() && site.mayNest();
    return new CallableObjectCase(guard, direct ? method : null, site);
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
    return method == null
        ? DispatchNode.callGeneric(callee, arguments, names)
        : dispatch.execute(frame, method, CallArguments.prepend(callee, arguments));
  }
}
