package org.boomslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.GenerateWrapper.IncomingConverter;
import com.oracle.truffle.api.instrumentation.GenerateWrapper.OutgoingConverter;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.source.SourceSection;
import org.boomslang.objects.code.Positions;

/**
 * A node that acts. Statements that can end in other ways than by going on with the next one are
 * {@linkplain CompoundNode compound}, and those who run statements of a program ask how they ended.
 */
@GenerateWrapper
public abstract class StatementNode extends PyNode implements InstrumentableNode {

  /** Sets the position and returns this node. */
  public final StatementNode withPosition(long position) {
    setPosition(position);
    return this;
  }

  public abstract void execute(VirtualFrame frame);

  /** Executes and tells how the statement ended, see {@link Completion}. */
  public int executeStatement(VirtualFrame frame) {
    execute(frame);
    return Completion.NORMAL;
  }

  // ------------------------------------------------------------------ tools

  /** A statement has no value to show, only how it ended. */
  @OutgoingConverter
  final Object shown(@SuppressWarnings("unused") Object end) {
    return null;
  }

  /** Where a tool has a statement left out or done again, the next one follows. */
  @IncomingConverter
  final Object replaced(@SuppressWarnings("unused") Object value) {
    return Completion.NORMAL;
  }

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
