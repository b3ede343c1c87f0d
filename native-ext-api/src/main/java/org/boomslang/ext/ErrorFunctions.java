package org.boomslang.ext;

import java.nio.charset.StandardCharsets;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;

/** Exceptions and warnings (error.h). */
final class ErrorFunctions {
  private ErrorFunctions() {}

  private static NativeThread thread() {
    return NativeThread.current();
  }

  @Borrowed
  static Object up_error_type() {
    PyBaseException error = thread().error();
    return error == null ? null : error.type();
  }

  static void PyErr_Clear() {
    thread().clearError();
  }

  /** Makes the exception that a type and a value stand for, and sets it. */
  private static void set(Object type, Object valueOrNull) {
    if (!(type instanceof PyType cls) || !cls.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      throw PyErrors.systemError(
          "_PyErr_SetObject: exception %s is not a BaseException subclass",
          PyStr.toJava(Conversions.repr(type)));
    }
    Object made;
    if (valueOrNull instanceof PyBaseException present && present.type().isSubtype(cls)) {
      made = present;
    } else if (valueOrNull == null || valueOrNull == PyNone.NONE) {
      made = Calls.call(cls);
    } else if (valueOrNull instanceof PyTuple arguments) {
      made = Calls.call(cls, arguments.toArray());
    } else {
      made = Calls.call(cls, valueOrNull);
    }
    if (!(made instanceof PyBaseException exception)) {
      throw PyErrors.typeError(
          "calling %s should have returned an instance of BaseException, not %s",
          PyStr.toJava(Conversions.repr(type)), Types.nameOf(made));
    }
    Object handled = PyThreadState.get().handled;
    if (handled instanceof PyBaseException context && context != exception) {
      exception.chain(context);
    }
    thread().setError(exception);
  }

  static void up_set_error(Object type, long message, long size) {
    Object text = TextFunctions.PyUnicode_DecodeUTF8(message, size, "replace");
    set(type, text);
  }

  static void PyErr_SetObject(Object type, Object valueOrNull) {
    set(type, valueOrNull);
  }

  static void PyErr_SetNone(Object type) {
    set(type, null);
  }

  static void up_errno(Object type, int number, Object filenameOrNull, Object secondOrNull) {
    Object message = Calls.call(Imports.attribute("os", "strerror"), (long) number);
    Object made;
    if (secondOrNull != null) {
      made =
          Calls.call(
              type, (long) number, message, orNone(filenameOrNull), PyNone.NONE, secondOrNull);
    } else if (filenameOrNull != null) {
      made = Calls.call(type, (long) number, message, filenameOrNull);
    } else {
      made = Calls.call(type, (long) number, message);
    }
    set(Types.of(made), made);
  }

  static Object PyErr_ProgramText(String filename, int line) {
    Object text =
        Calls.call(Imports.attribute("linecache", "getline"), PyStr.of(filename), (long) line);
    return Conversions.truth(text) ? text : null;
  }

  static Object PyErr_SetImportError(Object messageOrNull, Object nameOrNull, Object pathOrNull) {
    if (messageOrNull == null) {
      throw PyErrors.typeError("expected a message argument");
    }
    Object made =
        Calls.callKeywords(
            ExceptionTypes.IMPORT_ERROR,
            new Object[] {messageOrNull, orNone(nameOrNull), orNone(pathOrNull)},
            new String[] {"name", "path"});
    thread().setError((PyBaseException) made);
    return null;
  }

  private static Object orNone(Object value) {
    return value == null ? PyNone.NONE : value;
  }

  private static boolean matches(Object given, Object type) {
    if (type instanceof PyTuple types) {
      for (Object each : types.toArray()) {
        if (matches(given, each)) {
          return true;
        }
      }
      return false;
    }
    PyType cls = given instanceof PyType asType ? asType : Types.of(given);
    return type instanceof PyType expected && cls.isSubtype(expected);
  }

  static boolean PyErr_ExceptionMatches(Object type) {
    PyBaseException error = thread().error();
    return error != null && matches(error, type);
  }

  static boolean PyErr_GivenExceptionMatches(Object givenOrNull, Object type) {
    return givenOrNull != null && matches(givenOrNull, type);
  }

  static Object PyErr_GetRaisedException() {
    return thread().takeError();
  }

  static void PyErr_SetRaisedException(Object stolenOrNull) {
    thread().setError((PyBaseException) stolenOrNull);
  }

  static Object PyErr_GetHandledException() {
    return PyThreadState.get().handled;
  }

  static void PyErr_SetHandledException(Object valueOrNull) {
    PyThreadState.get().handled = valueOrNull == PyNone.NONE ? null : valueOrNull;
  }

  static void PyErr_PrintEx(int setLast) {
    PyBaseException error = thread().takeError();
    if (error != null) {
      if (error.type().isSubtype(ExceptionTypes.SYSTEM_EXIT)) {
        throw PyErrors.raise(error);
      }
      Object sys = Imports.module("sys");
      if (setLast != 0) {
        Attributes.set(sys, "last_exc", error);
      }
      Object traceback = error.traceback();
      Calls.call(
          Attributes.get(sys, "excepthook"),
          error.type(),
          error,
          traceback == null ? PyNone.NONE : traceback);
    }
  }

  static void PyErr_DisplayException(Object exception) {
    Object traceback = ((PyBaseException) exception).traceback();
    Calls.call(
        Attributes.get(Imports.module("sys"), "__excepthook__"),
        Types.of(exception),
        exception,
        traceback == null ? PyNone.NONE : traceback);
  }

  static void PyErr_WriteUnraisable(Object objectOrNull) {
    PyBaseException error = thread().takeError();
    if (error != null) {
      String message =
          objectOrNull == null
              ? "Exception ignored"
              : "Exception ignored in: " + PyStr.toJava(Conversions.repr(objectOrNull));
      Unraisable.report(new PyException(error), message, objectOrNull);
    }
  }

  static int PyErr_CheckSignals() {
    com.oracle.truffle.api.TruffleSafepoint.pollHere(null);
    return 0;
  }

  private static Object newException(
      String name, String doc, Object baseOrNull, Object dictOrNull) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      throw PyErrors.systemError("PyErr_NewException: name must be module.class");
    }
    PyDict namespace = dictOrNull == null ? new PyDict() : ((PyDict) dictOrNull).copy();
    if (namespace.getStr("__module__") == null) {
      namespace.putStr("__module__", PyStr.of(name.substring(0, dot)));
    }
    if (doc != null) {
      namespace.putStr("__doc__", PyStr.of(doc));
    }
    Object base = baseOrNull == null ? ExceptionTypes.EXCEPTION : baseOrNull;
    PyTuple bases = base instanceof PyTuple several ? several : PyTuple.of(base);
    return Calls.call(
        org.boomslang.objects.BuiltinTypes.TYPE,
        PyStr.of(name.substring(dot + 1)),
        bases,
        namespace);
  }

  static Object PyErr_NewException(String name, Object baseOrNull, Object dictOrNull) {
    return newException(name, null, baseOrNull, dictOrNull);
  }

  static Object PyErr_NewExceptionWithDoc(
      String name, String doc, Object baseOrNull, Object dictOrNull) {
    return newException(name, doc, baseOrNull, dictOrNull);
  }

  static void PyErr_WarnEx(Object categoryOrNull, String message, long stackLevel) {
    Calls.call(
        Imports.attribute("warnings", "warn"),
        PyStr.of(message),
        categoryOrNull == null ? ExceptionTypes.RUNTIME_WARNING : categoryOrNull,
        stackLevel);
  }

  static void PyErr_WarnExplicit(
      Object category,
      String message,
      String filename,
      int line,
      String module,
      Object registryOrNull) {
    Calls.call(
        Imports.attribute("warnings", "warn_explicit"),
        PyStr.of(message),
        category,
        PyStr.of(filename),
        (long) line,
        module == null ? PyNone.NONE : PyStr.of(module),
        orNone(registryOrNull));
  }

  // ------------------------------------------------------------------ exception objects

  private static PyBaseException exception(Object o) {
    if (!(o instanceof PyBaseException found)) {
      throw PyErrors.systemError("bad argument to internal function");
    }
    return found;
  }

  static long PyExceptionClass_Name(Object o) {
    return NameTexts.of(((PyType) o).name());
  }

  static Object PyException_GetTraceback(Object o) {
    return exception(o).traceback();
  }

  static void PyException_SetTraceback(Object o, Object traceback) {
    Attributes.set(exception(o), "__traceback__", traceback);
  }

  static Object PyException_GetContext(Object o) {
    return exception(o).context();
  }

  static void PyException_SetContext(Object o, Object stolenOrNull) {
    exception(o).setContext((PyBaseException) stolenOrNull);
  }

  static Object PyException_GetCause(Object o) {
    return exception(o).cause();
  }

  static void PyException_SetCause(Object o, Object stolenOrNull) {
    exception(o).setCause((PyBaseException) stolenOrNull);
  }

  static Object PyException_GetArgs(Object o) {
    return exception(o).args();
  }

  static void PyException_SetArgs(Object o, Object args) {
    exception(o).setArgs((PyTuple) args);
  }

  static void up_write(long text, long size, int error) {
    byte[] bytes = Memory.bytes(text, size);
    Object file = Attributes.get(Imports.module("sys"), error != 0 ? "stderr" : "stdout");
    if (file != PyNone.NONE) {
      Calls.callMethod(file, "write", PyStr.of(new String(bytes, StandardCharsets.UTF_8)));
    }
  }
}
