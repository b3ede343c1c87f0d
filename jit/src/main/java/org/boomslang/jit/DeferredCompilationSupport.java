package org.boomslang.jit;

import com.oracle.truffle.compiler.TruffleCompilationSupport;
import com.oracle.truffle.compiler.TruffleCompiler;
import com.oracle.truffle.compiler.TruffleCompilerOptionDescriptor;
import com.oracle.truffle.compiler.TruffleCompilerRuntime;
import com.oracle.truffle.runtime.ModulesSupport;
import com.oracle.truffle.runtime.OptimizedTruffleRuntime;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Loads Graal when the first compilation is asked for, or when the program has worked for a while.
 *
 * <p>Truffle asks for its compiler as soon as the first function exists, on a thread of its own,
 * and goes on without it until it is there. That thread waits here. A program that ends meanwhile
 * never loads Graal: thousands of classes, a fifth of a second of work. But it may not wait for
 * ever in programs that work and compile nothing: the compiler also brings machine code for the
 * entry of functions and for reading thread locals, which the interpreter needs to be fast.
 *
 * <p>Thread-safety: shared.
 */
final class DeferredCompilationSupport implements TruffleCompilationSupport {
  private static final String IMPLEMENTATION =
      "jdk.graal.compiler.truffle.hotspot.HotSpotTruffleCompilationSupport";

  /**
   * How long after the first function the compiler is loaded, in milliseconds, in a program that
   * has kept the processors busy so far ({@link #BUSY}): one that waits for input, or that others
   * keep from running, has not got far.
   */
  private static final long PATIENCE = Long.getLong("boomslang.jit.patience", 1000);

  /** Milliseconds of processor time. A start takes some 1,300, the JVM's own threads included. */
  private static final long BUSY = Long.getLong("boomslang.jit.busy", 2000);

  /**
   * How long after the first function the compiler is loaded in any case, in milliseconds. An
   * engine that compiles in the foreground waits for it before it runs anything.
   */
  private static final long LONGEST = Long.getLong("boomslang.jit.longest", 3000);

  private static final long POLL = 10;

  /** Compiler threads yet to start until one has been started for a compilation. */
  private final CountDownLatch threadsBeforeWork = new CountDownLatch(2);

  private TruffleCompilerRuntime runtime;
  private volatile TruffleCompilationSupport graal;

  @Override
  public synchronized void registerRuntime(TruffleCompilerRuntime newRuntime) {
    runtime = newRuntime;
    if (graal != null) {
      graal.registerRuntime(newRuntime);
    }
  }

  @Override
  public TruffleCompiler createCompiler(TruffleCompilerRuntime compilerRuntime) {
    if (graal == null && compilerRuntime instanceof OptimizedTruffleRuntime truffle) {
      awaitWork(truffle);
    }
    return graal().createCompiler(compilerRuntime);
  }

  /** Work is a task behind this one in the queue, or, with several compiler threads, in another. */
  private void awaitWork(OptimizedTruffleRuntime truffle) {
    if ("false".equals(System.getProperty("polyglot.engine.BackgroundCompilation"))) {
      return;
    }
    try {
      long start = System.nanoTime();
      long waited = 0;
      while (truffle.getCompilationQueueSize() == 0
          && !threadsBeforeWork.await(waited < PATIENCE ? POLL : 3 * POLL, TimeUnit.MILLISECONDS)
          && waited < LONGEST
          && (waited < PATIENCE || processorTime() < BUSY)) {
        waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the process has used, in milliseconds; without {@code /proc} more than enough. */
  private static long processorTime() {
    try (InputStream stat = new FileInputStream("/proc/self/stat")) {
      String line = new String(stat.readAllBytes(), StandardCharsets.ISO_8859_1);
      // Behind the name of the command, which may hold anything: state, ten numbers, the two times.
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10;
    } catch (IOException | RuntimeException e) {
      return Long.MAX_VALUE;
    }
  }

  private TruffleCompilationSupport graal() {
    TruffleCompilationSupport loaded = graal;
    if (loaded == null) {
      synchronized (this) {
        loaded = graal;
        if (loaded == null) {
          loaded = load();
          if (runtime != null) {
            loaded.registerRuntime(runtime);
          }
          graal = loaded;
        }
      }
    }
    return loaded;
  }

  private static TruffleCompilationSupport load() {
    Module own = DeferredCompilationSupport.class.getModule();
    ModulesSupport.addExports(Object.class.getModule(), "jdk.internal.misc", own);
    Module jvmci = ModuleLayer.boot().findModule("jdk.internal.vm.ci").orElseThrow();
    for (String name : jvmci.getPackages()) {
      ModulesSupport.addOpens(jvmci, name, own);
    }
    try {
      Class<?> implementation = Class.forName(IMPLEMENTATION);
      String problem = (String) implementation.getMethod("verifyJVMCIVersion").invoke(null);
      if (problem != null) {
        throw new UnsupportedOperationException(problem);
      }
      return (TruffleCompilationSupport) implementation.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no Graal compiler on the class path", e);
    }
  }

  @Override
  public TruffleCompilerOptionDescriptor[] listCompilerOptions() {
    return graal().listCompilerOptions();
  }

  @Override
  public boolean compilerOptionExists(String key) {
    return graal().compilerOptionExists(key);
  }

  @Override
  public String validateCompilerOption(String key, String value) {
    return graal().validateCompilerOption(key, value);
  }

  @Override
  public String getCompilerConfigurationName(TruffleCompilerRuntime compilerRuntime) {
    // Graal on Maven Central is the community edition.
    return graal == null ? "community" : graal.getCompilerConfigurationName(compilerRuntime);
  }

  @Override
  public AutoCloseable openCompilerThreadScope() {
    threadsBeforeWork.countDown();
    return null; // as Graal in Java does
  }

  @Override
  public boolean isSuppressedCompilationFailure(Throwable failure) {
    return graal != null && graal.isSuppressedCompilationFailure(failure);
  }

  @Override
  public String getCompilerVersion() {
    return graal().getCompilerVersion();
  }
}
