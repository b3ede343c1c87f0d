package org.boomslang.nodes.literal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.subscript.DictStoreNode;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.DictTemplate;
import org.boomslang.objects.dict.PyDict;

/** {@code {a: b, **c}}. */
public final class DictDisplayNode extends ExpressionNode {

  /** Longer displays are tables of constants rather than records. */
  private static final int LONGEST_TEMPLATE = 32;

  @Children private final ExpressionNode[] keys;
  @Children private final ExpressionNode[] values;
  @Child private DictStoreNode store = DictStoreNode.create();

  /** When all keys are constant strings, else null. */
  private final DictTemplate template;

  private DictDisplayNode(ExpressionNode[] keys, ExpressionNode[] values, DictTemplate template) {
    this.keys = keys;
    this.values = values;
    this.template = template;
  }

  /**
   * The node for a dict display.
   *
   * @param keys null where the value is {@code **mapping}
   */
  public static ExpressionNode create(ExpressionNode[] keys, ExpressionNode[] values) {
    return new DictDisplayNode(keys, values, template(keys));
  }

  private static DictTemplate template(ExpressionNode[] keys) {
    if (keys.length == 0 || keys.length > LONGEST_TEMPLATE) {
      return null;
    }
    TruffleString[] strings = new TruffleString[keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (!(keys[i] instanceof ConstantNode constant
          && constant.value() instanceof TruffleString string)) {
        return null;
      }
      strings[i] = string;
    }
    return DictTemplate.of(strings);
  }

  @ExplodeLoop
  private PyDict executeTemplate(VirtualFrame frame) {
    Object[] items = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      items[i] = values[i].execute(frame);
    }
    return template.make(items, 0);
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    if (template != null) {
      return executeTemplate(frame);
    }
    PyDict dict = keys.length == 0 ? new PyDict() : PyDict.withRoom(keys.length);
    for (int i = 0; i < values.length; i++) {
      if (keys[i] == null) {
        Object mapping = values[i].execute(frame);
        at(frame);
        update(dict, mapping);
      } else {
        Object key = keys[i].execute(frame);
        Object value = values[i].execute(frame);
        at(frame);
        store.execute(dict, key, value);
      }
    }
    return dict;
  }

  /** {@code DICT_UPDATE}: the items of a mapping, later ones winning. */
  @TruffleBoundary
  private static void update(PyDict dict, Object mapping) {
    if (mapping instanceof PyDict other && !Types.of(mapping).isHeapType()) {
      dict.merge(other, true);
      return;
    }
    Object keysMethod = Attributes.getOrNull(mapping, "keys");
    if (keysMethod == null) {
      throw PyErrors.typeError("'%s' object is not a mapping", Types.nameOf(mapping));
    }
    Iteration.forEach(Calls.call(keysMethod), key -> dict.put(key, Items.get(mapping, key)));
  }
}
