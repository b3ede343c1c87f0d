package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * The limits of the system and of its files: {@code confstr}, {@code pathconf}. Thread-safety:
 * shared (stateless).
 */
@PyBuiltins(module = "posix")
final class PosixLimitFunctions {
  private static final Function CONFSTR = Function.ofLong("confstr");
  private static final Function PATHCONF = Function.ofLong("pathconf");
  private static final Function FPATHCONF = Function.ofLong("fpathconf");

  private PosixLimitFunctions() {}

  @PyBuiltin(
      name = "confstr",
      sig = "(name, /)",
      doc = "The value of a system configuration variable that is a string.")
  @TruffleBoundary
  static Object confstr(Object name) {
    int number = SystemConfiguration.number(name, ConfigurationNames.CONFSTR);
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      long size = CONFSTR.raw(number, 0, 0);
      if (size == 0) {
        if (!SystemConfiguration.isKnown(number, ConfigurationNames.CONFSTR)) {
          throw SystemErrors.of(Errno.EINVAL);
        }
        return PyNone.NONE;
      }
      MemorySegment value = arena.allocate(size);
      CONFSTR.raw(number, value.address(), size);
      return PyStr.of(value.getString(0));
    }
  }

  @PyBuiltin(name = "pathconf", sig = "(path, name)", doc = "A limit that holds for a file.")
  @TruffleBoundary
  static long pathconf(Object path, Object name) {
    PathArgument argument = PathArgument.of("pathconf", "path", path, true, false);
    int number = SystemConfiguration.number(name, ConfigurationNames.PATHCONF);
    if (argument.isDescriptor()) {
      return limit(FPATHCONF.raw(PosixNativeFunctions.kernel(path, path), number), path);
    }
    // It must exist, or -1 could mean that as well as "no limit".
    RelativePath.of(argument, PyNone.NONE).status(true);
    try (Arena arena = Arena.ofConfined()) {
      long name0 = Kernel.string(arena, PathArgument.encode(argument.text()));
      return limit(PATHCONF.raw(name0, number), path);
    }
  }

  private static long limit(long result, Object path) {
    if (result == -1 && Libc.errno() == Errno.EINVAL) {
      throw SystemErrors.of(Errno.EINVAL, path);
    }
    return result;
  }

  @PyBuiltin(name = "fpathconf", sig = "(fd, name, /)", doc = "A limit that holds for a file.")
  static long fpathconf(Object fd, Object name) {
    int kernel = PosixNativeFunctions.kernel(fd);
    return limit(
        FPATHCONF.raw(kernel, SystemConfiguration.number(name, ConfigurationNames.PATHCONF)), null);
  }
}
