package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.builtin.BuiltinPlan;

/**
 * Calls of one builtin at one site, with arguments as {@link DispatchNode} has them. Thread-safety:
 * distinct, as the tree it is part of; the plan is the same whoever makes it.
 */
final class BuiltinCalls {
  private final BuiltinCode code;
  private final int count;
  private final String[] names;

  /** For calls that no entry of the builtin takes as they are; made by the first. */
  @CompilationFinal private BuiltinPlan plan;

  /**
   * Calls of a builtin.
   *
   * @param count the number of arguments, without a {@code self} that comes in front
   */
  BuiltinCalls(BuiltinCode code, int count, String[] names) {
    this.code = code;
    this.count = count;
    this.names = names;
  }

  BuiltinCode code() {
    return code;
  }

  /**
   * Calls the builtin.
   *
   * @param arguments element 0 free
   */
  Object call(Object[] arguments) {
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
    return general(arguments, count);
  }

  /** Calls the builtin with {@code self} in front of the arguments. */
  Object callWithSelf(Object self, Object[] arguments) {
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
    return general(CallArguments.prepend(self, arguments), count + 1);
  }

  private Object general(Object[] arguments, int given) {
    BuiltinPlan known = plan;
    if (known == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      known = BuiltinPlan.of(code, given, names);
      plan = known;
    }
    return known == BuiltinPlan.NONE ? unplanned(arguments) : known.call(arguments);
  }

  @TruffleBoundary
  private Object unplanned(Object[] arguments) {
    return code.call(Arrays.copyOfRange(arguments, 1, arguments.length), names);
  }
}
