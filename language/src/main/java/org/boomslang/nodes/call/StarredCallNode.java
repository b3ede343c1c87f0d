package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.Arrays;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.literal.ItemsNode;
import org.boomslang.objects.Calls;
import org.boomslang.objects.dict.PyDict;

/** A call with {@code *iterable} or {@code **mapping} among its arguments. */
final class StarredCallNode extends ExpressionNode {
  /** How many sets of names by keyword are told apart, as a decorator that passes them on sees. */
  private static final int MOST_FORMS = 3;

  @Child private ExpressionNode callee;
  @Child private ItemsNode positional;
  private final boolean alone;
  @Children private final ExpressionNode[] keywordValues;

  /** Null where the value is {@code **mapping}. */
  @CompilationFinal(dimensions = 1)
  private final String[] keywordNames;

  /** Whether the only keyword arguments are one {@code **mapping}. */
  private final boolean onlyMapping;

  /** The keys of the first dictionaries that came as {@code **mapping}. */
  @CompilationFinal(dimensions = 1)
  private KeywordForm[] forms = {};

  @Child private InvokeNode invoke = InvokeNode.create();

  StarredCallNode(
      ExpressionNode callee,
      ExpressionNode[] positional,
      boolean[] isStar,
      ExpressionNode[] keywordValues,
      String[] keywordNames) {
    this.callee = callee;
    this.alone = positional.length == 1;
    this.positional = ItemsNode.create(positional, isStar);
    this.keywordValues = keywordValues == null ? new ExpressionNode[0] : keywordValues;
    this.keywordNames = keywordNames == null ? Calls.NO_NAMES : keywordNames;
    this.onlyMapping = this.keywordNames.length == 1 && this.keywordNames[0] == null;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object function = callee.execute(frame);
    at(frame);
    // A starred argument that is the only positional one is unpacked after the keywords.
    boolean late = keywordValues.length > 0 && positional.isOneStar();
    Object unpacked =
        late
            ? positional.executeStarred(frame)
            : positional.executeShared(
                frame, this, value -> StarErrors.notIterable(function, value, alone));
    if (keywordValues.length == 0) {
      at(frame);
      return invoke(frame, function, (Object[]) unpacked, Calls.NO_NAMES);
    }
    if (onlyMapping) {
      Object mapping = keywordValues[0].execute(frame);
      at(frame);
      Object[] values = null;
      if (CompilerDirectives.isExact(mapping, PyDict.class)) {
        PyDict dict = CompilerDirectives.castExact(mapping, PyDict.class);
        if (dict.isEmpty()) {
          return invoke(frame, function, values(frame, function, unpacked, late), Calls.NO_NAMES);
        }
        values = values(frame, function, unpacked, late);
        for (KeywordForm form : forms) {
          Object[] all = form.join(values, dict);
          if (all != null) {
            return invoke(frame, function, all, form.names());
          }
        }
        if (forms.length < MOST_FORMS) {
          CompilerDirectives.transferToInterpreterAndInvalidate();
          learn(dict);
        }
      }
      KeywordValues keywords = new KeywordValues(function);
      keywords.addAll(mapping);
      if (values == null) {
        values = values(frame, function, unpacked, late);
      }
      at(frame);
      return invoke(frame, function, keywords.behind(values), keywords.names());
    }
    KeywordValues keywords = new KeywordValues(function);
    for (int i = 0; i < keywordValues.length; i++) {
      Object value = keywordValues[i].execute(frame);
      at(frame);
      if (keywordNames[i] == null) {
        keywords.addAll(value);
      } else {
        keywords.add(keywordNames[i], value);
      }
    }
    Object[] values = values(frame, function, unpacked, late);
    at(frame);
    return invoke(frame, function, keywords.behind(values), keywords.names());
  }

  private void learn(PyDict dict) {
    KeywordForm form = KeywordForm.of(dict);
    atomic(
        () -> {
          if (forms.length < MOST_FORMS) {
            KeywordForm[] next = Arrays.copyOf(forms, forms.length + 1);
            next[forms.length] = form;
            forms = next;
          }
        });
  }

  /** The positional arguments, where they are not unpacked yet. */
  private Object[] values(VirtualFrame frame, Object function, Object unpacked, boolean late) {
    if (!late) {
      return (Object[]) unpacked;
    }
    return positional.unpackShared(
        frame, this, unpacked, value -> StarErrors.notIterable(function, value, true));
  }

  private Object invoke(VirtualFrame frame, Object function, Object[] values, String[] names) {
    return TracedCall.invoke(frame, invoke, function, values, names);
  }
}
