package org.boomslang.runtime;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.graalvm.polyglot.io.ProcessHandler;

/**
 * A process handler that starts processes of the host and remembers their ids. A handler's process
 * reaches the language in a wrapper that keeps its id to itself, so an embedder who wants Python to
 * see real process ids gives its contexts this handler; with others, ids are made up.
 *
 * <p>Thread safety: atomic. What was started last is kept for each thread, as a handler is called
 * on the thread that asks for the process.
 */
public final class ProcessStarter implements ProcessHandler {
  private static final ThreadLocal<Process> STARTED = new ThreadLocal<>();

  @Override
  public Process start(ProcessCommand command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command.getCommand())
            .redirectErrorStream(command.isRedirectErrorStream())
            .redirectInput(redirect(command.getInputRedirect()))
            .redirectOutput(redirect(command.getOutputRedirect()))
            .redirectError(redirect(command.getErrorRedirect()));
    if (command.getDirectory() != null) {
      builder.directory(new File(command.getDirectory()));
    }
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(command.getEnvironment());
    Process process = builder.start();
    STARTED.set(process);
    return process;
  }

  /** Streams of the context are copied by the caller, from and to a pipe. */
  private static ProcessBuilder.Redirect redirect(Redirect redirect) {
    return redirect == Redirect.INHERIT
        ? ProcessBuilder.Redirect.INHERIT
        : ProcessBuilder.Redirect.PIPE;
  }

  /**
   * The id of the process that this thread's handler has just started, once.
   *
   * @return null when the context has another handler
   */
  public static Long takeStartedId() {
    Process process = STARTED.get();
    if (process == null) {
      return null;
    }
    STARTED.remove();
    return process.pid();
  }
}
