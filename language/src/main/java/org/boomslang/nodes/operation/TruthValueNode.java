package org.boomslang.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.call.CallSpecialNode;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/** The truth of a value: {@code bool(value)}. */
public abstract class TruthValueNode extends PyNode {

  @NeverDefault
  public static TruthValueNode create() {
    return TruthValueNodeGen.create();
  }

  public abstract boolean execute(VirtualFrame frame, Object value);

  @Specialization
  static boolean truthOfBoolean(boolean value) {
    return value;
  }

  @Specialization
  static boolean truthOfNone(PyNone value) {
    return false;
  }

  @Specialization
  static boolean truthOfLong(long value) {
    return value != 0;
  }

  @Specialization
  static boolean truthOfDouble(double value) {
    return value != 0;
  }

  @Specialization
  static boolean truthOfString(TruffleString value) {
    return !value.isEmpty();
  }

  @Specialization(guards = "isBuiltin(value)")
  static boolean truthOfList(PyList value) {
    return value.size() != 0;
  }

  @Specialization(guards = "isBuiltin(value)")
  static boolean truthOfTuple(PyTuple value) {
    return value.length() != 0;
  }

  @Specialization(guards = {"isPlainDict(value)", "isBuiltin(value)"})
  static boolean truthOfDict(PyDict value) {
    return CompilerDirectives.castExact(value, PyDict.class).size() != 0;
  }

  /** Whether it is no dict of a special form, so that its methods are known. */
  static boolean isPlainDict(PyDict value) {
    return CompilerDirectives.isExact(value, PyDict.class);
  }

  /** Whether no Python class can have redefined what truth means. */
  static boolean isBuiltin(PyObject value) {
    return !value.type().isHeapType();
  }

  /** An instance of a Python class: {@code __bool__}, else {@code __len__}, else true. */
  @Specialization
  static boolean truthOfInstance(
      VirtualFrame frame,
      PyInstance value,
      @Cached("callBool()") CallSpecialNode bool,
      @Cached("callLength()") CallSpecialNode length) {
    Object result = bool.execute(frame, value);
    if (result instanceof Boolean truth) {
      return truth;
    }
    if (result != null) {
      throw notBool(result);
    }
    result = length.execute(frame, value);
    if (result instanceof Long size && size >= 0) {
      return size != 0;
    }
    return result == null || checkedLength(result);
  }

  @NeverDefault
  static CallSpecialNode callBool() {
    return CallSpecialNode.create("__bool__", 0);
  }

  @NeverDefault
  static CallSpecialNode callLength() {
    return CallSpecialNode.create("__len__", 0);
  }

  @Fallback
  static boolean truthOfOther(Object value) {
    return Conversions.truth(value);
  }

  @TruffleBoundary
  private static RuntimeException notBool(Object result) {
    return PyErrors.typeError("__bool__ should return bool, returned %s", Types.of(result).name());
  }

  @TruffleBoundary
  private static boolean checkedLength(Object result) {
    Object size = Conversions.index(result);
    if (size instanceof Long length && length >= 0) {
      return length != 0;
    }
    if (size instanceof Long || ((BigInteger) size).signum() < 0) {
      throw PyErrors.valueError("__len__() should return >= 0");
    }
    throw PyErrors.overflowError(
        "cannot fit '%s' into an index-sized integer", Types.of(size).name());
  }
}
