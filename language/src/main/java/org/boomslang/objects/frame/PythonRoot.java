package org.boomslang.objects.frame;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.source.SourceSection;
import org.boomslang.objects.code.PyCode;

/** The root node of an activation that Python code can see in the stack. */
public interface PythonRoot {

  PyCode code();

  /**
   * The frame with the slots of {@link FrameLayout}: the activation's own, or the one that a
   * generator keeps.
   */
  Frame pythonFrame(Frame activation);

  /** The source text's part for a packed position, or null. */
  SourceSection sourceSection(long position);

  /**
   * Whether an activation on the Java stack has not returned: Truffle looks for thread-local
   * actions, which may ask for frames, when a root has run.
   */
  boolean isRunning(Frame activation);

  /** From now on activations make their frame object when they begin: somebody asks for it. */
  void observe();
}
