package org.boomslang.modules.posix;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Stream;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.objects.Audit;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * Module {@code posix}: the process, its environment, and constants with Linux's values. What needs
 * to change the process as a whole ({@code fork}, {@code exec}, user ids) does not exist inside a
 * JVM and is missing here, so that {@code hasattr} tells.
 */
@PyBuiltins(
    module = "posix",
    doc = "What the operating system offers, as standardised by POSIX. Use os instead.")
public final class PosixModule {
  private static final Object[] CONSTANTS = {
    "F_OK",
    0L,
    "R_OK",
    4L,
    "W_OK",
    2L,
    "X_OK",
    1L,
    "NGROUPS_MAX",
    65536L,
    "TMP_MAX",
    238328L,
    "WCONTINUED",
    8L,
    "WNOHANG",
    1L,
    "WUNTRACED",
    2L,
    "O_RDONLY",
    0L,
    "O_WRONLY",
    1L,
    "O_RDWR",
    2L,
    "O_NDELAY",
    2048L,
    "O_NONBLOCK",
    2048L,
    "O_APPEND",
    1024L,
    "O_DSYNC",
    4096L,
    "O_RSYNC",
    1052672L,
    "O_SYNC",
    1052672L,
    "O_NOCTTY",
    256L,
    "O_CREAT",
    64L,
    "O_EXCL",
    128L,
    "O_TRUNC",
    512L,
    "O_LARGEFILE",
    0L,
    "O_CLOEXEC",
    524288L,
    "O_ACCMODE",
    3L,
    "O_FSYNC",
    1052672L,
    "SEEK_HOLE",
    4L,
    "SEEK_DATA",
    3L,
    "O_ASYNC",
    8192L,
    "O_DIRECTORY",
    65536L,
    "O_NOFOLLOW",
    131072L,
    "O_NOATIME",
    262144L,
    "EX_OK",
    0L,
    "EX_USAGE",
    64L,
    "EX_DATAERR",
    65L,
    "EX_NOINPUT",
    66L,
    "EX_NOUSER",
    67L,
    "EX_NOHOST",
    68L,
    "EX_UNAVAILABLE",
    69L,
    "EX_SOFTWARE",
    70L,
    "EX_OSERR",
    71L,
    "EX_OSFILE",
    72L,
    "EX_CANTCREAT",
    73L,
    "EX_IOERR",
    74L,
    "EX_TEMPFAIL",
    75L,
    "EX_PROTOCOL",
    76L,
    "EX_NOPERM",
    77L,
    "EX_CONFIG",
    78L,
    "P_PID",
    1L,
    "P_PGID",
    2L,
    "P_ALL",
    0L,
    "P_PIDFD",
    3L,
    "WEXITED",
    4L,
    "WNOWAIT",
    16777216L,
    "WSTOPPED",
    2L,
    "CLD_EXITED",
    1L,
    "CLD_KILLED",
    2L,
    "CLD_DUMPED",
    3L,
    "CLD_TRAPPED",
    4L,
    "CLD_STOPPED",
    5L,
    "CLD_CONTINUED",
    6L,
    "F_LOCK",
    1L,
    "F_TLOCK",
    2L,
    "F_ULOCK",
    0L,
    "F_TEST",
    3L,
    "SCHED_OTHER",
    0L,
    "SCHED_DEADLINE",
    6L,
    "SCHED_FIFO",
    1L,
    "SCHED_NORMAL",
    0L,
    "SCHED_RR",
    2L,
    "SCHED_BATCH",
    3L,
    "SCHED_IDLE",
    5L,
    "RTLD_LAZY",
    1L,
    "RTLD_NOW",
    2L,
    "RTLD_GLOBAL",
    256L,
    "RTLD_LOCAL",
    0L,
    "RTLD_NODELETE",
    4096L,
    "RTLD_NOLOAD",
    4L,
    "RTLD_DEEPBIND",
    8L,
    "GRND_RANDOM",
    2L,
    "GRND_NONBLOCK",
    1L
  };

  private static final StructSequence UNAME_RESULT =
      StructSequence.builder("posix.uname_result", "What uname() tells of the system.")
          .field("sysname", "operating system name")
          .field("nodename", "name of machine on network (implementation-defined)")
          .field("release", "operating system release")
          .field("version", "operating system version")
          .field("machine", "hardware identifier")
          .build();

  private static final StructSequence TIMES_RESULT =
      StructSequence.builder("posix.times_result", "What times() tells of the process.")
          .field("user", "user time")
          .field("system", "system time")
          .field("children_user", "user time of children")
          .field("children_system", "system time of children")
          .field("elapsed", "elapsed time since an arbitrary point in the past")
          .build();

  private static final String[] OWNER_FUNCTIONS = {
    "HAVE_EVENTFD", "HAVE_TIMERFD_CREATE", "HAVE_FACCESSAT", "HAVE_FCHDIR", "HAVE_FCHMOD",
    "HAVE_FCHMODAT", "HAVE_FCHOWN", "HAVE_FCHOWNAT", "HAVE_FEXECVE", "HAVE_FDOPENDIR",
    "HAVE_FPATHCONF", "HAVE_FSTATAT", "HAVE_FSTATVFS", "HAVE_FUTIMENS", "HAVE_FUTIMES",
    "HAVE_FUTIMESAT", "HAVE_LINKAT", "HAVE_LUTIMES", "HAVE_MEMFD_CREATE", "HAVE_MKDIRAT",
    "HAVE_MKFIFOAT", "HAVE_MKNODAT", "HAVE_OPENAT", "HAVE_READLINKAT", "HAVE_RENAMEAT",
    "HAVE_SYMLINKAT", "HAVE_UNLINKAT", "HAVE_PTSNAME_R"
  };

  private PosixModule() {}

  static void initialize(PyContext context, PyModule module) {
    for (int i = 0; i < CONSTANTS.length; i += 2) {
      module.setAttribute(CONSTANTS[i], CONSTANTS[i + 1]);
    }
    new PosixFileFunctionsTable().addTo(context, module);
    new PosixDescriptorFunctionsTable().addTo(context, module);
    new PosixProcessFunctionsTable().addTo(context, module);
    if (NativeAccess.ownsProcess(context)) {
      new PosixNativeFunctionsTable().addTo(context, module);
      new PosixNativeProcessFunctionsTable().addTo(context, module);
      new PosixLimitFunctionsTable().addTo(context, module);
      new PosixSpawnFunctionsTable().addTo(context, module);
      new PosixSchedulingFunctionsTable().addTo(context, module);
      new TimerDescriptorFunctionsTable().addTo(context, module);
      module.setAttribute("sched_param", SchedulingParameters.TYPE);
      module.setAttribute("statvfs_result", PosixNativeFunctions.STATVFS_RESULT.type());
      module.setAttribute("waitid_result", PosixNativeProcessFunctions.WAITID_RESULT.type());
      NativeConstants.addTo(module);
    }
    module.setAttribute("environ", environment());
    module.setAttribute("error", ExceptionTypes.OS_ERROR);
    module.setAttribute("stat_result", FileStatus.STAT_RESULT.type());
    module.setAttribute("terminal_size", PosixDescriptorFunctions.TERMINAL_SIZE.type());
    module.setAttribute("uname_result", UNAME_RESULT.type());
    module.setAttribute("times_result", TIMES_RESULT.type());
    module.setAttribute("DirEntry", DirectoryEntry.TYPE);
    module.setAttribute("pathconf_names", SystemConfiguration.pathconfNames());
    module.setAttribute("confstr_names", SystemConfiguration.confstrNames());
    module.setAttribute("sysconf_names", SystemConfiguration.names());
    module.setAttribute("_have_functions", functions(NativeAccess.ownsProcess(context)));
  }

  /** What {@code os} asks to learn which functions take descriptors, and do not follow links. */
  private static PyList functions(boolean owner) {
    return PyList.of(
        Stream.concat(
                Stream.of("HAVE_FTRUNCATE", "HAVE_LSTAT", "HAVE_UTIMENSAT", "HAVE_LCHOWN"),
                owner ? Stream.of(OWNER_FUNCTIONS) : Stream.empty())
            .map(PyStr::constant)
            .toArray());
  }

  private static PyDict environment() {
    PyDict result = new PyDict();
    for (Map.Entry<String, String> variable : ProcessEnvironment.SLOT.get().all().entrySet()) {
      result.put(
          PyBytes.wrap(PathArgument.encode(variable.getKey())),
          PyBytes.wrap(PathArgument.encode(variable.getValue())));
    }
    return result;
  }

  @PyBuiltin(name = "_create_environ", sig = "()", doc = "The environment as it is now.")
  static Object createEnviron() {
    return environment();
  }

  private static PyBytes bytes(String text) {
    return PyBytes.wrap(PathArgument.encode(text));
  }

  private static String environmentText(Object value) {
    return PathArgument.text(FileSystemPath.of(value));
  }

  @PyBuiltin(
      name = "putenv",
      sig = "(name, value, /)",
      doc = "Sets a variable for child processes.")
  static void putenv(Object name, Object value) {
    String variable = environmentText(name);
    String text = environmentText(value);
    Audit.event("os.putenv", bytes(variable), bytes(text));
    if (variable.indexOf('=') >= 0) {
      throw PyErrors.valueError("illegal environment variable name");
    }
    if (variable.isEmpty()) {
      throw SystemErrors.of(Errno.EINVAL);
    }
    if (variable.indexOf('\0') >= 0 || text.indexOf('\0') >= 0) {
      throw PyErrors.valueError("embedded null byte");
    }
    ProcessEnvironment.SLOT.get().put(variable, text);
  }

  @PyBuiltin(name = "unsetenv", sig = "(name, /)", doc = "Removes a variable for child processes.")
  static void unsetenv(Object name) {
    String variable = environmentText(name);
    Audit.event("os.unsetenv", bytes(variable));
    if (variable.indexOf('\0') >= 0) {
      throw PyErrors.valueError("embedded null byte");
    }
    if (variable.isEmpty() || variable.indexOf('=') >= 0) {
      throw SystemErrors.of(Errno.EINVAL);
    }
    ProcessEnvironment.SLOT.get().remove(variable);
  }

  @PyBuiltin(name = "strerror", sig = "(code, /)", doc = "What the system says of an error number.")
  static String strerror(int code) {
    return Errno.strerror(code);
  }

  @PyBuiltin(
      name = "umask",
      sig = "(mask, /)",
      doc = "Sets the context's file mode creation mask; returns the old one.")
  static long umask(int mask) {
    return FileAccess.SLOT.get().setUmask(mask);
  }

  @PyBuiltin(name = "urandom", sig = "(size, /)", doc = "Random bytes fit for cryptography.")
  static Object urandom(int size) {
    if (size < 0) {
      throw PyErrors.valueError("negative argument not allowed");
    }
    byte[] bytes = new byte[size];
    new SecureRandom().nextBytes(bytes);
    return PyBytes.wrap(bytes);
  }

  @PyBuiltin(
      name = "getrandom",
      sig = "(size, flags=0)",
      doc = "Random bytes fit for cryptography.")
  static Object getrandom(int size, int flags) {
    if (size < 0) {
      throw SystemErrors.of(Errno.EINVAL);
    }
    return urandom(size);
  }

  @PyBuiltin(name = "cpu_count", sig = "()", doc = "Number of processors.")
  static long cpuCount() {
    String configured = PyConfig.of(PyContext.get()).setting("cpu_count");
    return configured != null
        ? Long.parseLong(configured)
        : Runtime.getRuntime().availableProcessors();
  }

  @PyBuiltin(
      name = "sched_getaffinity",
      sig = "(pid, /)",
      doc = "The processors that the process may use.")
  static Object schedGetaffinity(long pid) {
    if (pid != 0 && pid != ProcessHandle.current().pid()) {
      throw SystemErrors.of(Errno.ESRCH);
    }
    PySet result = new PySet();
    for (long i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      result.add(i);
    }
    return result;
  }

  @PyBuiltin(name = "sched_yield", sig = "()", doc = "Lets other threads run.")
  static void schedYield() {
    Thread.yield();
  }

  @PyBuiltin(
      name = "getloadavg",
      sig = "()",
      doc = "Average number of runnable processes over 1, 5 and 15 minutes.")
  static Object getloadavg() {
    double[] averages = SystemConfiguration.loadAverages();
    if (averages == null) {
      throw PyErrors.of(ExceptionTypes.OS_ERROR, PyStr.constant("Load averages are unobtainable"));
    }
    return PyTuple.of(averages[0], averages[1], averages[2]);
  }

  @PyBuiltin(name = "uname", sig = "()", doc = "Names of the operating system and the machine.")
  static PyTuple uname() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "localhost";
    }
    String machine = System.getProperty("os.arch");
    return UNAME_RESULT.make(
        PyStr.of(System.getProperty("os.name")),
        PyStr.of(host),
        PyStr.of(System.getProperty("os.version")),
        PyStr.of(SystemConfiguration.kernelVersion()),
        PyStr.of(machine.equals("amd64") ? "x86_64" : machine));
  }

  @PyBuiltin(name = "times", sig = "()", doc = "Processor times of the process.")
  static PyTuple times() {
    double[] cpu = SystemConfiguration.processorTimes();
    return TIMES_RESULT.make(cpu[0], cpu[1], 0.0, 0.0, System.nanoTime() / 1e9);
  }

  @PyBuiltin(
      name = "sysconf",
      sig = "(name, /)",
      doc = "The value of a system configuration variable.")
  static long sysconf(Object name) {
    return SystemConfiguration.value(name);
  }

  @PyBuiltin(
      name = "register_at_fork",
      sig = "(*, before=<unset>, after_in_child=<unset>, after_in_parent=<unset>)",
      doc = "Registers functions around fork, which never happens here.")
  static void registerAtFork(Object before, Object child, Object parent) {
    if (before == null && child == null && parent == null) {
      throw PyErrors.typeError("At least one argument is required.");
    }
  }
}
