package org.boomslang.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.call.CallSpecialNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.ListSlices;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.slice.PySlice;

/** {@code object[key] = value}, on evaluated operands. */
public abstract class WriteSubscriptNode extends PyNode {

  @Child private CallSpecialNode method;

  /** Entered when a list holds another kind of elements, or the index is out of range. */
  private final BranchProfile otherKind = BranchProfile.create();

  private final BranchProfile negative = BranchProfile.create();

  public static WriteSubscriptNode create() {
    return WriteSubscriptNodeGen.create();
  }

  public abstract void execute(VirtualFrame frame, Object object, Object key, Object value);

  /** An int into a list of ints; into others where it comes to that. */
  @Specialization(guards = "isList(list)")
  final void writeLong(PyList list, long index, long value) {
    long place = place(index, list);
    boolean done =
        isSingleThreaded() ? list.setLongUnlocked(place, value) : list.setLong(place, value);
    if (!done) {
      otherKind.enter();
      write(list, place, value);
    }
  }

  /** A float into a list of floats; into others where it comes to that. */
  @Specialization(guards = "isList(list)")
  final void writeDouble(PyList list, long index, double value) {
    long place = place(index, list);
    boolean done =
        isSingleThreaded() ? list.setDoubleUnlocked(place, value) : list.setDouble(place, value);
    if (!done) {
      otherKind.enter();
      write(list, place, value);
    }
  }

  /** Anything into a list of objects; into others where it comes to that. */
  @Specialization(
      guards = "isList(list)",
      replaces = {"writeLong", "writeDouble"})
  final void writeList(PyList list, long index, Object value) {
    long place = place(index, list);
    boolean done = isSingleThreaded() && list.setObjectUnlocked(place, value);
    if (!done) {
      otherKind.enter();
      write(list, place, value);
    }
  }

  private void write(PyList list, long place, Object value) {
    int index = bounded(place);
    if (!(isSingleThreaded() ? list.setItemUnlocked(index, value) : list.setItem(index, value))) {
      throw PyErrors.indexError("list assignment index out of range");
    }
  }

  /** The index from the front; below 0 or beyond the list where it is out of range. */
  private long place(long index, PyList list) {
    if (index >= 0) {
      return index;
    }
    negative.enter();
    return index + (isSingleThreaded() ? list.sizeUnlocked() : list.size());
  }

  /** The same as an int, which is out of range where the place is. */
  private static int bounded(long place) {
    return (int) place == place ? (int) place : -1;
  }

  /** A slice with plain bounds needs no slice object. */
  @Specialization(guards = {"isList(list)", "slice.isPlain()", "isList(value)"})
  final void assignSlice(PyList list, PySlice slice, PyList value) {
    PySlice.Bounds bounds = slice.plainBounds();
    ListSlices.set(list, bounds.start(), bounds.stop(), bounds.step(), value, isSingleThreaded());
  }

  /** Where another thread may change the length of the array, its monitor is needed. */
  @Specialization(guards = {"isByteArray(bytes)", "isByte(value)"})
  final void writeByteArray(PyByteArray bytes, long index, long value) {
    ByteSpan span = bytes.span();
    long place = index < 0 ? index + span.length() : index;
    if (place < 0 || place >= span.length()) {
      throw PyErrors.indexError("bytearray index out of range");
    }
    if (isSingleThreaded()) {
      span.array()[span.offset() + (int) place] = (byte) value;
    } else if (!bytes.memory().set((int) place, (byte) value)) {
      throw PyErrors.indexError("bytearray index out of range");
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

  static boolean isByteArray(PyByteArray bytes) {
    return bytes.type() == BuiltinTypes.BYTEARRAY;
  }

  static boolean isByte(long value) {
    return value >= 0 && value <= 255;
  }

  static boolean isDict(PyDict dict) {
    return CompilerDirectives.isExact(dict, PyDict.class) && dict.type() == BuiltinTypes.DICT;
  }
}
