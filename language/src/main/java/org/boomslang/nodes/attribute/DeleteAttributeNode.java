package org.boomslang.nodes.attribute;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.objects.Attributes;

/** {@code del object.name}, on an evaluated object. Rare enough to have the general path only. */
public final class DeleteAttributeNode extends PyNode {

  private final String name;

  private DeleteAttributeNode(String name) {
    this.name = name.intern();
  }

  public static DeleteAttributeNode create(String name) {
    return new DeleteAttributeNode(name);
  }

  public void execute(VirtualFrame frame, Object receiver) {
    Attributes.delete(receiver, name);
  }
}
