package org.boomslang.nodes.subscript;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import org.boomslang.nodes.PyNode;
import org.boomslang.objects.dict.PyDict;

/**
 * The value of a key in a dictionary, null when there is none. The dictionary is of Java class
 * {@link PyDict} exactly. Strings and small ints are looked up in place.
 */
public abstract class DictLookupNode extends PyNode {

  public static DictLookupNode create() {
    return DictLookupNodeGen.create();
  }

  public abstract Object execute(PyDict dict, Object key);

  @Specialization
  final Object ofString(
      PyDict dict,
      TruffleString key,
      @Cached TruffleString.HashCodeNode hashCode,
      @Cached TruffleString.EqualNode equal) {
    int hash = PyDict.hashOfStr(key, hashCode.execute(key, Encoding.UTF_32));
    Object value = dict.getInline(key, hash, equal, isSingleThreaded());
    return value != PyDict.UNDECIDED ? value : dict.get(key);
  }

  @Specialization(guards = "isPlainLong(key)")
  final Object ofLong(PyDict dict, long key) {
    Object value = dict.getInline(key, PyDict.hashOfLong(key), isSingleThreaded());
    return value != PyDict.UNDECIDED ? value : dict.get(key);
  }

  @Specialization(replaces = {"ofString", "ofLong"})
  static Object ofAny(PyDict dict, Object key) {
    return dict.get(key);
  }

  static boolean isPlainLong(long key) {
    return PyDict.isPlainLong(key);
  }
}
