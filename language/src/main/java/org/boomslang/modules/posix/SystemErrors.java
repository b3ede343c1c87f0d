package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import org.boomslang.modules.errno.Errno;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * How failures of Java's file API become OSErrors with the error numbers that a system call would
 * give. Stateless.
 */
public final class SystemErrors {
  private SystemErrors() {}

  /** The OSError of an error number, without a file name. */
  @TruffleBoundary
  public static PyException of(int errno) {
    return PyErrors.osError(errno, Errno.strerror(errno), null);
  }

  /**
   * The OSError of an error number.
   *
   * @param filename as the caller gave it, or null
   */
  @TruffleBoundary
  public static PyException of(int errno, Object filename) {
    return PyErrors.osError(errno, Errno.strerror(errno), filename);
  }

  /** The OSError of a failure that concerns two files. */
  @TruffleBoundary
  public static PyException of(int errno, Object filename, Object filename2) {
    return PyErrors.of(
        ExceptionTypes.OS_ERROR,
        (long) errno,
        PyStr.of(Errno.strerror(errno)),
        filename,
        PyNone.NONE,
        filename2);
  }

  /**
   * The OSError of a Java exception of the file API: an IOException, a SecurityException, or an
   * unsupported operation.
   */
  @TruffleBoundary
  public static PyException of(Exception e, Object filename) {
    if (e instanceof PyException already) {
      return already;
    }
    if (e instanceof AbstractTruffleException other) {
      // No failure of the file: the embedder has interrupted the thread.
      throw other;
    }
    return of(errno(e), filename);
  }

  /** The error number that fits a Java exception best; EIO when nothing fits. */
  @TruffleBoundary
  public static int errno(Exception e) {
    return switch (e) {
      case ErrnoException errno -> errno.errno();
      case NoSuchFileException _, FileNotFoundException _ -> Errno.ENOENT;
      case FileAlreadyExistsException _ -> Errno.EEXIST;
      case AccessDeniedException _ -> Errno.EACCES;
      case DirectoryNotEmptyException _ -> Errno.ENOTEMPTY;
      case NotDirectoryException _ -> Errno.ENOTDIR;
      case NotLinkException _ -> Errno.EINVAL;
      case FileSystemLoopException _ -> Errno.ELOOP;
      case AtomicMoveNotSupportedException _ -> Errno.EXDEV;
      case FileSystemException f -> ofText(f.getReason());
      case ClosedChannelException _, NonReadableChannelException _, NonWritableChannelException _ ->
          Errno.EBADF;
      case SecurityException _ -> Errno.EPERM;
      case InvalidPathException _ -> Errno.ENOENT;
      case UnsupportedOperationException _ -> Errno.ENOTSUP;
      case IllegalArgumentException _ -> Errno.EINVAL;
      case IOException io -> ofText(io.getMessage());
      default -> Errno.EIO;
    };
  }

  private static int ofText(String text) {
    if (text == null) {
      return Errno.EIO;
    }
    int errno = Errno.ofText(text);
    if (errno != 0) {
      return errno;
    }
    return text.contains("tream closed") || text.contains("tream Closed") ? Errno.EBADF : Errno.EIO;
  }
}
