package org.boomslang.modules.stat;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** Module {@code _stat}: tests of file modes, with Linux's values. */
@PyBuiltins(module = "_stat", doc = "Names and tests for the bits of file modes.")
public final class StatModule {
  /** Bits of the file's kind. */
  public static final int S_IFMT = 0170000;

  public static final int S_IFDIR = 0040000;
  public static final int S_IFCHR = 0020000;
  public static final int S_IFBLK = 0060000;
  public static final int S_IFREG = 0100000;
  public static final int S_IFIFO = 0010000;
  public static final int S_IFLNK = 0120000;
  public static final int S_IFSOCK = 0140000;

  private static final Object[] CONSTANTS = {
    "S_IFDIR", 16384L,
    "S_IFCHR", 8192L,
    "S_IFBLK", 24576L,
    "S_IFREG", 32768L,
    "S_IFIFO", 4096L,
    "S_IFLNK", 40960L,
    "S_IFSOCK", 49152L,
    "S_IFDOOR", 0L,
    "S_IFPORT", 0L,
    "S_IFWHT", 0L,
    "S_ISUID", 2048L,
    "S_ISGID", 1024L,
    "S_ISVTX", 512L,
    "S_ENFMT", 1024L,
    "S_IREAD", 256L,
    "S_IWRITE", 128L,
    "S_IEXEC", 64L,
    "S_IRWXU", 448L,
    "S_IRUSR", 256L,
    "S_IWUSR", 128L,
    "S_IXUSR", 64L,
    "S_IRWXG", 56L,
    "S_IRGRP", 32L,
    "S_IWGRP", 16L,
    "S_IXGRP", 8L,
    "S_IRWXO", 7L,
    "S_IROTH", 4L,
    "S_IWOTH", 2L,
    "S_IXOTH", 1L,
    "UF_SETTABLE", 65535L,
    "UF_NODUMP", 1L,
    "UF_IMMUTABLE", 2L,
    "UF_APPEND", 4L,
    "UF_OPAQUE", 8L,
    "UF_NOUNLINK", 16L,
    "UF_COMPRESSED", 32L,
    "UF_TRACKED", 64L,
    "UF_DATAVAULT", 128L,
    "UF_HIDDEN", 32768L,
    "SF_SETTABLE", 4294901760L,
    "SF_ARCHIVED", 65536L,
    "SF_IMMUTABLE", 131072L,
    "SF_APPEND", 262144L,
    "SF_NOUNLINK", 1048576L,
    "SF_SNAPSHOT", 2097152L,
    "SF_FIRMLINK", 8388608L,
    "SF_DATALESS", 1073741824L,
    "ST_MODE", 0L,
    "ST_INO", 1L,
    "ST_DEV", 2L,
    "ST_NLINK", 3L,
    "ST_UID", 4L,
    "ST_GID", 5L,
    "ST_SIZE", 6L,
    "ST_ATIME", 7L,
    "ST_MTIME", 8L,
    "ST_CTIME", 9L
  };

  private StatModule() {}

  static void initialize(PyContext context, PyModule module) {
    for (int i = 0; i < CONSTANTS.length; i += 2) {
      module.setAttribute(CONSTANTS[i], CONSTANTS[i + 1]);
    }
  }

  private static long mode(Object value) {
    Object index = Conversions.index(value);
    if (Integers.isNegative(index) || !(index instanceof Long mode)) {
      throw PyErrors.overflowError(
          Integers.isNegative(index)
              ? "can't convert negative value to unsigned int"
              : "Python int too large to convert to C unsigned long");
    }
    if (mode > 0xffffffffL) {
      throw PyErrors.overflowError("mode out of range");
    }
    return mode;
  }

  private static boolean isKind(Object mode, int kind) {
    return (mode(mode) & S_IFMT) == kind;
  }

  @PyBuiltin(name = "S_ISDIR", sig = "(mode, /)", doc = "Whether the mode is that of a directory.")
  static boolean isDir(Object mode) {
    return isKind(mode, S_IFDIR);
  }

  @PyBuiltin(
      name = "S_ISCHR",
      sig = "(mode, /)",
      doc = "Whether the mode is that of a character device.")
  static boolean isChr(Object mode) {
    return isKind(mode, S_IFCHR);
  }

  @PyBuiltin(
      name = "S_ISBLK",
      sig = "(mode, /)",
      doc = "Whether the mode is that of a block device.")
  static boolean isBlk(Object mode) {
    return isKind(mode, S_IFBLK);
  }

  @PyBuiltin(
      name = "S_ISREG",
      sig = "(mode, /)",
      doc = "Whether the mode is that of a regular file.")
  static boolean isReg(Object mode) {
    return isKind(mode, S_IFREG);
  }

  @PyBuiltin(name = "S_ISFIFO", sig = "(mode, /)", doc = "Whether the mode is that of a FIFO.")
  static boolean isFifo(Object mode) {
    return isKind(mode, S_IFIFO);
  }

  @PyBuiltin(
      name = "S_ISLNK",
      sig = "(mode, /)",
      doc = "Whether the mode is that of a symbolic link.")
  static boolean isLnk(Object mode) {
    return isKind(mode, S_IFLNK);
  }

  @PyBuiltin(name = "S_ISSOCK", sig = "(mode, /)", doc = "Whether the mode is that of a socket.")
  static boolean isSock(Object mode) {
    return isKind(mode, S_IFSOCK);
  }

  @PyBuiltin(
      name = "S_ISDOOR",
      sig = "(mode, /)",
      doc = "Whether the mode is that of a door: never on Linux.")
  static boolean isDoor(Object mode) {
    mode(mode);
    return false;
  }

  @PyBuiltin(
      name = "S_ISPORT",
      sig = "(mode, /)",
      doc = "Whether the mode is that of an event port: never on Linux.")
  static boolean isPort(Object mode) {
    mode(mode);
    return false;
  }

  @PyBuiltin(
      name = "S_ISWHT",
      sig = "(mode, /)",
      doc = "Whether the mode is that of a whiteout: never on Linux.")
  static boolean isWht(Object mode) {
    mode(mode);
    return false;
  }

  @PyBuiltin(name = "S_IMODE", sig = "(mode, /)", doc = "The bits that chmod can set.")
  static long permissions(Object mode) {
    return mode(mode) & 07777;
  }

  @PyBuiltin(name = "S_IFMT", sig = "(mode, /)", doc = "The bits that tell the kind of file.")
  static long kind(Object mode) {
    return mode(mode) & S_IFMT;
  }

  @PyBuiltin(
      name = "filemode",
      sig = "(mode, /)",
      doc = "The mode as ls shows it, for instance '-rwxrwxrwx'.")
  static String filemode(Object value) {
    long mode = mode(value);
    StringBuilder out = new StringBuilder(10);
    out.append(
        switch ((int) (mode & S_IFMT)) {
          case S_IFREG -> '-';
          case S_IFDIR -> 'd';
          case S_IFLNK -> 'l';
          case S_IFBLK -> 'b';
          case S_IFCHR -> 'c';
          case S_IFIFO -> 'p';
          case S_IFSOCK -> 's';
          default -> '?';
        });
    appendClass(out, mode >> 6, (mode & 04000) != 0, 's', 'S');
    appendClass(out, mode >> 3, (mode & 02000) != 0, 's', 'S');
    appendClass(out, mode, (mode & 01000) != 0, 't', 'T');
    return out.toString();
  }

  private static void appendClass(
      StringBuilder out, long bits, boolean special, char set, char unset) {
    out.append((bits & 4) != 0 ? 'r' : '-').append((bits & 2) != 0 ? 'w' : '-');
    boolean executable = (bits & 1) != 0;
    out.append(special ? executable ? set : unset : executable ? 'x' : '-');
  }
}
