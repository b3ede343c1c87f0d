package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;

/**
 * Reads a generator to its end in compiled code, so that its body is inlined into whoever consumes
 * it: {@code sum(x for …)}, {@code list(generator)}.
 */
public final class GeneratorReader extends Node {
  @Child private ResumeNode resume = ResumeNode.create();

  private GeneratorReader() {}

  public static GeneratorReader create() {
    return new GeneratorReader();
  }

  /** Whether a value is what this reads. */
  public static boolean reads(Object value) {
    return CompilerDirectives.isExact(value, PyGenerator.class);
  }

  /** The next element, null at the end. */
  public Object next(Activation activation) {
    TruffleSafepoint.poll(this);
    return resume.execute(activation, PyNone.NONE);
  }

  public static Activation activation(Object generator) {
    return CompilerDirectives.castExact(generator, PyGenerator.class).activation();
  }

  /**
   * The reader is done: a function that reads much is worth compiling well, though it is called
   * seldom.
   */
  public void finished(int elements) {
    if (CompilerDirectives.hasNextTier()) {
      LoopNode.reportLoopCount(this, elements);
    }
  }

  /** All elements, in a list that nobody else knows. */
  public PyList toList(Object generator) {
    Activation activation = activation(generator);
    PyList list = new PyList();
    while (true) {
      Object value = next(activation);
      if (value == null) {
        finished(list.size());
        return list;
      }
      list.appendUnlocked(value);
    }
  }
}
