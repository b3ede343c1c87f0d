package org.boomslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.GenerateWrapper.OutgoingConverter;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.source.SourceSection;
import java.math.BigInteger;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.interop.Values;

/**
 * A node that computes a value. The typed variants let operations on {@code int}, {@code float} and
 * {@code bool} work without boxes; a node that overrides none of them computes the object and
 * unwraps it.
 */
@GenerateWrapper
public abstract class ExpressionNode extends PyNode implements InstrumentableNode {

  /** Sets the position and returns this node. */
  public final ExpressionNode withPosition(long position) {
    setPosition(position);
    return this;
  }

  public abstract Object execute(VirtualFrame frame);

  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    return longOf(execute(frame));
  }

  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    return doubleOf(execute(frame));
  }

  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    return booleanOf(execute(frame));
  }

  /** A value that is to be an int below 64 bits, as {@link #executeLong} gives it. */
  protected static long longOf(Object value) throws UnexpectedResultException {
    if (value instanceof Long number) {
      return number;
    }
    throw new UnexpectedResultException(value);
  }

  /** A value that is to be a float, as {@link #executeDouble} gives it. */
  protected static double doubleOf(Object value) throws UnexpectedResultException {
    if (value instanceof Double number) {
      return number;
    }
    throw new UnexpectedResultException(value);
  }

  /** A value that is to be a bool, as {@link #executeBoolean} gives it. */
  protected static boolean booleanOf(Object value) throws UnexpectedResultException {
    if (value instanceof Boolean bool) {
      return bool;
    }
    throw new UnexpectedResultException(value);
  }

  /** Computes the value for its effects only. */
  public void executeVoid(VirtualFrame frame) {
    execute(frame);
  }

  // ------------------------------------------------------------------ tools

  /** A body that is suspended has no value; big ints are no values to tools as they are. */
  @OutgoingConverter
  final Object shown(Object value) {
    if (value instanceof BigInteger) {
      return Values.toForeign(value);
    }
    return value == Completion.SUSPENSION ? null : value;
  }

  /** Tools look at the bodies of functions and modules, and at statements that give a value. */
  @Override
  public boolean isInstrumentable() {
    return Instruments.isBody(this) || Instruments.statementPosition(this) != Positions.NONE;
  }

  @Override
  public WrapperNode createWrapper(ProbeNode probe) {
    return new ExpressionNodeWrapper(this, probe);
  }

  @Override
  public boolean hasTag(Class<? extends Tag> tag) {
    return tag == StandardTags.StatementTag.class
        ? Instruments.statementPosition(this) != Positions.NONE
        : (tag == StandardTags.RootTag.class || tag == StandardTags.RootBodyTag.class)
            && Instruments.isBody(this);
  }

  @Override
  public SourceSection getSourceSection() {
    return Instruments.isBody(this)
        ? getRootNode().getSourceSection()
        : Instruments.section(this, Instruments.statementPosition(this));
  }
}
