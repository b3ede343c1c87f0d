package example;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.boomslang.api.PyConstant;
import org.boomslang.api.PyError;
import org.boomslang.api.PyExceptionType;
import org.boomslang.api.PyExtension;
import org.boomslang.api.PyFunction;
import org.boomslang.api.PyModule;
import org.boomslang.api.PyModuleContext;

/** A module with a type, an exception, keyword arguments, views of Python's lists, callbacks. */
@PyModule(
    value = "geometry",
    freeThreading = true,
    types = Vector.class,
    exceptions = @PyExceptionType(value = "Degenerate", base = "ValueError"))
public final class Geometry implements PyExtension {
  @PyConstant public static final double TAU = 2 * Math.PI;

  private PyModuleContext module;

  @Override
  public void initialize(PyModuleContext module) {
    this.module = module;
    module.set("origin", new Vector(0, 0));
  }

  @PyFunction(signature = "(points, *, closed=False)", doc = "The length of a path.")
  public double length(List<?> points, boolean closed) {
    double sum = 0;
    for (int i = closed ? 0 : 1; i < points.size(); i++) {
      Vector a = vector(points.get(i == 0 ? points.size() - 1 : i - 1));
      Vector b = vector(points.get(i));
      sum += Math.hypot(a.x - b.x, a.y - b.y);
    }
    return sum;
  }

  private static Vector vector(Object point) {
    if (point instanceof Vector vector) {
      return vector;
    }
    throw new PyError("TypeError", "a path has vectors");
  }

  @PyFunction(signature = "(function, *xs, scale=1.0, **names)", doc = "Sums up a function.")
  public Map<String, Object> evaluate(
      Function<Object, Object> function, double[] xs, double scale, Map<String, Object> names) {
    Map<String, Object> result = new TreeMap<>(names);
    double sum = 0;
    for (double x : xs) {
      sum += scale * ((Number) function.apply(x)).doubleValue();
    }
    result.put("sum", sum);
    return result;
  }

  @PyFunction(signature = "(points, /)")
  public void mirror(List<Object> points) {
    points.replaceAll(each -> new Vector(-vector(each).x, vector(each).y));
  }

  /** Waits while other threads run, as everything that blocks should. */
  @PyFunction
  public boolean waitForNothing() {
    return module.outside(
        () -> {
          try {
            return !new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
          } catch (InterruptedException e) {
            return false;
          }
        });
  }

  @PyFunction(signature = "(x, y)")
  public double angle(double x, double y) {
    if (x == 0 && y == 0) {
      throw new PyError("geometry.Degenerate", "no direction", List.of(x, y));
    }
    return Math.atan2(y, x);
  }
}
