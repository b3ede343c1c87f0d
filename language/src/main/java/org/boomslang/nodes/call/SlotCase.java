package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.Arrays;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyObject;
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
  private final BuiltinCode code;
  private final int count;
  private final String[] names;

  /**
   * The first receiver's Java class, null before; where objects of that class may have one type or
   * another, {@link #type} tells which.
   */
  @CompilationFinal private Class<?> javaClass;

  /**
   * The first receiver's type, which derives from the owner; null for values that are no objects.
   */
  @CompilationFinal private PyType type;

  SlotCase(DispatchNode site, Object descriptor, PyType owner, BuiltinCode code) {
    this.descriptor = descriptor;
    this.owner = owner;
    this.code = code;
    this.count = site.count();
    this.names = site.names();
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
    return BuiltinCalls.call(code, arguments, count, names);
  }

  private boolean suits(Object self) {
    if (javaClass == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      if (!Types.isInstance(self, owner)) {
        return false;
      }
      type = self instanceof PyObject object ? object.type() : null;
      javaClass = self.getClass();
    }
    return CompilerDirectives.isExact(self, javaClass)
            && (type == null
                || ((PyObject) CompilerDirectives.castExact(self, javaClass)).type() == type)
        || isInstance(self);
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
