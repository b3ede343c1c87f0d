package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.foreign.ForeignClasses;
import org.boomslang.objects.foreign.PyForeign;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** Whether an exception is one that an {@code except} clause names. */
public final class MatchExceptionNode extends Node {

  /**
   * @param wanted an exception class, one of the host, or a tuple of such
   */
  public boolean execute(PyBaseException exception, Object wanted) {
    if (wanted instanceof PyType type) {
      if (exception.type() == type) {
        return true;
      }
      if (!type.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
        throw invalid();
      }
      return exception.type().isSubtype(type);
    }
    return matchesAny(exception, wanted);
  }

  @TruffleBoundary
  private static boolean matchesAny(PyBaseException exception, Object wanted) {
    if (ForeignClasses.isClass(wanted)) {
      return ForeignClasses.catches((PyForeign) wanted, exception);
    }
    if (!(wanted instanceof PyTuple tuple)) {
      throw invalid();
    }
    Object[] types = tuple.toArray();
    for (Object type : types) {
      if (!(type instanceof PyType t && t.isSubtype(ExceptionTypes.BASE_EXCEPTION))
          && !ForeignClasses.isClass(type)) {
        throw invalid();
      }
    }
    for (Object type : types) {
      if (type instanceof PyForeign foreign
          ? ForeignClasses.catches(foreign, exception)
          : exception.type().isSubtype((PyType) type)) {
        return true;
      }
    }
    return false;
  }

  @TruffleBoundary
  private static RuntimeException invalid() {
    return PyErrors.typeError(
        "catching classes that do not inherit from BaseException is not allowed");
  }
}
