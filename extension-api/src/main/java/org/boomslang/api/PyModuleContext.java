package org.boomslang.api;

import java.util.function.Supplier;
import org.graalvm.polyglot.Value;

/** A module in one context, as its extension sees it. */
public interface PyModuleContext {
  /** The module itself. */
  Value module();

  /** Sets an attribute of the module; values are converted as results of functions are. */
  void set(String name, Object value);

  /**
   * Runs something that takes its time or waits and touches no Python object. Meanwhile other
   * threads may enter the module if it is one whose calls are serialised, and nothing that stops
   * all threads waits for this one ({@code Py_BEGIN_ALLOW_THREADS}).
   */
  <R> R outside(Supplier<R> work);
}
