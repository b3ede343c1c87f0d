package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.Types;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyMethodDescriptor;

/**
 * Calls bound methods of builtin types that have a shortcut, {@code push = stack.append} and then
 * {@code push(x)}, as {@code stack.append(x)} is called.
 */
final class BoundBuiltinCase extends BuiltinFunctionCase {

  @Child private CallCase shortcut;

  private BoundBuiltinCase(DispatchNode site, BuiltinCode code, CallCase shortcut) {
    super(site, code, true);
    this.shortcut = shortcut;
  }

  /** The case for a bound method; null when there is no shortcut. */
  static BoundBuiltinCase create(DispatchNode site, PyBuiltinFunction function) {
    if (!function.passesSelf() || !site.mayNest()) {
      return null;
    }
    BuiltinCode code = function.code();
    Object method = Types.of(function.self()).lookup(code.name());
    if (!(method instanceof PyMethodDescriptor descriptor) || descriptor.code() != code) {
      return null;
    }
    CallCase shortcut = CallCase.shortcut(site.nested(1), descriptor);
    return shortcut == null ? null : new BoundBuiltinCase(site, code, shortcut);
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    Object self = CompilerDirectives.castExact(callee, PyBuiltinFunction.class).self();
    return shortcut.call(frame, callee, CallArguments.prepend(self, arguments));
  }
}
