package org.boomslang.objects.typing;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The evaluation function of a value that was given and not written in a type parameter list.
 * Immutable.
 */
public final class PyConstEvaluator extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "_typing._ConstEvaluator",
          BuiltinTypes.OBJECT,
          Layout.of("_ConstEvaluator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          ConstEvaluatorMethodsTable::new);

  final Object value;

  PyConstEvaluator(Object value) {
    super(TYPE.instanceShape());
    this.value = value;
  }
}
