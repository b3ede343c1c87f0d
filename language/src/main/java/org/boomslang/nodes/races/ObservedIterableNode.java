package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.call.IteratedCall;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.objects.races.Site;

/** A value over which a loop iterates. */
public final class ObservedIterableNode extends ExpressionNode implements IteratedCall {
  @Child private TellNode tell = new TellNode();
  @Child private ExpressionNode iterable;
  private final Site site;

  public ObservedIterableNode(ExpressionNode iterable, Site site) {
    this.iterable = iterable;
    this.site = site;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = iterable.execute(frame);
    if (tell.isDue()) {
      RaceEvents.iterate(tell.thread(frame), value, site);
    }
    return value;
  }

  @Override
  public void resultIsIterated() {
    if (iterable instanceof IteratedCall iterated) {
      iterated.resultIsIterated();
    }
  }
}
