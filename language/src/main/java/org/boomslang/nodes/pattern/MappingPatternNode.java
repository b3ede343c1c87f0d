package org.boomslang.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType.PatternKind;

/** <code>{key: pattern, **rest}</code>. */
public final class MappingPatternNode extends PatternNode {
  @Children private final ExpressionNode[] keys;
  @Children private final PatternNode[] patterns;
  private final int restSlot;

  /**
   * @param restSlot where the other items go, -1 for nowhere
   */
  public MappingPatternNode(ExpressionNode[] keys, PatternNode[] patterns, int restSlot) {
    this.keys = keys;
    this.patterns = patterns;
    this.restSlot = restSlot;
  }

  @Override
  @ExplodeLoop
  public boolean matches(VirtualFrame frame, Object subject) {
    at(frame);
    if (!fits(subject)) {
      return false;
    }
    Object[] wanted = new Object[keys.length];
    for (int i = 0; i < keys.length; i++) {
      wanted[i] = keys[i].execute(frame);
    }
    Object[] values = values(subject, wanted);
    if (values == null) {
      return false;
    }
    for (int i = 0; i < patterns.length; i++) {
      if (!patterns[i].matches(frame, values[i])) {
        return false;
      }
    }
    if (restSlot >= 0) {
      frame.setObject(restSlot, rest(subject, wanted));
    }
    return true;
  }

  @TruffleBoundary
  private boolean fits(Object subject) {
    return Types.of(subject).patternKind() == PatternKind.MAPPING
        && (keys.length == 0 || Items.length(subject) >= keys.length);
  }

  /** The values of the keys, null when one is missing. */
  @TruffleBoundary
  private static Object[] values(Object subject, Object[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      for (int j = 0; j < i; j++) {
        if (Comparisons.equal(wanted[i], wanted[j])) {
          throw PyErrors.valueError(
              "mapping pattern checks duplicate key (%s)",
              PyStr.toJava(Conversions.repr(wanted[i])));
        }
      }
    }
    Object[] values = new Object[wanted.length];
    Object get = null;
    Object missing = null;
    for (int i = 0; i < wanted.length; i++) {
      if (subject instanceof PyDict dict && !dict.type().isHeapType()) {
        values[i] = dict.get(wanted[i]);
        if (values[i] == null) {
          return null;
        }
        continue;
      }
      if (get == null) {
        get = Attributes.get(subject, "get");
        missing = new PyInstance(BuiltinTypes.OBJECT.instanceShape());
      }
      values[i] = Calls.call(get, wanted[i], missing);
      if (values[i] == missing) {
        return null;
      }
    }
    return values;
  }

  @TruffleBoundary
  private static Object rest(Object subject, Object[] taken) {
    PyDict rest = new PyDict();
    Object keys = Calls.callMethod(subject, "keys");
    for (Object key : Iteration.toArray(keys)) {
      rest.put(key, Items.get(subject, key));
    }
    for (Object key : taken) {
      rest.remove(key);
    }
    return rest;
  }
}
