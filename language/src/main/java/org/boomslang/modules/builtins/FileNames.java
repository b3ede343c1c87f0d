package org.boomslang.modules.builtins;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;

/**
 * File names as Python gives them: str, bytes or path objects. Thread-safety: shared (stateless).
 */
public final class FileNames {
  private FileNames() {}

  /** The name as Java text (os.fspath, then the file system's encoding). */
  public static String decode(Object name) {
    Object path = name;
    if (!PyStr.isStr(path) && !(path instanceof PyBytes)) {
      Object fspath = Attributes.lookupSpecial(name, "__fspath__");
      if (fspath == null) {
        throw PyErrors.typeError(
            "expected str, bytes or os.PathLike object, not %s", Types.nameOf(name));
      }
      path = Calls.call(fspath);
      if (!PyStr.isStr(path) && !(path instanceof PyBytes)) {
        throw PyErrors.typeError(
            "expected %s.__fspath__() to return str or bytes, not %s",
            Types.nameOf(name), Types.nameOf(path));
      }
    }
    if (path instanceof PyBytes) {
      path = Calls.callMethod(path, "decode", PyStr.of("utf-8"), PyStr.of("surrogateescape"));
    }
    return PyStr.toJava(path);
  }
}
