package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.function.PyMethod;

/** Calls bound methods: the function, with the object put in front of the arguments. */
final class BoundMethodCase extends CallCase {

  @Child private DispatchNode dispatch;

  BoundMethodCase(DispatchNode site) {
    dispatch = site.bound();
  }

  @Override
  boolean accepts(Object callee) {
    return CompilerDirectives.isExact(callee, PyMethod.class);
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    PyMethod method = CompilerDirectives.castExact(callee, PyMethod.class);
    return dispatch.execute(
        frame, method.function(), CallArguments.prepend(method.self(), arguments));
  }
}
