package org.boomslang.component;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * What a component jar brings: every entry outside {@code META-INF} is a file of the home it goes
 * to, {@code META-INF/permissions} says which are executable, {@code META-INF/symlinks} which links
 * to make ({@code link = target}, relative to the link). This is the format of the GraalVM updater.
 * Immutable while the jar stays open. Thread-safety: incompatible.
 */
final class Payload implements AutoCloseable {
  private final JarFile jar;

  /** {@code Bundle-Version} of the manifest. */
  final String version;

  /** The Graal that the jars belong to. */
  final String graalVersion;

  /** Names of the files, in order, with {@code /}. */
  final List<String> files;

  /** Link to its target. */
  final Map<String, String> links;

  private final Map<String, String> permissions;

  Payload(Path file) throws IOException, Refusal {
    jar = new JarFile(file.toFile());
    Attributes manifest =
        jar.getManifest() == null ? new Attributes() : jar.getManifest().getMainAttributes();
    version = manifest.getValue("Bundle-Version");
    if (version == null) {
      jar.close();
      throw new Refusal("%s is not a component: its manifest has no Bundle-Version.", file);
    }
    graalVersion = manifest.getValue("x-Boomslang-Graal-Version");
    files = new ArrayList<>();
    jar.stream()
        .filter(e -> !e.isDirectory() && !e.getName().startsWith("META-INF/"))
        .forEach(e -> files.add(e.getName()));
    links = table("META-INF/symlinks");
    permissions = table("META-INF/permissions");
  }

  private Map<String, String> table(String name) throws IOException {
    Map<String, String> table = new TreeMap<>();
    ZipEntry entry = jar.getEntry(name);
    if (entry != null) {
      try (InputStream in = jar.getInputStream(entry)) {
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
          int equals = line.indexOf(" = ");
          if (equals > 0) {
            table.put(line.substring(0, equals).strip(), line.substring(equals + 3).strip());
          }
        }
      }
    }
    return table;
  }

  InputStream open(String file) throws IOException {
    return jar.getInputStream(jar.getEntry(file));
  }

  /** As {@code rwxr-xr-x}. */
  String permissions(String file) {
    return permissions.getOrDefault(file, "rw-r--r--");
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
