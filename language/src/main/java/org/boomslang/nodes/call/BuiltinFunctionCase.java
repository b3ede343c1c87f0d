package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.descriptor.PyBuiltinFunction;

/** Calls builtin functions and bound builtin methods with one code. */
final class BuiltinFunctionCase extends CallCase {

  private final BuiltinCode code;
  private final boolean passesSelf;
  private final int count;
  private final String[] names;

  BuiltinFunctionCase(DispatchNode site, PyBuiltinFunction function) {
    this.code = function.code();
    this.passesSelf = function.passesSelf();
    this.count = site.count();
    this.names = site.names();
  }

  @Override
  boolean accepts(Object callee) {
    return CompilerDirectives.isExact(callee, PyBuiltinFunction.class)
        && CompilerDirectives.castExact(callee, PyBuiltinFunction.class).code() == code;
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    if (passesSelf) {
      Object self = CompilerDirectives.castExact(callee, PyBuiltinFunction.class).self();
      return BuiltinCalls.callWithSelf(code, self, arguments, count, names);
    }
    return BuiltinCalls.call(code, arguments, count, names);
  }
}
