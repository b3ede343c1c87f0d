package org.boomslang.nodes.races;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.runtime.PyThreadState;

/**
 * Whether the observed node around it is to tell what happens, and for which thread. In a {@link
 * SilentCopy} it never is. Immutable once the code is made.
 */
final class TellNode extends PyNode {
  @CompilationFinal private boolean silent;

  void silence() {
    silent = true;
  }

  boolean isDue() {
    return !silent && !isSingleThreaded() && !RaceEvents.isAsleep();
  }

  PyThreadState thread(VirtualFrame frame) {
    return PyArguments.thread(frame, this);
  }
}
