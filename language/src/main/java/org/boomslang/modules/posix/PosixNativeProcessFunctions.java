package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.libc.Processes;
import org.boomslang.modules.libc.Spawn;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The functions of {@code posix} on processes that only the C library has; in a context that owns
 * the process. {@code fork} is not among them: a JVM does not survive it in the child.
 */
@PyBuiltins(module = "posix")
final class PosixNativeProcessFunctions {
  static final StructSequence WAITID_RESULT =
      StructSequence.builder("posix.waitid_result", "What waitid() tells of a child.")
          .field("si_pid", "")
          .field("si_uid", "")
          .field("si_signo", "")
          .field("si_status", "")
          .field("si_code", "")
          .build();

  private static final int RUSAGE_SIZE = 144;

  private static final Function EXECVE = Function.ofInt("execve");
  private static final Function KILL = Function.ofInt("kill");
  private static final Function KILLPG = Function.ofInt("killpg");
  private static final Function GETPGID = Function.ofInt("getpgid");
  private static final Function SETPGID = Function.ofInt("setpgid");
  private static final Function GETSID = Function.ofInt("getsid");
  private static final Function SETSID = Function.ofInt("setsid");
  private static final Function GETPRIORITY = Function.ofInt("getpriority");
  private static final Function SETPRIORITY = Function.ofInt("setpriority");
  private static final Function GETGROUPS = Function.ofInt("getgroups");
  private static final Function SETGROUPS = Function.ofInt("setgroups");
  private static final Function GETGROUPLIST = Function.ofInt("getgrouplist");
  private static final Function SETUID = Function.ofInt("setuid");
  private static final Function SETGID = Function.ofInt("setgid");
  private static final Function SETEUID = Function.ofInt("seteuid");
  private static final Function SETEGID = Function.ofInt("setegid");
  private static final Function SETREUID = Function.ofInt("setreuid");
  private static final Function SETREGID = Function.ofInt("setregid");
  private static final Function SETRESUID = Function.ofInt("setresuid");
  private static final Function SETRESGID = Function.ofInt("setresgid");
  private static final Function SCHED_MAX = Function.ofInt("sched_get_priority_max");
  private static final Function SCHED_MIN = Function.ofInt("sched_get_priority_min");

  private PosixNativeProcessFunctions() {}

  private static long check(long result) {
    return PosixNativeFunctions.check(result);
  }

  @PyBuiltin(name = "kill", sig = "(pid, signal, /)", doc = "Sends a signal to a process.")
  static void kill(long pid, int signal) {
    Audit.event("os.kill", pid, (long) signal);
    if (pid == ProcessHandle.current().pid() && signal != 0 && signal != 9 && signal != 19) {
      ProcessSignals.raise(signal);
      return;
    }
    NativeAccess.require();
    check(KILL.call(pid, signal));
  }

  @PyBuiltin(name = "killpg", sig = "(pgid, signal, /)", doc = "Sends a signal to a group.")
  static void killpg(long pgid, int signal) {
    Audit.event("os.killpg", pgid, (long) signal);
    NativeAccess.require();
    check(KILLPG.call(pgid, signal));
  }

  @PyBuiltin(
      name = "waitpid",
      sig = "(pid, options, /)",
      doc = "Waits for a child process; its id and wait status.")
  static PyTuple waitpid(int pid, int options) {
    Integer failed = ChildProcesses.SLOT.get().takeFailed(pid);
    if (failed != null) {
      return PyTuple.of((long) pid, (long) failed);
    }
    NativeAccess.require();
    int[] status = new int[1];
    long result = check(Processes.await(pid, options, status, null));
    return PyTuple.of(result, result == 0 ? 0L : (long) status[0]);
  }

  @PyBuiltin(name = "wait", sig = "()", doc = "Waits for any child process.")
  static PyTuple waitAny() {
    return waitpid(-1, 0);
  }

  @PyBuiltin(name = "wait4", sig = "(pid, options)", doc = "Waits; also what the child used.")
  static PyTuple wait4(int pid, int options) {
    NativeAccess.require();
    int[] status = new int[1];
    byte[] usage = new byte[RUSAGE_SIZE];
    long result = check(Processes.await(pid, options, status, usage));
    ByteBuffer b = ByteBuffer.wrap(usage).order(ByteOrder.nativeOrder());
    Object[] values = new Object[16];
    values[0] = b.getLong(0) + b.getLong(8) / 1e6;
    values[1] = b.getLong(16) + b.getLong(24) / 1e6;
    for (int i = 0; i < 14; i++) {
      values[2 + i] = b.getLong(32 + 8 * i);
    }
    Object type = Imports.attribute("resource", "struct_rusage");
    return PyTuple.of(result, (long) status[0], Calls.call(type, PyTuple.of(values)));
  }

  @PyBuiltin(name = "wait3", sig = "(options)", doc = "As wait4, for any child.")
  static PyTuple wait3(int options) {
    return wait4(-1, options);
  }

  @PyBuiltin(name = "waitid", sig = "(idtype, id, options, /)", doc = "Waits as waitid().")
  static Object waitid(int idtype, int id, int options) {
    NativeAccess.require();
    int[] r = new int[5];
    long found = check(Processes.awaitId(idtype, id, options, r));
    return found == 0
        ? PyNone.NONE
        : WAITID_RESULT.make((long) r[0], (long) r[1], (long) r[2], (long) r[3], (long) r[4]);
  }

  @PyBuiltin(name = "pidfd_open", sig = "(pid, flags=0)", doc = "A descriptor of a process.")
  static long pidfdOpen(int pid, int flags) {
    NativeAccess.require();
    return PosixNativeFunctions.adopt(Processes.open(pid, flags));
  }

  @PyBuiltin(
      name = "system",
      sig = "(command)",
      doc = "Runs a command in a shell; returns its wait status.")
  @TruffleBoundary
  static long system(Object command) {
    NativeAccess.require();
    UnwrittenFiles.SLOT.get().beforeProgram();
    byte[] text = PathArgument.encode(PathArgument.of(null, "command", command).text());
    Audit.event("os.system", PyBytes.wrap(text));
    try (Spawn spawn = new Spawn()) {
      spawn.blockedSignals(List.of());
      spawn.keepOnly(new HashSet<>(FileDescriptors.current().inheritable()));
      byte[] shell = PathArgument.encode("/bin/sh");
      int pid =
          (int)
              check(
                  spawn.start(
                      shell,
                      List.of(PathArgument.encode("sh"), PathArgument.encode("-c"), text),
                      PosixSpawnFunctions.environment(null),
                      false));
      int[] status = new int[1];
      check(Processes.await(pid, 0, status, null));
      return status[0];
    }
  }

  @PyBuiltin(
      name = "execv",
      sig = "(path, argv, /)",
      doc = "Replaces the process by another program.")
  static void execv(Object path, Object argv) {
    Audit.event("os.exec", path, argv, PyNone.NONE);
    exec(
        "execv",
        path,
        PosixSpawnFunctions.arguments("execv", argv),
        PosixSpawnFunctions.environment(null));
  }

  @PyBuiltin(
      name = "execve",
      sig = "(path, argv, env)",
      doc = "Replaces the process by another program with an environment.")
  static void execve(Object path, Object argv, Object env) {
    Audit.event("os.exec", path, argv, env);
    exec(
        "execve",
        path,
        PosixSpawnFunctions.arguments("execve", argv),
        PosixSpawnFunctions.environment(env));
  }

  @TruffleBoundary
  private static void exec(
      String function, Object path, List<byte[]> arguments, List<byte[]> environment) {
    NativeAccess.require();
    PathArgument argument =
        PathArgument.of(function, "path", path, function.equals("execve"), false);
    int open = argument.isDescriptor() ? PosixNativeFunctions.kernel(path, path) : -1;
    UnwrittenFiles.SLOT.get().beforeProgram();
    Set<Integer> kept = new HashSet<>(FileDescriptors.current().inheritable());
    String[] numbers = new File("/proc/self/fd").list();
    for (String number : numbers == null ? new String[0] : numbers) {
      int fd = Integer.parseInt(number);
      if (fd > 2) {
        Kernel.control(fd, Kernel.F_SETFD, kept.contains(fd) ? 0 : Kernel.FD_CLOEXEC);
      }
    }
    try (Arena arena = Arena.ofConfined()) {
      String program = argument.isDescriptor() ? "/proc/self/fd/" + open : argument.text();
      PosixNativeFunctions.check(
          EXECVE.call(
              Kernel.string(arena, PathArgument.encode(program)),
              strings(arena, arguments),
              strings(arena, environment)),
          path);
    }
  }

  private static long strings(Arena arena, List<byte[]> values) {
    MemorySegment array = arena.allocate(8L * (values.size() + 1), 8);
    for (int i = 0; i < values.size(); i++) {
      array.set(ValueLayout.JAVA_LONG, 8L * i, Kernel.string(arena, values.get(i)));
    }
    return array.address();
  }

  @PyBuiltin(name = "getpgid", sig = "(pid)", doc = "The process group of a process.")
  static long getpgid(int pid) {
    NativeAccess.require();
    return check(GETPGID.call(pid));
  }

  @PyBuiltin(name = "getpgrp", sig = "()", doc = "The process group of this process.")
  static long getpgrp() {
    return getpgid(0);
  }

  @PyBuiltin(name = "setpgid", sig = "(pid, pgrp, /)", doc = "Sets a process group.")
  static void setpgid(int pid, int group) {
    NativeAccess.require();
    check(SETPGID.call(pid, group));
  }

  @PyBuiltin(name = "setpgrp", sig = "()", doc = "Makes the process a group leader.")
  static void setpgrp() {
    setpgid(0, 0);
  }

  @PyBuiltin(name = "getsid", sig = "(pid, /)", doc = "The session of a process.")
  static long getsid(int pid) {
    NativeAccess.require();
    return check(GETSID.call(pid));
  }

  @PyBuiltin(name = "setsid", sig = "()", doc = "Starts a session.")
  static void setsid() {
    NativeAccess.require();
    check(SETSID.call());
  }

  @PyBuiltin(name = "getpriority", sig = "(which, who)", doc = "A scheduling priority.")
  static long getpriority(int which, int who) {
    NativeAccess.require();
    long value = GETPRIORITY.call(which, who);
    if (value < -20) {
      throw SystemErrors.of((int) -value);
    }
    return value == -Errno.ESRCH || value == -Errno.EINVAL ? check(value) : value;
  }

  @PyBuiltin(name = "setpriority", sig = "(which, who, priority)", doc = "Sets a priority.")
  static void setpriority(int which, int who, int priority) {
    NativeAccess.require();
    check(SETPRIORITY.call(which, who, priority));
  }

  @PyBuiltin(name = "nice", sig = "(increment, /)", doc = "Adds to the niceness.")
  static long nice(int increment) {
    long next = getpriority(0, 0) + increment;
    setpriority(0, 0, (int) Math.clamp(next, -20, 19));
    return getpriority(0, 0);
  }

  @PyBuiltin(name = "getgroups", sig = "()", doc = "The supplementary groups of the process.")
  @TruffleBoundary
  static Object getgroups() {
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      int count = (int) check(GETGROUPS.call(0, 0));
      MemorySegment groups = arena.allocate(4L * Math.max(count, 1), 4);
      count = (int) check(GETGROUPS.call(count, groups.address()));
      return groups(groups, count);
    }
  }

  private static PyList groups(MemorySegment groups, int count) {
    Object[] result = new Object[count];
    for (int i = 0; i < count; i++) {
      result[i] = groups.get(ValueLayout.JAVA_INT, 4L * i) & 0xffffffffL;
    }
    return PyList.of(result);
  }

  @PyBuiltin(name = "setgroups", sig = "(groups, /)", doc = "Sets the supplementary groups.")
  @TruffleBoundary
  static void setgroups(Object groups) {
    NativeAccess.require();
    Object[] items = Iteration.toArray(groups);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment array = arena.allocate(4L * Math.max(items.length, 1), 4);
      for (int i = 0; i < items.length; i++) {
        array.set(ValueLayout.JAVA_INT, 4L * i, (int) Conversions.asLong(items[i]));
      }
      check(SETGROUPS.call(items.length, array.address()));
    }
  }

  @PyBuiltin(name = "getgrouplist", sig = "(user, group, /)", doc = "The groups of a user.")
  @TruffleBoundary
  static Object getgrouplist(String user, long group) {
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment count = arena.allocate(4, 4);
      MemorySegment groups = arena.allocate(4 * 65536L, 4);
      count.set(ValueLayout.JAVA_INT, 0, 65536);
      GETGROUPLIST.raw(
          Kernel.string(arena, PathArgument.encode(user)),
          group,
          groups.address(),
          count.address());
      return groups(groups, count.get(ValueLayout.JAVA_INT, 0));
    }
  }

  @PyBuiltin(name = "setuid", sig = "(uid, /)")
  static void setuid(long uid) {
    identity(SETUID, uid);
  }

  @PyBuiltin(name = "setgid", sig = "(gid, /)")
  static void setgid(long gid) {
    identity(SETGID, gid);
  }

  @PyBuiltin(name = "seteuid", sig = "(euid, /)")
  static void seteuid(long uid) {
    identity(SETEUID, uid);
  }

  @PyBuiltin(name = "setegid", sig = "(egid, /)")
  static void setegid(long gid) {
    identity(SETEGID, gid);
  }

  @PyBuiltin(name = "setreuid", sig = "(ruid, euid, /)")
  static void setreuid(long real, long effective) {
    identity(SETREUID, real, effective);
  }

  @PyBuiltin(name = "setregid", sig = "(rgid, egid, /)")
  static void setregid(long real, long effective) {
    identity(SETREGID, real, effective);
  }

  @PyBuiltin(name = "setresuid", sig = "(ruid, euid, suid, /)")
  static void setresuid(long real, long effective, long saved) {
    identity(SETRESUID, real, effective, saved);
  }

  @PyBuiltin(name = "setresgid", sig = "(rgid, egid, sgid, /)")
  static void setresgid(long real, long effective, long saved) {
    identity(SETRESGID, real, effective, saved);
  }

  private static void identity(Function function, long... ids) {
    for (long id : ids) {
      if (id < -1) {
        throw PyErrors.overflowError("uid is less than minimum");
      }
      if (id > 0xffffffffL) {
        throw PyErrors.overflowError("uid is greater than maximum");
      }
    }
    NativeAccess.require();
    check(function.call(ids));
  }

  @PyBuiltin(name = "sched_get_priority_max", sig = "(policy)")
  static long schedMax(int policy) {
    NativeAccess.require();
    return check(SCHED_MAX.call(policy));
  }

  @PyBuiltin(name = "sched_get_priority_min", sig = "(policy)")
  static long schedMin(int policy) {
    NativeAccess.require();
    return check(SCHED_MIN.call(policy));
  }
}
