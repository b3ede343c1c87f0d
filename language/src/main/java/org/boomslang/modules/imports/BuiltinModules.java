package org.boomslang.modules.imports;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * The modules written in Java: for each name the generated tables that fill it. A module is made
 * when it is imported, once per context.
 *
 * <p>Thread-safety: atomic. Initialising a module runs under this object's monitor and runs no
 * Python code.
 */
public final class BuiltinModules {
  private static final ContextSlot<BuiltinModules> STATE = new ContextSlot<>(BuiltinModules::new);

  private final PyContext context;
  private final Map<String, List<Supplier<? extends BuiltinTable>>> tables = new LinkedHashMap<>();
  private final Map<String, PyModule> modules = new LinkedHashMap<>();

  private BuiltinModules(PyContext context) {
    this.context = context;
    BuiltinModuleList.addTo(this::register);
  }

  public static BuiltinModules of(PyContext context) {
    return STATE.get(context);
  }

  private void register(String name, Supplier<? extends BuiltinTable> table) {
    tables.computeIfAbsent(name, n -> new ArrayList<>()).add(table);
  }

  public boolean contains(String name) {
    return tables.containsKey(name);
  }

  /** The names, sorted: {@code sys.builtin_module_names}. */
  public List<String> names() {
    return tables.keySet().stream().sorted().toList();
  }

  /**
   * The module object of that name, made on first use; null when there is no such builtin module.
   */
  @TruffleBoundary
  public synchronized PyModule load(String name) {
    PyModule module = modules.get(name);
    if (module != null || !tables.containsKey(name)) {
      return module;
    }
    module = new PyModule(name);
    modules.put(name, module);
    try {
      fill(name, module);
    } catch (RuntimeException e) {
      // It says why it cannot be had; the next import is to hear that again.
      modules.remove(name);
      throw e;
    }
    return module;
  }

  private void fill(String name, PyModule module) {
    for (Supplier<? extends BuiltinTable> supplier : tables.get(name)) {
      BuiltinTable table = supplier.get();
      if (table.doc() != null) {
        module.setAttribute("__doc__", PyStr.of(table.doc()));
      }
      table.addTo(context, module);
    }
  }
}
