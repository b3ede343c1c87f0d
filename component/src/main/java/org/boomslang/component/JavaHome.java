package org.boomslang.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * A folder with a Java run-time, as its file {@code release} describes it. Immutable.
 *
 * @param folder its real path
 * @param version what {@code JAVA_VERSION} says, for instance {@code 25.0.3}
 * @param graalVersion what {@code GRAALVM_VERSION} says, or null for a JDK that is no GraalVM
 */
record JavaHome(Path folder, String version, String graalVersion) {
  /** The version of Java that Boomslang is for, and that of Graal that it comes with. */
  private static final String FEATURE_RELEASE = "25";

  /** The modules that a reduced run-time may lack and Boomslang does not run without. */
  private static final List<String> MODULES =
      List.of(
          "java.desktop", "java.logging", "java.net.http", "jdk.internal.vm.ci", "jdk.unsupported");

  /** Reads a folder; refuses what Boomslang cannot be installed in. */
  static JavaHome of(Path given) throws Refusal {
    if (!Files.isDirectory(given)) {
      throw new Refusal("%s is not a folder.", given);
    }
    Path folder;
    Properties release = new Properties();
    try {
      folder = given.toRealPath();
      Path file = folder.resolve("release");
      if (!Files.isExecutable(folder.resolve("bin/java")) || !Files.isRegularFile(file)) {
        throw new Refusal(
            "%s is not the home of a GraalVM or JDK: it has no bin/java and file named release.",
            given);
      }
      try (var reader = Files.newBufferedReader(file)) {
        release.load(reader);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal("%s cannot be read: %s", given.resolve("release"), e.getMessage());
    }
    String version = value(release, "JAVA_VERSION");
    if (version == null || !version.split("[.+-]", 2)[0].equals(FEATURE_RELEASE)) {
      throw new Refusal("%s is Java %s; Boomslang needs Java 25.", given, version);
    }
    String system = value(release, "OS_NAME");
    if (system != null && !system.equals("Linux")) {
      throw new Refusal("%s is for %s; this component is for Linux.", given, system);
    }
    String modules = value(release, "MODULES");
    if (modules != null) {
      Set<String> present = Set.of(modules.split(" "));
      for (String module : MODULES) {
        if (!present.contains(module)) {
          throw new Refusal(
              "%s has no module %s, which Boomslang needs: install it in a complete JDK.",
              given, module);
        }
      }
    }
    return new JavaHome(folder, version, value(release, "GRAALVM_VERSION"));
  }

  private static String value(Properties release, String key) {
    String value = release.getProperty(key);
    return value == null ? null : value.replace("\"", "");
  }
}
