package org.boomslang.modules.posix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells the descriptors that native code opened for the program (a function called by {@code
 * ctypes}, an extension module) from those that the JVM and Boomslang hold for themselves, by what
 * they lead to. The program has a right to the former: {@code watchdog} gets the descriptor of
 * {@code inotify_init} and reads it by {@code os.read}.
 *
 * <p>In doubt a descriptor is the JVM's: pipes, event counters, {@code epoll} and process
 * descriptors are opened by {@code os} where a program needs them, and the runtime has its own.
 *
 * <p>Thread safety: immutable, stateless.
 */
final class NativeCodeDescriptors {
  private static final Path TABLE = Path.of("/proc/self/fd");

  /** Objects of the kernel without a name that the runtime never makes for itself. */
  private static final List<String> ANONYMOUS =
      List.of("inotify", "[signalfd]", "[timerfd]", "[fanotify]", "[perf_event]", "[io_uring]");

  /** Devices that the JVM does not use; it reads the sources of random numbers, for one. */
  private static final List<String> DEVICES =
      List.of("/dev/pts/", "/dev/ptmx", "/dev/tty", "/dev/shm/");

  private static final List<String> VIRTUAL = List.of("/proc/", "/sys/", "/dev/");

  private static final List<String> RUNTIME_FILES =
      List.of(".jar", ".jsa", ".aot", ".jfr", ".so", "/lib/modules");

  private NativeCodeDescriptors() {}

  /** Whether an open descriptor of the process is one that the program may have. */
  static boolean belongsToProgram(int fd) {
    String target;
    try {
      target = Files.readSymbolicLink(TABLE.resolve(Integer.toString(fd))).toString();
    } catch (IOException | RuntimeException closed) {
      return false;
    }
    if (target.startsWith("anon_inode:")) {
      return ANONYMOUS.contains(target.substring("anon_inode:".length()));
    }
    if (target.startsWith("/memfd:")) {
      return !target.contains("java_heap");
    }
    if (startsWithAny(target, DEVICES) || target.startsWith("socket:")) {
      return true;
    }
    return target.startsWith("/")
        && !startsWithAny(target, VIRTUAL)
        && !target.startsWith(System.getProperty("java.home") + "/")
        && RUNTIME_FILES.stream().noneMatch(target::endsWith);
  }

  private static boolean startsWithAny(String target, List<String> prefixes) {
    return prefixes.stream().anyMatch(target::startsWith);
  }
}
