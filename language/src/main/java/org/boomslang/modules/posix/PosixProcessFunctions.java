package org.boomslang.modules.posix;

import com.oracle.truffle.api.TruffleLanguage;
import java.io.IOException;
import java.util.Optional;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.objects.Audit;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;

/** The functions of {@code posix} on processes. */
@PyBuiltins(module = "posix")
final class PosixProcessFunctions {
  private static final int SIGTERM = 15;
  private static final int SIGKILL = 9;
  private static final int WNOHANG = 1;

  private PosixProcessFunctions() {}

  @PyBuiltin(name = "getpid", sig = "()", doc = "The process id.")
  static long getpid() {
    return ProcessHandle.current().pid();
  }

  @PyBuiltin(name = "getppid", sig = "()", doc = "The process id of the parent.")
  static long getppid() {
    return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
  }

  @PyBuiltin(name = "getuid", sig = "()", doc = "The real user id.")
  static long getuid() {
    return SystemConfiguration.id("Uid", 0);
  }

  @PyBuiltin(name = "geteuid", sig = "()", doc = "The effective user id.")
  static long geteuid() {
    return SystemConfiguration.id("Uid", 1);
  }

  @PyBuiltin(name = "getgid", sig = "()", doc = "The real group id.")
  static long getgid() {
    return SystemConfiguration.id("Gid", 0);
  }

  @PyBuiltin(name = "getegid", sig = "()", doc = "The effective group id.")
  static long getegid() {
    return SystemConfiguration.id("Gid", 1);
  }

  @PyBuiltin(name = "getresuid", sig = "()", doc = "The real, effective and saved user ids.")
  static PyTuple getresuid() {
    return PyTuple.of(getuid(), geteuid(), SystemConfiguration.id("Uid", 2));
  }

  @PyBuiltin(name = "getresgid", sig = "()", doc = "The real, effective and saved group ids.")
  static PyTuple getresgid() {
    return PyTuple.of(getgid(), getegid(), SystemConfiguration.id("Gid", 2));
  }

  @PyBuiltin(name = "getgroups", sig = "()", doc = "The group ids of the process: its own group.")
  static Object getgroups() {
    return PyList.of(getgid());
  }

  @PyBuiltin(name = "getlogin", sig = "()", doc = "The name of the user.")
  static String getlogin() {
    if (!PyContext.get().env().isFileIOAllowed()) {
      throw SystemErrors.of(Errno.EPERM);
    }
    String name = System.getProperty("user.name");
    if (name == null) {
      throw SystemErrors.of(Errno.ENOTTY);
    }
    return name;
  }

  @PyBuiltin(
      name = "kill",
      sig = "(pid, signal, /)",
      doc = "Sends a signal: 0, SIGTERM or SIGKILL; others only to this process.")
  static void kill(long pid, int signal) {
    Audit.event("os.kill", pid, (long) signal);
    if (pid == getpid() && signal != 0) {
      ProcessSignals.raise(signal);
      return;
    }
    TruffleLanguage.Env env = PyContext.get().env();
    if (!env.isCreateProcessAllowed()) {
      throw SystemErrors.of(Errno.EPERM);
    }
    ChildProcesses children = ChildProcesses.SLOT.get();
    children.noteSignal(pid, signal);
    if ((signal == SIGTERM || signal == SIGKILL) && children.terminate(pid, signal == SIGKILL)) {
      return;
    }
    if (signal == 0 && children.contains(pid)) {
      return;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty() || !process.get().isAlive()) {
      throw SystemErrors.of(Errno.ESRCH);
    }
    switch (signal) {
      case 0 -> {}
      case SIGTERM -> process.get().destroy();
      case SIGKILL -> process.get().destroyForcibly();
      default -> sendSignal(env, pid, signal);
    }
  }

  /** Java knows no other signals, but the system has a program for them. */
  private static void sendSignal(TruffleLanguage.Env env, long pid, int signal) {
    try {
      Process kill = env.newProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
      if (Blocking.call(kill::waitFor) != 0) {
        throw SystemErrors.of(Errno.EINVAL);
      }
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  @PyBuiltin(
      name = "waitpid",
      sig = "(pid, options, /)",
      doc = "Waits for a child process; its id and wait status.")
  static PyTuple waitpid(long pid, int options) {
    try {
      ChildProcesses.Ended ended = ChildProcesses.SLOT.get().await(pid, (options & WNOHANG) == 0);
      return ended == null ? PyTuple.of(0L, 0L) : PyTuple.of(ended.pid(), (long) ended.status());
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  @PyBuiltin(name = "wait", sig = "()", doc = "Waits for any child process.")
  static PyTuple waitAny() {
    return waitpid(-1, 0);
  }

  @PyBuiltin(
      name = "system",
      sig = "(command)",
      doc = "Runs a command in a shell; returns its wait status.")
  static long system(Object command) {
    PathArgument text = PathArgument.of(null, "command", command);
    Audit.event("os.system", PyBytes.wrap(PathArgument.encode(text.text())));
    TruffleLanguage.Env env = PyContext.get().env();
    try {
      Process shell =
          env.newProcessBuilder("/bin/sh", "-c", text.text())
              .clearEnvironment(true)
              .environment(ProcessEnvironment.SLOT.get().all())
              .directory(env.getCurrentWorkingDirectory())
              .inheritIO(true)
              .start();
      Runnable end = shell::destroyForcibly;
      PyContext.get().atDispose(end);
      try {
        return (long) Blocking.call(shell::waitFor) << 8;
      } finally {
        PyContext.get().cancelDisposal(end);
        // Still there when the wait was cancelled.
        shell.destroyForcibly();
      }
    } catch (IOException | SecurityException e) {
      throw SystemErrors.of(e, null);
    }
  }

  @PyBuiltin(
      name = "_exit",
      sig = "(status)",
      doc = "Ends the process at once, without cleaning up.")
  static void exit(int status) {
    // Embedders are not shut down by a guest: there the context ends, as it does with sys.exit.
    PyContext.get().env().getContext().closeExited(null, status & 0xff);
  }

  @PyBuiltin(name = "abort", sig = "()", doc = "Ends the process at once.")
  static void abort() {
    PyContext.get().env().getContext().closeExited(null, 128 + 6);
  }

  // What a wait status says.

  @PyBuiltin(name = "WIFEXITED", sig = "(status)", doc = "Whether the process ended by exit().")
  static boolean exited(int status) {
    return (status & 0x7f) == 0;
  }

  @PyBuiltin(name = "WEXITSTATUS", sig = "(status)", doc = "The exit status.")
  static long exitStatus(int status) {
    return status >> 8 & 0xff;
  }

  @PyBuiltin(name = "WIFSIGNALED", sig = "(status)", doc = "Whether a signal ended the process.")
  static boolean signaled(int status) {
    return (status & 0x7f) != 0 && (status & 0x7f) != 0x7f;
  }

  @PyBuiltin(name = "WTERMSIG", sig = "(status)", doc = "The signal that ended the process.")
  static long terminationSignal(int status) {
    return status & 0x7f;
  }

  @PyBuiltin(name = "WIFSTOPPED", sig = "(status)", doc = "Whether the process is stopped.")
  static boolean stopped(int status) {
    return (status & 0xff) == 0x7f;
  }

  @PyBuiltin(name = "WSTOPSIG", sig = "(status)", doc = "The signal that stopped the process.")
  static long stopSignal(int status) {
    return status >> 8 & 0xff;
  }

  @PyBuiltin(name = "WIFCONTINUED", sig = "(status)", doc = "Whether the process was continued.")
  static boolean continued(int status) {
    return status == 0xffff;
  }

  @PyBuiltin(name = "WCOREDUMP", sig = "(status, /)", doc = "Whether the process left a core dump.")
  static boolean coreDump(int status) {
    return (status & 0x80) != 0;
  }

  @PyBuiltin(
      name = "waitstatus_to_exitcode",
      sig = "(status)",
      doc = "The exit code; minus the signal that ended it.")
  static long exitCode(int status) {
    if (exited(status)) {
      return exitStatus(status);
    }
    if (signaled(status)) {
      return -terminationSignal(status);
    }
    if (stopped(status)) {
      throw PyErrors.valueError("process stopped by delivery of signal %d", stopSignal(status));
    }
    throw PyErrors.valueError("invalid wait status: %d", status);
  }
}
