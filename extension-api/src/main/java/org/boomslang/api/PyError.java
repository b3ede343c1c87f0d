package org.boomslang.api;

/**
 * Raises an exception of Python: {@code throw new PyError("ValueError", "no such key: " + key)}. It
 * has no stack trace in Java; that of Python tells where it was raised.
 */
public final class PyError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final transient Object[] arguments;

  /**
   * An exception of a class.
   *
   * @param type the name of a builtin exception, or {@code module.Name} of any other
   * @param arguments for the class, converted as results of functions are
   */
  public PyError(String type, Object... arguments) {
    super(type, null, false, false);
    this.type = type;
    this.arguments = arguments.clone();
  }

  public String type() {
    return type;
  }

  public Object[] arguments() {
    return arguments.clone();
  }
}
