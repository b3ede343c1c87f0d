package org.boomslang.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameInstance;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.runtime.PyContext;

/**
 * The globals of the innermost Python function that is running: where an implicit module name comes
 * from.
 */
public final class CallerGlobals {
  private CallerGlobals() {}

  /** {@code __name__} in the globals of the running function; {@code null} when nothing runs. */
  @TruffleBoundary
  public static Object moduleName() {
    PyFunction function = runningFunction();
    return function == null ? null : function.globals().getStr("__name__");
  }

  /** A builtin as the running function finds it; AttributeError when it has none of the name. */
  @TruffleBoundary
  public static Object builtin(String name) {
    PyFunction function = runningFunction();
    Object value =
        function != null
            ? function.builtin(name)
            : ((PyDict) PyContext.get().builtins()).getStr(name);
    if (value == null) {
      throw PyErrors.attributeError("%s", name);
    }
    return value;
  }

  private static PyFunction runningFunction() {
    return Truffle.getRuntime()
        .iterateFrames(
            frame -> {
              Object[] arguments =
                  frame.getFrame(FrameInstance.FrameAccess.READ_ONLY).getArguments();
              return arguments.length > 0 && arguments[0] instanceof PyFunction function
                  ? function
                  : null;
            });
  }
}
