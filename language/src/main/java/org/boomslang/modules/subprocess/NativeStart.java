package org.boomslang.modules.subprocess;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Spawn;
import org.boomslang.modules.posix.ErrnoException;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.PathArgument;
import org.boomslang.modules.posix.ProcessEnvironment;
import org.boomslang.modules.posix.UnwrittenFiles;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.PyContext;

/**
 * One start of a child process in a context that owns the process: by {@code posix_spawn}, with
 * real descriptors. What has to be done in the child before the program and {@code posix_spawn}
 * cannot do is done by the system's own programs: {@code sh} sets the file creation mask, {@code
 * setpriv} users and groups.
 *
 * <p>Thread safety: incompatible; confined to the call that made it.
 */
final class NativeStart {
  private static final int SIGPIPE = 13;
  private static final int SIGXFSZ = 25;
  private static final String SHELL = "/bin/sh";

  private final Object[] args;
  private final FileDescriptors table = FileDescriptors.current();

  /**
   * @param args those of {@code _posixsubprocess.fork_exec}
   */
  NativeStart(Object[] args) {
    this.args = args;
  }

  /** The process id; fails with the error of the last candidate that exists. */
  int run() throws IOException {
    TruffleLanguage.Env env = PyContext.get().env();
    if (!env.isCreateProcessAllowed()) {
      throw new ErrnoException(Errno.EPERM);
    }
    List<byte[]> arguments = bytes(args[0]);
    List<byte[]> environment = args[5] == PyNone.NONE ? environment() : bytes(args[5]);
    List<byte[]> prefix = prefix();
    ErrnoException failure = new ErrnoException(Errno.ENOENT);
    try (Spawn spawn = new Spawn()) {
      spawn.directory(PathArgument.encode(workingDirectory(env)));
      spawn.standardStreams(kernel(args[6]), kernel(args[9]), kernel(args[11]));
      spawn.keepOnly(kept());
      if (Conversions.truth(args[14])) {
        spawn.defaultSignals(List.of(SIGPIPE, SIGXFSZ));
      }
      spawn.blockedSignals(List.of());
      if (Conversions.truth(args[15])) {
        spawn.newSession();
      }
      if (Conversions.asInt(args[16]) >= 0) {
        spawn.processGroup(Conversions.asInt(args[16]));
      }
      for (byte[] program : bytes(args[1])) {
        int pid;
        if (prefix.isEmpty()) {
          pid =
              (int)
                  UnwrittenFiles.retryingCall(
                      () -> spawn.start(program, arguments, environment, false));
        } else if (!new File(PathArgument.decode(program)).canExecute()) {
          pid = -Errno.ENOENT;
        } else {
          List<byte[]> command = new ArrayList<>(prefix);
          command.add(program);
          command.addAll(arguments.subList(Math.min(1, arguments.size()), arguments.size()));
          pid = spawn.start(command.get(0), command, environment, true);
        }
        if (pid >= 0) {
          return pid;
        }
        if (pid != -Errno.ENOENT && pid != -Errno.ENOTDIR) {
          failure = new ErrnoException(-pid);
        }
      }
    }
    throw failure;
  }

  private static List<byte[]> bytes(Object iterable) {
    List<byte[]> result = new ArrayList<>();
    for (Object item : Iteration.toArray(iterable)) {
      result.add(PathArgument.encode(PathArgument.of("fork_exec", "argument", item).text()));
    }
    return result;
  }

  private static List<byte[]> environment() {
    List<byte[]> result = new ArrayList<>();
    for (Map.Entry<String, String> variable : ProcessEnvironment.SLOT.get().all().entrySet()) {
      result.add(PathArgument.encode(variable.getKey() + "=" + variable.getValue()));
    }
    return result;
  }

  private int kernel(Object fd) throws IOException {
    int number = Conversions.asInt(fd);
    return number < 0 ? -1 : table.kernelDescriptor(number);
  }

  private String workingDirectory(TruffleLanguage.Env env) throws IOException {
    if (args[4] == PyNone.NONE) {
      return env.getCurrentWorkingDirectory().getPath();
    }
    String directory = PathArgument.of("fork_exec", "cwd", args[4]).text();
    TruffleFile file = env.getPublicTruffleFile(directory);
    if (!file.isDirectory()) {
      throw new ProcessStart.DirectoryException(file.exists() ? Errno.ENOTDIR : Errno.ENOENT);
    }
    if (!file.isExecutable()) {
      throw new ProcessStart.DirectoryException(Errno.EACCES);
    }
    return file.getAbsoluteFile().getPath();
  }

  /** The descriptors above the standard ones that the child gets; never the error pipe. */
  private Set<Integer> kept() throws IOException {
    int errorPipe = Conversions.asInt(args[13]);
    Set<Integer> result = new TreeSet<>();
    if (!Conversions.truth(args[2])) {
      result.addAll(table.inheritable());
    }
    for (Object fd : Iteration.toArray(args[3])) {
      int number = Conversions.asInt(fd);
      if (number != errorPipe) {
        result.add(table.kernelDescriptor(number));
      }
    }
    Set<Integer> ends = new HashSet<>();
    for (int i : new int[] {7, 8, 10, 12, 13}) {
      ends.add(Conversions.asInt(args[i]));
    }
    ends.remove(-1);
    result.removeIf(fd -> ends.contains(fd) && !passed(fd));
    return result;
  }

  private boolean passed(int fd) {
    for (Object number : Iteration.toArray(args[3])) {
      if (Conversions.asInt(number) == fd) {
        return fd != Conversions.asInt(args[13]);
      }
    }
    return false;
  }

  private List<byte[]> prefix() {
    List<String> words = new ArrayList<>();
    if (args[17] != PyNone.NONE || args[18] != PyNone.NONE || args[19] != PyNone.NONE) {
      words.add("setpriv");
      if (args[19] != PyNone.NONE) {
        words.add("--reuid=" + Conversions.asLong(args[19]));
      }
      if (args[17] != PyNone.NONE) {
        words.add("--regid=" + Conversions.asLong(args[17]));
      }
      if (args[18] == PyNone.NONE) {
        words.add("--keep-groups");
      } else {
        List<String> groups = new ArrayList<>();
        for (Object group : Iteration.toArray(args[18])) {
          groups.add(Long.toString(Conversions.asLong(group)));
        }
        words.add(groups.isEmpty() ? "--clear-groups" : "--groups=" + String.join(",", groups));
      }
    }
    int mask = Conversions.asInt(args[20]);
    if (mask >= 0) {
      words.addAll(
          List.of(SHELL, "-c", "umask " + Integer.toOctalString(mask) + "; exec \"$@\"", "sh"));
    }
    if (args[21] != PyNone.NONE) {
      throw PyErrors.notImplementedError(
          "subprocess: preexec_fn is not supported, as child processes are not forked");
    }
    return words.stream().map(PathArgument::encode).toList();
  }
}
