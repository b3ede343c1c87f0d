package org.boomslang.jit;

import com.oracle.truffle.api.TruffleRuntime;
import com.oracle.truffle.api.TruffleRuntimeAccess;
import com.oracle.truffle.api.impl.DefaultTruffleRuntime;
import com.oracle.truffle.runtime.ModulesSupport;
import com.oracle.truffle.runtime.hotspot.HotSpotTruffleRuntime;
import com.oracle.truffle.runtime.hotspot.HotSpotTruffleRuntimeAccess;
import java.io.IOException;
import java.lang.reflect.Method;
import jdk.vm.ci.hotspot.HotSpotJVMCIRuntime;
import jdk.vm.ci.hotspot.HotSpotVMConfigAccess;
import jdk.vm.ci.services.Services;

/**
 * Truffle's optimizing runtime with the Graal compiler of the class path. Steps aside for Truffle's
 * own access class where the JDK has a compiler: a GraalVM, or {@code --upgrade-module-path}.
 * Compare {@code com.oracle.truffle.runtime.hotspot.HotSpotTruffleRuntimeAccess}. Stateless.
 */
public final class GraalRuntimeAccess implements TruffleRuntimeAccess {
  private static final String NO_JVMCI = "The EnableJVMCI VM option must be true";

  @Override
  public int getPriority() {
    // Truffle's own says 0. On the module path packages of Truffle's runtime are not for us to see,
    // and a compiler has to be one of the JDK's modules.
    return GraalRuntimeAccess.class.getModule().isNamed() ? -1 : 1;
  }

  @Override
  public TruffleRuntime getRuntime() {
    if (jdkHasCompiler()) {
      return new HotSpotTruffleRuntimeAccess().getRuntime();
    }
    String reason = ModulesSupport.exportJVMCI(GraalRuntimeAccess.class);
    return reason == null ? Jvmci.runtime() : new DefaultTruffleRuntime(reason);
  }

  /** Without a compiler of its own a JDK 25 has at most an empty module of that name. */
  private static boolean jdkHasCompiler() {
    return ModuleLayer.boot()
        .findModule("jdk.graal.compiler")
        .map(module -> !module.getPackages().isEmpty())
        .orElse(false);
  }

  /** What names classes of JVMCI: to be linked when they have been exported, not before. */
  private static final class Jvmci {
    static TruffleRuntime runtime() {
      try {
        AdaptedClasses.claim();
      } catch (IOException | ReflectiveOperationException e) {
        return new DefaultTruffleRuntime("The jar boomslang-jit has to come first: " + e);
      }
      try {
        Services.initializeJVMCI();
      } catch (Error e) {
        if (e.getClass() == Error.class && String.valueOf(e.getMessage()).startsWith(NO_JVMCI)) {
          return new DefaultTruffleRuntime("JVMCI is required: pass -XX:+EnableJVMCI.");
        }
        throw e;
      }
      var config = new HotSpotVMConfigAccess(HotSpotJVMCIRuntime.runtime().getConfigStore());
      if (!config.getFlag("UseCompiler", Boolean.class)) {
        return new DefaultTruffleRuntime("Compilation is disabled in this JVM (-Xint).");
      }
      DeferredCompilationSupport support = new DeferredCompilationSupport();
      try {
        // Hooks of virtual threads must not load classes: these two go first.
        call("HotSpotThreadLocalHandshake", "initializePendingOffset");
        call("HotSpotFastThreadLocal", "ensureLoaded");
        HotSpotTruffleRuntime runtime = new HotSpotTruffleRuntime(support);
        call("HotSpotTruffleRuntimeAccess", "registerVirtualThreadMountHooks");
        support.registerRuntime(runtime);
        ColdThresholds.watch(runtime);
        return runtime;
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("another version of Truffle's runtime on the class path", e);
      }
    }

    private static void call(String className, String method) throws ReflectiveOperationException {
      Method target =
          Class.forName("com.oracle.truffle.runtime.hotspot." + className)
              .getDeclaredMethod(method);
      target.setAccessible(true);
      target.invoke(null);
    }
  }
}
