package org.boomslang.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.profiles.BranchProfile;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.call.CallSpecialNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.ListSlices;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * {@code object[key]} as a value. The fast paths are for the builtin containers themselves, not for
 * subclasses.
 */
@NodeChild(value = "object", type = ExpressionNode.class)
@NodeChild(value = "key", type = ExpressionNode.class)
public abstract class SubscriptNode extends ExpressionNode {

  @Child private CallSpecialNode method;

  /** Entered when a list's fast read cannot tell: out of range, or another kind of element. */
  private final BranchProfile doubtful = BranchProfile.create();

  private final BranchProfile negative = BranchProfile.create();

  public static ExpressionNode create(ExpressionNode object, ExpressionNode key) {
    return SubscriptNodeGen.create(object, key);
  }

  /** Of a list of ints, while only such lists come here. */
  @Specialization(guards = "isList(list)", rewriteOn = UnexpectedResultException.class)
  final long readLong(VirtualFrame frame, PyList list, long index)
      throws UnexpectedResultException {
    long place = place(index, list);
    if (isSingleThreaded()) {
      if (list.hasLongAt(place)) {
        return list.knownLong(place);
      }
    } else {
      long value = list.longAt(bounded(place));
      if (value != PyList.UNWRITTEN) {
        return value;
      }
    }
    doubtful.enter();
    Object item = item(frame, list, place);
    if (item instanceof Long number) {
      return number;
    }
    throw new UnexpectedResultException(item);
  }

  /** Of a list of floats, while only such lists come here. */
  @Specialization(guards = "isList(list)", rewriteOn = UnexpectedResultException.class)
  final double readDouble(VirtualFrame frame, PyList list, long index)
      throws UnexpectedResultException {
    long place = place(index, list);
    if (isSingleThreaded()) {
      if (list.hasDoubleAt(place)) {
        return list.knownDouble(place);
      }
    } else {
      double value = list.doubleAt(bounded(place));
      if (!PyList.isUnwritten(value)) {
        return value;
      }
    }
    doubtful.enter();
    Object item = item(frame, list, place);
    if (item instanceof Double number) {
      return number;
    }
    throw new UnexpectedResultException(item);
  }

  @Specialization(
      guards = "isList(list)",
      replaces = {"readLong", "readDouble"})
  final Object readList(VirtualFrame frame, PyList list, long index) {
    long place = place(index, list);
    if (isSingleThreaded()) {
      if (list.hasObjectAt(place)) {
        return list.knownObject(place);
      }
      doubtful.enter();
    }
    return item(frame, list, place);
  }

  /** A slice with plain bounds needs no slice object. */
  @Specialization(guards = {"isList(list)", "slice.isPlain()"})
  final Object sliceList(PyList list, PySlice slice) {
    PySlice.Bounds bounds = slice.plainBounds();
    return ListSlices.get(list, bounds.start(), bounds.stop(), bounds.step(), isSingleThreaded());
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

  private Object item(VirtualFrame frame, PyList list, long place) {
    int index = bounded(place);
    Object item = isSingleThreaded() ? list.getItemUnlocked(index) : list.getItem(index);
    if (item == null) {
      at(frame);
      throw PyErrors.indexError("list index out of range");
    }
    return item;
  }

  @Specialization(guards = "isTuple(tuple)")
  final Object readTuple(VirtualFrame frame, PyTuple tuple, long index) {
    Object[] items = tuple.items();
    long place = index < 0 ? index + items.length : index;
    if (place < 0 || place >= items.length) {
      at(frame);
      throw PyErrors.indexError("tuple index out of range");
    }
    return items[(int) place];
  }

  /** Of {@code bytes} and {@code bytearray}. */
  @Specialization(guards = "isBytes(bytes)")
  final long readBytes(VirtualFrame frame, PyBytes bytes, long index) {
    byte[] array = bytes.array();
    long place = index < 0 ? index + array.length : index;
    if (place < 0 || place >= array.length) {
      at(frame);
      throw PyErrors.indexError("index out of range");
    }
    return array[(int) place] & 0xff;
  }

  @Specialization(guards = "isByteArray(bytes)")
  final long readByteArray(VirtualFrame frame, PyByteArray bytes, long index) {
    ByteSpan span = bytes.span();
    int length = span.length();
    long place = index < 0 ? index + length : index;
    if (place < 0 || place >= length) {
      at(frame);
      throw PyErrors.indexError("bytearray index out of range");
    }
    return span.at((int) place);
  }

  @Specialization
  final TruffleString readString(
      VirtualFrame frame,
      TruffleString string,
      long index,
      @Cached TruffleString.CodePointLengthNode length,
      @Cached TruffleString.CodePointAtIndexNode codePointAt) {
    int end = length.execute(string, Encoding.UTF_32);
    long place = index < 0 ? index + end : index;
    if (place < 0 || place >= end) {
      at(frame);
      throw PyErrors.indexError("string index out of range");
    }
    return PyStr.fromCodePoint(codePointAt.execute(string, (int) place, Encoding.UTF_32));
  }

  /** As for lists, a run of elements needs no slice object. */
  @Specialization(guards = "slice.isRun()")
  static TruffleString sliceString(
      TruffleString string,
      PySlice slice,
      @Cached TruffleString.SubstringNode substring,
      @Cached TruffleString.CodePointAtIndexNode codePointAt) {
    int length = PyStr.length(string);
    PySlice.Indices run = slice.run(length);
    int count = run.count();
    if (count <= 1) {
      return count == 0
          ? PyStr.EMPTY
          : PyStr.fromCodePoint(codePointAt.execute(string, run.start(), Encoding.UTF_32));
    }
    return count == length
        ? string
        : substring.execute(string, run.start(), count, Encoding.UTF_32, false);
  }

  @Specialization(guards = {"isTuple(tuple)", "slice.isRun()"})
  static PyTuple sliceTuple(PyTuple tuple, PySlice slice) {
    Object[] items = tuple.items();
    PySlice.Indices run = slice.run(items.length);
    if (run.count() == items.length) {
      return tuple;
    }
    Object[] selected = new Object[run.count()];
    System.arraycopy(items, run.start(), selected, 0, selected.length);
    return PyTuple.of(selected);
  }

  @Specialization(guards = {"isBytes(bytes)", "slice.isRun()"})
  static PyBytes sliceBytes(PyBytes bytes, PySlice slice) {
    byte[] array = bytes.array();
    PySlice.Indices run = slice.run(array.length);
    if (run.count() == array.length) {
      return bytes;
    }
    byte[] selected = new byte[run.count()];
    System.arraycopy(array, run.start(), selected, 0, selected.length);
    return PyBytes.wrap(selected);
  }

  @Specialization(guards = "isDict(dict)")
  final Object readDict(
      VirtualFrame frame, PyDict dict, Object key, @Cached DictLookupNode lookup) {
    at(frame);
    Object value = lookup.execute(CompilerDirectives.castExact(dict, PyDict.class), key);
    if (value == null) {
      throw PyErrors.keyError(key);
    }
    return value;
  }

  /** Everything else has its {@code __getitem__} called. */
  @Fallback
  final Object readOther(VirtualFrame frame, Object object, Object key) {
    at(frame);
    if (method == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      method = insert(CallSpecialNode.create("__getitem__", 1));
    }
    Object result = method.execute(frame, object, key);
    return result != null ? result : Items.get(object, key);
  }

  static boolean isList(PyList list) {
    return list.type() == BuiltinTypes.LIST;
  }

  static boolean isBytes(PyBytes bytes) {
    return bytes.type() == BuiltinTypes.BYTES;
  }

  static boolean isByteArray(PyByteArray bytes) {
    return bytes.type() == BuiltinTypes.BYTEARRAY;
  }

  static boolean isTuple(PyTuple tuple) {
    return tuple.type() == BuiltinTypes.TUPLE;
  }

  static boolean isDict(PyDict dict) {
    return CompilerDirectives.isExact(dict, PyDict.class) && dict.type() == BuiltinTypes.DICT;
  }
}
