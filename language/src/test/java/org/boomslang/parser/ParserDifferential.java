package org.boomslang.parser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.boomslang.parser.ast.AstDump;
import org.boomslang.parser.ast.Mod;

/**
 * Compares the parser to CPython's over the file that {@code src/test/python/parser_oracle.py} has
 * written: trees with all positions, errors with message, place and text, warnings. Prints the
 * differences; ends with status 1 if there are any.
 */
public final class ParserDifferential {

  private static final int DONT_IMPLY_DEDENT = 0x200;
  private static final int ALLOW_INCOMPLETE_INPUT = 0x4000;

  private ParserDifferential() {}

  public static void main(String[] args) throws IOException {
    int same = 0;
    int different = 0;
    try (BufferedReader cases = Files.newBufferedReader(Path.of(args[0]))) {
      for (String line; (line = cases.readLine()) != null; ) {
        String[] fields = line.split("\t", -1);
        String expected = String.join("\n", readable(fields));
        String actual = outcome(fields);
        if (expected.equals(actual) || isForTheCompiler(fields)) {
          same++;
        } else if (different++ < 50) {
          System.out.printf(
              "%s %s %s%n--- CPython%n%s%n--- Boomslang%n%s%n%n",
              fields[0], fields[1], decode(fields[2]), expected, actual);
        }
      }
    }
    System.out.printf("%d as in CPython, %d different%n", same, different);
    System.exit(different == 0 ? 0 : 1);
  }

  /** CPython finds these errors while it makes the tree, Boomslang when it compiles it. */
  private static boolean isForTheCompiler(String[] fields) {
    if (fields[4].equals("ok")) {
      return false;
    }
    String message = decode(fields[5]);
    return message.startsWith("future feature ")
        || message.equals("not a chance")
        || message.startsWith("Exceeds the limit (4300 digits) for integer string conversion; use");
  }

  private static List<String> readable(String[] fields) {
    List<String> result = new ArrayList<>(List.of(fields[3], fields[4]));
    if (fields[4].equals("ok")) {
      result.add(fields[5]);
    } else {
      result.addAll(List.of(decode(fields[5]), fields[6], decode(fields[7]), fields[8]));
    }
    return result;
  }

  private static String outcome(String[] fields) throws IOException {
    int flags = Integer.parseInt(fields[1]);
    StringBuilder issued = new StringBuilder();
    ParserOptions options =
        ParserOptions.DEFAULT
            .withDontImplyDedent((flags & DONT_IMPLY_DEDENT) != 0)
            .withAllowIncompleteInput((flags & ALLOW_INCOMPLETE_INPUT) != 0)
            .withWarnings(
                (message, line) -> {
                  byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
                  issued.append(issued.isEmpty() ? "" : ";").append(line).append(':');
                  issued.append(Base64.getEncoder().encodeToString(bytes));
                  return false;
                });
    String result;
    try {
      result = "ok\n" + digest(AstDump.dump(parse(fields[0], decode(fields[2]), options)));
    } catch (PythonSyntaxError error) {
      result = describe(error);
    }
    return issued + "\n" + result;
  }

  private static Mod parse(String mode, String source, ParserOptions options) throws IOException {
    return switch (mode) {
      case "file" -> {
        String text = SourceDecoder.decode(Files.readAllBytes(Path.of(source)), "<source>");
        yield PythonParser.parseModule(text, "<source>", options);
      }
      case "exec" -> PythonParser.parseModule(source, "<source>", options);
      case "eval" -> PythonParser.parseExpression(source, "<source>", options);
      case "single" -> PythonParser.parseInteractive(source, "<source>", options);
      default -> PythonParser.parseFunctionType(source, "<source>", options);
    };
  }

  private static String describe(PythonSyntaxError e) {
    String type =
        switch (e.kind()) {
          case SYNTAX -> "SyntaxError";
          case INDENTATION -> "IndentationError";
          case TAB -> "TabError";
          case INCOMPLETE_INPUT -> "_IncompleteInputError";
          case MEMORY -> "MemoryError";
          case RECURSION -> "RecursionError";
          case VALUE -> "ValueError";
          case UNICODE_ENCODE -> "UnicodeEncodeError";
          case UNICODE_DECODE -> "UnicodeDecodeError";
        };
    boolean syntax = e.kind().compareTo(PythonSyntaxError.Kind.VALUE) < 0;
    if (!syntax) {
      return type + "\n" + e.getMessage() + "\n\n\n";
    }
    String start = e.hasLocation() ? e.line() + " " + e.offset() : "None None";
    String end = e.endLine() >= 0 ? e.endLine() + " " + e.endOffset() : "None None";
    String text = e.text() == null ? "None" : e.text();
    String metadata = e.source() == null ? "None None" : e.statementLine() + " " + e.statementCol();
    return type + "\n" + e.getMessage() + "\n" + start + " " + end + "\n" + text + "\n" + metadata;
  }

  private static String digest(String dump) {
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(encode(dump));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** UTF-8 that lets lone surrogates pass, as Python's {@code surrogatepass}. */
  private static byte[] encode(String text) {
    if (text.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    throw new IllegalStateException("dumps escape lone surrogates");
  }

  private static String decode(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; ) {
      int first = bytes[i] & 0xff;
      int length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
      int c = length == 1 ? first : first & (0x7f >> length);
      for (int k = 1; k < length; k++) {
        c = c << 6 | (bytes[i + k] & 0x3f);
      }
      text.appendCodePoint(c);
      i += length;
    }
    return text.toString();
  }
}
