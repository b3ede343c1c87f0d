package org.boomslang.nodes.literal;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.str.PyStr;

/** A replacement field {@code {value!conversion:spec}} of a formatted string. */
@NodeChild(value = "value", type = ExpressionNode.class)
public abstract class FormattedValueNode extends ExpressionNode {

  /** 's', 'r', 'a', or 0 for none. */
  private final char conversion;

  @Child private ExpressionNode spec;

  FormattedValueNode(char conversion, ExpressionNode spec) {
    this.conversion = conversion;
    this.spec = spec;
  }

  /**
   * The node for a replacement field; its value is a str.
   *
   * @param conversion 's', 'r', 'a', or 0 for none
   * @param spec null for an empty one
   */
  public static ExpressionNode create(ExpressionNode value, char conversion, ExpressionNode spec) {
    return FormattedValueNodeGen.create(conversion, spec, value);
  }

  final boolean isBare() {
    return spec == null && (conversion == 0 || conversion == 's');
  }

  @Specialization(guards = "isBare()")
  static TruffleString formatString(TruffleString value) {
    return value;
  }

  @Specialization(guards = "isBare()")
  static TruffleString formatLong(long value, @Cached TruffleString.FromLongNode fromLong) {
    return fromLong.execute(value, Encoding.UTF_32, false);
  }

  @Fallback
  final Object formatOther(VirtualFrame frame, Object value) {
    Object converted =
        switch (conversion) {
          case 's' -> {
            at(frame);
            yield Conversions.str(value);
          }
          case 'r' -> {
            at(frame);
            yield Conversions.repr(value);
          }
          case 'a' -> {
            at(frame);
            yield Conversions.ascii(value);
          }
          default -> value;
        };
    Object format = spec == null ? PyStr.EMPTY : spec.execute(frame);
    if (spec == null && converted instanceof TruffleString) {
      return converted;
    }
    at(frame);
    return Conversions.format(converted, (TruffleString) format);
  }
}
