package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayDeque;
import java.util.Deque;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** Operations on the text of paths, for str and bytes alike. Stateless. */
final class FileSystemPath {
  private FileSystemPath() {}

  /** {@code os.fspath}. */
  @TruffleBoundary
  static Object of(Object path) {
    if (PyStr.isStr(path) || path instanceof PyBytes) {
      return path;
    }
    Object result = special(path);
    if (result == null) {
      throw PyErrors.typeError(
          "expected str, bytes or os.PathLike object, not %s", Types.of(path).name());
    }
    if (!PyStr.isStr(result) && !(result instanceof PyBytes)) {
      throw PyErrors.typeError(
          "expected %s.__fspath__() to return str or bytes, not %s",
          Types.of(path).name(), Types.of(result).name());
    }
    return result;
  }

  /** What {@code __fspath__} of an object gives; null when its class has none, or None there. */
  static Object special(Object path) {
    Object method = Types.of(path).lookup("__fspath__");
    return method == null || method == PyNone.NONE ? null : Calls.callSpecial(path, "__fspath__");
  }

  private static Object like(Object original, String path) {
    return original instanceof PyBytes ? PyBytes.wrap(PathArgument.encode(path)) : PyStr.of(path);
  }

  /**
   * {@code os.path.normpath}: two leading slashes stay, as POSIX gives them a meaning of their own.
   */
  @TruffleBoundary
  static Object normalize(Object argument) {
    Object path = of(argument);
    String text = PathArgument.text(path);
    int slashes = 0;
    while (slashes < text.length() && text.charAt(slashes) == '/') {
      slashes++;
    }
    String root = slashes == 0 ? "" : slashes == 2 ? "//" : "/";
    Deque<String> parts = new ArrayDeque<>();
    for (String part : text.substring(slashes).split("/")) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (part.equals("..")
          && (!parts.isEmpty() ? !parts.peekLast().equals("..") : !root.isEmpty())) {
        parts.pollLast();
      } else {
        parts.addLast(part);
      }
    }
    String result = root + String.join("/", parts);
    return like(path, result.isEmpty() ? "." : result);
  }

  /** {@code os.path.splitroot}. */
  @TruffleBoundary
  static Object splitRoot(Object argument) {
    Object path = of(argument);
    String text = PathArgument.text(path);
    int slashes = 0;
    while (slashes < text.length() && text.charAt(slashes) == '/') {
      slashes++;
    }
    int root = slashes == 2 ? 2 : Math.min(slashes, 1);
    return PyTuple.of(
        like(path, ""), like(path, text.substring(0, root)), like(path, text.substring(root)));
  }
}
