package org.boomslang.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.generator.Activation;
import org.boomslang.runtime.PyThreadState;

/**
 * The exception being handled, in a body that can be suspended while it handles one: the activation
 * keeps its own, and the thread's is that or the caller's.
 */
final class Handling {
  private Handling() {}

  static Activation activation(VirtualFrame frame) {
    return (Activation) frame.getObjectStatic(FrameLayout.GENERATOR);
  }

  /** Starts handling; returns what the body handled before, for {@link #leave}. */
  static Object enter(VirtualFrame frame, PyThreadState thread, Object exception) {
    Activation activation = activation(frame);
    Object outer = activation.handled();
    activation.setHandled(exception);
    thread.handled = exception;
    return outer;
  }

  static void leave(VirtualFrame frame, PyThreadState thread, Object outer) {
    Activation activation = activation(frame);
    activation.setHandled(outer);
    thread.handled = outer != null ? outer : activation.callerHandled();
  }
}
