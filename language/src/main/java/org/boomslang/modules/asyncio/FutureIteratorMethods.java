package org.boomslang.modules.asyncio;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.generator.Generators;
import org.boomslang.objects.type.PyType;

/** The methods of what {@code await future} drives. Thread-safety: shared (stateless). */
@PyBuiltins(type = "_asyncio.FutureIter")
final class FutureIteratorMethods {
  private FutureIteratorMethods() {}

  @PyBuiltin(name = "__iter__", sig = "($self, /)")
  static Object iter(PyFutureIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__", sig = "($self, /)")
  static Object next(PyFutureIterator self) {
    Object yielded = self.next();
    if (yielded == null) {
      throw PyErrors.stopIteration(self.takeValue());
    }
    return yielded;
  }

  @PyBuiltin(name = "send", sig = "($self, value, /)")
  static Object send(PyFutureIterator self, Object value) {
    return next(self);
  }

  @PyBuiltin(name = "throw", sig = "($self, type, value=<unset>, traceback=<unset>, /)")
  static Object raise(PyFutureIterator self, Object type, Object value, Object traceback) {
    boolean exception =
        type instanceof PyBaseException
            || (type instanceof PyType cls && cls.isSubtype(ExceptionTypes.BASE_EXCEPTION));
    if (!exception) {
      throw PyErrors.typeError(
          "exceptions must be classes deriving BaseException or instances of such a class");
    }
    self.close();
    throw Generators.thrown("throw", type, value, traceback);
  }

  @PyBuiltin(name = "close", sig = "($self, /)")
  static void close(PyFutureIterator self) {
    self.close();
  }
}
