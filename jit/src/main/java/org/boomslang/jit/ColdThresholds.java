package org.boomslang.jit;

import com.oracle.truffle.api.nodes.LanguageInfo;
import com.oracle.truffle.compiler.TruffleCompilerListener.CompilationResultInfo;
import com.oracle.truffle.compiler.TruffleCompilerListener.GraphInfo;
import com.oracle.truffle.runtime.AbstractCompilationTask;
import com.oracle.truffle.runtime.EngineData;
import com.oracle.truffle.runtime.OptimizedCallTarget;
import com.oracle.truffle.runtime.OptimizedRuntimeOptions;
import com.oracle.truffle.runtime.OptimizedTruffleRuntime;
import com.oracle.truffle.runtime.OptimizedTruffleRuntimeListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Raises the thresholds of engines that run Python while Graal is cold. Its first compilation takes
 * one to three seconds of processor time, since Graal itself runs in bytecode then, and the sixth a
 * fifth of a second: what the first ones are spent on has to be worth it. Imports call some
 * functions a thousand times and never again; a loop that matters reaches any of these thresholds
 * in a few milliseconds, and is compiled while it runs (OSR) as early as ever. With each
 * compilation that is done the thresholds fall by half, until they are Truffle's.
 *
 * <p>An engine is raised when the first of its functions that is Python is to be compiled, and that
 * compilation is taken back; engines of other languages keep their thresholds, and so does every
 * engine made after Graal has become warm. Where thresholds are dynamic ({@code
 * engine.DynamicCompilationThresholds}), Truffle has them at a sixteenth as long as its compiler is
 * idle, and as it is idle when nothing is worth compiling, that is made good here.
 *
 * <p>Thread-safety: shared; threads of programs and of the compiler call it. Thresholds are plain
 * fields that programs read while the interpreter runs: a late reader compiles a function earlier
 * or later, nothing else.
 */
final class ColdThresholds implements OptimizedTruffleRuntimeListener {
  /** How much higher than Truffle's at first: a power of two; 1 or less for not at all. */
  private static final int FIRST = Integer.getInteger("boomslang.jit.cold", 16);

  /** Engines that are raised. Guarded by this. */
  private final List<Raised> engines = new ArrayList<>();

  private volatile boolean warm;

  /** Compilations that are done. Guarded by this. */
  private int done;

  private ColdThresholds() {}

  static void watch(OptimizedTruffleRuntime runtime) {
    if (FIRST > 1) {
      runtime.addListener(new ColdThresholds());
    }
  }

  @Override
  public void onCompilationQueued(OptimizedCallTarget target, int tier) {
    if (warm || tier > 1) {
      return;
    }
    LanguageInfo language = target.getRootNode().getLanguageInfo();
    EngineData engine = target.engine;
    if (language != null
        && language.getId().equals("python")
        && engine.backgroundCompilation
        && !engine.compileImmediately
        && raise(engine)) {
      target.cancelCompilation("Graal is cold");
    }
  }

  /** Whether the engine was as it came. */
  private synchronized boolean raise(EngineData engine) {
    if (warm) {
      return false;
    }
    for (Raised raised : engines) {
      if (raised.engine == engine) {
        return false;
      }
    }
    Raised raised = new Raised(engine);
    engines.add(raised);
    raised.set(done);
    return true;
  }

  @Override
  public void onCompilationSuccess(
      OptimizedCallTarget target,
      AbstractCompilationTask task,
      GraphInfo graph,
      CompilationResultInfo result) {
    if (warm) {
      return;
    }
    synchronized (this) {
      done++;
      boolean usual = true;
      for (Raised raised : engines) {
        usual &= raised.set(done);
      }
      if (usual && FIRST >> done <= 1) {
        warm = true;
        engines.clear();
      }
    }
  }

  @Override
  public synchronized void onEngineClosed(EngineData engine) {
    engines.removeIf(raised -> raised.engine == engine);
  }

  /** An engine, its own threshold, and how many times that the first one is. */
  private static final class Raised {
    private final EngineData engine;
    private final int own;
    private final int first;

    Raised(EngineData engine) {
      this.engine = engine;
      own = engine.callAndLoopThresholdInInterpreter;
      boolean dynamic =
          engine.getEngineOptions().get(OptimizedRuntimeOptions.DynamicCompilationThresholds);
      double idle =
          dynamic
              ? engine
                  .getEngineOptions()
                  .get(OptimizedRuntimeOptions.DynamicCompilationThresholdsMinScale)
              : 1;
      first = (int) (FIRST / idle);
    }

    /** What holds after so many compilations; whether that is the engine's own threshold. */
    boolean set(int compilations) {
      int times = Math.max(1, first >> Math.min(compilations, Integer.SIZE - 1));
      engine.callAndLoopThresholdInInterpreter = (int) Math.min((long) own * times, 1 << 30);
      return times == 1;
    }
  }
}
