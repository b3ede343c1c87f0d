package org.boomslang.launcher;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import org.boomslang.modules.main.UncaughtException;
import org.boomslang.runtime.InternalErrorReport;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The command: {@code boomslang [option] ... [-c cmd | -m mod | file | -] [arg] ...}. It turns the
 * command line and the environment into options of the language, which does the rest.
 */
public final class BoomslangMain {
  private static final int USAGE_ERROR = 2;
  private static final int INTERNAL_ERROR = 70;

  /** Python's default recursion limit must fit, also in the interpreter. */
  private static final long MAIN_STACK = 32L << 20;

  private BoomslangMain() {}

  public static void main(String[] given) throws InterruptedException {
    String[] argv = RawArguments.restore(given);
    dieOfTermination();
    int[] status = {INTERNAL_ERROR};
    Thread main = new Thread(null, () -> status[0] = run(argv), "MainThread", MAIN_STACK);
    main.start();
    main.join();
    System.out.flush();
    System.err.flush();
    if (status[0] == UncaughtException.INTERRUPTED) {
      dieOfInterrupt();
    }
    System.exit(status[0] & 0xff);
  }

  /**
   * Lets the signals that ask a process to end do so by themselves, at once, as in CPython: the
   * JVM's own handlers end it with a status (143) that no parent takes for a signal. A signal that
   * was ignored when the process began stays ignored.
   */
  private static void dieOfTermination() {
    for (String name : new String[] {"TERM", "HUP"}) {
      try {
        Signal.handle(new Signal(name), SignalHandler.SIG_DFL);
      } catch (IllegalArgumentException e) {
        // Option -Xrs of the JVM leaves them alone from the start.
      }
    }
  }

  /** As a shell expects of what Ctrl-C ends, so that it does not go on with the next command. */
  private static void dieOfInterrupt() {
    Signal interrupt = new Signal("INT");
    Signal.handle(interrupt, SignalHandler.SIG_DFL);
    Linker linker = Linker.nativeLinker();
    try {
      MethodHandle raise =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("raise"),
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
      int failed = (int) raise.invokeExact(interrupt.getNumber());
      assert failed == 0;
    } catch (Throwable e) {
      // The status of the exit then has to say it.
    }
  }

  private static int run(String[] argv) {
    CommandLine line;
    try {
      line = CommandLine.parse(argv);
    } catch (CommandLine.UsageException e) {
      System.err.println(e.getMessage());
      System.err.print(HelpText.usage(executable()));
      System.err.println("Try `" + name() + " -h' for more information.");
      return USAGE_ERROR;
    }
    switch (line.action) {
      case HELP -> System.out.print(HelpText.usage(executable()) + HelpText.OPTIONS);
      case HELP_ENVIRONMENT -> System.out.print(HelpText.ENVIRONMENT);
      case HELP_X_OPTIONS -> System.out.print(HelpText.X_OPTIONS);
      case HELP_ALL ->
          System.out.print(
              HelpText.usage(executable())
                  + HelpText.OPTIONS
                  + "\n"
                  + HelpText.ENVIRONMENT
                  + "\n"
                  + HelpText.X_OPTIONS);
      case VERSION -> System.out.println("Python 3.14.3");
      case LONG_VERSION ->
          System.out.printf(
              "Python 3.14.3 free-threading build (Boomslang) [%s %s]%n",
              System.getProperty("java.vm.name"), Runtime.version());
      case RUN -> {
        return runProgram(line, argv);
      }
    }
    return 0;
  }

  private static int runProgram(CommandLine line, String[] argv) {
    try {
      Environment environment = new Environment(System.getenv(), line.ignoreEnvironment);
      // Not System.out and System.err: print streams swallow errors, and a full disk must be
      // reported.
      Context.Builder builder =
          ContextOptions.builder(line, environment, executable(), argv)
              .in(new FileInputStream(FileDescriptor.in))
              .out(new FileOutputStream(FileDescriptor.out))
              .err(new FileOutputStream(FileDescriptor.err));
      Context context;
      try {
        context = builder.build();
      } catch (IllegalArgumentException e) {
        // An option of GraalVM that does not exist, or a value it does not take.
        System.err.println("boomslang: " + e.getMessage());
        return USAGE_ERROR;
      }
      Source source =
          Source.newBuilder("python", "", "<main>")
              .mimeType("application/x-python-main")
              .internal(true)
              .buildLiteral();
      return context.eval(source).asInt();
    } catch (PolyglotException e) {
      if (e.isExit()) {
        return e.getExitStatus();
      }
      if (e.isInternalError()) {
        System.err.println(InternalErrorReport.writeFile(e));
        return INTERNAL_ERROR;
      }
      System.err.println("boomslang: " + e.getMessage());
      return 1;
    } catch (ContextOptions.FatalError e) {
      System.err.println("Fatal Python error: " + e.getMessage());
      System.err.println("Python runtime state: " + e.state + "\n");
      return 1;
    } catch (RuntimeException | Error e) {
      System.err.println(InternalErrorReport.writeFile(e));
      return INTERNAL_ERROR;
    }
  }

  /** What {@code sys.executable} says: the command that was called. */
  private static String executable() {
    String given = System.getProperty("boomslang.executable");
    return given == null ? "boomslang" : given;
  }

  private static String name() {
    Path file = Path.of(executable()).getFileName();
    return file == null ? "boomslang" : file.toString();
  }
}
