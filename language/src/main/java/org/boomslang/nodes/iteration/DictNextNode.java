package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.dict.PyDictIterator;
import org.boomslang.objects.iterator.EndOfIteration;

/** The next key, value or pair of a dictionary, mostly without a call and without making a pair. */
final class DictNextNode extends Node {
  private final BranchProfile slow = BranchProfile.create();

  /** What the first iterator gave of each entry. */
  @CompilationFinal private PyDict.Part part;

  Object execute(PyDictIterator iterator) {
    PyDict.Part known = part;
    if (known == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      known = iterator.part();
      part = known;
    }
    if (iterator.part() == known) {
      return iterator.next(known, slow);
    }
    slow.enter();
    Object value = iterator.next();
    return value == null ? EndOfIteration.reached() : value;
  }
}
