package org.boomslang.modules.posix;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** What sets {@code sched_param} apart from other struct sequences. Stateless. */
@PyBuiltins(type = "sched_param")
final class SchedulingParameterMethods {
  private SchedulingParameterMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, sched_priority)")
  static Object create(PyType type, Object priority) {
    return SchedulingParameters.DEFINITION.make(priority);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyTuple self) {
    return PyTuple.of(self.type(), PyTuple.of(self.get(0)));
  }
}
