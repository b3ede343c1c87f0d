package org.boomslang.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.str.PyStr;

/** {@code f"text {value} text"}: the strings its parts give, joined. */
public final class FormattedStringNode extends ExpressionNode {

  @Children private final ExpressionNode[] parts;

  @Child
  private TruffleStringBuilder.AppendStringNode append =
      TruffleStringBuilder.AppendStringNode.create();

  @Child
  private TruffleStringBuilder.ToStringNode toString = TruffleStringBuilder.ToStringNode.create();

  private FormattedStringNode(ExpressionNode[] parts) {
    this.parts = parts;
  }

  /** The node for parts each of which gives a str. */
  public static ExpressionNode create(ExpressionNode[] parts) {
    return switch (parts.length) {
      case 0 -> ConstantNode.create(PyStr.EMPTY);
      default -> new FormattedStringNode(parts);
    };
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    if (parts.length == 1) {
      return text(parts[0].execute(frame));
    }
    TruffleStringBuilder builder = TruffleStringBuilder.createUTF32();
    for (ExpressionNode part : parts) {
      append.execute(builder, text(part.execute(frame)));
    }
    return toString.execute(builder);
  }

  /** {@code __format__} may give an instance of a subclass of str. */
  private static TruffleString text(Object value) {
    return value instanceof TruffleString string ? string : PyStr.value(value);
  }
}
