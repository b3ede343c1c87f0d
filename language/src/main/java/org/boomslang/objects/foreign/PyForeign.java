package org.boomslang.objects.foreign;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.runtime.PyContext;

/**
 * An object of the host or of another language. There may be several for one such object; they are
 * identical ({@code is}) all the same. Thread-safety: as the object's own.
 */
public final class PyForeign extends PyObject {
  /** Of all classes of foreign objects. */
  public static final Layout LAYOUT = Layout.of("ForeignObject", Layout.OBJECT, null);

  private final Object delegate;

  private PyForeign(Shape shape, Object delegate) {
    super(shape);
    this.delegate = delegate;
  }

  /** Wraps an object that is no Python value. */
  @TruffleBoundary
  public static PyForeign of(Object delegate) {
    return new PyForeign(ForeignTypes.of(delegate).instanceShape(), delegate);
  }

  /** The object itself. */
  public Object delegate() {
    return delegate;
  }

  /** Whether another value is the same object. */
  @TruffleBoundary
  public boolean isSame(Object other) {
    return other instanceof PyForeign foreign && isSame(delegate, foreign.delegate);
  }

  private static boolean isSame(Object a, Object b) {
    return a == b || InteropLibrary.getUncached(a).isIdentical(a, b, InteropLibrary.getUncached(b));
  }

  /** What is the same for all wrappers of one object of the host. */
  Object identity() {
    TruffleLanguage.Env env = PyContext.get().env();
    return env.isHostObject(delegate) ? env.asHostObject(delegate) : delegate;
  }

  /** A hash that fits {@link #isSame}. */
  @TruffleBoundary
  long identityHash() {
    try {
      InteropLibrary interop = InteropLibrary.getUncached(delegate);
      return interop.hasIdentity(delegate)
          ? interop.identityHashCode(delegate)
          : System.identityHashCode(delegate);
    } catch (UnsupportedMessageException e) {
      return System.identityHashCode(delegate);
    }
  }
}
