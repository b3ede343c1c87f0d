package org.boomslang.annotations.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.annotations.processor.TextSignature.Parameter;
import org.boomslang.annotations.processor.TextSignature.Role;

/**
 * Writes the Java source of one table: a {@code BuiltinCode} class whose call methods switch on a
 * constant id (so one class serves all builtins of a holder, and partial evaluation still sees a
 * direct call), and one adapter per builtin that converts arguments and result.
 */
final class TableWriter {
  private static final int MAX_ARITY = 4;

  /** What CPython hands to C as a string that ends with a NUL. */
  private static final Set<String> CODEC_PARAMETERS = Set.of("encoding", "errors");

  private final String packageName;
  private final String holder;
  private final PyBuiltins annotation;
  private final boolean isPublic;
  private final StringBuilder out = new StringBuilder();

  /** Strings that are defaults, quoted, and the fields of the generated class that hold them. */
  private final Map<String, String> defaults = new LinkedHashMap<>();

  TableWriter(String packageName, String holder, PyBuiltins annotation, boolean isPublic) {
    this.packageName = packageName;
    this.holder = holder;
    this.annotation = annotation;
    this.isPublic = isPublic;
  }

  String write(List<Builtin> builtins, boolean initializer) {
    boolean module = !annotation.module().isEmpty();
    line("package %s;", packageName);
    line("");
    line("import org.boomslang.objects.builtin.Arguments;");
    line("import org.boomslang.objects.builtin.BuiltinCode;");
    line("import org.boomslang.objects.builtin.BuiltinTable;");
    line("import org.boomslang.objects.builtin.BuiltinCode.Kind;");
    line("");
    line("/** Generated: the builtins of %s. */", holder);
    line("@SuppressWarnings(\"all\")");
    line("%sfinal class %sTable extends BuiltinTable {", "public ", holder);
    line("  public %sTable() {", holder);
    line(
        "    super(%s, %b, %s, %b);",
        quote(module ? annotation.module() : annotation.type()),
        module,
        annotation.doc().isEmpty() ? "null" : quote(annotation.doc()),
        annotation.unhashable());
    line("  }");
    line("");
    line("  @Override protected BuiltinCode[] createCodes() {");
    line("    return new BuiltinCode[] {");
    for (Builtin b : builtins) {
      line(
          "      new Code(this, %d, %s, Kind.%s, %d, %d, %s, %s, %b),",
          b.id(),
          quote(b.annotation().name()),
          b.annotation().kind(),
          b.signature().requiredPositionalCount(),
          b.signature().has(Role.VAR_POSITIONAL) ? -1 : b.signature().positionalCount(),
          quote(b.sig()),
          b.annotation().doc().isEmpty() ? "null" : quote(b.annotation().doc()),
          b.annotation().compiled());
    }
    line("    };");
    line("  }");
    if (initializer) {
      line("");
      line(
          "  @Override public void initialize(org.boomslang.runtime.PyContext context,"
              + " org.boomslang.objects.module.PyModule module) {");
      line("    %s.initialize(context, module);", holder);
      line("  }");
    }
    line("");
    line("  static final class Code extends BuiltinCode {");
    line(
        "    Code(BuiltinTable table, int id, String name, Kind kind, int min, int max, String sig,"
            + " String doc, boolean compiled) {");
    line("      super(table, id, name, kind, min, max, sig, doc, compiled);");
    line("    }");
    for (int arity = 0; arity <= MAX_ARITY; arity++) {
      writeFixedCall(builtins, arity);
    }
    line("");
    line("    @Override public Object invoke(Object[] a) {");
    line("      switch (id) {");
    for (Builtin b : builtins) {
      List<String> arguments = new ArrayList<>();
      for (int i = 0; i < b.types().size(); i++) {
        arguments.add("a[" + b.signature().place(i) + "]");
      }
      line("        case %d: return b%d(%s);", b.id(), b.id(), join(b, arguments));
    }
    line("        default: throw unknown();");
    line("      }");
    line("    }");
    for (Builtin b : builtins) {
      writeAdapter(b);
    }
    line("  }");
    writeDefaults();
    line("}");
    return out.toString();
  }

  /** A class of its own: what it holds is made when a default is first used. */
  private void writeDefaults() {
    if (defaults.isEmpty()) {
      return;
    }
    line("");
    line("  private static final class Defaults {");
    defaults.forEach(
        (text, field) ->
            line(
                "    static final Object %s = org.boomslang.objects.str.PyStr.constant(%s);",
                field, text));
    line("  }");
  }

  private static String join(Builtin b, List<String> arguments) {
    List<String> all = new ArrayList<>();
    all.add("this");
    all.addAll(arguments);
    return String.join(", ", all);
  }

  private void writeFixedCall(List<Builtin> builtins, int arity) {
    List<String> names = List.of("p", "q", "r", "s").subList(0, arity);
    StringBuilder cases = new StringBuilder();
    for (Builtin b : builtins) {
      TextSignature signature = b.signature();
      boolean variable = signature.has(Role.VAR_POSITIONAL);
      if (arity < signature.requiredPositionalCount()
          || (arity > signature.positionalCount() && !variable)
          || signature.hasRequiredKeyword()) {
        continue;
      }
      List<String> arguments = new ArrayList<>();
      int next = 0;
      for (Parameter parameter : signature.parameters()) {
        switch (parameter.role()) {
          case POSITIONAL ->
              arguments.add(next < arity ? names.get(next++) : literal(parameter.defaultText()));
          case KEYWORD_ONLY -> arguments.add(literal(parameter.defaultText()));
          case VAR_POSITIONAL -> {
            int from = Math.min(arity, signature.positionalCount());
            arguments.add(
                from == arity
                    ? "Arguments.NONE"
                    : "new Object[] {" + String.join(", ", names.subList(from, arity)) + "}");
            next = arity;
          }
          case VAR_KEYWORD -> arguments.add("null");
        }
      }
      cases.append(
          "        case %d: return b%d(%s);%n".formatted(b.id(), b.id(), join(b, arguments)));
    }
    if (cases.isEmpty()) {
      return;
    }
    List<String> parameters = names.stream().map(n -> "Object " + n).toList();
    line("");
    line("    @Override public Object call%d(%s) {", arity, String.join(", ", parameters));
    line("      switch (id) {");
    out.append(cases);
    line("        default: return super.call%d(%s);", arity, String.join(", ", names));
    line("      }");
    line("    }");
  }

  private void writeAdapter(Builtin b) {
    line("");
    if (!b.annotation().compiled()) {
      line("    @com.oracle.truffle.api.CompilerDirectives.TruffleBoundary");
    }
    List<String> parameters = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    parameters.add("Code code");
    boolean typeHolder = annotation.module().isEmpty();
    for (int i = 0; i < b.types().size(); i++) {
      Parameter parameter = b.signature().parameters().get(i);
      parameters.add("Object p" + i);
      arguments.add(convert(b, i, parameter, typeHolder));
    }
    line("    private static Object b%d(%s) {", b.id(), String.join(", ", parameters));
    String call = "%s.%s(%s)".formatted(holder, b.method(), String.join(", ", arguments));
    switch (b.result()) {
      case "void" -> {
        line("      %s;", call);
        line("      return org.boomslang.objects.none.PyNone.NONE;");
      }
      case "int" -> line("      return Long.valueOf((long) %s);", call);
      case "long" -> line("      return Long.valueOf(%s);", call);
      case "boolean" -> line("      return Boolean.valueOf(%s);", call);
      case "double" -> line("      return Double.valueOf(%s);", call);
      case "java.lang.String" -> line("      return org.boomslang.objects.str.PyStr.of(%s);", call);
      default -> {
        boolean makes = b.annotation().kind() == Kind.NEW;
        line("      return %s;", makes ? "Arguments.made(%s)".formatted(call) : call);
      }
    }
    line("    }");
  }

  private String convert(Builtin b, int index, Parameter parameter, boolean typeHolder) {
    String type = b.types().get(index);
    String value = "p" + index;
    Kind kind = b.annotation().kind();
    if (parameter.role() == Role.VAR_POSITIONAL) {
      return "(Object[]) " + value;
    }
    if (parameter.role() == Role.VAR_KEYWORD) {
      return "Arguments.keywords(%s)".formatted(value);
    }
    boolean receiver = index == 0 && b.signature().receiver();
    if (receiver && kind == Kind.NEW) {
      return "Arguments.newType(code, %s)".formatted(value);
    }
    if (receiver && kind == Kind.CLASS_METHOD) {
      return type.equals("java.lang.Object")
          ? value
          : "Arguments.classReceiver(code, %s)".formatted(value);
    }
    boolean self = receiver && typeHolder;
    String place = "code, " + (self ? -1 : index - (b.signature().receiver() ? 1 : 0));
    String converted =
        switch (type) {
          case "java.lang.Object" -> null;
          case "int" -> "Arguments.toInt(%s, %s)".formatted(value, place);
          case "long" -> "Arguments.toLong(%s, %s)".formatted(value, place);
          case "double" -> "Arguments.toDouble(%s, %s)".formatted(value, place);
          case "boolean" -> "Arguments.toBoolean(%s)".formatted(value);
          case "java.lang.String" ->
              CODEC_PARAMETERS.contains(parameter.name())
                  ? "Arguments.toCodecName(%s, %s)".formatted(value, place)
                  : "Arguments.toJavaString(%s, %s)".formatted(value, place);
          case "com.oracle.truffle.api.strings.TruffleString" ->
              "Arguments.toStr(%s, %s)".formatted(value, place);
          default ->
              "(%s instanceof %s ? (%s) %s : (%s) Arguments.wrongType(%s, %s.class, %s))"
                  .formatted(value, type, type, value, type, value, type, place);
        };
    if (converted == null) {
      return value;
    }
    if (type.equals("java.lang.String")
        && CODEC_PARAMETERS.contains(parameter.name())
        && "<unset>".equals(parameter.defaultText())) {
      // None is no name.
      return "(%s == null ? null : %s)".formatted(value, converted);
    }
    if (type.equals("java.lang.String")
        && parameter.defaultText() != null
        && parameter.defaultText().startsWith("'")) {
      // The default needs no look-up.
      return "(%s == %s ? %s : %s)"
          .formatted(
              value,
              defaultString(parameter.defaultText()),
              unquoted(parameter.defaultText()),
              converted);
    }
    if (parameter.nullable()) {
      return "(Arguments.absent(%s) ? null : %s)".formatted(value, converted);
    }
    return converted;
  }

  /** The Java expression for a default as written in a signature. */
  private String literal(String text) {
    return switch (text) {
      case "None" -> "org.boomslang.objects.none.PyNone.NONE";
      case "True" -> "Boolean.TRUE";
      case "False" -> "Boolean.FALSE";
      case "<unset>" -> "null";
      case "()" -> "org.boomslang.objects.tuple.PyTuple.EMPTY";
      default -> {
        if (text.startsWith("'")) {
          yield defaultString(text);
        }
        if (text.matches("-?\\d+")) {
          yield "Long.valueOf(%sL)".formatted(text);
        }
        if (text.matches("-?[\\d.e+-]+")) {
          yield "Double.valueOf(%s)".formatted(text);
        }
        throw new IllegalArgumentException("cannot read the default " + text);
      }
    };
  }

  private String defaultString(String text) {
    String field = defaults.computeIfAbsent(unquoted(text), t -> "S" + defaults.size());
    return "Defaults." + field;
  }

  /** A string of a signature as a Java literal. */
  private static String unquoted(String text) {
    return quote(text.substring(1, text.length() - 1).replace("\\n", "\n").replace("\\t", "\t"));
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (c < 32 || c > 126) {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private void line(String format, Object... values) {
    out.append(values.length == 0 ? format : format.formatted(values)).append('\n');
  }
}
