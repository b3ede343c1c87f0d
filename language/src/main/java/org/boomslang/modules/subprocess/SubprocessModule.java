package org.boomslang.modules.subprocess;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.posix.ChildProcesses;
import org.boomslang.modules.posix.ErrnoException;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.PathArgument;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.modules.posix.UnwrittenFiles;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;

/**
 * Module {@code _posixsubprocess}. The child is not forked but started by the JVM, so nothing can
 * run in it before the program; parameters that need that are refused.
 */
@PyBuiltins(module = "_posixsubprocess", doc = "Starts child processes for subprocess.")
public final class SubprocessModule {
  private static final int PARAMETERS = 22;

  private SubprocessModule() {}

  private static List<String> texts(Object iterable) {
    List<String> result = new ArrayList<>();
    for (Object item : Iteration.toArray(iterable)) {
      result.add(PathArgument.of("fork_exec", "argument", item).text());
    }
    return result;
  }

  private static void refuse(boolean given, String parameter) {
    if (given) {
      throw PyErrors.notImplementedError(
          "subprocess: %s is not supported, as child processes are not forked", parameter);
    }
  }

  @PyBuiltin(
      name = "fork_exec",
      sig = "(*args)",
      doc =
          "Starts a program; failures are written to the error pipe as text. Returns the process id.")
  static long forkExec(Object[] args) {
    if (args.length != PARAMETERS) {
      throw PyErrors.typeError("fork_exec expected %d arguments, got %d", PARAMETERS, args.length);
    }
    Audit.event("_posixsubprocess.fork_exec", args[1], args[0], args[5]);
    UnwrittenFiles.SLOT.get().beforeProgram();
    int errorPipe = Conversions.asInt(args[13]);
    if (NativeAccess.ownsProcess() && NativeAccess.isUsable()) {
      return spawn(args, errorPipe);
    }
    for (Object fd : Iteration.toArray(args[3])) {
      refuse(Conversions.asInt(fd) != errorPipe, "pass_fds");
    }
    refuse(Conversions.asInt(args[16]) >= 0, "process_group");
    refuse(args[17] != PyNone.NONE, "group");
    refuse(args[18] != PyNone.NONE, "extra_groups");
    refuse(args[19] != PyNone.NONE, "user");
    refuse(Conversions.asInt(args[20]) >= 0, "umask");
    refuse(args[21] != PyNone.NONE, "preexec_fn");
    ProcessStart start = new ProcessStart(texts(args[0]), texts(args[1]));
    if (args[4] != PyNone.NONE) {
      start.setDirectory(PathArgument.of("fork_exec", "cwd", args[4]).text());
    }
    if (args[5] != PyNone.NONE) {
      start.setEnvironment(texts(args[5]));
    }
    start.setNewSession(Conversions.truth(args[15]));
    try {
      Process process =
          start.start(
              Conversions.asInt(args[6]), Conversions.asInt(args[9]), Conversions.asInt(args[11]));
      return ChildProcesses.SLOT.get().add(process);
    } catch (ProcessStart.DirectoryException e) {
      return failed(errorPipe, e.errno, "noexec:chdir");
    } catch (IOException e) {
      return failed(errorPipe, SystemErrors.errno(e), "");
    } catch (SecurityException e) {
      throw SystemErrors.of(Errno.EPERM);
    }
  }

  private static long spawn(Object[] args, int errorPipe) {
    try {
      return new NativeStart(args).run();
    } catch (ProcessStart.DirectoryException e) {
      return failed(errorPipe, e.errno, "noexec:chdir");
    } catch (IOException e) {
      return failed(errorPipe, SystemErrors.errno(e), "");
    }
  }

  /**
   * Reports a failure the way a forked child does, and returns the id of a child that has ended.
   */
  private static long failed(int errorPipe, int errno, String message) {
    byte[] report = "OSError:%x:%s".formatted(errno, message).getBytes(StandardCharsets.US_ASCII);
    try {
      FileDescriptors.current().get(errorPipe).write(report, 0, report.length);
    } catch (IOException e) {
      throw SystemErrors.of(e instanceof ErrnoException known ? known.errno() : Errno.EIO);
    }
    return ChildProcesses.SLOT.get().addFailed();
  }
}
