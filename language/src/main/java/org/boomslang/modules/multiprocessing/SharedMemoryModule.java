package org.boomslang.modules.multiprocessing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.NativeFile;
import org.boomslang.modules.posix.PathArgument;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.str.PyStr;

/** Module {@code _posixshmem}. */
@PyBuiltins(module = "_posixshmem", doc = "POSIX shared memory module")
public final class SharedMemoryModule {
  private static final Function SHM_OPEN = Function.ofInt("shm_open");
  private static final Function SHM_UNLINK = Function.ofInt("shm_unlink");

  private SharedMemoryModule() {}

  private static String checked(String path) {
    if (path.indexOf('\0') >= 0) {
      throw PyErrors.valueError("embedded null character");
    }
    return path;
  }

  @PyBuiltin(name = "shm_open", sig = "(path, flags, mode=511)", doc = "Opens shared memory.")
  @TruffleBoundary
  static long open(Object path, int flags, int mode) {
    NativeAccess.require();
    String name = checked(PyStr.toJava(path));
    try (Arena arena = Arena.ofConfined()) {
      int fd = (int) SHM_OPEN.call(Kernel.string(arena, PathArgument.encode(name)), flags, mode);
      if (fd < 0) {
        throw SystemErrors.of(-fd, path);
      }
      Kernel.control(fd, Kernel.F_SETFD, Kernel.FD_CLOEXEC);
      return FileDescriptors.current().add(NativeFile.of(fd));
    }
  }

  @PyBuiltin(name = "shm_unlink", sig = "(path, /)", doc = "Removes shared memory.")
  @TruffleBoundary
  static void unlink(Object path) {
    NativeAccess.require();
    String name = checked(PyStr.toJava(path));
    try (Arena arena = Arena.ofConfined()) {
      int result = (int) SHM_UNLINK.call(Kernel.string(arena, PathArgument.encode(name)));
      if (result < 0) {
        throw SystemErrors.of(-result, path);
      }
    }
  }
}
