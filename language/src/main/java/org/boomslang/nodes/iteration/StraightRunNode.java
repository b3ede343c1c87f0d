package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyException;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.Generators;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.objects.generator.Sink;
import org.boomslang.runtime.PyContext;

/**
 * Runs a generator expression that has not begun straight through, for a consumer that takes all
 * elements: an ordinary loop that hands them to a {@link Sink}, with variables in an ordinary
 * frame. Nothing is suspended and resumed, in the interpreter neither, and Graal has the code of a
 * loop to compile.
 *
 * <p>To the program it looks as if the elements were asked for one after the other. Only who looks
 * at the generator object from the body, or from code that takes the elements, finds it running.
 */
final class StraightRunNode extends Node {
  @Child private BodyCallNode calls = BodyCallNode.create();

  private StraightRunNode() {}

  static StraightRunNode create() {
    return new StraightRunNode();
  }

  /**
   * Runs the body, if it is one that can be run so.
   *
   * @return whether it has been run; if not, nothing has happened
   */
  boolean run(VirtualFrame frame, PyGenerator generator, Sink sink) {
    Activation activation = generator.activation();
    if (Tracing.isOn() || !activation.code().runsStraight() || activation.isFrameTaken()) {
      return false;
    }
    RootCallTarget target = activation.code().straightTarget();
    boolean single = PyContext.get(this).singleThreaded().isValid();
    if (!activation.takeFresh(single)) {
      return false;
    }
    Object[] given = activation.frame().getArguments();
    try {
      calls.call(target, given[0], given[1], sink, PyArguments.thread(frame, this));
    } catch (SinkException e) {
      throw e.exception();
    } catch (PyException e) {
      throw Generators.escaped(activation.kind(), e);
    } finally {
      activation.forgetFrame();
      activation.finished(null, single);
    }
    return true;
  }
}
