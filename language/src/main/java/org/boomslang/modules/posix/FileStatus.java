package org.boomslang.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleFile.AttributeDescriptor;
import com.oracle.truffle.api.TruffleFile.Attributes;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.LinkOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.stat.StatModule;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.objects.tuple.PyTuple;

/**
 * What {@code stat} tells of a file. Times are since the epoch, as seconds and nanoseconds within.
 *
 * <p>Thread safety: immutable.
 */
public record FileStatus(
    long mode,
    long inode,
    long device,
    long links,
    long uid,
    long gid,
    long size,
    Instant accessed,
    Instant modified,
    Instant changed,
    long rdev,
    long blockSize,
    long blocks) {

  static final StructSequence STAT_RESULT =
      StructSequence.builder("os.stat_result", "What stat(), fstat() and lstat() tell of a file.")
          .field("st_mode", "protection bits")
          .field("st_ino", "inode")
          .field("st_dev", "device")
          .field("st_nlink", "number of hard links")
          .field("st_uid", "user ID of owner")
          .field("st_gid", "group ID of owner")
          .field("st_size", "total size, in bytes")
          .unnamedField()
          .unnamedField()
          .unnamedField()
          .hiddenFromHere()
          .field("st_atime", "time of last access", 7)
          .field("st_mtime", "time of last modification", 8)
          .field("st_ctime", "time of last change", 9)
          .field("st_atime_ns", "time of last access in nanoseconds")
          .field("st_mtime_ns", "time of last modification in nanoseconds")
          .field("st_ctime_ns", "time of last change in nanoseconds")
          .field("st_blksize", "blocksize for filesystem I/O")
          .field("st_blocks", "number of blocks allocated")
          .field("st_rdev", "device type (if inode device)")
          .build();

  /** The size of blocks for reading and writing that every file is said to have. */
  public static final int BLOCK_SIZE = 4096;

  private static final int SECTOR = 512;

  private static final List<AttributeDescriptor<?>> UNIX =
      List.of(
          TruffleFile.UNIX_MODE,
          TruffleFile.UNIX_INODE,
          TruffleFile.UNIX_DEV,
          TruffleFile.UNIX_NLINK,
          TruffleFile.UNIX_UID,
          TruffleFile.UNIX_GID,
          TruffleFile.UNIX_RDEV,
          TruffleFile.UNIX_CTIME,
          TruffleFile.SIZE,
          TruffleFile.LAST_ACCESS_TIME,
          TruffleFile.LAST_MODIFIED_TIME);

  private static final List<AttributeDescriptor<?>> BASIC =
      List.of(
          TruffleFile.IS_DIRECTORY,
          TruffleFile.IS_SYMBOLIC_LINK,
          TruffleFile.SIZE,
          TruffleFile.CREATION_TIME,
          TruffleFile.LAST_ACCESS_TIME,
          TruffleFile.LAST_MODIFIED_TIME);

  static LinkOption[] links(boolean follow) {
    return follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
  }

  /** The status of a file; of a symbolic link itself unless it is followed. */
  public static FileStatus of(TruffleFile file, boolean follow) throws IOException {
    try {
      Attributes a = file.getAttributes(UNIX, links(follow));
      return new FileStatus(
          a.get(TruffleFile.UNIX_MODE),
          a.get(TruffleFile.UNIX_INODE),
          a.get(TruffleFile.UNIX_DEV),
          a.get(TruffleFile.UNIX_NLINK),
          a.get(TruffleFile.UNIX_UID) & 0xffffffffL,
          a.get(TruffleFile.UNIX_GID) & 0xffffffffL,
          a.get(TruffleFile.SIZE),
          instant(a.get(TruffleFile.LAST_ACCESS_TIME)),
          instant(a.get(TruffleFile.LAST_MODIFIED_TIME)),
          instant(a.get(TruffleFile.UNIX_CTIME)),
          a.get(TruffleFile.UNIX_RDEV),
          BLOCK_SIZE,
          sectors(a.get(TruffleFile.SIZE)));
    } catch (UnsupportedOperationException | IllegalArgumentException noUnixFileSystem) {
      return basic(file, follow);
    }
  }

  /** For file systems of the embedder that know no Unix attributes. */
  private static FileStatus basic(TruffleFile file, boolean follow) throws IOException {
    Attributes a = file.getAttributes(BASIC, links(follow));
    long kind =
        a.get(TruffleFile.IS_DIRECTORY)
            ? StatModule.S_IFDIR | 0755
            : a.get(TruffleFile.IS_SYMBOLIC_LINK)
                ? StatModule.S_IFLNK | 0777
                : StatModule.S_IFREG | 0644;
    return new FileStatus(
        kind,
        file.getAbsoluteFile().getPath().hashCode() & 0xffffffffL,
        0,
        1,
        0,
        0,
        a.get(TruffleFile.SIZE),
        instant(a.get(TruffleFile.LAST_ACCESS_TIME)),
        instant(a.get(TruffleFile.LAST_MODIFIED_TIME)),
        instant(a.get(TruffleFile.CREATION_TIME)),
        0,
        BLOCK_SIZE,
        sectors(a.get(TruffleFile.SIZE)));
  }

  /** What the kernel tells of a file. */
  static FileStatus of(Kernel.Status s) {
    return new FileStatus(
        s.mode(),
        s.inode(),
        s.device(),
        s.links(),
        s.uid(),
        s.gid(),
        s.size(),
        Instant.ofEpochSecond(s.seconds()[0], s.nanos()[0]),
        Instant.ofEpochSecond(s.seconds()[1], s.nanos()[1]),
        Instant.ofEpochSecond(s.seconds()[2], s.nanos()[2]),
        s.rdev(),
        s.blockSize(),
        s.blocks());
  }

  private static long sectors(long size) {
    return (size + SECTOR - 1) / SECTOR;
  }

  private static Instant instant(FileTime time) {
    return time.toInstant();
  }

  private static FileStatus synthetic(long mode, long links, long size) {
    Instant now = Instant.now();
    return new FileStatus(mode, 0, 0, links, 0, 0, size, now, now, now, 0, BLOCK_SIZE, 0);
  }

  /** A standard stream of the embedder. */
  static FileStatus stream(boolean terminal) {
    return synthetic(terminal ? StatModule.S_IFCHR | 0620 : StatModule.S_IFIFO | 0600, 1, 0);
  }

  static FileStatus pipe() {
    return synthetic(StatModule.S_IFIFO | 0600, 1, 0);
  }

  /** An open file whose last name was removed. */
  static FileStatus unlinked(long size) {
    return synthetic(StatModule.S_IFREG | 0600, 0, size);
  }

  public boolean isKind(int kind) {
    return (mode & StatModule.S_IFMT) == kind;
  }

  PyTuple toStruct() {
    return STAT_RESULT.make(
        mode,
        inode,
        device,
        links,
        uid,
        gid,
        size,
        accessed.getEpochSecond(),
        modified.getEpochSecond(),
        changed.getEpochSecond(),
        seconds(accessed),
        seconds(modified),
        seconds(changed),
        nanos(accessed),
        nanos(modified),
        nanos(changed),
        blockSize,
        blocks,
        rdev);
  }

  private static double seconds(Instant time) {
    return time.getEpochSecond() + 1e-9 * time.getNano();
  }

  private static Object nanos(Instant time) {
    return Integers.normalize(
        BigInteger.valueOf(time.getEpochSecond())
            .multiply(BigInteger.valueOf(1_000_000_000L))
            .add(BigInteger.valueOf(time.getNano())));
  }
}
