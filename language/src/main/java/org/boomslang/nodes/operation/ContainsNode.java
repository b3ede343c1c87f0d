package org.boomslang.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.call.CallSpecialNode;
import org.boomslang.nodes.subscript.DictLookupNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Items;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.set.PyAnySet;
import org.boomslang.objects.str.PyStr;

/** {@code item in container} and {@code item not in container}. */
public abstract class ContainsNode extends ComparisonNode {

  private final boolean negated;
  @Child private CallSpecialNode method;
  @Child private TruthValueNode truth;

  ContainsNode(boolean negated) {
    this.negated = negated;
  }

  /** The node for {@code item in container}. */
  public static ExpressionNode create(ExpressionNode item, ExpressionNode container) {
    return CompareNode.create(CompareOp.IN, item, container);
  }

  /**
   * By far the most frequent of its kind, and several times as fast as any string, compiled or not.
   */
  @Specialization(guards = "isCharacter(item)")
  final boolean containsCharacter(
      TruffleString item,
      TruffleString container,
      @Cached TruffleString.CodePointAtIndexNode codePointAt,
      @Cached TruffleString.IndexOfCodePointNode indexOf) {
    int character = codePointAt.execute(item, 0, Encoding.UTF_32);
    int end = PyStr.length(container);
    return indexOf.execute(container, character, 0, end, Encoding.UTF_32) >= 0 != negated;
  }

  @Specialization(replaces = "containsCharacter")
  final boolean containsString(
      TruffleString item,
      TruffleString container,
      @Cached TruffleString.IndexOfStringNode indexOf) {
    return indexOf.execute(container, item, 0, PyStr.length(container), Encoding.UTF_32) >= 0
        != negated;
  }

  static boolean isCharacter(TruffleString item) {
    return PyStr.length(item) == 1;
  }

  @Specialization(guards = "isDict(container)")
  final boolean containsKey(
      VirtualFrame frame, Object item, PyDict container, @Cached DictLookupNode lookup) {
    mark(frame);
    return lookup.execute(CompilerDirectives.castExact(container, PyDict.class), item)
        != null
        != negated;
  }

  @Specialization(guards = "!container.type().isHeapType()")
  final boolean containsElement(
      TruffleString item,
      PyAnySet container,
      @Cached TruffleString.HashCodeNode hashCode,
      @Cached TruffleString.EqualNode equal) {
    int hash = hashCode.execute(item, Encoding.UTF_32);
    return container.containsInline(item, hash, equal, isSingleThreaded()) != negated;
  }

  @Specialization(guards = {"isPlainLong(item)", "!container.type().isHeapType()"})
  final boolean containsLong(long item, PyAnySet container) {
    return container.containsInline(item, isSingleThreaded()) != negated;
  }

  static boolean isPlainLong(long item) {
    return PyDict.isPlainLong(item);
  }

  static boolean isDict(PyDict dict) {
    return CompilerDirectives.isExact(dict, PyDict.class) && dict.type() == BuiltinTypes.DICT;
  }

  /** Everything else has its {@code __contains__} called, or is searched. */
  @Fallback
  final boolean containsOther(VirtualFrame frame, Object item, Object container) {
    mark(frame);
    if (method == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      truth = insert(TruthValueNode.create());
      method = insert(CallSpecialNode.create("__contains__", 1));
    }
    Object result = method.execute(frame, container, item);
    boolean contains =
        result == null ? Items.contains(container, item) : truth.execute(frame, result);
    return contains != negated;
  }
}
