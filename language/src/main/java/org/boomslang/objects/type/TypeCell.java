package org.boomslang.objects.type;

import com.oracle.truffle.api.CompilerDirectives;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The place of one attribute in one class. A node may treat {@link #value} as a constant while the
 * assumption of the looked-up class holds, unless the cell {@link #isVariable()}: a cell that is
 * written again and again stops invalidating the assumption, and nodes then read it each time (and
 * bind what they find).
 *
 * <p>Thread-safety: atomic. Written under the monitor of its class.
 */
public final class TypeCell {
  private static final int WRITES_BEFORE_VARIABLE = 4;
  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(TypeCell.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Orders the attributes of a class: later ones have higher numbers. */
  final int place;

  private Object value;
  private volatile boolean variable;
  private byte writes;

  TypeCell(Object value, int place) {
    this.place = place;
    VALUE.setRelease(this, value);
  }

  public Object value() {
    if (CompilerDirectives.inInterpreter()) {
      Object current = value;
      VarHandle.acquireFence();
      return current;
    }
    return (Object) VALUE.getAcquire(this);
  }

  public boolean isVariable() {
    return variable;
  }

  /** Stores a value; returns whether caches that hold the old one must be invalidated. */
  boolean set(Object next) {
    boolean notify = !variable;
    if (notify && ++writes >= WRITES_BEFORE_VARIABLE) {
      variable = true;
    }
    VALUE.setRelease(this, next);
    return notify;
  }
}
