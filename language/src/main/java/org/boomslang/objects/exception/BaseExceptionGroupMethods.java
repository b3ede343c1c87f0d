package org.boomslang.objects.exception;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.builtin.Arguments;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Builtins of {@code BaseExceptionGroup}, PEP 654.
 *
 * <p>Compare CPython exceptions.c: {@code BaseExceptionGroup_new} and what follows it.
 */
@PyBuiltins(type = "BaseExceptionGroup", doc = "A combination of multiple unrelated exceptions.")
final class BaseExceptionGroupMethods {
  private BaseExceptionGroupMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    if (args.length != 2) {
      throw PyErrors.typeError(
          "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", args.length);
    }
    if (!PyStr.isStr(args[0])) {
      throw PyErrors.typeError(
          "BaseExceptionGroup.__new__() argument 1 must be str, not %s", Arguments.given(args[0]));
    }
    if (!isSequence(args[1])) {
      throw PyErrors.typeError("second argument (exceptions) must be a sequence");
    }
    Object[] exceptions = Iteration.toArray(args[1]);
    if (exceptions.length == 0) {
      throw PyErrors.valueError("second argument (exceptions) must be a non-empty sequence");
    }
    PyType actual = groupType(type, hasBaseExceptions(exceptions));
    PyBaseExceptionGroup group =
        new PyBaseExceptionGroup(actual.instanceShape(), args[0], PyTuple.of(exceptions));
    group.setArgs(PyTuple.of(args));
    return group;
  }

  private static boolean isSequence(Object value) {
    return !(value instanceof PyDict) && Types.of(value).lookup("__getitem__") != null;
  }

  private static boolean hasBaseExceptions(Object[] exceptions) {
    boolean found = false;
    for (int i = 0; i < exceptions.length; i++) {
      if (!(exceptions[i] instanceof PyBaseException)) {
        throw PyErrors.valueError("Item %d of second argument (exceptions) is not an exception", i);
      }
      found |= !Types.isInstance(exceptions[i], ExceptionTypes.EXCEPTION);
    }
    return found;
  }

  private static PyType groupType(PyType type, boolean holdsBaseExceptions) {
    if (type == ExceptionTypes.BASE_EXCEPTION_GROUP) {
      return holdsBaseExceptions ? type : ExceptionTypes.EXCEPTION_GROUP;
    }
    if (holdsBaseExceptions && type == ExceptionTypes.EXCEPTION_GROUP) {
      throw PyErrors.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
    }
    if (holdsBaseExceptions && type.isSubtype(ExceptionTypes.EXCEPTION)) {
      throw PyErrors.typeError("Cannot nest BaseExceptions in '%s'", type.name());
    }
    return type;
  }

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyBaseExceptionGroup self, Object[] args, PyDict keywords) {
    ExceptionArguments.noKeywords(self, keywords);
    self.setArgs(PyTuple.of(args));
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)", doc = "Return str(self).")
  static TruffleString str(PyBaseExceptionGroup self) {
    int count = self.exceptions().length();
    return PyStr.of(
        "%s (%d sub-exception%s)"
            .formatted(
                PyStr.toJava(Conversions.str(self.message())), count, count == 1 ? "" : "s"));
  }

  @PyBuiltin(name = "derive", sig = "($self, excs, /)")
  static Object derive(PyBaseExceptionGroup self, Object exceptions) {
    return Calls.call(ExceptionTypes.BASE_EXCEPTION_GROUP, self.message(), exceptions);
  }

  @PyBuiltin(name = "split", sig = "($self, matcher_value, /)")
  static Object split(PyBaseExceptionGroup self, Object matcher) {
    ExceptionGroups.Halves halves =
        ExceptionGroups.split(self, ExceptionGroups.matcher(matcher), true);
    return PyTuple.of(PyNone.orNone(halves.match()), PyNone.orNone(halves.rest()));
  }

  @PyBuiltin(name = "subgroup", sig = "($self, matcher_value, /)")
  static Object subgroup(PyBaseExceptionGroup self, Object matcher) {
    return PyNone.orNone(
        ExceptionGroups.split(self, ExceptionGroups.matcher(matcher), false).match());
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(Object type, Object item) {
    return new PyGenericAlias(type, item);
  }

  @PyBuiltin(name = "message", kind = Kind.MEMBER, doc = "exception message")
  static Object message(PyBaseExceptionGroup self) {
    return self.message();
  }

  @PyBuiltin(name = "message", kind = Kind.SETTER)
  static void setMessage(PyBaseExceptionGroup self, Object value) {
    throw PyErrors.attributeError("readonly attribute");
  }

  @PyBuiltin(name = "exceptions", kind = Kind.MEMBER, doc = "nested exceptions")
  static Object exceptions(PyBaseExceptionGroup self) {
    return self.exceptions();
  }

  @PyBuiltin(name = "exceptions", kind = Kind.SETTER)
  static void setExceptions(PyBaseExceptionGroup self, Object value) {
    throw PyErrors.attributeError("readonly attribute");
  }
}
