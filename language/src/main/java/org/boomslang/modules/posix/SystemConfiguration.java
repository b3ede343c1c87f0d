package org.boomslang.modules.posix;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.boomslang.modules.errno.Errno;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.str.PyStr;

/** What the operating system tells of itself beyond the file API. Stateless. */
final class SystemConfiguration {
  private static final int SC_ARG_MAX = 0;
  private static final int SC_CLK_TCK = 2;
  private static final int SC_OPEN_MAX = 4;
  private static final int SC_PAGESIZE = 30;
  private static final int SC_NPROCESSORS_CONF = 83;
  private static final int SC_NPROCESSORS_ONLN = 84;
  private static final int SC_PHYS_PAGES = 85;
  private static final int SC_IOV_MAX = 60;

  private static final Object[] NAMES = {
    "SC_ARG_MAX",
    SC_ARG_MAX,
    "SC_CLK_TCK",
    SC_CLK_TCK,
    "SC_OPEN_MAX",
    SC_OPEN_MAX,
    "SC_PAGESIZE",
    SC_PAGESIZE,
    "SC_PAGE_SIZE",
    SC_PAGESIZE,
    "SC_NPROCESSORS_CONF",
    SC_NPROCESSORS_CONF,
    "SC_NPROCESSORS_ONLN",
    SC_NPROCESSORS_ONLN,
    "SC_PHYS_PAGES",
    SC_PHYS_PAGES,
    "SC_IOV_MAX",
    SC_IOV_MAX
  };

  private static final int PAGE_SIZE = 4096;

  private SystemConfiguration() {}

  static PyDict names() {
    PyDict result = new PyDict();
    for (int i = 0; i < NAMES.length; i += 2) {
      result.put(PyStr.of((String) NAMES[i]), (long) (int) NAMES[i + 1]);
    }
    return result;
  }

  static long value(Object name) {
    int number = -1;
    if (Integers.isInt(name)) {
      number = Conversions.asInt(name);
    } else if (PyStr.isStr(name)) {
      for (int i = 0; i < NAMES.length; i += 2) {
        if (NAMES[i].equals(PyStr.toJava(name))) {
          number = (int) NAMES[i + 1];
        }
      }
      if (number < 0) {
        throw PyErrors.valueError("unrecognized configuration name");
      }
    } else {
      throw PyErrors.typeError("configuration names must be strings or integers");
    }
    return switch (number) {
      case SC_ARG_MAX -> 2097152;
      case SC_CLK_TCK -> 100;
      case SC_OPEN_MAX -> 1048576;
      case SC_IOV_MAX -> 1024;
      case SC_PAGESIZE -> PAGE_SIZE;
      case SC_NPROCESSORS_CONF, SC_NPROCESSORS_ONLN -> Runtime.getRuntime().availableProcessors();
      case SC_PHYS_PAGES -> physicalMemory() / PAGE_SIZE;
      default -> throw SystemErrors.of(Errno.EINVAL);
    };
  }

  private static long physicalMemory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Runtime.getRuntime().maxMemory();
  }

  /** The averages over 1, 5 and 15 minutes; null when the system does not tell. */
  static double[] loadAverages() {
    try {
      String[] parts = Files.readString(Path.of("/proc/loadavg")).split(" ");
      return new double[] {
        Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])
      };
    } catch (IOException | RuntimeException unknown) {
      return null;
    }
  }

  static String kernelVersion() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/version")).strip();
    } catch (IOException | RuntimeException unknown) {
      return System.getProperty("os.version");
    }
  }

  /**
   * User and system seconds of the process; all of it counts as user time where the system does not
   * tell them apart.
   */
  static double[] processorTimes() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return new double[] {Long.parseLong(fields[11]) / 100.0, Long.parseLong(fields[12]) / 100.0};
    } catch (IOException | RuntimeException unknown) {
      long nanos =
          ManagementFactory.getOperatingSystemMXBean()
                  instanceof com.sun.management.OperatingSystemMXBean system
              ? system.getProcessCpuTime()
              : 0;
      return new double[] {nanos / 1e9, 0.0};
    }
  }

  /**
   * A user or group id of the process: {@code Uid} or {@code Gid}, column 0 real, 1 effective, 2
   * saved; 0 when not known.
   */
  static long id(String kind, int column) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith(kind + ":")) {
          return Long.parseLong(line.substring(kind.length() + 1).strip().split("\\s+")[column]);
        }
      }
    } catch (IOException | RuntimeException unknown) {
      return 0;
    }
    return 0;
  }
}
