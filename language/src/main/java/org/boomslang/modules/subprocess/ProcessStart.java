package org.boomslang.modules.subprocess;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.io.TruffleProcessBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.posix.ErrnoException;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.OpenFile;
import org.boomslang.modules.posix.ProcessEnvironment;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.runtime.PyContext;
import org.graalvm.polyglot.io.ProcessHandler.Redirect;

/**
 * One start of a child process.
 *
 * <p>Thread safety: incompatible; confined to the call that made it.
 */
final class ProcessStart {
  private static final Pattern ERROR_NUMBER = Pattern.compile("error=(\\d+)");

  private final TruffleLanguage.Env env = PyContext.get().env();
  private final List<String> arguments;
  private final List<String> executables;
  private String directory;
  private List<String> variables;
  private boolean newSession;

  ProcessStart(List<String> arguments, List<String> executables) {
    this.arguments = arguments;
    this.executables = executables;
  }

  void setDirectory(String path) {
    directory = path;
  }

  /** Sets the environment, as {@code NAME=value}. */
  void setEnvironment(List<String> assignments) {
    variables = assignments;
  }

  void setNewSession(boolean value) {
    newSession = value;
  }

  /** The directory to start in could not be entered. */
  static final class DirectoryException extends IOException {
    private static final long serialVersionUID = 1L;

    final int errno;

    DirectoryException(int errno) {
      this.errno = errno;
    }
  }

  /**
   * Starts the first program of the candidates that exists.
   *
   * @param input descriptor for the child's standard input, -1 to share that of the context;
   *     likewise the others
   */
  Process start(int input, int output, int error) throws IOException {
    TruffleFile where = workingDirectory();
    ErrnoException failure = new ErrnoException(Errno.ENOENT);
    for (String executable : executables) {
      List<String> command = new ArrayList<>();
      if (newSession) {
        // Runs the program in its own process after making a session: no native code is needed.
        command.add("setsid");
      }
      command.add(executable);
      command.addAll(arguments.subList(Math.min(1, arguments.size()), arguments.size()));
      try {
        return start(command, where, input, output, error);
      } catch (IOException e) {
        Matcher number = ERROR_NUMBER.matcher(String.valueOf(e.getMessage()));
        int errno = number.find() ? Integer.parseInt(number.group(1)) : SystemErrors.errno(e);
        if (errno != Errno.ENOENT && errno != Errno.ENOTDIR) {
          failure = new ErrnoException(errno);
        }
      }
    }
    throw failure;
  }

  private TruffleFile workingDirectory() throws DirectoryException {
    if (directory == null) {
      return env.getCurrentWorkingDirectory();
    }
    TruffleFile file = env.getPublicTruffleFile(directory);
    if (!file.isDirectory()) {
      throw new DirectoryException(file.exists() ? Errno.ENOTDIR : Errno.ENOENT);
    }
    return file.getAbsoluteFile();
  }

  private Map<String, String> environment() {
    if (variables == null) {
      return ProcessEnvironment.SLOT.get().all();
    }
    Map<String, String> result = new HashMap<>();
    for (String assignment : variables) {
      int equals = assignment.indexOf('=', 1);
      result.put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }
    return result;
  }

  private Process start(List<String> command, TruffleFile where, int input, int output, int error)
      throws IOException {
    FileDescriptors table = FileDescriptors.current();
    OpenFile in = input < 0 ? null : table.get(input);
    OpenFile out = output < 0 ? null : table.get(output);
    OpenFile err = error < 0 ? null : table.get(error);
    boolean joined = err != null && err == out;
    TruffleProcessBuilder builder =
        env.newProcessBuilder(command.toArray(String[]::new))
            .clearEnvironment(true)
            .environment(environment())
            .directory(where)
            .redirectErrorStream(joined)
            .redirectInput(in == null ? Redirect.INHERIT : Redirect.PIPE)
            .redirectOutput(out == null ? Redirect.INHERIT : Redirect.PIPE);
    if (!joined) {
      builder.redirectError(err == null ? Redirect.INHERIT : Redirect.PIPE);
    }
    Process process = builder.start();
    if (in != null) {
      StreamPump.toProcess(in, process.getOutputStream());
    }
    if (out != null) {
      StreamPump.fromProcess(process.getInputStream(), out);
    }
    if (err != null && !joined) {
      StreamPump.fromProcess(process.getErrorStream(), err);
    }
    return process;
  }
}
