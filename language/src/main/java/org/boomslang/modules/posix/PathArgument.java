package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.boomslang.modules.errno.Errno;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.codec.Codecs;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/**
 * A path as an {@code os} function gets it: a str, bytes, an object with {@code __fspath__}, or an
 * open descriptor.
 *
 * @param text the path, null for a descriptor; bytes that are no UTF-8 are kept as lone surrogates
 * @param original what error messages name: the str or bytes that a path object gave, not the
 *     object
 * @param isBytes whether results are bytes too
 * @param fd the descriptor, or -1
 */
public record PathArgument(String text, Object original, boolean isBytes, int fd) {

  /** A path for a function that takes no descriptor. */
  @TruffleBoundary
  public static PathArgument of(String function, String parameter, Object value) {
    return of(function, parameter, value, false, false);
  }

  /**
   * Reads a path argument. TypeError for what is none, ValueError for one with a null character.
   *
   * @param function name of the function for messages, or null where CPython converts the path
   *     otherwise (PyUnicode_FSConverter) and names neither function nor parameter
   */
  @TruffleBoundary
  public static PathArgument of(
      String function, String parameter, Object value, boolean descriptors, boolean none) {
    if (none && value == PyNone.NONE) {
      return new PathArgument(".", PyNone.NONE, false, -1);
    }
    String prefix = function == null ? "" : function + ": ";
    if (descriptors && Types.of(value).lookup("__index__") != null) {
      return new PathArgument(null, value, false, descriptor(value));
    }
    Object path = value;
    if (!PyStr.isStr(path) && !(path instanceof PyBytes)) {
      Object result = FileSystemPath.special(path);
      if (result == null) {
        throw PyErrors.typeError(
            "%s%s should be %s, not %s",
            prefix, parameter, allowed(descriptors, none), Types.of(value).name());
      }
      if (!PyStr.isStr(result) && !(result instanceof PyBytes)) {
        throw PyErrors.typeError(
            "expected %s.__fspath__() to return str or bytes, not %s",
            Types.of(value).name(), Types.of(result).name());
      }
      path = result;
    }
    String text = text(path);
    if (text.indexOf('\0') >= 0) {
      if (function == null) {
        throw PyErrors.valueError("embedded null byte");
      }
      throw PyErrors.valueError(
          "%sembedded null %s in %s",
          prefix, path instanceof PyBytes ? "byte" : "character", parameter);
    }
    if (!isEncodable(text)) {
      Codecs.encodeFileSystem(PyStr.value(path)); // says which character
    }
    return new PathArgument(text, path, path instanceof PyBytes, -1);
  }

  /** Whether all surrogates on their own stand for single bytes (PEP 383). */
  private static boolean isEncodable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c < 0xdc80 || c > 0xdcff) {
        return false;
      }
    }
    return true;
  }

  private static String allowed(boolean descriptors, boolean none) {
    if (descriptors && none) {
      return "string, bytes, os.PathLike, integer or None";
    }
    if (descriptors) {
      return "string, bytes, os.PathLike or integer";
    }
    return none ? "string, bytes, os.PathLike or None" : "string, bytes or os.PathLike";
  }

  static int descriptor(Object value) {
    Descriptors.warnOfBool(value);
    Object index = Conversions.index(value);
    if (!(index instanceof Long fd) || fd != (int) (long) fd) {
      throw PyErrors.overflowError(
          Integers.isNegative(index) ? "fd is less than minimum" : "fd is greater than maximum");
    }
    return (int) (long) fd;
  }

  /** A str or bytes path as Java text. */
  public static String text(Object path) {
    return path instanceof PyBytes bytes ? decode(bytes.array()) : PyStr.toJava(path);
  }

  /** As {@code os.fsdecode}: UTF-8, bytes that are none as lone surrogates. */
  public static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < bytes.length) {
      int length = sequenceLength(bytes, i);
      if (length > 0) {
        out.append(new String(bytes, i, length, StandardCharsets.UTF_8));
        i += length;
      } else {
        out.append((char) (0xdc00 | bytes[i] & 0xff));
        i++;
      }
    }
    return out.toString();
  }

  /** Length of the valid UTF-8 sequence at an index, 0 when there is none. */
  private static int sequenceLength(byte[] bytes, int start) {
    int first = bytes[start] & 0xff;
    int length =
        first < 0x80
            ? 1
            : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (start + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[start + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length > 2
            && new String(bytes, start, length, StandardCharsets.UTF_8).indexOf('\ufffd') >= 0
        ? 0
        : length;
  }

  /** As {@code os.fsencode}: lone surrogates made by {@link #decode} become their bytes again. */
  public static byte[] encode(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = !Character.isSurrogate(text.charAt(i));
    }
    if (plain) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    var out = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c >= 0xdc80 && c <= 0xdcff) {
        out.write(c - 0xdc00);
      } else {
        out.writeBytes(new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8));
      }
      i += Character.charCount(c);
    }
    return out.toByteArray();
  }

  /** A path as a Python value of the kind of this argument. */
  Object toPython(String path) {
    return isBytes ? PyBytes.wrap(encode(path)) : PyStr.of(path);
  }

  /**
   * Whether only the kernel can be asked: the JDK has no names that are not text in the encoding of
   * the file system.
   */
  boolean isForKernel() {
    if (text == null) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0xdc80
          && c <= 0xdcff
          && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
        return NativeAccess.ownsProcess() && NativeAccess.isUsable();
      }
    }
    return false;
  }

  /** Opens the file as the system call does. */
  public OpenFile open(int flags, int mode) throws IOException {
    // The JDK forgets the slash at the end, which demands a directory.
    boolean slash = text.length() > 1 && text.endsWith("/") && NativeAccess.ownsProcess();
    if (isForKernel() || slash && NativeAccess.isUsable()) {
      return NativeFile.of(RelativePath.of(this, PyNone.NONE).open(flags, mode));
    }
    return FileAccess.SLOT.get().open(file(), flags, mode);
  }

  boolean isDescriptor() {
    return text == null;
  }

  /** The file, as the embedder lets it be seen. */
  @TruffleBoundary
  public TruffleFile file() throws IOException {
    if (text.isEmpty()) {
      throw new NoSuchFileException("");
    }
    try {
      return LibraryFiles.file(PyContext.get(), text);
    } catch (InvalidPathException | UnsupportedOperationException e) {
      throw new NoSuchFileException(text);
    }
  }

  /** The OSError of a failure that concerns this path. */
  @TruffleBoundary
  public PyException failure(Exception e) {
    if (e instanceof NoSuchFileException && text != null && isBelowFile()) {
      return SystemErrors.of(Errno.ENOTDIR, original);
    }
    return SystemErrors.of(e, original);
  }

  /**
   * Whether the path leads through a file as if that were a directory, which Java reports as a
   * missing file.
   */
  private boolean isBelowFile() {
    try {
      for (TruffleFile parent = file().getAbsoluteFile().getParent();
          parent != null;
          parent = parent.getParent()) {
        if (parent.exists()) {
          return !parent.isDirectory();
        }
      }
    } catch (IOException | RuntimeException unknown) {
      return false;
    }
    return false;
  }

  /** The status of the file; a trailing slash demands a directory. */
  public FileStatus status(boolean follow) throws IOException {
    if (isDescriptor()) {
      return FileDescriptors.current().get(fd).status();
    }
    if (isForKernel()) {
      return RelativePath.of(this, PyNone.NONE).status(follow);
    }
    boolean directory = text.length() > 1 && text.endsWith("/");
    FileStatus status = FileStatus.of(file(), follow || directory);
    if (directory && !status.isKind(org.boomslang.modules.stat.StatModule.S_IFDIR)) {
      throw new ErrnoException(Errno.ENOTDIR);
    }
    return status;
  }
}
