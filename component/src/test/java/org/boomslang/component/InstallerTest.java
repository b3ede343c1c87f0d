package org.boomslang.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installer on homes that only look like one: what it adds, removes and refuses. */
class InstallerTest {
  @TempDir Path folder;
  private Path home;
  private String said;

  @BeforeEach
  void makeHome() throws IOException {
    home = folder.toRealPath().resolve("a jdk");
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    Files.createFile(home.resolve("bin/java")).toFile().setExecutable(true);
    release("JAVA_VERSION=\"25.0.3\"\nOS_NAME=\"Linux\"\n");
  }

  private void release(String text) throws IOException {
    Files.writeString(home.resolve("release"), text);
  }

  private int installer(Path jar, String... arguments) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(text, true, StandardCharsets.UTF_8)) {
      int status = ComponentMain.run(arguments, jar, stream, stream);
      said = text.toString(StandardCharsets.UTF_8);
      return status;
    }
  }

  private void refuses(String sentence, Path jar, String... arguments) {
    assertEquals(1, installer(jar, arguments), said);
    assertEquals(sentence + "\n", said);
  }

  private int install() {
    return installer(Commands.JAR, "install", "--no-archive", home.toString());
  }

  /** A component of a few bytes, in the updater's format. */
  private Path component(String version) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Bundle-Version", version);
    Path file = folder.resolve("component-" + version + ".jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      for (Map.Entry<String, String> entry :
          Map.of(
                  "languages/boomslang/bin/boomslang", "#!/bin/sh\n",
                  "languages/boomslang/lib/some.jar", "",
                  "META-INF/permissions", "languages/boomslang/bin/boomslang = rwxr-xr-x\n",
                  "META-INF/symlinks", "bin/boomslang = ../languages/boomslang/bin/boomslang\n")
              .entrySet()) {
        jar.putNextEntry(new ZipEntry(entry.getKey()));
        jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void theJarIsAComponentOfTheUpdater() throws IOException {
    try (JarFile jar = new JarFile(Commands.JAR.toFile());
        Payload payload = new Payload(Commands.JAR)) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertEquals("Boomslang", manifest.getValue("Bundle-Name"));
      assertEquals("org.boomslang", manifest.getValue("Bundle-Symbolic-Name"));
      assertTrue(manifest.getValue("Bundle-RequireCapability").startsWith("org.graalvm; filter:="));
      assertTrue(manifest.getValue("Bundle-RequireCapability").contains("(java_version=25)"));
      for (String file : payload.files) {
        assertTrue(file.startsWith("languages/boomslang/"), file);
        assertEquals(
            file.endsWith("/boomslang") || file.endsWith("/archive") ? "rwxr-xr-x" : "rw-r--r--",
            payload.permissions(file),
            file);
      }
      assertEquals("../languages/boomslang/bin/boomslang", payload.links.get("bin/boomslang"));
      assertEquals("boomslang", payload.links.get("languages/boomslang/bin/python3"));
      assertTrue(payload.files.contains("languages/boomslang/lib/python3.14t/os.py"));
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        assertTrue(name.startsWith("languages/") || name.startsWith("META-INF/"), name);
      }
    } catch (Refusal e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void removesWhatItAddedAndNothingElse() throws IOException {
    Map<String, String> before = Commands.contents(home);
    assertEquals(0, install(), said);
    assertTrue(said.startsWith("Installed Boomslang "), said);
    assertTrue(Files.isExecutable(home.resolve("bin/boomslang")));
    assertTrue(
        Files.readString(home.resolve("languages/boomslang/java.options")).contains("a jdk"));
    assertEquals(0, installer(Commands.JAR, "list", home.toString()));
    assertTrue(said.matches("(?s)Java 25.0.3 in .*: Boomslang .*, without an archive.*"), said);
    assertEquals(0, installer(Commands.JAR, "uninstall", home.toString()), said);
    assertEquals(before, Commands.contents(home));
    assertEquals(0, installer(Commands.JAR, "list", home.toString()));
    assertTrue(said.endsWith(": no Boomslang.\n"), said);
  }

  @Test
  void leavesTheCompilerToAGraalVm() throws IOException {
    release("JAVA_VERSION=\"25.0.2\"\nGRAALVM_VERSION=\"25.0.2\"\n");
    assertEquals(0, install(), said);
    assertTrue(said.contains("Its Graal is 25.0.2, Boomslang's Truffle 25.0.1"), said);
    String options = Files.readString(home.resolve("languages/boomslang/java.options"));
    assertFalse(options.contains("--upgrade-module-path"), options);
    assertFalse(options.contains("/compiler-"), options);
    assertTrue(options.contains("/truffle-compiler-"), options);
    assertEquals(0, installer(Commands.JAR, "list", home.toString()));
    assertTrue(said.startsWith("GraalVM 25.0.2 (Java 25.0.2) in "), said);
  }

  @Test
  void leavesWhatCameLaterAndSaysSo() throws IOException {
    Files.createDirectories(home.resolve("languages/other"));
    Path jar = component("1");
    assertEquals(0, installer(jar, "install", "--no-archive", home.toString()), said);
    Path later = Files.createFile(home.resolve("languages/boomslang/lib/later.txt"));
    assertEquals(0, installer(jar, "uninstall", home.toString()), said);
    assertTrue(said.contains("languages/boomslang/lib stays: it has files that came later."), said);
    assertTrue(Files.exists(later));
    assertFalse(Files.exists(home.resolve("languages/boomslang/bin")));
    assertTrue(Files.exists(home.resolve("languages/other")));
  }

  @Test
  void refusesWhatIsInstalled() throws IOException {
    Path one = component("1");
    Path two = component("2");
    assertEquals(0, installer(one, "install", "--no-archive", home.toString()), said);
    refuses("Boomslang 1 is installed in " + home + " already.", one, "install", home.toString());
    refuses(
        home + " has Boomslang 1: uninstall that before you install 2.",
        two,
        "install",
        home.toString());
    assertEquals(0, installer(two, "uninstall", home.toString()), said);
    refuses("Boomslang is not installed in " + home + ".", two, "uninstall", home.toString());
  }

  @Test
  void mendsAHomeThatHasMoved() throws IOException {
    Path jar = component("1");
    assertEquals(0, installer(jar, "install", "--no-archive", home.toString()), said);
    Path moved = Files.move(home, home.resolveSibling("moved"));
    assertEquals(0, installer(jar, "list", moved.toString()));
    assertTrue(said.contains("It was installed in " + home), said);
    assertEquals(0, installer(jar, "install", moved.toString()), said);
    String options = Files.readString(moved.resolve("languages/boomslang/java.options"));
    assertTrue(options.contains(moved.toString()) && !options.contains(home.toString()), options);
    assertEquals(0, installer(jar, "list", moved.toString()));
    assertFalse(said.contains("It was installed in"), said);
  }

  @Test
  void refusesWhatIsNoHome() throws IOException {
    Path jar = component("1");
    Path none = folder.resolve("none");
    refuses(none + " is not a folder.", jar, "install", none.toString());
    Files.createDirectory(none);
    refuses(
        none + " is not the home of a GraalVM or JDK: it has no bin/java and file named release.",
        jar,
        "install",
        none.toString());
    release("JAVA_VERSION=\"21.0.2\"\n");
    refuses(home + " is Java 21.0.2; Boomslang needs Java 25.", jar, "install", home.toString());
    release("JAVA_VERSION=\"25\"\nOS_NAME=\"Darwin\"\n");
    refuses(home + " is for Darwin; this component is for Linux.", jar, "install", home.toString());
    release("JAVA_VERSION=\"25\"\nMODULES=\"java.base java.logging\"\n");
    refuses(
        home + " has no module java.desktop, which Boomslang needs: install it in a complete JDK.",
        jar,
        "install",
        home.toString());
  }

  @Test
  void refusesToReplaceFilesOfOthers() throws IOException {
    Path jar = component("1");
    Files.createFile(home.resolve("bin/boomslang"));
    refuses(
        home + "/bin/boomslang is there already and no part of Boomslang.",
        jar,
        "install",
        home.toString());
  }

  @Test
  void takesBackAnInstallationThatFails() throws IOException {
    Path jar = component("1");
    Files.createFile(home.resolve("languages")); // where a folder has to be
    Map<String, String> before = Commands.contents(home);
    assertEquals(1, installer(jar, "install", home.toString()), said);
    assertTrue(said.contains("cannot be written: "), said);
    assertEquals(before, Commands.contents(home));
  }

  @Test
  void refusesAHomeThatIsReadOnly() throws IOException {
    Path jar = component("1");
    home.resolve("bin").toFile().setWritable(false);
    home.toFile().setWritable(false);
    try {
      if (Files.isWritable(home)) {
        return; // by root nothing is read-only
      }
      refuses(
          home + " cannot be written: install as the user it belongs to.",
          jar,
          "install",
          home.toString());
    } finally {
      home.toFile().setWritable(true);
      home.resolve("bin").toFile().setWritable(true);
    }
  }

  @Test
  void explainsItself() {
    assertEquals(2, installer(Commands.JAR));
    assertTrue(said.startsWith("usage: java -jar boomslang-component.jar install"), said);
    assertEquals(2, installer(Commands.JAR, "remove", home.toString()));
    assertEquals(0, installer(Commands.JAR, "--help"));
  }
}
