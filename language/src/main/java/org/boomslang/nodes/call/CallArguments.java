package org.boomslang.nodes.call;

/**
 * The arrays in which arguments travel between call nodes: element 0 is free for the function, the
 * arguments follow.
 */
final class CallArguments {

  private CallArguments() {}

  /** The same arguments behind one more. */
  static Object[] prepend(Object first, Object[] arguments) {
    Object[] result = new Object[arguments.length + 1];
    result[1] = first;
    System.arraycopy(arguments, 1, result, 2, arguments.length - 1);
    return result;
  }

  /** Evaluated arguments with the free element put in front. */
  static Object[] of(Object[] values) {
    Object[] result = new Object[values.length + 1];
    System.arraycopy(values, 0, result, 1, values.length);
    return result;
  }
}
