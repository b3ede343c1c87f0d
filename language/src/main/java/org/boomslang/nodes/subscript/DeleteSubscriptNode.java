package org.boomslang.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.call.CallSpecialNode;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyInstance;

/** {@code del object[key]}, on evaluated operands. */
public final class DeleteSubscriptNode extends PyNode {

  @Child private CallSpecialNode method = CallSpecialNode.create("__delitem__", 1);

  private DeleteSubscriptNode() {}

  public static DeleteSubscriptNode create() {
    return new DeleteSubscriptNode();
  }

  public void execute(VirtualFrame frame, Object object, Object key) {
    if (CompilerDirectives.isExact(object, PyInstance.class)
        && method.execute(frame, object, key) != null) {
      return;
    }
    Items.delete(object, key);
  }
}
