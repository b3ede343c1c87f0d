package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import org.boomslang.objects.builtin.BuiltinCode;

/** Calls of builtins with arguments as {@link DispatchNode} has them. */
final class BuiltinCalls {

  private BuiltinCalls() {}

  /**
   * Calls a builtin.
   *
   * @param arguments element 0 free
   * @param count the number of arguments, a constant of the call site
   */
  static Object call(BuiltinCode code, Object[] arguments, int count, String[] names) {
    if (names.length == 0) {
      switch (count) {
        case 0:
          return code.call0();
        case 1:
          return code.call1(arguments[1]);
        case 2:
          return code.call2(arguments[1], arguments[2]);
        case 3:
          return code.call3(arguments[1], arguments[2], arguments[3]);
        case 4:
          return code.call4(arguments[1], arguments[2], arguments[3], arguments[4]);
        default:
          break;
      }
    }
    return general(code, arguments, names);
  }

  /** Calls a builtin with {@code self} in front of the arguments. */
  static Object callWithSelf(
      BuiltinCode code, Object self, Object[] arguments, int count, String[] names) {
    if (names.length == 0) {
      switch (count) {
        case 0:
          return code.call1(self);
        case 1:
          return code.call2(self, arguments[1]);
        case 2:
          return code.call3(self, arguments[1], arguments[2]);
        case 3:
          return code.call4(self, arguments[1], arguments[2], arguments[3]);
        default:
          break;
      }
    }
    return general(code, CallArguments.prepend(self, arguments), names);
  }

  @TruffleBoundary
  private static Object general(BuiltinCode code, Object[] arguments, String[] names) {
    return code.call(Arrays.copyOfRange(arguments, 1, arguments.length), names);
  }
}
