package org.boomslang.modules.marshal;

import org.boomslang.modules.imports.Sources;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.code.CodeOrigin;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Code objects as marshal writes them. There is no bytecode, so a code object goes as what it was
 * compiled from, and the way to it inside of that: {@code (mark, source, filename, mode, flags,
 * optimize, index, …)}. Code changed by {@code code.replace()} loses the changes.
 */
final class MarshalledCode {
  /** Tells the format from that of CPython, and from later ones. */
  private static final long MARK = 0x426f_6f6d_314cL;

  private static final int FIXED = 6;

  private MarshalledCode() {}

  /** ValueError when it is not known what the code was compiled from. */
  static PyTuple describe(PyCode code) {
    CodeOrigin origin = code.body().origin();
    int[] path = origin == null ? null : code.body().path();
    if (path == null) {
      throw PyErrors.valueError("unmarshallable object: code that was not compiled from text");
    }
    Object[] fields = new Object[FIXED + path.length];
    fields[0] = MARK;
    fields[1] = origin.source();
    fields[2] = PyStr.of(code.filename());
    fields[3] = PyStr.of(origin.mode());
    fields[4] = (long) origin.flags();
    fields[5] = (long) origin.optimize();
    for (int i = 0; i < path.length; i++) {
      fields[FIXED + i] = (long) path[i];
    }
    return PyTuple.of(fields);
  }

  /** ValueError for the code of another Python. */
  static PyCode restore(Object description) {
    if (description instanceof PyTuple tuple) {
      Object[] fields = tuple.toArray();
      if (fields.length >= FIXED && fields[0] instanceof Long mark && mark == MARK) {
        PyCode code = compile(fields);
        for (int i = FIXED; i < fields.length && code != null; i++) {
          code = inner(code, fields[i]);
        }
        if (code != null) {
          return code;
        }
      }
    }
    throw PyErrors.valueError("bad marshal data (code object of another Python)");
  }

  private static PyCode compile(Object[] fields) {
    if (!PyStr.isStr(fields[2])
        || !PyStr.isStr(fields[3])
        || !(fields[4] instanceof Long flags)
        || !(fields[5] instanceof Long optimize)) {
      return null;
    }
    Object code =
        Sources.compile(
            fields[1],
            PyStr.toJava(fields[2]),
            PyStr.toJava(fields[3]),
            flags.intValue(),
            optimize.intValue(),
            -1);
    return code instanceof PyCode made ? made : null;
  }

  private static PyCode inner(PyCode outer, Object index) {
    Object[] constants = outer.body().constants();
    return index instanceof Long i
            && i >= 0
            && i < constants.length
            && constants[i.intValue()] instanceof PyCode code
        ? code
        : null;
  }
}
