package org.boomslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules and data in a file system of the embedder's, beside the standard library. */
class VirtualFilesTest {
  /** Shows a directory as the root, and nothing else. */
  private static final class Jail implements FileSystem {
    private final FileSystem files = FileSystem.newDefaultFileSystem();
    private final Path root;

    Jail(Path root) {
      this.root = root;
    }

    private Path real(Path path) {
      return root.resolve("." + path.toAbsolutePath().normalize());
    }

    @Override
    public Path parsePath(URI uri) {
      return files.parsePath(uri);
    }

    @Override
    public Path parsePath(String path) {
      return files.parsePath(path);
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
        throws IOException {
      files.checkAccess(real(path), modes, options);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
      files.createDirectory(real(path), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
      files.delete(real(path));
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      return files.newByteChannel(real(path), options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
      return files.newDirectoryStream(real(path), filter);
    }

    @Override
    public Path toAbsolutePath(Path path) {
      return Path.of("/").resolve(path);
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) {
      return toAbsolutePath(path).normalize();
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      return files.readAttributes(real(path), names, options);
    }
  }

  @Test
  void importsAndFilesComeFromThere(@TempDir Path directory) throws IOException {
    Files.createDirectory(directory.resolve("app"));
    Files.writeString(
        directory.resolve("app/greeting.py"), "def text(): return open('/app/name').read()");
    Files.writeString(directory.resolve("app/name"), "jail");
    IOAccess access =
        IOAccess.newBuilder()
            .fileSystem(FileSystem.allowInternalResourceAccess(new Jail(directory)))
            .build();
    try (Context context =
        Context.newBuilder("python")
            .allowIO(access)
            .option("python.PythonPath", "/app")
            .option("engine.WarnInterpreterOnly", "false")
            .build()) {
      context.eval("python", "import greeting, json, os, inspect");
      assertEquals("jail", context.eval("python", "greeting.text()").asString());
      assertEquals("['app']", context.eval("python", "os.listdir('/')").toString());
      assertEquals(
          "def text(): return open('/app/name').read()",
          context.eval("python", "inspect.getsource(greeting.text).strip()").asString());
      context.eval("python", "with open('/app/new', 'w') as f: print(f.write('w'))");
      assertEquals("w", Files.readString(directory.resolve("app/new")));
      assertFalse(context.eval("python", "os.path.exists('/etc/passwd')").asBoolean());
    }
  }
}
