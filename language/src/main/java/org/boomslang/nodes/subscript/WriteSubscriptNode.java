package org.boomslang.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.call.CallSpecialNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.runtime.PyContext;

/** {@code object[key] = value}, on evaluated operands. */
public abstract class WriteSubscriptNode extends PyNode {

  @Child private CallSpecialNode method;

  public static WriteSubscriptNode create() {
    return WriteSubscriptNodeGen.create();
  }

  public abstract void execute(VirtualFrame frame, Object object, Object key, Object value);

  @Specialization(guards = "isList(list)")
  final void writeList(PyList list, long index, Object value) {
    long place = index < 0 ? index + list.size() : index;
    int at = (int) place == place ? (int) place : -1;
    boolean done =
        PyContext.get(this).singleThreaded().isValid()
            ? list.setItemUnlocked(at, value)
            : list.setItem(at, value);
    if (!done) {
      throw PyErrors.indexError("list assignment index out of range");
    }
  }

  @Specialization(guards = "isDict(dict)")
  static void writeDict(PyDict dict, Object key, Object value, @Cached DictStoreNode store) {
    store.execute(CompilerDirectives.castExact(dict, PyDict.class), key, value);
  }

  /** Everything else has its {@code __setitem__} called. */
  @Fallback
  final void writeOther(VirtualFrame frame, Object object, Object key, Object value) {
    if (method == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      method = insert(CallSpecialNode.create("__setitem__", 2));
    }
    if (method.execute(frame, object, key, value) == null) {
      Items.set(object, key, value);
    }
  }

  static boolean isList(PyList list) {
    return list.type() == BuiltinTypes.LIST;
  }

  static boolean isDict(PyDict dict) {
    return CompilerDirectives.isExact(dict, PyDict.class) && dict.type() == BuiltinTypes.DICT;
  }
}
