package org.boomslang.modules.typing;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.alias.PyUnion;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.typing.GenericMethods;
import org.boomslang.objects.typing.PyNoDefault;
import org.boomslang.objects.typing.PyParamSpec;
import org.boomslang.objects.typing.PyParamSpecPart;
import org.boomslang.objects.typing.PyTypeAlias;
import org.boomslang.objects.typing.PyTypeVar;
import org.boomslang.objects.typing.PyTypeVarTuple;
import org.boomslang.runtime.PyContext;

/** Module {@code _typing}. */
@PyBuiltins(module = "_typing", doc = "Primitives and accelerators for the typing module.\n")
public final class TypingModule {
  private TypingModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("TypeVar", PyTypeVar.TYPE);
    module.setAttribute("TypeVarTuple", PyTypeVarTuple.TYPE);
    module.setAttribute("ParamSpec", PyParamSpec.TYPE);
    module.setAttribute("ParamSpecArgs", PyParamSpecPart.ARGS_TYPE);
    module.setAttribute("ParamSpecKwargs", PyParamSpecPart.KWARGS_TYPE);
    module.setAttribute("TypeAliasType", PyTypeAlias.TYPE);
    module.setAttribute("Generic", GenericMethods.TYPE);
    module.setAttribute("Union", PyUnion.TYPE);
    module.setAttribute("NoDefault", PyNoDefault.NO_DEFAULT);
  }

  @PyBuiltin(name = "_idfunc", sig = "(x, /)")
  static Object identity(Object value) {
    return value;
  }
}
