package org.boomslang.modules.posix;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
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

  private static final Function SYSCONF = Function.ofLong("sysconf");
  private static final int PAGE_SIZE = 4096;

  private SystemConfiguration() {}

  /** Names of a family of variables, with the C library's numbers. */
  private static PyDict names(Object[] table) {
    PyDict result = new PyDict();
    for (int i = 0; i < table.length; i += 2) {
      result.put(PyStr.of((String) table[i]), (long) (int) table[i + 1]);
    }
    return result;
  }

  static PyDict names() {
    return names(ConfigurationNames.SYSCONF);
  }

  static PyDict confstrNames() {
    return names(ConfigurationNames.CONFSTR);
  }

  static PyDict pathconfNames() {
    return names(ConfigurationNames.PATHCONF);
  }

  /** The number of a variable, which may be given by name. */
  static int number(Object name, Object[] table) {
    if (PyStr.isStr(name)) {
      String text = PyStr.toJava(name);
      for (int i = 0; i < table.length; i += 2) {
        if (table[i].equals(text)) {
          return (int) table[i + 1];
        }
      }
      throw PyErrors.valueError("unrecognized configuration name");
    }
    if (Types.of(name).lookup("__index__") == null) {
      throw PyErrors.typeError("configuration names must be strings or integers");
    }
    return Conversions.asInt(name);
  }

  static long value(Object name) {
    int number = number(name, ConfigurationNames.SYSCONF);
    return switch (number) {
      case SC_ARG_MAX -> 2097152;
      case SC_CLK_TCK -> 100;
      case SC_OPEN_MAX -> 1048576;
      case SC_IOV_MAX -> 1024;
      case SC_PAGESIZE -> PAGE_SIZE;
      case SC_NPROCESSORS_CONF, SC_NPROCESSORS_ONLN -> Runtime.getRuntime().availableProcessors();
      case SC_PHYS_PAGES -> physicalMemory() / PAGE_SIZE;
      default -> ofLibrary(number);
    };
  }

  /** What the C library says; −1 for a known variable means that there is no limit. */
  private static long ofLibrary(int number) {
    if (!isKnown(number, ConfigurationNames.SYSCONF) || !NativeAccess.isUsable()) {
      throw SystemErrors.of(Errno.EINVAL);
    }
    return SYSCONF.raw(number);
  }

  static boolean isKnown(int number, Object[] table) {
    for (int i = 1; i < table.length; i += 2) {
      if ((int) table[i] == number) {
        return true;
      }
    }
    return false;
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
