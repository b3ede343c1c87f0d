package org.boomslang.modules.posix;

import org.boomslang.objects.module.PyModule;

/** Constants of {@code posix} for functions that only the C library has. Immutable. */
final class NativeConstants {
  private static final Object[] ALL = {
    "EFD_CLOEXEC", 524288L,
    "EFD_NONBLOCK", 2048L,
    "EFD_SEMAPHORE", 1L,
    "MFD_ALLOW_SEALING", 2L,
    "MFD_CLOEXEC", 1L,
    "MFD_HUGETLB", 4L,
    "O_DIRECT", 16384L,
    "O_PATH", 2097152L,
    "O_TMPFILE", 4259840L,
    "POSIX_FADV_DONTNEED", 4L,
    "POSIX_FADV_NOREUSE", 5L,
    "POSIX_FADV_NORMAL", 0L,
    "POSIX_FADV_RANDOM", 1L,
    "POSIX_FADV_SEQUENTIAL", 2L,
    "POSIX_FADV_WILLNEED", 3L,
    "POSIX_SPAWN_CLOSE", 1L,
    "POSIX_SPAWN_CLOSEFROM", 3L,
    "POSIX_SPAWN_DUP2", 2L,
    "POSIX_SPAWN_OPEN", 0L,
    "PRIO_PGRP", 1L,
    "PRIO_PROCESS", 0L,
    "PRIO_USER", 2L,
    "SCHED_RESET_ON_FORK", 1073741824L,
    "SPLICE_F_MORE", 4L,
    "SPLICE_F_MOVE", 1L,
    "SPLICE_F_NONBLOCK", 2L,
    "ST_APPEND", 256L,
    "ST_MANDLOCK", 64L,
    "ST_NOATIME", 1024L,
    "ST_NODEV", 4L,
    "ST_NODIRATIME", 2048L,
    "ST_NOEXEC", 8L,
    "ST_NOSUID", 2L,
    "ST_RDONLY", 1L,
    "ST_RELATIME", 4096L,
    "ST_SYNCHRONOUS", 16L,
    "ST_WRITE", 128L,
    "XATTR_CREATE", 1L,
    "XATTR_REPLACE", 2L,
    "XATTR_SIZE_MAX", 65536L
  };

  private NativeConstants() {}

  static void addTo(PyModule module) {
    for (int i = 0; i < ALL.length; i += 2) {
      module.setAttribute(ALL[i], ALL[i + 1]);
    }
  }
}
