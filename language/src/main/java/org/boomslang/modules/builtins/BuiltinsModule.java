package org.boomslang.modules.builtins;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.imports.BuiltinModules;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyEllipsis;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/** The constants and types in module {@code builtins}. Thread-safety: shared (stateless). */
@PyBuiltins(
    module = "builtins",
    doc =
        "Built-in functions, types, exceptions, and other objects.\n\n"
            + "This module provides direct access to all 'built-in'\n"
            + "identifiers of Python; for example, builtins.len is\n"
            + "the full name for the built-in function len().")
public final class BuiltinsModule {
  private static final PyType[] TYPES = {
    BuiltinTypes.OBJECT,
    BuiltinTypes.TYPE,
    BuiltinTypes.INT,
    BuiltinTypes.BOOL,
    BuiltinTypes.FLOAT,
    BuiltinTypes.COMPLEX,
    BuiltinTypes.STR,
    BuiltinTypes.BYTES,
    BuiltinTypes.BYTEARRAY,
    BuiltinTypes.MEMORYVIEW,
    BuiltinTypes.LIST,
    BuiltinTypes.TUPLE,
    BuiltinTypes.DICT,
    BuiltinTypes.SET,
    BuiltinTypes.FROZENSET,
    BuiltinTypes.RANGE,
    BuiltinTypes.SLICE,
    org.boomslang.objects.classmethod.PyClassMethod.TYPE,
    org.boomslang.objects.descriptor.PyStaticMethod.TYPE,
    org.boomslang.objects.property.PyProperty.TYPE,
    org.boomslang.objects.superobject.PySuper.TYPE,
    org.boomslang.objects.iterator.PyEnumerate.TYPE,
    org.boomslang.objects.iterator.PyFilter.TYPE,
    org.boomslang.objects.iterator.PyMap.TYPE,
    org.boomslang.objects.iterator.PyReversed.TYPE,
    org.boomslang.objects.iterator.PyZip.TYPE,
  };

  private BuiltinsModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("None", PyNone.NONE);
    module.setAttribute("Ellipsis", PyEllipsis.ELLIPSIS);
    module.setAttribute("NotImplemented", PyNotImplemented.NOT_IMPLEMENTED);
    module.setAttribute("True", true);
    module.setAttribute("False", false);
    module.setAttribute("__debug__", PyConfig.of(context).optimize() == 0);
    for (PyType type : TYPES) {
      module.setAttribute(type.shortName().intern(), type);
    }
    for (PyType type : ExceptionTypes.all()) {
      module.setAttribute(type.shortName().intern(), type);
    }
    module.setAttribute("EnvironmentError", ExceptionTypes.OS_ERROR);
    module.setAttribute("IOError", ExceptionTypes.OS_ERROR);
  }

  /** Adds {@code open}, which lives in {@code _io}, once that module can be made. */
  public static void addOpen(PyContext context) {
    BuiltinModules modules = BuiltinModules.of(context);
    PyModule io = modules.load("_io");
    modules.load("builtins").setAttribute("open", io.getAttributeOrNull("open"));
  }
}
