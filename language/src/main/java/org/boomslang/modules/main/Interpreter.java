package org.boomslang.modules.main;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.modules.atexit.ExitHandlers;
import org.boomslang.modules.builtins.BuiltinsModule;
import org.boomslang.modules.faulthandler.FaulthandlerModule;
import org.boomslang.modules.imports.Bootstrap;
import org.boomslang.modules.imports.BuiltinModules;
import org.boomslang.modules.imports.ImportSystem;
import org.boomslang.modules.io.OpenStreams;
import org.boomslang.modules.profile.Profiles;
import org.boomslang.modules.races.RaceReports;
import org.boomslang.modules.sys.InstallPaths;
import org.boomslang.modules.sys.PreliminaryStderr;
import org.boomslang.modules.sys.StandardStreams;
import org.boomslang.modules.sys.SysState;
import org.boomslang.modules.thread.Threads;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.generator.UnawaitedCoroutines;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PendingCalls;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * The life of one interpreter. Thread-safety: {@link #start} runs in one thread, before any other
 * enters; {@link #finish} runs once.
 */
public final class Interpreter {
  private static final ContextSlot<Interpreter> STATE = new ContextSlot<>(Interpreter::new);

  private final PyContext context;
  private volatile PyModule main;
  private boolean finished;
  private int status;

  private Interpreter(PyContext context) {
    this.context = context;
  }

  public static Interpreter of(PyContext context) {
    return STATE.get(context);
  }

  /** Module {@code __main__}. */
  public PyModule main() {
    return main;
  }

  /**
   * Brings everything up to the point where a program can run ({@code Py_InitializeFromConfig}).
   */
  @TruffleBoundary
  public void start() {
    PyConfig config = PyConfig.of(context);
    Threads.of(context).setMainThread(Thread.currentThread());
    Bootstrap bootstrap = Bootstrap.of(context);
    RaceReports.start(context);
    Profiles.start(context);
    PyModule sys = bootstrap.createCore();
    PreliminaryStderr.install(sys);
    bootstrap.installImporters(sys, InstallPaths.standardLibrary(config));
    StandardStreams.create(context, sys);
    if (config.devMode() || config.isSet("faulthandler")) {
      FaulthandlerModule.enableAtStart(context);
    }
    BuiltinsModule.addOpen(context);
    main = createMain();
    new ConsoleTable().addTo(context, sys);
    if (config.installSignalHandlers()) {
      ImportSystem.importModule(context, "_signal");
    }
    if (!config.warnOptions().isEmpty()) {
      ImportSystem.importModule(context, "warnings");
    }
    if (config.site()) {
      ImportSystem.importModule(context, "site");
    }
  }

  private PyModule createMain() {
    PyModule module = new PyModule("__main__");
    module.setAttribute("__package__", PyNone.NONE);
    module.setAttribute(
        "__loader__",
        Attributes.get(
            ((PyDict) context.sysModules()).getStr("_frozen_importlib"), "BuiltinImporter"));
    module.setAttribute("__spec__", PyNone.NONE);
    module.setAttribute("__builtins__", BuiltinModules.of(context).load("builtins"));
    ((PyDict) context.sysModules()).putStr("__main__", module);
    return module;
  }

  /** The exit status of the program, which reports at the end may change. */
  public int status() {
    return status;
  }

  public void setStatus(int value) {
    status = value;
  }

  /**
   * Waits for threads, runs exit handlers, flushes ({@code Py_FinalizeEx}).
   *
   * @return whether stdout could be flushed
   */
  @TruffleBoundary
  public boolean finish() {
    synchronized (this) {
      if (finished) {
        return true;
      }
      finished = true;
    }
    waitForThreads();
    ExitHandlers.of(context).run();
    // Finalisers know that no thread starts or ends any more. Those that still run are stopped
    // before: they would
    // see their files and sockets closed.
    SysState.of(context).startFinalizing();
    Threads.of(context).startFinalizing();
    Threads.of(context).stopAll();
    Profiles.finish(context);
    status = RaceReports.finish(context, status);
    boolean flushed = StandardStreams.flush();
    UnawaitedCoroutines.finish(context);
    Finalizers.of(context).runAll();
    PendingCalls.of(context).close();
    OpenStreams.flushAll(context);
    flushed &= StandardStreams.flush();
    return flushed;
  }

  private void waitForThreads() {
    Object threading = ((PyDict) context.sysModules()).getStr("threading");
    try {
      if (threading != null) {
        Calls.callMethod(threading, "_shutdown");
      } else {
        Calls.callMethod(BuiltinModules.of(context).load("_thread"), "_shutdown");
      }
    } catch (PyException e) {
      Unraisable.report(e, "Exception ignored on threading shutdown", threading);
    }
  }
}
