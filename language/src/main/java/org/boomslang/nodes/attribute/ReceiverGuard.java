package org.boomslang.nodes.attribute;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import org.boomslang.nodes.call.TypeGuard;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;

/**
 * The check that an attribute case is about a receiver, and the assumptions it rests on.
 * Thread-safety: immutable.
 */
abstract class ReceiverGuard {

  abstract boolean accepts(Object receiver);

  /** Whether an assumption is broken, so that nothing is accepted any more. */
  abstract boolean isStale();

  /** Objects of one shape, as long as their class is as it was. */
  static final class OfShape extends ReceiverGuard {
    private final Class<? extends PyObject> javaClass;
    private final Shape shape;
    private final Assumption stable;
    private final Assumption singleThreaded;

    /**
     * Make it with assumption and shape taken before the lookup.
     *
     * @param singleThreaded the context's
     */
    OfShape(
        Class<? extends PyObject> javaClass,
        Shape shape,
        Assumption stable,
        Assumption singleThreaded) {
      this.javaClass = javaClass;
      this.shape = shape;
      this.stable = stable;
      this.singleThreaded = singleThreaded;
    }

    @Override
    boolean accepts(Object receiver) {
      if (!CompilerDirectives.isExact(receiver, javaClass)) {
        return false;
      }
      PyObject object = CompilerDirectives.castExact(receiver, javaClass);
      // With several threads the acquiring load orders the shape before the slots it describes.
      Shape current = singleThreaded.isValid() ? object.plainShape() : object.shape();
      return current == shape && stable.isValid();
    }

    @Override
    boolean isStale() {
      return !stable.isValid();
    }
  }

  /** Values of one type, as long as the type is as it was. */
  static final class OfType extends ReceiverGuard {
    private final TypeGuard guard;

    OfType(TypeGuard guard) {
      this.guard = guard;
    }

    @Override
    boolean accepts(Object receiver) {
      return guard.accepts(receiver);
    }

    @Override
    boolean isStale() {
      return guard.isStale();
    }
  }

  /** One class or module, as long as its type, and for a class itself, is as it was. */
  static final class OfObject extends ReceiverGuard {
    private final Object object;
    private final Assumption stable;
    private final Assumption typeStable;

    OfObject(Object object, Assumption stable, Assumption typeStable) {
      this.object = object;
      this.stable = stable;
      this.typeStable = typeStable;
    }

    @Override
    boolean accepts(Object receiver) {
      return receiver == object && stable.isValid() && typeStable.isValid();
    }

    @Override
    boolean isStale() {
      return !stable.isValid() || !typeStable.isValid();
    }
  }
}
