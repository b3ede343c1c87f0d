package org.boomslang.component;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds the payload to a home and takes away what was added. Stateless. */
final class Installation {
  /** The archive of loaded classes, made on the spot as it holds for one run-time alone. */
  private static final List<String> ARCHIVE =
      List.of(Receipt.ROOT + "/boomslang.aot", Receipt.ROOT + "/boomslang.aot.names");

  private static final String JAVA_OPTIONS = Receipt.ROOT + "/java.options";

  private final JavaHome home;

  Installation(JavaHome home) {
    this.home = home;
  }

  /**
   * Installs; whatever goes wrong, what was added is removed again.
   *
   * @return sentences for the user
   */
  List<String> install(Payload payload, boolean makeArchive) throws Refusal {
    refuseWhatIsThere(payload);
    List<String> messages = new ArrayList<>();
    Receipt receipt = new Receipt(payload.version, home.folder().toString(), additions(payload));
    try {
      makeFolders(receipt);
      receipt.write(home);
      for (String file : payload.files) {
        copy(payload, file);
      }
      for (var link : payload.links.entrySet()) {
        Files.createSymbolicLink(path(link.getKey()), Path.of(link.getValue()));
      }
      writeJavaOptions();
    } catch (IOException e) {
      remove(receipt, new ArrayList<>());
      throw cannotWrite(e);
    }
    messages.add(
        "Installed Boomslang %s in %s; the command is %s."
            .formatted(payload.version, home.folder(), path("bin/boomslang")));
    if (home.graalVersion() != null && !home.graalVersion().equals(payload.graalVersion)) {
      messages.add(
          "Its Graal is %s, Boomslang's Truffle %s: if the two do not fit, Python code is interpreted."
              .formatted(home.graalVersion(), payload.graalVersion));
    }
    if (makeArchive && !makeArchive()) {
      messages.add("No archive of loaded classes could be made, so it starts more slowly.");
    }
    return messages;
  }

  private void refuseWhatIsThere(Payload payload) throws Refusal {
    Receipt present = Receipt.read(home);
    if (present != null) {
      if (!present.version.equals(payload.version)) {
        throw new Refusal(
            "%s has Boomslang %s: uninstall that before you install %s.",
            home.folder(), present.version, payload.version);
      }
      throw new Refusal("Boomslang %s is installed in %s already.", present.version, home.folder());
    }
    for (String name : payload.files) {
      refuseIfPresent(name);
    }
    for (String name : payload.links.keySet()) {
      refuseIfPresent(name);
    }
    if (!Files.isWritable(home.folder()) || !Files.isWritable(path("bin"))) {
      throw new Refusal("%s cannot be written: install as the user it belongs to.", home.folder());
    }
  }

  private void refuseIfPresent(String name) throws Refusal {
    if (Files.exists(path(name), LinkOption.NOFOLLOW_LINKS)) {
      throw new Refusal("%s is there already and no part of Boomslang.", path(name));
    }
  }

  /** What will be added: folders that are not there yet, before what they hold. */
  private List<String> additions(Payload payload) {
    Set<String> added = new LinkedHashSet<>();
    List<String> files = new ArrayList<>(payload.files);
    files.addAll(payload.links.keySet());
    files.add(JAVA_OPTIONS);
    files.addAll(ARCHIVE); // now or later, by libexec/archive
    for (String file : files) {
      for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
        String folder = file.substring(0, slash);
        if (!Files.exists(path(folder))) {
          added.add(folder + "/");
        }
      }
      added.add(file);
    }
    return new ArrayList<>(added);
  }

  private void makeFolders(Receipt receipt) throws IOException {
    for (String name : receipt.added) {
      if (name.endsWith("/")) {
        Files.createDirectory(path(name));
      }
    }
  }

  private void copy(Payload payload, String file) throws IOException {
    Path target = path(file);
    try (InputStream in = payload.open(file)) {
      Files.copy(in, target);
    }
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(payload.permissions(file)));
  }

  /**
   * For {@code java @FILE}: the language as modules, so that the program's own class path stays its
   * own. A GraalVM has the compiler; another JDK is given it as an upgrade of its empty module.
   */
  private void writeJavaOptions() throws IOException {
    List<String> compiler = List.of("compiler-", "truffle-compiler-", "collections-", "word-");
    List<String> upgrades = new ArrayList<>();
    List<String> modules = new ArrayList<>();
    try (Stream<Path> jars = Files.walk(path(Receipt.ROOT + "/lib"), 2)) {
      for (Path jar : jars.filter(p -> p.toString().endsWith(".jar")).sorted().toList()) {
        String name = jar.getFileName().toString();
        boolean upgrade = compiler.stream().anyMatch(name::startsWith);
        if (upgrade && (home.graalVersion() == null || !name.startsWith("compiler-"))) {
          (home.graalVersion() == null ? upgrades : modules).add(jar.toString());
        } else if (!upgrade
            && !name.startsWith("boomslang-jit-")
            && !name.startsWith("boomslang-launcher-")) {
          modules.add(jar.toString());
        }
      }
    }
    List<String> lines = new ArrayList<>();
    if (!upgrades.isEmpty()) {
      lines.add("-XX:+UnlockExperimentalVMOptions");
      lines.add("-XX:+EnableJVMCI");
      lines.add("--upgrade-module-path=" + quoted(upgrades));
    }
    lines.add("--module-path=" + quoted(modules));
    lines.add("--add-modules=org.graalvm.polyglot,boomslang.language");
    lines.add(
        "--enable-native-access=ALL-UNNAMED,org.graalvm.truffle,boomslang.language,org.boomslang.ext");
    lines.add("--sun-misc-unsafe-memory-access=allow");
    Path attach = path(Receipt.ROOT + "/lib/libtruffleattach.so");
    if (Files.exists(attach)) {
      lines.add("-Dtruffle.attach.library=" + quoted(List.of(attach.toString())));
    }
    Files.write(path(JAVA_OPTIONS), lines, StandardCharsets.UTF_8);
  }

  /** As the file of arguments of {@code java} wants a text that may hold spaces. */
  private static String quoted(List<String> paths) {
    return paths.stream()
        .map(p -> p.replace("\\", "\\\\").replace("\"", "\\\""))
        .collect(Collectors.joining(":", "\"", "\""));
  }

  private boolean makeArchive() {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(path(Receipt.ROOT + "/libexec/archive").toString());
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder
          .environment()
          .keySet()
          .removeIf(n -> n.startsWith("PYTHON") || n.startsWith("BOOMSLANG"));
      return builder.start().waitFor() == 0 && Files.exists(path(ARCHIVE.get(0)));
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The home may have been moved or copied: what names it is written anew. */
  List<String> relocate(Receipt receipt) throws Refusal {
    try {
      writeJavaOptions();
      new Receipt(receipt.version, home.folder().toString(), receipt.added).write(home);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
    return List.of("%s has moved: its java.options have the new path.".formatted(home.folder()));
  }

  boolean hasMoved(Receipt receipt) {
    return !receipt.home.equals(home.folder().toString());
  }

  List<String> uninstall() throws Refusal {
    Receipt receipt = Receipt.read(home);
    if (receipt == null) {
      throw new Refusal("Boomslang is not installed in %s.", home.folder());
    }
    if (!Files.isWritable(path("bin")) || !Files.isWritable(path(Receipt.ROOT))) {
      throw new Refusal(
          "%s cannot be written: uninstall as the user it belongs to.", home.folder());
    }
    List<String> left = new ArrayList<>();
    remove(receipt, left);
    List<String> messages = new ArrayList<>();
    messages.add("Removed Boomslang %s from %s.".formatted(receipt.version, home.folder()));
    for (String folder : left) {
      messages.add("%s stays: it has files that came later.".formatted(path(folder)));
    }
    return messages;
  }

  private void remove(Receipt receipt, List<String> left) throws Refusal {
    try {
      // The receipt lies in the folder that is to be empty at the end, and is needed until then.
      List<String> folders = new ArrayList<>();
      for (String name : receipt.added) {
        if (name.endsWith("/")) {
          folders.add(0, name);
        } else {
          Files.deleteIfExists(path(name));
        }
      }
      Files.deleteIfExists(Receipt.file(home));
      for (String folder : folders) {
        try {
          Files.deleteIfExists(path(folder));
        } catch (DirectoryNotEmptyException e) {
          if (left.stream().noneMatch(l -> l.startsWith(folder))) {
            left.add(folder);
          }
        }
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private Refusal cannotWrite(IOException e) {
    String file =
        e instanceof FileSystemException f && f.getFile() != null
            ? f.getFile()
            : home.folder().toString();
    String reason = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
    if (e instanceof FileSystemException f && f.getReason() != null) {
      reason = f.getReason();
    }
    return new Refusal("%s cannot be written: %s.", file, reason);
  }

  private Path path(String name) {
    return home.folder().resolve(name);
  }
}
