package org.boomslang.modules.imports;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/**
 * Tells zip archives on {@code sys.path} from everything else, so that {@code zipimport} is only
 * loaded where it is needed. Thread-safety: shared (stateless).
 */
final class ZipArchives {
  private static final int END_RECORD = 22;
  private static final int MAX_COMMENT = 0xffff;

  /** Set while this thread imports {@code zipimport} for an archive on the way. */
  private static final ThreadLocal<Boolean> LOADING = ThreadLocal.withInitial(() -> false);

  private ZipArchives() {}

  /**
   * A {@code zipimport.zipimporter} for the path; null while this thread is importing {@code
   * zipimport} itself, whose own imports cannot come from archives.
   */
  static Object importer(PyContext context, Object path) {
    if (LOADING.get()) {
      return null;
    }
    Object zipimport = ((PyDict) context.sysModules()).getStr("zipimport");
    if (zipimport == null) {
      LOADING.set(true);
      try {
        zipimport = ImportSystem.importModule(context, "zipimport");
      } finally {
        LOADING.set(false);
        forgetRefused(context);
      }
    }
    return Calls.callMethod(zipimport, "zipimporter", path);
  }

  /** Lets the archives that were passed over while {@code zipimport} was loaded be asked again. */
  private static void forgetRefused(PyContext context) {
    Object sys = ((PyDict) context.sysModules()).getStr("sys");
    if (sys == null
        || !(Attributes.getOrNull(sys, "path_importer_cache") instanceof PyDict cache)) {
      return;
    }
    PyDict.Cursor cursor = cache.cursor();
    List<Object> refused = new ArrayList<>();
    while (cursor.next()) {
      Object path = cursor.key();
      if (cursor.value() == PyNone.NONE
          && PyStr.isStr(path)
          && leadsInto(context, PyStr.toJava(path))) {
        refused.add(path);
      }
    }
    refused.forEach(cache::remove);
  }

  /** Whether the path, or a leading part of it, is a file with a zip directory at its end. */
  static boolean leadsInto(PyContext context, String path) {
    if (path.isEmpty()) {
      return false;
    }
    TruffleFile file = context.env().getPublicTruffleFile(path).getAbsoluteFile();
    try {
      while (file != null && !file.exists()) {
        file = file.getParent();
      }
      return file != null && file.isRegularFile() && hasDirectory(file);
    } catch (IOException | SecurityException e) {
      return false;
    }
  }

  private static boolean hasDirectory(TruffleFile file) throws IOException {
    try (SeekableByteChannel channel = file.newByteChannel(Set.of(StandardOpenOption.READ))) {
      long size = channel.size();
      int count = (int) Math.min(size, END_RECORD + MAX_COMMENT);
      if (count < END_RECORD) {
        return false;
      }
      ByteBuffer tail = ByteBuffer.allocate(count);
      channel.position(size - count);
      while (tail.hasRemaining() && channel.read(tail) >= 0) {
        // until the end
      }
      for (int i = count - END_RECORD; i >= 0; i--) {
        if (tail.get(i) == 'P'
            && tail.get(i + 1) == 'K'
            && tail.get(i + 2) == 5
            && tail.get(i + 3) == 6) {
          return true;
        }
      }
      return false;
    }
  }
}
