package org.boomslang.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import java.util.function.Supplier;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyException;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.frame.PythonRoot;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.function.PyMethod;

/**
 * Calls while something is traced or profiled: what an expression calls is reported, and so is the
 * end of a call of what is not written in Python (instrumentation.c: {@code CALL}, {@code
 * C_RETURN}, {@code C_RAISE}; legacy_tracing.c: {@code c_call}, {@code c_return}, {@code
 * c_exception}). While nothing ever was traced nothing of this is in compiled code.
 */
final class TracedCall {
  private TracedCall() {}

  /**
   * Calls as {@link DispatchNode#execute}.
   *
   * @param dispatch for {@code values.length - 1} arguments
   * @param values element 0 free, then the arguments, a method's object first
   */
  static Object call(
      VirtualFrame frame, Node node, DispatchNode dispatch, Object callee, Object[] values) {
    if (!Tracing.isOn() || !Tracing.hearsOfCalls(frame, node)) {
      return after(frame, node, dispatch.execute(frame, callee, values));
    }
    Object first = values.length > 1 ? values[1] : null;
    return traced(frame, node, callee, first, () -> dispatch.execute(frame, callee, values));
  }

  /** Calls as {@link InvokeNode#execute}. */
  static Object invoke(
      VirtualFrame frame, InvokeNode node, Object callee, Object[] arguments, String[] names) {
    if (!Tracing.isOn() || !Tracing.hearsOfCalls(frame, node)) {
      return after(frame, node, node.execute(frame, callee, arguments, names));
    }
    return traced(
        frame,
        node,
        callee,
        arguments.length > names.length ? arguments[0] : null,
        () -> node.execute(frame, callee, arguments, names));
  }

  private static Object traced(
      VirtualFrame frame, Node node, Object callee, Object argument, Supplier<Object> call) {
    PyFrame activation = PyFrame.of(frame, ((PythonRoot) node.getRootNode()).code());
    boolean bound = callee instanceof PyMethod;
    Object callable = bound ? ((PyMethod) callee).function() : callee;
    Object first = bound ? ((PyMethod) callee).self() : argument;
    int listeners = Tracing.calls(activation, callable, first);
    if (callable instanceof PyFunction) {
      return after(frame, node, call.get());
    }
    Object result;
    try {
      result = call.get();
    } catch (PyException e) {
      Tracing.callRaised(activation, callable, first, listeners);
      throw e;
    }
    Tracing.callReturned(activation, callable, first, listeners);
    return after(frame, node, result);
  }

  /** A debugger that the call has started stops right behind it, not on the next line. */
  private static Object after(VirtualFrame frame, Node node, Object result) {
    if (Tracing.isOn()) {
      Tracing.opcode(frame, node);
    }
    return result;
  }
}
