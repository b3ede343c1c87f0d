import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Ties the C interface to Java: for every function that a header declares and a class {@code
 * …Functions} implements as a static method of the same name, it writes the C function that calls
 * up, and the case of a switch that converts arguments and result. Names and types of the Java
 * method say how:
 *
 * <ul>
 *   <li>{@code Object x}: the object of a handle; NULL is a SystemError, unless the name ends in
 *       {@code OrNull};
 *   <li>{@code Object stolen…}: the same, and the reference is given up;
 *   <li>{@code String}: UTF-8 up to a zero byte; {@code long}, {@code int}, {@code boolean}, {@code
 *       double}: as in C;
 *   <li>result {@code Object}: a new reference, null for NULL; with {@code @Borrowed} one that
 *       lasts until the call into the extension ends.
 * </ul>
 *
 * <p>An exception that the method throws becomes the thread's error, and the function returns what
 * its C type has for that.
 *
 * <p>Usage: {@code java Glue.java MODULE-FOLDER C-OUTPUT JAVA-OUTPUT}. Fails when a declared
 * function exists nowhere.
 */
public final class Glue {
  private record Declaration(String type, String name, List<String[]> parameters) {}

  private record Method(String holder, String type, boolean borrowed, List<String[]> parameters) {}

  public static void main(String[] args) throws IOException {
    Path module = Path.of(args[0]);
    Map<String, Declaration> declared = new LinkedHashMap<>();
    StringBuilder c = new StringBuilder();
    for (Path file : files(module.resolve("src/main/include"), ".h")) {
      declarations(Files.readString(file), declared);
    }
    for (Path file : files(module.resolve("src/main/c"), ".h")) {
      declarations(Files.readString(file), declared);
    }
    for (Path file : files(module.resolve("src/main/c"), ".c")) {
      c.append(strip(Files.readString(file))).append('\n');
    }
    Map<String, Map<String, Method>> holders = new TreeMap<>();
    for (Path file : files(module.resolve("src/main/java"), "Functions.java")) {
      methods(file, holders);
    }
    StringBuilder forwarders =
        new StringBuilder(
            "/* Made by Glue.java from the headers and the classes ...Functions. */\n#include \"internal.h\"\n");
    StringBuilder table =
        new StringBuilder(
            """
            package org.boomslang.ext;

            /** Made by Glue.java: which method implements which function of the C interface. */
            @SuppressWarnings("all")
            final class FunctionTable {
              private FunctionTable() {}

            """);
    StringBuilder groups = new StringBuilder();
    StringBuilder failures = new StringBuilder();
    List<String> missing = new ArrayList<>();
    int group = 0;
    int count = 0;
    for (var holder : holders.entrySet()) {
      StringBuilder cases = new StringBuilder();
      int index = 0;
      for (var entry : holder.getValue().entrySet()) {
        Declaration declaration = declared.remove(entry.getKey());
        if (declaration == null) {
          missing.add(holder.getKey() + "." + entry.getKey() + " is declared in no header");
          continue;
        }
        int number = group * 256 + index++;
        forwarders.append(forwarder(declaration, number));
        cases.append(javaCase(number, declaration, entry.getValue(), holder.getKey()));
        failures
            .append("    FAILURES[")
            .append(number)
            .append("] = ")
            .append(failure(declaration.type))
            .append(";\n");
        count++;
      }
      groups
          .append("      case ")
          .append(group)
          .append(" -> g")
          .append(group)
          .append("(n, t, a, b, c, d, e, f);\n");
      table
          .append("  private static long g")
          .append(group)
          .append(
              "(int n, NativeThread t, long a, long b, long c, long d, long e, long f) {\n    switch (n) {\n")
          .append(cases)
          .append("      default: throw new IllegalStateException();\n    }\n  }\n\n");
      group++;
    }
    table
        .append("  static final long[] FAILURES = new long[" + group * 256 + "];\n\n  static {\n")
        .append(failures)
        .append(
            "  }\n\n  static long call(int n, NativeThread t, long a, long b, long c, long d, long e, long f) {\n    return switch (n >> 8) {\n")
        .append(groups)
        .append("      default -> throw new IllegalStateException();\n    };\n  }\n}\n");
    int inC = 0;
    for (Declaration declaration : declared.values()) {
      if (defined(declaration.name, c)) {
        inC++;
      } else {
        missing.add(declaration.name + " is declared but exists neither in C nor in Java");
      }
    }
    if (!missing.isEmpty()) {
      missing.forEach(System.err::println);
      System.exit(1);
    }
    write(Path.of(args[1]), forwarders.toString());
    write(Path.of(args[2]), table.toString());
    System.out.println("Glue: " + count + " functions in Java, " + inC + " in C");
  }

  /** Leaves a file alone that would not change. */
  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(end)).sorted().toList();
    }
  }

  private static String strip(String text) {
    return text.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("//[^\n]*", " ");
  }

  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?:PyAPI_FUNC|BS_UP)\\(([^)]*)\\)\\s+\\(?(\\w+)\\)?\\s*\\(((?:[^()]|\\([^()]*\\)(?:\\([^()]*\\))?)*)\\)[^;]*;");

  private static void declarations(String text, Map<String, Declaration> into) {
    Matcher matcher = DECLARATION.matcher(strip(text).replaceAll("(?m)^\\s*#.*$", ""));
    while (matcher.find()) {
      into.put(
          matcher.group(2),
          new Declaration(
              matcher.group(1).strip(), matcher.group(2), parameters(matcher.group(3))));
    }
  }

  private static List<String[]> parameters(String text) {
    List<String[]> result = new ArrayList<>();
    if (text.isBlank() || text.strip().equals("void") || text.contains("(*")) {
      return result;
    }
    for (String part : text.split(",")) {
      Matcher matcher = Pattern.compile("(?s)(.*?)(\\w+)").matcher(part.strip());
      if (part.strip().equals("...") || !matcher.matches()) {
        result.add(new String[] {"...", "..."});
      } else {
        result.add(new String[] {matcher.group(1).strip(), matcher.group(2)});
      }
    }
    return result;
  }

  private static final Pattern METHOD =
      Pattern.compile(
          "(@Borrowed\\s+)?static\\s+(Object|long|int|boolean|double|void)\\s+(_?Py\\w+|up_\\w+|bs_\\w+)\\(([^)]*)\\)");

  private static void methods(Path file, Map<String, Map<String, Method>> into) throws IOException {
    String holder = file.getFileName().toString().replace(".java", "");
    Matcher matcher = METHOD.matcher(strip(Files.readString(file)));
    Map<String, Method> methods = into.computeIfAbsent(holder, h -> new TreeMap<>());
    while (matcher.find()) {
      methods.put(
          matcher.group(3),
          new Method(
              holder, matcher.group(2), matcher.group(1) != null, parameters(matcher.group(4))));
    }
  }

  private static String forwarder(Declaration d, int number) {
    StringBuilder text = new StringBuilder();
    boolean up = d.name.startsWith("up_");
    text.append(d.type).append(" (").append(d.name).append(")(");
    StringBuilder call = new StringBuilder("bs_up(" + number);
    for (int i = 0; i < 6; i++) {
      if (i < d.parameters.size()) {
        String[] p = d.parameters.get(i);
        text.append(i == 0 ? "" : ", ").append(p[0]).append(' ').append(p[1]);
        call.append(
            p[0].equals("double") ? ", double_to_bits(" + p[1] + ")" : ", (intptr_t)" + p[1]);
      } else {
        call.append(", 0");
      }
    }
    if (d.parameters.isEmpty()) {
      text.append("void");
    }
    call.append(")");
    String body =
        d.type.equals("void")
            ? call + ";"
            : d.type.equals("double")
                ? "return bits_to_double(" + call + ");"
                : "return (" + d.type + ")" + call + ";";
    return text + ") { " + body + " }\n";
  }

  private static String failure(String type) {
    return type.endsWith("*") || type.equals("void") || type.endsWith("Destructor")
        ? "0"
        : type.equals("double") ? "Double.doubleToRawLongBits(-1.0)" : "-1";
  }

  private static String javaCase(int number, Declaration d, Method m, String holder) {
    if (d.parameters.size() != m.parameters.size()) {
      throw new IllegalStateException(
          d.name
              + " has "
              + d.parameters.size()
              + " parameters in C and "
              + m.parameters.size()
              + " in Java");
    }
    StringBuilder call = new StringBuilder(holder + "." + d.name + "(");
    for (int i = 0; i < m.parameters.size(); i++) {
      String word = String.valueOf((char) ('a' + i));
      String type = m.parameters.get(i)[0];
      String name = m.parameters.get(i)[1];
      call.append(i == 0 ? "" : ", ");
      call.append(
          switch (type) {
            case "Object" ->
                (name.startsWith("stolen")
                        ? "Handles.steal(t, "
                        : name.endsWith("OrNull") ? "Handles.orNull(" : "Handles.need(")
                    + word
                    + ")";
            case "String" -> "Memory.string(" + word + ")";
            case "long" -> word;
            case "int" -> "(int) " + word;
            case "boolean" -> "(int) " + word + " != 0";
            case "double" -> "Double.longBitsToDouble(" + word + ")";
            default -> throw new IllegalStateException(d.name + ": parameter of type " + type);
          });
    }
    call.append(")");
    String head = "      case " + number + ": ";
    return switch (m.type) {
      case "Object" ->
          head + "return Handles." + (m.borrowed ? "lend" : "give") + "(t, " + call + ");\n";
      case "void" -> head + call + "; return 0;\n";
      case "boolean" -> head + "return " + call + " ? 1 : 0;\n";
      case "double" -> head + "return Double.doubleToRawLongBits(" + call + ");\n";
      default -> head + "return " + call + ";\n";
    };
  }

  private static boolean defined(String name, StringBuilder c) {
    String plain =
        name.replaceFirst(
            "^(PyMem_Raw|PyMem_|PyObject_)(Malloc|Calloc|Realloc|Free)$", "ALLOCATORS($1)");
    String text = c.toString();
    return text.contains(plain.startsWith("ALLOCATORS") ? plain : "WRITER(" + name + ",")
        || Pattern.compile("(?m)^[\\w *]*\\(?\\b" + name + "\\)?\\([^;]*?\\)\\s*\\{")
            .matcher(text)
            .find();
  }
}
