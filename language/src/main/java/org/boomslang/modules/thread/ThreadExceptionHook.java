package org.boomslang.modules.thread;

import org.boomslang.modules.sys.ExceptionReport;
import org.boomslang.modules.sys.StandardStreams;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.objects.tuple.PyTuple;

/**
 * What {@code threading.excepthook} does by default: says which thread ended by an exception, and
 * prints the traceback. Thread-safety: shared (stateless).
 */
final class ThreadExceptionHook {
  /** {@code _thread._ExceptHookArgs}: the exception and the thread. */
  static final StructSequence ARGS =
      StructSequence.builder(
              "_thread._ExceptHookArgs",
              "ExceptHookArgs\n\nType used to pass arguments to threading.excepthook.")
          .field("exc_type", "Exception type")
          .field("exc_value", "Exception value")
          .field("exc_traceback", "Exception traceback")
          .field("thread", "Thread")
          .build();

  private ThreadExceptionHook() {}

  static void report(PyTuple args) {
    Object type = args.get(0);
    if (type == ExceptionTypes.SYSTEM_EXIT) {
      return;
    }
    Object thread = args.get(3);
    Object file = StandardStreams.stderr();
    if (file == null || file == PyNone.NONE) {
      if (thread == PyNone.NONE) {
        return;
      }
      file = Attributes.getOrNull(thread, "_stderr");
      if (file == null || file == PyNone.NONE) {
        return;
      }
    }
    String name =
        thread == PyNone.NONE ? Long.toString(Thread.currentThread().threadId()) : nameOf(thread);
    Calls.callMethod(file, "write", PyStr.of("Exception in thread " + name + ":\n"));
    ExceptionReport.print(args.get(1), file);
  }

  private static String nameOf(Object thread) {
    Object name = Attributes.getOrNull(thread, "name");
    return name == null
        ? Long.toString(Thread.currentThread().threadId())
        : PyStr.toJava(Conversions.str(name));
  }
}
