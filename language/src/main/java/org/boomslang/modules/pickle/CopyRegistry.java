package org.boomslang.modules.pickle;

import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.runtime.ContextSlot;

/**
 * What {@code copyreg} and {@code _compat_pickle} know, looked up once in each context, as {@code
 * _Pickle_InitState} does. Thread-safety: shared; the dicts are atomic.
 *
 * @param dispatch class to function that reduces its instances
 * @param extensions (module, name) to code
 * @param inverted code to (module, name)
 * @param cache code to object
 */
record CopyRegistry(
    PyDict dispatch,
    PyDict extensions,
    PyDict inverted,
    PyDict cache,
    PyDict names,
    PyDict imports,
    PyDict reverseNames,
    PyDict reverseImports,
    Object newObject,
    Object encode,
    Object getattr) {

  private static final ContextSlot<CopyRegistry> SLOT = new ContextSlot<>(context -> load());

  static CopyRegistry get() {
    return SLOT.get();
  }

  private static CopyRegistry load() {
    return new CopyRegistry(
        dict("copyreg", "dispatch_table"),
        dict("copyreg", "_extension_registry"),
        dict("copyreg", "_inverted_registry"),
        dict("copyreg", "_extension_cache"),
        dict("_compat_pickle", "NAME_MAPPING"),
        dict("_compat_pickle", "IMPORT_MAPPING"),
        dict("_compat_pickle", "REVERSE_NAME_MAPPING"),
        dict("_compat_pickle", "REVERSE_IMPORT_MAPPING"),
        Imports.attribute("copyreg", "__newobj__"),
        Imports.attribute("codecs", "encode"),
        Imports.attribute("builtins", "getattr"));
  }

  private static PyDict dict(String module, String name) {
    Object value = Imports.attribute(module, name);
    if (!(value instanceof PyDict dict)) {
      throw PyErrors.runtimeError(
          "%s.%s should be a dict, not %s", module, name, Types.nameOf(value));
    }
    return dict;
  }
}
