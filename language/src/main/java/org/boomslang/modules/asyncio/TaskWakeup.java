package org.boomslang.modules.asyncio;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyMethodDescriptor;

/**
 * The method of a task that is a callback of what the task waits for. It is no attribute of the
 * class. Thread-safety: shared (stateless).
 */
@PyBuiltins(type = "_asyncio.Task")
final class TaskWakeup {
  private static final BuiltinCode CODE = code();

  private TaskWakeup() {}

  private static BuiltinCode code() {
    BuiltinCode[] found = new BuiltinCode[1];
    new TaskWakeupTable()
        .addTo(
            PyTask.TYPE,
            (name, value) -> {
              if (value instanceof PyMethodDescriptor descriptor) {
                found[0] = descriptor.code();
              }
            });
    return found[0];
  }

  static Object of(PyTask task) {
    return new PyBuiltinFunction(CODE, task, null);
  }

  @PyBuiltin(name = "task_wakeup", sig = "($self, future, /)")
  static void wakeUp(PyTask self, Object future) {
    TaskSteps.wakeUp(self, future);
  }
}
