package org.boomslang.objects.frame;

import com.oracle.truffle.api.frame.Frame;
import org.boomslang.objects.code.PyCode;

/** The root node of an activation that Python code can see in the stack. */
public interface PythonRoot {

  PyCode code();

  /**
   * The frame with the slots of {@link FrameLayout}: the activation's own, or the one that a
   * generator keeps.
   */
  Frame pythonFrame(Frame activation);
}
