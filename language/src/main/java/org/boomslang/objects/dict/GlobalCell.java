package org.boomslang.objects.dict;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.boomslang.objects.str.PyStr;

/**
 * The place of one name in a namespace dictionary. It belongs to its name for ever, whether the
 * name is bound or not, so compiled code keeps the cell and never looks the name up again.
 *
 * <p>A cell that was bound at most once is <em>constant</em>: {@link #constant()} gives the value
 * (or its absence) with an assumption that holds as long as it is the one bound. After a second
 * binding it is constant no more.
 *
 * <p>Thread-safety: atomic. The value is a release store over an acquire load. Rebinding a bound
 * name needs no lock; binding an unbound one and unbinding happen under the dictionary's lock.
 */
public final class GlobalCell {
  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(GlobalCell.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final int CHANGING = 2;

  /**
   * What the name means while the assumption holds. Whoever keeps this does not keep the value
   * alive beyond that.
   */
  public static final class Constant {
    static final Constant NEVER = new Constant(Assumption.NEVER_VALID, null);

    private final Assumption valid;
    @CompilationFinal private Object value;

    private Constant(Assumption valid, Object value) {
      this.valid = valid;
      this.value = value;
    }

    public boolean isValid() {
      return valid.isValid();
    }

    /** The value; null for none, and when another thread is just ending the validity. */
    public Object value() {
      return value;
    }

    private void end() {
      valid.invalidate("rebound");
      value = null;
    }
  }

  private final PyDict owner;
  private final String name;
  private Object value;

  /** How often the value changed, up to {@link #CHANGING}; from then on it is constant no more. */
  private volatile int changes;

  /** Made on demand; replaced by the first change. Guarded by this cell's monitor. */
  private volatile Constant constant;

  GlobalCell(PyDict owner, String name) {
    this.owner = owner;
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** The value bound to the name, or null. */
  public Object value() {
    if (CompilerDirectives.inInterpreter()) {
      Object current = value;
      VarHandle.acquireFence();
      return current;
    }
    return VALUE.getAcquire(this);
  }

  /** The present value, or its absence, for as long as it stays. */
  public Constant constant() {
    Constant current = constant;
    return current != null ? current : makeConstant();
  }

  @TruffleBoundary
  private synchronized Constant makeConstant() {
    if (constant == null) {
      constant =
          changes >= CHANGING
              ? Constant.NEVER
              : new Constant(Truffle.getRuntime().createAssumption("constant global"), value());
    }
    return constant;
  }

  /** Binds the name. */
  public void set(Object newValue) {
    if (changes >= CHANGING && value() != null) {
      publish(newValue);
      return;
    }
    owner.putStr(name, newValue);
  }

  private void publish(Object newValue) {
    if (CompilerDirectives.inInterpreter()) {
      VarHandle.releaseFence();
      this.value = newValue;
    } else {
      VALUE.setRelease(this, newValue);
    }
  }

  /** Stores a value, null to unbind; under the dictionary's lock. */
  void store(Object newValue) {
    publish(newValue);
    if (changes < CHANGING) {
      countChange();
    }
  }

  private synchronized void countChange() {
    changes++;
    Constant outdated = constant;
    constant = null;
    if (outdated != null && outdated != Constant.NEVER) {
      outdated.end();
    }
  }

  @Override
  public String toString() {
    return "GlobalCell[" + name + "]";
  }

  /** The name as Python sees it. */
  Object key() {
    return PyStr.of(name);
  }
}
