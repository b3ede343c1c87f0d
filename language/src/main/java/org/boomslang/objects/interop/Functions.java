package org.boomslang.objects.interop;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.SourceSection;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.builtin.Signature;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.function.PyMethod;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** What the host can call, and where it comes from. Thread-safety: shared (stateless). */
final class Functions {
  private Functions() {}

  /** The Python function behind a callee, whose call needs no more than its arguments in order. */
  static PyFunction plain(PyObject callee) {
    if (callee instanceof PyFunction function) {
      return function;
    }
    return callee instanceof PyMethod method && method.function() instanceof PyFunction function
        ? function
        : null;
  }

  /** The code of a callee that takes exactly that many arguments by position, or null. */
  static PyCode codeFor(PyObject callee, int count) {
    PyFunction function = plain(callee);
    if (function == null) {
      return null;
    }
    Signature signature = function.code().signature();
    int places = callee instanceof PyMethod ? count + 1 : count;
    return signature.parameterCount() == places && signature.positional().length == places
        ? function.code()
        : null;
  }

  /** The name of a function, method or class, or null. */
  static Object name(PyObject object) {
    return switch (object) {
      case PyMethod method when method.function() instanceof PyObject function -> name(function);
      case PyFunction function -> function.name();
      case PyBuiltinFunction function -> PyStr.of(function.code().name());
      case PyType type -> PyStr.of(type.shortName());
      default -> null;
    };
  }

  /** Where a function or method is written, or null. */
  static SourceSection location(PyObject object) {
    PyFunction function = plain(object);
    PyCode code = function != null ? function.code() : object instanceof PyCode c ? c : null;
    if (code == null) {
      return null;
    }
    RootCallTarget target = code.callTarget();
    return target.getRootNode().getSourceSection();
  }
}
