package wrong;

import org.boomslang.api.PyExtension;
import org.boomslang.api.PyFunction;
import org.boomslang.api.PyModule;

/** Says something else to Python than to Java. */
@PyModule(value = "wrong", freeThreading = true)
public class Wrong implements PyExtension {
  @PyFunction(signature = "(a, b)")
  public long f(long a) {
    return a;
  }
}
