package org.boomslang.nodes.call;

import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.generator.PyAsyncGenerator;
import org.boomslang.objects.generator.PyGenerator;

/**
 * A call whose result only what stands around it gets: a loop iterates over it, {@code for x in
 * f():}, an expression awaits it, a statement drops it. A generator that such a call of a generator
 * function makes is marked, for the loop to close it when it ends early, as CPython does when the
 * last reference goes.
 */
public interface IteratedCall {
  /** Tells the node, when it is made, that only a loop gets the result. */
  void resultIsIterated();

  /** Tells the node, when it is made, that the result is awaited at once, by nobody else. */
  default void resultIsAwaited() {
    resultIsIterated();
  }

  /** Tells the node, when it is made, that nobody gets the result. */
  default void resultIsDropped() {}

  /** Marks a result that was made by this very call. */
  static Object mark(Object callee, Object result) {
    if (callee instanceof PyFunction function) {
      if (result instanceof PyGenerator generator) {
        if (function.code() == generator.activation().code()) {
          generator.setTemporary();
        }
      } else if (result instanceof PyAsyncGenerator generator
          && function.code() == generator.activation().code()) {
        generator.setTemporary();
      }
    }
    return result;
  }
}
