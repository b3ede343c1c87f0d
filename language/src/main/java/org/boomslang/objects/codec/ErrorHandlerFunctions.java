package org.boomslang.objects.codec;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.descriptor.PyBuiltinFunction;

/** The builtin error handlers as Python functions. */
@PyBuiltins(module = "_codecs")
public final class ErrorHandlerFunctions {

  private ErrorHandlerFunctions() {}

  /**
   * The function that is registered under a name, as {@code ignore_errors} under {@code ignore}.
   */
  static Object function(String name) {
    String functionName =
        name.equals("surrogatepass") || name.equals("surrogateescape") ? name : name + "_errors";
    for (BuiltinCode code : new ErrorHandlerFunctionsTable().createCodes()) {
      if (code.name().equals(functionName)) {
        return new PyBuiltinFunction(code, null, null);
      }
    }
    throw new IllegalArgumentException(name);
  }

  @PyBuiltin(name = "strict_errors", sig = "(exc, /)")
  static Object strict(Object error) {
    return BuiltinErrorHandler.handle("strict", error);
  }

  @PyBuiltin(name = "ignore_errors", sig = "(exc, /)")
  static Object ignore(Object error) {
    return BuiltinErrorHandler.handle("ignore", error);
  }

  @PyBuiltin(name = "replace_errors", sig = "(exc, /)")
  static Object replace(Object error) {
    return BuiltinErrorHandler.handle("replace", error);
  }

  @PyBuiltin(name = "xmlcharrefreplace_errors", sig = "(exc, /)")
  static Object references(Object error) {
    return BuiltinErrorHandler.handle("xmlcharrefreplace", error);
  }

  @PyBuiltin(name = "backslashreplace_errors", sig = "(exc, /)")
  static Object backslashes(Object error) {
    return BuiltinErrorHandler.handle("backslashreplace", error);
  }

  @PyBuiltin(name = "namereplace_errors", sig = "(exc, /)")
  static Object names(Object error) {
    return BuiltinErrorHandler.handle("namereplace", error);
  }

  @PyBuiltin(name = "surrogatepass", sig = "(exc, /)")
  static Object surrogatePass(Object error) {
    return BuiltinErrorHandler.handle("surrogatepass", error);
  }

  @PyBuiltin(name = "surrogateescape", sig = "(exc, /)")
  static Object surrogateEscape(Object error) {
    return BuiltinErrorHandler.handle("surrogateescape", error);
  }
}
