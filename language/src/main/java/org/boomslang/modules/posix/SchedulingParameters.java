package org.boomslang.modules.posix;

import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * {@code os.sched_param}: a tuple with a name for its one element, made from that element itself.
 * Thread-safety: immutable.
 */
final class SchedulingParameters {
  static final StructSequence DEFINITION =
      StructSequence.builder("posix.sched_param", "Parameters of a scheduling policy.")
          .field("sched_priority", "the scheduling priority")
          .methods(SchedulingParameterMethodsTable::new)
          .build();

  static final PyType TYPE = DEFINITION.type();

  private SchedulingParameters() {}

  /** The priority that an argument carries; TypeError for what is no sched_param. */
  static int priority(Object value) {
    if (!DEFINITION.isInstance(value)) {
      throw PyErrors.typeError("must have a sched_param object");
    }
    Object priority = Conversions.index(((PyTuple) value).get(0));
    if (!(priority instanceof Long number) || number != (int) (long) number) {
      throw PyErrors.overflowError("sched_priority out of range");
    }
    return (int) (long) number;
  }
}
