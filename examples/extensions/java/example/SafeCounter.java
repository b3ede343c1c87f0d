package example;

import java.util.concurrent.atomic.LongAdder;
import org.boomslang.api.PyExtension;
import org.boomslang.api.PyFunction;
import org.boomslang.api.PyModule;

/** Declares that threads may use it at the same time, and is made for that. */
@PyModule(value = "jsafecounter", freeThreading = true)
public final class SafeCounter implements PyExtension {
  private final LongAdder value = new LongAdder();
  private long careless;

  @PyFunction(signature = "(by=1, /)")
  public void increment(long by) {
    value.add(by);
  }

  @PyFunction
  public long value() {
    return value.sum();
  }

  /** What happens where the declaration is not true: updates are lost. */
  @PyFunction
  public long carelessIncrement() {
    long seen = careless;
    Thread.onSpinWait();
    careless = seen + 1;
    return careless;
  }
}
