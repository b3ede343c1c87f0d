package org.boomslang.nodes.attribute;

import com.oracle.truffle.api.nodes.Node;
import org.boomslang.objects.type.PyType;

/** What {@code super(start, object).name} finds for one class and one kind of object. */
public final class SuperCase extends Node {

  private final PyType start;
  @Child private AttributeCase attribute;

  SuperCase(PyType start, AttributeCase attribute) {
    this.start = start;
    this.attribute = attribute;
  }

  public boolean accepts(Object from, Object object) {
    return from == start && attribute.accepts(object);
  }

  public AttributeCase attribute() {
    return attribute;
  }

  boolean isStale() {
    return attribute.isStale();
  }
}
