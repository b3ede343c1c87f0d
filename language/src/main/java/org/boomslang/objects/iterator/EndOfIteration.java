package org.boomslang.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.nodes.ControlFlowException;

/**
 * An iterator has no more elements: how compiled code is told. There it is a jump to the loop's
 * end. A null among the values would have to be told from them where the paths have met, and a
 * tuple that meets a null has to be a real object.
 */
public final class EndOfIteration extends ControlFlowException {
  private static final EndOfIteration INSTANCE = new EndOfIteration();
  private static final long serialVersionUID = 1;

  private EndOfIteration() {}

  /** In compiled code the exception; in the interpreter, where throwing is slow, null. */
  public static Object reached() {
    if (CompilerDirectives.inCompiledCode()) {
      throw INSTANCE;
    }
    return null;
  }
}
