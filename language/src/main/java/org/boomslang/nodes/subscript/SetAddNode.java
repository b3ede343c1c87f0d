package org.boomslang.nodes.subscript;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import org.boomslang.nodes.PyNode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.set.PySet;
import org.boomslang.runtime.PyContext;

/**
 * Adds an element to a set. While the context has one thread, or the set belongs to the current
 * one, strings and small ints are added in place.
 */
public abstract class SetAddNode extends PyNode {

  public static SetAddNode create() {
    return SetAddNodeGen.create();
  }

  public abstract void execute(PySet set, Object element);

  @Specialization
  final void ofString(
      PySet set,
      TruffleString element,
      @Cached TruffleString.HashCodeNode hashCode,
      @Cached TruffleString.EqualNode equal) {
    int hash = hashCode.execute(element, Encoding.UTF_32);
    if (isSingleThreaded()) {
      set.addUnlocked(element, hash, equal, singleThreaded());
    } else {
      set.addOwned(element, hash, equal);
    }
  }

  @Specialization(guards = "isPlainLong(element)")
  final void ofLong(PySet set, Long element) {
    if (isSingleThreaded()) {
      set.addUnlocked(element, singleThreaded());
    } else {
      set.addOwned(element);
    }
  }

  @Specialization(replaces = {"ofString", "ofLong"})
  @TruffleBoundary
  static void ofAny(PySet set, Object element) {
    set.add(element);
  }

  static boolean isPlainLong(long element) {
    return PyDict.isPlainLong(element);
  }

  private Assumption singleThreaded() {
    return PyContext.get(this).singleThreaded();
  }
}
