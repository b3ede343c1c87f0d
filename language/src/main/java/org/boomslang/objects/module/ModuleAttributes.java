package org.boomslang.objects.module;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;

/**
 * Attribute lookup in modules: the namespace, then the module's own {@code __getattr__} (PEP 562),
 * then an error that says what may be wrong.
 *
 * <p>Compare CPython moduleobject.c: {@code _Py_module_getattro_impl}.
 */
public final class ModuleAttributes {
  private ModuleAttributes() {}

  /** {@code module.name}. */
  @TruffleBoundary
  public static Object get(PyModule module, String name) {
    Object found = getOrNull(module, name);
    if (found != null) {
      return found;
    }
    Object hook = module.getAttributeOrNull("__getattr__");
    if (hook != null) {
      return Calls.call(hook, PyStr.constant(name));
    }
    throw missing(module, name);
  }

  private static Object getOrNull(PyModule module, String name) {
    try {
      return Attributes.genericGet(module, name);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  private static PyException missing(PyModule module, String name) {
    Object moduleName = module.getAttributeOrNull("__name__");
    if (moduleName == null || !PyStr.isStr(moduleName)) {
      return PyErrors.attributeErrorOf(module, name, "module has no attribute '%s'", name);
    }
    String shown = PyStr.toJava(moduleName);
    Object spec = module.getAttributeOrNull("__spec__");
    String advice = Shadowing.advice(shown, moduleName, spec);
    if (advice != null) {
      return PyErrors.attributeErrorOf(
          module, name, "module '%s' has no attribute '%s' %s", shown, name, advice);
    }
    if (ModuleSpecs.isInitializing(spec)) {
      String origin = Shadowing.origin(spec);
      return PyErrors.attributeErrorOf(
          module,
          name,
          "partially initialized module '%s'%s has no attribute '%s'"
              + " (most likely due to a circular import)",
          shown,
          origin == null ? "" : " from '" + origin + "'",
          name);
    }
    if (Shadowing.isSubmoduleInitializing(spec, name)) {
      return PyErrors.attributeErrorOf(
          module,
          name,
          "cannot access submodule '%s' of module '%s' (most likely due to a circular import)",
          name,
          shown);
    }
    return PyErrors.attributeErrorOf(
        module, name, "module '%s' has no attribute '%s'", shown, name);
  }
}
