package org.boomslang.objects.foreign;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.interop.Values;
import org.boomslang.runtime.PyContext;

/** Questions about foreign classes. Thread-safety: shared (stateless). */
public final class ForeignClasses {
  private ForeignClasses() {}

  /** Whether a value is a class of the host or of another language. */
  public static boolean isClass(Object value) {
    return value instanceof PyForeign foreign
        && foreign.type().isSubtype(ForeignTypes.Trait.ABSTRACT_CLASS.type());
  }

  /** Whether {@code except cls} catches the exception. */
  @TruffleBoundary
  public static boolean catches(PyForeign cls, PyBaseException exception) {
    if (!(exception instanceof PyForeignException)) {
      return false;
    }
    Object foreign = Values.toForeign(exception);
    return Messages.send(cls.delegate(), i -> i.isMetaInstance(cls.delegate(), foreign));
  }

  static boolean isSubclass(PyForeign cls, PyForeign base) {
    if (cls.isSame(base)) {
      return true;
    }
    TruffleLanguage.Env env = PyContext.get().env();
    if (env.isHostObject(cls.delegate())
        && env.isHostObject(base.delegate())
        && env.asHostObject(cls.delegate()) instanceof Class<?> a
        && env.asHostObject(base.delegate()) instanceof Class<?> b) {
      return b.isAssignableFrom(a);
    }
    Object delegate = cls.delegate();
    InteropLibrary interop = InteropLibrary.getUncached(delegate);
    if (!interop.hasMetaParents(delegate)) {
      return false;
    }
    Object parents = Messages.send(delegate, i -> i.getMetaParents(delegate));
    long count = Messages.send(parents, i -> i.getArraySize(parents));
    for (long n = 0; n < count; n++) {
      long at = n;
      if (Messages.sendForValue(parents, i -> i.readArrayElement(parents, at))
              instanceof PyForeign parent
          && isSubclass(parent, base)) {
        return true;
      }
    }
    return false;
  }
}
