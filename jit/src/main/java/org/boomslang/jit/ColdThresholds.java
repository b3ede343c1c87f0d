package org.boomslang.jit;

import com.oracle.truffle.compiler.TruffleCompilerListener.CompilationResultInfo;
import com.oracle.truffle.compiler.TruffleCompilerListener.GraphInfo;
import com.oracle.truffle.runtime.AbstractCompilationTask;
import com.oracle.truffle.runtime.OptimizedCallTarget;
import com.oracle.truffle.runtime.OptimizedTruffleRuntime;
import com.oracle.truffle.runtime.OptimizedTruffleRuntimeListener;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Raises Truffle's thresholds while Graal is cold. Its first compilation takes one to three seconds
 * of processor time, since Graal itself runs in bytecode then, and the sixth a fifth of a second:
 * what the first ones are spent on has to be worth it. Imports call some functions a thousand times
 * and never again; a loop that matters reaches any of these thresholds in a few milliseconds. With
 * each compilation that is done the thresholds fall by half, until they are Truffle's.
 *
 * <p>Only for engines whose thresholds are not dynamic ({@code
 * engine.DynamicCompilationThresholds}), which set the same scale.
 *
 * <p>Thread-safety: shared; threads of the compiler call it, one or several.
 */
final class ColdThresholds implements OptimizedTruffleRuntimeListener {
  /** How much higher than usual at first: a power of two; 1 or less for not at all. */
  private static final int FIRST = Integer.getInteger("boomslang.jit.cold", 1);

  private final OptimizedTruffleRuntime runtime;
  private final MethodHandle setter;
  private final int usual;
  private int scale = FIRST;

  private ColdThresholds(OptimizedTruffleRuntime runtime, MethodHandle setter) {
    this.runtime = runtime;
    this.setter = setter;
    this.usual = runtime.compilationThresholdScale();
  }

  static void watch(OptimizedTruffleRuntime runtime) throws ReflectiveOperationException {
    if (FIRST <= 1) {
      return;
    }
    MethodHandle setter =
        MethodHandles.privateLookupIn(OptimizedTruffleRuntime.class, MethodHandles.lookup())
            .findVirtual(
                OptimizedTruffleRuntime.class,
                "setCompilationThresholdScale",
                MethodType.methodType(void.class, int.class));
    ColdThresholds thresholds = new ColdThresholds(runtime, setter);
    thresholds.set();
    runtime.addListener(thresholds);
  }

  @Override
  public void onCompilationSuccess(
      OptimizedCallTarget target,
      AbstractCompilationTask task,
      GraphInfo graph,
      CompilationResultInfo result) {
    synchronized (this) {
      if (scale == 1) {
        return;
      }
      scale /= 2;
      set();
    }
  }

  private void set() {
    try {
      setter.invokeExact(runtime, scale * usual);
    } catch (Throwable e) {
      throw new LinkageError("the scale of Truffle's thresholds cannot be set", e);
    }
  }
}
