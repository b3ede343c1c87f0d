package example;

import org.boomslang.api.PyExtension;
import org.boomslang.api.PyFunction;
import org.boomslang.api.PyModule;

/**
 * A counter that knows nothing of threads and says so by not declaring anything: its calls are
 * serialised, so it is exact.
 */
@PyModule(value = "jcounter", doc = "A counter of a module that is serialised.")
public final class Counter implements PyExtension {
  private long value;

  @PyFunction(signature = "(by=1, /)", doc = "Adds and returns the new value.")
  public long increment(long by) {
    value += by;
    return value;
  }

  @PyFunction
  public long value() {
    return value;
  }
}
