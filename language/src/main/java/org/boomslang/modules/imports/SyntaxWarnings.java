package org.boomslang.modules.imports;

import org.boomslang.objects.Calls;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.parser.SyntaxWarningListener;
import org.boomslang.runtime.PyContext;

/**
 * Gives the warnings of the parser to {@code warnings}; one that the filters make an error becomes
 * a SyntaxError. Immutable.
 */
public record SyntaxWarnings(String filename) implements SyntaxWarningListener {
  @Override
  public boolean warn(String message, int line) {
    Object module = BuiltinModules.of(PyContext.get()).load("_warnings");
    try {
      Calls.callMethod(
          module,
          "warn_explicit",
          PyStr.of(message),
          ExceptionTypes.SYNTAX_WARNING,
          PyStr.of(filename),
          (long) line,
          PyNone.NONE,
          PyNone.NONE);
      return false;
    } catch (PyException e) {
      if (e.value().type() == ExceptionTypes.SYNTAX_WARNING) {
        return true;
      }
      throw e;
    }
  }
}
