package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyEllipsis;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;
import org.boomslang.runtime.counting.CountOwner;
import org.boomslang.runtime.counting.ReferenceCount;
import org.boomslang.runtime.counting.ReferenceCount.Mode;

/**
 * Which objects are counted how, and the count records of those that something outside the
 * collector holds. An object has at most one live record; without one it costs nothing.
 * Thread-safety: atomic.
 */
public final class ReferenceCounts {
  private static final HiddenKey RECORD = new HiddenKey("reference count");

  /** What CPython answers for immortal objects. */
  private static final long IMMORTAL_COUNT = 0xC0000000L;

  private ReferenceCounts() {}

  /** How references to an object are counted. */
  @TruffleBoundary
  public static Mode mode(Object object) {
    return switch (object) {
      case PyType type -> type.isHeapType() ? Mode.DEFERRED : Mode.IMMORTAL;
      case PyModule _, PyFunction _, PyBuiltinFunction _, PyCode _ -> Mode.DEFERRED;
      case Long number -> number >= -5 && number <= 256 ? Mode.IMMORTAL : Mode.BIASED;
      case Boolean _ -> Mode.IMMORTAL;
      default ->
          object == PyNone.NONE
                  || object == PyEllipsis.ELLIPSIS
                  || object == PyNotImplemented.NOT_IMPLEMENTED
              ? Mode.IMMORTAL
              : Mode.BIASED;
    };
  }

  /**
   * A reference to an object from outside, counted for the current thread; {@link
   * ReferenceCount#release} gives it up.
   *
   * @param released what is to be done when the last such reference is given up; of the record that
   *     the object has already, if it has one
   */
  @TruffleBoundary
  public static ReferenceCount hold(PyObject object, Runnable released) {
    Mode mode = mode(object);
    if (mode == Mode.IMMORTAL) {
      return ReferenceCount.immortal();
    }
    CountOwner current = PyThreadState.get().countOwner();
    while (true) {
      if (object.getAttribute(RECORD) instanceof ReferenceCount present
          && present.tryRetain(current)) {
        return present;
      }
      ReferenceCount made =
          mode == Mode.DEFERRED
              ? ReferenceCount.deferred(released)
              : ReferenceCount.biased(current, released);
      synchronized (object) {
        if (!(object.getAttribute(RECORD) instanceof ReferenceCount present)
            || present.count() == 0) {
          object.setAttribute(RECORD, made);
          return made;
        }
      }
    }
  }

  /**
   * What {@code sys.getrefcount} says: the caller's reference, one that keeps the object, and those
   * from outside. References between Python objects are not counted.
   */
  @TruffleBoundary
  public static long count(Object object) {
    if (mode(object) == Mode.IMMORTAL) {
      return IMMORTAL_COUNT;
    }
    return object instanceof PyObject owner
            && owner.getAttribute(RECORD) instanceof ReferenceCount record
        ? 2 + record.count()
        : 2;
  }
}
