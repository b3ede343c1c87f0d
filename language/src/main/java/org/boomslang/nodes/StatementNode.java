package org.boomslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.source.SourceSection;
import org.boomslang.objects.code.Positions;

/**
 * A node that acts. {@code return}, {@code break} and {@code continue} leave by control-flow
 * exceptions, see {@code nodes.statement}.
 */
@GenerateWrapper
public abstract class StatementNode extends PyNode implements InstrumentableNode {

  /** Sets the position and returns this node. */
  public final StatementNode withPosition(long position) {
    setPosition(position);
    return this;
  }

  public abstract void execute(VirtualFrame frame);

  // ------------------------------------------------------------------ tools

  /** Tools look at the statements that a program is written in, not at parts and helpers. */
  @Override
  public boolean isInstrumentable() {
    return Instruments.statementPosition(this) != Positions.NONE;
  }

  @Override
  public WrapperNode createWrapper(ProbeNode probe) {
    return new StatementNodeWrapper(this, probe);
  }

  @Override
  public boolean hasTag(Class<? extends Tag> tag) {
    return tag == StandardTags.StatementTag.class;
  }

  @Override
  public SourceSection getSourceSection() {
    return Instruments.section(this, Instruments.statementPosition(this));
  }
}
