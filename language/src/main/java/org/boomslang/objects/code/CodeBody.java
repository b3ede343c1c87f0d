package org.boomslang.objects.code;

import com.oracle.truffle.api.RootCallTarget;
import java.util.List;

/**
 * What a code object runs, in the hands of the compiler: the analysed syntax of one block, turned
 * into nodes when it is first called.
 *
 * <p>Thread-safety: implementations are immutable or atomic; two threads may ask at once.
 */
public interface CodeBody {

  /** Builds the nodes. The code object calls this once and keeps the result. */
  RootCallTarget translate(PyCode code);

  /** Whether {@link #translateStraight} can be asked. */
  boolean runsStraight();

  /**
   * Builds the nodes of a generator expression that is run through without being suspended. The
   * code object calls this once and keeps the result.
   *
   * @return takes the function, the iterator, the {@code Sink} of the elements and the thread
   */
  RootCallTarget translateStraight(PyCode code);

  /**
   * The line at which control goes on when a trace function asks for a line; ValueError when it
   * cannot.
   *
   * @param from where control is
   */
  int jumpTarget(int from, int to);

  /** Whether another body does the same at the same places: was made from equal syntax. */
  boolean isSame(CodeBody other);

  /** {@code co_consts}: the docstring first where there is one, nested code objects in place. */
  Object[] constants();

  /** What the outermost code object around this one was compiled from; null when not known. */
  CodeOrigin origin();

  /**
   * The way from the outermost code object to this one: in each, the index of the next among its
   * constants; null when it is not there.
   */
  int[] path();

  /** {@code co_names}: the names of globals and attributes, in order of first use. */
  String[] names();

  /** What the block does with names of {@link #names}, each once, in order of first use. */
  List<NameUse> nameUses();

  /** The pseudo-instructions of the block. */
  CodeOrder order();

  /** The positions of its pseudo-instructions, in the order of evaluation. Shared. */
  default long[] positions() {
    return order().positions();
  }
}
