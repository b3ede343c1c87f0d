package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.Arrays;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Types;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.type.PyType;

/**
 * Calls one unbound method of a builtin type, {@code list.append(x, 1)}; method calls come here
 * too.
 */
class SlotCase extends CallCase {

  private final Object descriptor;
  private final PyType owner;
  private final BuiltinCalls calls;
  private final int count;
  private final String[] names;

  /** The kind of the first receiver, whose type derives from the owner; null before. */
  @CompilationFinal private TypeGuard first;

  SlotCase(DispatchNode site, Object descriptor, PyType owner, BuiltinCode code) {
    this.descriptor = descriptor;
    this.owner = owner;
    this.count = site.count();
    this.names = site.names();
    this.calls = new BuiltinCalls(code, count, names);
  }

  @Override
  final boolean accepts(Object callee) {
    return callee == descriptor;
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    if (count == names.length || !suits(arguments[1])) {
      return refuse(arguments);
    }
    return calls.call(arguments);
  }

  private boolean suits(Object self) {
    if (first == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      if (!Types.isInstance(self, owner)) {
        return false;
      }
      first = TypeGuard.of(self);
    }
    return first.hasType(self) || isInstance(self);
  }

  @TruffleBoundary
  private boolean isInstance(Object self) {
    return Types.isInstance(self, owner);
  }

  @TruffleBoundary
  private Object refuse(Object[] arguments) {
    return Calls.callKeywords(
        descriptor, Arrays.copyOfRange(arguments, 1, arguments.length), names);
  }
}
