package org.boomslang.modules.resource;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/** Module {@code resource}: limits and usage of the process. */
@PyBuiltins(module = "resource", doc = "Limits and usage of system resources.")
public final class ResourceModule {
  /** Names of limits; a name's place is its number on Linux. */
  private static final String[] LIMITS = {
    "CPU",
    "FSIZE",
    "DATA",
    "STACK",
    "CORE",
    "RSS",
    "NPROC",
    "NOFILE",
    "MEMLOCK",
    "AS",
    "LOCKS",
    "SIGPENDING",
    "MSGQUEUE",
    "NICE",
    "RTPRIO",
    "RTTIME",
  };

  private static final int USAGE_NUMBERS = 18;
  private static final int COUNTS = 14;
  private static final double MICROS = 1e6;

  private static final StructSequence USAGE =
      StructSequence.builder("resource.struct_rusage", "What getrusage() returns.")
          .field("ru_utime", "user time used")
          .field("ru_stime", "system time used")
          .field("ru_maxrss", "max. resident set size")
          .field("ru_ixrss", "shared memory size")
          .field("ru_idrss", "unshared data size")
          .field("ru_isrss", "unshared stack size")
          .field("ru_minflt", "page faults not requiring I/O")
          .field("ru_majflt", "page faults requiring I/O")
          .field("ru_nswap", "number of swap outs")
          .field("ru_inblock", "block input operations")
          .field("ru_oublock", "block output operations")
          .field("ru_msgsnd", "IPC messages sent")
          .field("ru_msgrcv", "IPC messages received")
          .field("ru_nsignals", "signals received")
          .field("ru_nvcsw", "voluntary context switches")
          .field("ru_nivcsw", "involuntary context switches")
          .build();

  private ResourceModule() {}

  static void initialize(PyContext context, PyModule module) {
    for (int i = 0; i < LIMITS.length; i++) {
      module.setAttribute("RLIMIT_" + LIMITS[i], (long) i);
    }
    module.setAttribute("RLIMIT_OFILE", 7L);
    module.setAttribute("RLIM_INFINITY", -1L);
    module.setAttribute("RUSAGE_SELF", 0L);
    module.setAttribute("RUSAGE_CHILDREN", -1L);
    module.setAttribute("RUSAGE_THREAD", 1L);
    module.setAttribute("struct_rusage", USAGE.type());
    module.setAttribute("error", ExceptionTypes.OS_ERROR);
  }

  private static void checkNative() {
    if (!PyContext.get().env().isNativeAccessAllowed()) {
      throw SystemErrors.of(Errno.EPERM);
    }
  }

  private static void checkResource(int resource) {
    if (resource < 0 || resource >= LIMITS.length) {
      throw PyErrors.valueError("invalid resource specified");
    }
  }

  private static PyTuple pair(long[] limits) {
    return PyTuple.of(limits[0], limits[1]);
  }

  private static long[] limits(Object given) {
    Object[] items = Iteration.toArray(given);
    if (items.length != 2) {
      throw PyErrors.valueError("expected a tuple of 2 integers");
    }
    return new long[] {Conversions.asLong(items[0]), Conversions.asLong(items[1])};
  }

  private static void check(int errno) {
    switch (errno) {
      case 0 -> {}
      case Errno.EINVAL -> throw PyErrors.valueError("current limit exceeds maximum limit");
      case Errno.EPERM -> throw PyErrors.valueError("not allowed to raise maximum limit");
      default -> throw SystemErrors.of(errno);
    }
  }

  @PyBuiltin(name = "getrlimit", sig = "(resource, /)", doc = "The soft and the hard limit.")
  static PyTuple getrlimit(int resource) {
    checkResource(resource);
    checkNative();
    long[] result = new long[2];
    int errno = SystemCalls.getLimit(resource, result);
    if (errno != 0) {
      throw SystemErrors.of(errno);
    }
    return pair(result);
  }

  @PyBuiltin(name = "setrlimit", sig = "(resource, limits, /)", doc = "Sets the limits.")
  static void setrlimit(int resource, Object limits) {
    Audit.event("resource.setrlimit", (long) resource, limits);
    checkResource(resource);
    checkNative();
    long[] values = limits(limits);
    check(SystemCalls.setLimit(resource, values[0], values[1]));
  }

  @PyBuiltin(
      name = "prlimit",
      sig = "(pid, resource, limits=None, /)",
      doc = "Sets or gets the limits of a process.")
  static PyTuple prlimit(int pid, int resource, Object limits) {
    Audit.event("resource.prlimit", (long) pid, (long) resource, limits);
    checkResource(resource);
    checkNative();
    long[] before = new long[2];
    long[] values = limits == PyNone.NONE ? null : limits(limits);
    int errno = SystemCalls.processLimit(pid, resource, values, before);
    if (errno == Errno.EINVAL) {
      throw PyErrors.valueError("current limit exceeds maximum limit");
    }
    if (errno != 0) {
      throw SystemErrors.of(errno);
    }
    return pair(before);
  }

  @PyBuiltin(name = "getrusage", sig = "(who, /)", doc = "What the process or its children used.")
  static Object getrusage(int who) {
    checkNative();
    long[] numbers = new long[USAGE_NUMBERS];
    int errno = SystemCalls.getUsage(who, numbers);
    if (errno == Errno.EINVAL) {
      throw PyErrors.valueError("invalid who parameter");
    }
    if (errno != 0) {
      throw SystemErrors.of(errno);
    }
    Object[] values = new Object[2 + COUNTS];
    values[0] = numbers[0] + numbers[1] / MICROS;
    values[1] = numbers[2] + numbers[3] / MICROS;
    for (int i = 0; i < COUNTS; i++) {
      values[2 + i] = numbers[4 + i];
    }
    return USAGE.make(values);
  }

  @PyBuiltin(name = "getpagesize", sig = "()", doc = "The size of a page of memory, in bytes.")
  static long getpagesize() {
    return 4096;
  }
}
