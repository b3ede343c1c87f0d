package org.boomslang.objects.generator;

import org.boomslang.objects.Calls;
import org.boomslang.runtime.PyThreadState;

/** The hooks of {@code sys.set_asyncgen_hooks}. */
final class AsyncGeneratorHooks {
  private AsyncGeneratorHooks() {}

  /** Tells the event loop about a generator that is iterated for the first time. */
  static void start(PyAsyncGenerator generator) {
    if (generator.startHooks()) {
      PyThreadState thread = PyThreadState.get();
      Object finalizer = thread.asyncgenFinalizer;
      if (finalizer != null) {
        generator.setFinalizer(finalizer);
        generator.activation().protect();
      }
      Object first = thread.asyncgenFirstIter;
      if (first != null) {
        Calls.call(first, generator);
      }
    }
  }
}
