package org.boomslang.modules.asyncio;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What a loop calls for a step of a task; it may raise an exception in the coroutine. Immutable.
 */
@PyBuiltins(type = "_asyncio.TaskStepMethWrapper")
final class PyTaskStep extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_asyncio.TaskStepMethWrapper",
          BuiltinTypes.OBJECT,
          Layout.of("TaskStepMethWrapper", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          PyTaskStepTable::new);

  private final PyTask task;
  private final PyBaseException exception;

  PyTaskStep(PyTask task, PyBaseException exception) {
    super(TYPE.instanceShape());
    this.task = task;
    this.exception = exception;
  }

  @PyBuiltin(name = "__call__", sig = "($self, /)")
  static void call(PyTaskStep self) {
    TaskSteps.step(self.task, self.exception);
  }

  @PyBuiltin(name = "__self__", kind = Kind.GETTER)
  static Object self(PyTaskStep self) {
    return self.task;
  }
}
