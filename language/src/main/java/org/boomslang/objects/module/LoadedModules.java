package org.boomslang.objects.module;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * The modules of {@code sys.modules} that an import statement gets without asking anybody: those
 * that no thread is loading any more. Functions that import what they need each time they run find
 * it here, by strings that know their hash.
 *
 * <p>Thread-safety: atomic (a concurrent set of names; what is in {@code sys.modules} is read as
 * any dict is).
 */
public final class LoadedModules {
  private static final ContextSlot<LoadedModules> STATE = new ContextSlot<>(LoadedModules::new);

  private static final TruffleString SPEC = PyStr.constant("__spec__");
  private static final TruffleString PATH = PyStr.constant("__path__");
  private static final TruffleString GETATTR = PyStr.constant("__getattr__");

  private final PyContext context;

  /** Names of modules whose lock a thread holds to load them. */
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /** Whether somebody wants to hear of each import ({@code -X importtime}). */
  private final boolean measured;

  private LoadedModules(PyContext context) {
    this.context = context;
    this.measured = PyConfig.of(context).setting("importtime") != null;
  }

  public static LoadedModules of(PyContext context) {
    return STATE.get(context);
  }

  /** Notes that this thread loads a module; false if that is known. */
  public boolean begin(String name) {
    return underWay.add(name);
  }

  public void end(String name) {
    underWay.remove(name);
  }

  /** Whether a thread, perhaps this one, is loading the module. */
  public boolean isUnderWay(String name) {
    return !underWay.isEmpty() && underWay.contains(name);
  }

  /** An ordinary module that is complete; null if it takes more to find out. */
  public PyModule find(TruffleString name) {
    if (measured || !underWay.isEmpty()) {
      return null;
    }
    PyDict modules = (PyDict) context.sysModules();
    if (!(modules.getStr(name) instanceof PyModule module)
        || !module.isPlain()
        || ModuleSpecs.isInitializing(module.dict().getStr(SPEC))) {
      return null;
    }
    // A second look: an import that failed has taken it out before it was no longer under way.
    return underWay.isEmpty() && modules.getStr(name) == module ? module : null;
  }

  /**
   * Whether {@code from module import names} has nothing to load: the module is no package, or has
   * all of the names.
   */
  public static boolean hasAll(PyModule module, TruffleString[] names) {
    if (module.dict().getStr(PATH) == null) {
      return module.dict().getStr(GETATTR) == null;
    }
    for (TruffleString name : names) {
      if (module.dict().getStr(name) == null) {
        return false;
      }
    }
    return true;
  }
}
