package org.boomslang.modules.libc;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.modules.libc.Libc.Function;

/**
 * What lies in a directory, as the kernel tells it: names that may be any bytes, with the kind of
 * each, which saves a question per entry. The JDK gives names as text and nothing else. Stateless.
 */
public final class DirectoryListing {
  private static final int BUFFER = 32768;
  private static final int O_DIRECTORY = 0200000;

  /** Of {@code struct linux_dirent64}: inode, offset, length, kind, name. */
  private static final int LENGTH = 16;

  private static final int KIND = 18;
  private static final int NAME = 19;

  private static final Function GETDENTS = Function.ofLong("getdents64");

  private DirectoryListing() {}

  /**
   * One entry.
   *
   * @param kind the file type bits of a mode, 0 where the file system does not tell
   */
  public record Entry(byte[] name, long inode, int kind) {}

  /** The entries of a directory; null with the error in {@code error[0]}. */
  @TruffleBoundary
  public static List<Entry> of(byte[] path, int[] error) {
    int fd = Kernel.open(path, O_DIRECTORY, 0);
    if (fd < 0) {
      error[0] = -fd;
      return null;
    }
    try {
      return read(fd, error);
    } finally {
      Kernel.close(fd);
    }
  }

  /** As above, of an open directory, from its beginning. */
  @TruffleBoundary
  public static List<Entry> of(int fd, int[] error) {
    Kernel.seek(fd, 0, 0);
    List<Entry> result = read(fd, error);
    Kernel.seek(fd, 0, 0);
    return result;
  }

  private static List<Entry> read(int fd, int[] error) {
    List<Entry> result = new ArrayList<>();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(BUFFER, 8);
      while (true) {
        long size = GETDENTS.call(fd, memory.address(), BUFFER);
        if (size < 0) {
          error[0] = (int) -size;
          return null;
        }
        if (size == 0) {
          return result;
        }
        for (long at = 0; at < size; ) {
          int length = memory.get(ValueLayout.JAVA_SHORT, at + LENGTH) & 0xffff;
          byte[] name = memory.asSlice(at + NAME, length - NAME).toArray(ValueLayout.JAVA_BYTE);
          name = Arrays.copyOf(name, end(name));
          if (!isSelfOrParent(name)) {
            int kind = memory.get(ValueLayout.JAVA_BYTE, at + KIND) & 0xff;
            result.add(new Entry(name, memory.get(ValueLayout.JAVA_LONG, at), kind << 12));
          }
          at += length;
        }
      }
    }
  }

  private static int end(byte[] name) {
    int end = 0;
    while (end < name.length && name[end] != 0) {
      end++;
    }
    return end;
  }

  private static boolean isSelfOrParent(byte[] name) {
    return name.length == 1 && name[0] == '.'
        || name.length == 2 && name[0] == '.' && name[1] == '.';
  }
}
