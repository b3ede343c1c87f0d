package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * One of the iterators that {@code tee} makes: they share a list of the elements read, of which
 * each keeps what it has not handed out yet. Thread-safety: atomic; the source is asked by one
 * thread at a time.
 */
@PyBuiltins(
    type = "itertools._tee",
    doc = "One of several independent iterators over one iterable.")
final class Tee extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools._tee",
          BuiltinTypes.OBJECT,
          Layout.of("_tee", Layout.OBJECT, null),
          TypeFlags.FINAL,
          TeeTable::new);

  /**
   * The next element to hand out hangs on this link; owned by this iterator, changed under its
   * monitor.
   */
  private TeeLink link;

  private Tee(TeeLink link) {
    super(TYPE.instanceShape());
    this.link = link;
  }

  /**
   * A first iterator over an iterable; another one over the same elements when it already is one.
   */
  static Tee of(Object iterable) {
    Object iterator = Iteration.iter(iterable);
    return iterator instanceof Tee tee
        ? tee.duplicate()
        : new Tee(new TeeLink(new TeeSource(iterator)));
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, iterable, /)")
  static Object create(PyType type, Object iterable) {
    return of(iterable);
  }

  synchronized Tee duplicate() {
    return new Tee(link);
  }

  @PyBuiltin(
      name = "__copy__",
      sig = "($self, /)",
      doc = "An independent iterator at the same place.")
  static Object copy(Tee self) {
    return self.duplicate();
  }

  @Override
  @TruffleBoundary
  public Object next() {
    while (true) {
      TeeLink current;
      synchronized (this) {
        current = link;
      }
      TeeLink following = current.next();
      if (following == null) {
        return null;
      }
      synchronized (this) {
        if (link == current) {
          link = following;
          return following.value();
        }
      }
    }
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Tee self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Tee self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
