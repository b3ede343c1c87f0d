package org.boomslang.nodes.subscript;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import org.boomslang.nodes.PyNode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.runtime.PyContext;

/**
 * Sets the value of a key in a dictionary of Java class {@link PyDict} exactly. While the context
 * has one thread, or the dictionary belongs to the current one, strings and small ints are stored
 * in place.
 */
public abstract class DictStoreNode extends PyNode {

  public static DictStoreNode create() {
    return DictStoreNodeGen.create();
  }

  public abstract void execute(PyDict dict, Object key, Object value);

  @Specialization
  final void ofString(
      PyDict dict,
      TruffleString key,
      Object value,
      @Cached TruffleString.HashCodeNode hashCode,
      @Cached TruffleString.EqualNode equal) {
    int hash = PyDict.hashOfStr(key, hashCode.execute(key, Encoding.UTF_32));
    boolean done =
        isSingleThreaded()
            ? dict.putUnlocked(key, hash, equal, value, singleThreaded())
            : dict.putOwned(key, hash, equal, value);
    if (!done) {
      dict.put(key, value);
    }
  }

  @Specialization(guards = "isPlainLong(key)")
  final void ofLong(PyDict dict, Long key, Object value) {
    int hash = PyDict.hashOfLong(key);
    boolean done =
        isSingleThreaded()
            ? dict.putUnlocked(key, hash, value, singleThreaded())
            : dict.putOwned(key, hash, value);
    if (!done) {
      dict.put(key, value);
    }
  }

  @Specialization(replaces = {"ofString", "ofLong"})
  static void ofAny(PyDict dict, Object key, Object value) {
    dict.put(key, value);
  }

  static boolean isPlainLong(long key) {
    return PyDict.isPlainLong(key);
  }

  private Assumption singleThreaded() {
    return PyContext.get(this).singleThreaded();
  }
}
