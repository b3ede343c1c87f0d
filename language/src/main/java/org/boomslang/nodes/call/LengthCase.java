package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import java.lang.invoke.VarHandle;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.tuple.PyTuple;

/** {@code len(x)}, with the usual containers told apart in place. */
final class LengthCase extends BuiltinFunctionCase {

  /** The Java class of the last argument that has a shortcut; null before the first. */
  @CompilationFinal private Class<?> seen;

  /** Whether arguments of different classes have come. */
  @CompilationFinal private boolean mixed;

  @Child private TruffleString.CodePointLengthNode stringLength;
  @Child private CallSpecialNode method;

  LengthCase(DispatchNode site, BuiltinCode code) {
    super(site, code, false);
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    Object value = arguments[1];
    Class<?> expected = seen;
    if (!mixed && expected == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      expected = learn(value.getClass());
    }
    if (!mixed && !CompilerDirectives.isExact(value, expected)) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      mixed = true;
    }
    if (!mixed) {
      Object length = length(frame, CompilerDirectives.castExact(value, expected));
      return length != null ? length : super.call(frame, callee, arguments);
    }
    Object length = length(frame, value);
    return length != null ? length : super.call(frame, callee, arguments);
  }

  /**
   * The first class; another thread may have been quicker, and finds the children when it sees it.
   */
  private Class<?> learn(Class<?> first) {
    return atomic(
        () -> {
          if (seen == null) {
            stringLength = insert(TruffleString.CodePointLengthNode.create());
            method = insert(CallSpecialNode.create("__len__", 0));
            VarHandle.releaseFence();
            seen = first;
          }
          return seen;
        });
  }

  /** Null when the general path has to find out. */
  private Object length(VirtualFrame frame, Object value) {
    if (value instanceof PyList list && isBuiltin(list)) {
      return (long) list.size();
    }
    if (value instanceof TruffleString string) {
      return (long) stringLength.execute(string, Encoding.UTF_32);
    }
    if (CompilerDirectives.isExact(value, PyDict.class)
        && isBuiltin(CompilerDirectives.castExact(value, PyDict.class))) {
      return (long) CompilerDirectives.castExact(value, PyDict.class).size();
    }
    if (value instanceof PyTuple tuple && isBuiltin(tuple)) {
      return (long) tuple.length();
    }
    if (value instanceof PyInstance
        && method.execute(frame, value) instanceof Long length
        && length >= 0
        && length <= Integer.MAX_VALUE) {
      return length;
    }
    return null;
  }

  private static boolean isBuiltin(PyObject value) {
    return !value.type().isHeapType();
  }
}
