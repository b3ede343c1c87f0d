package org.boomslang.objects.exception;

import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.Shape;
import org.boomslang.objects.str.PyStr;

/**
 * {@code AttributeError}, with the object that lacks the attribute and the attribute's name.
 *
 * <p>Thread-safety: atomic per field.
 */
public final class PyAttributeError extends PyBaseException {
  volatile Object name;
  volatile Object object;

  public PyAttributeError(Shape shape) {
    super(shape);
  }

  /** The attribute's name, {@code null} when unknown. */
  public Object name() {
    return name;
  }

  /** The object that was asked, {@code null} when unknown. */
  public Object object() {
    return object;
  }

  /** Says what was asked for, unless the exception says it or was made with something to say. */
  public void complete(Object o, String attribute) {
    if (name == null && object == null) {
      name = PyStr.constant(attribute);
      object = o;
    }
  }

  public void setName(Object newName) {
    name = newName;
  }

  public void setObject(Object newObject) {
    object = newObject;
  }
}
