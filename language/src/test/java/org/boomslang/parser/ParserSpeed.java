package org.boomslang.parser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures how fast the Python files under a folder are parsed: {@code ParserSpeed folder
 * [rounds]}. Prints lines per second for each round; the first ones are cold.
 */
public final class ParserSpeed {

  private ParserSpeed() {}

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 8;
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".py"))::iterator) {
        try {
          String source = SourceDecoder.decode(Files.readAllBytes(file), file.toString());
          PythonParser.parseModule(source, file.toString(), ParserOptions.DEFAULT);
          sources.add(source);
        } catch (PythonSyntaxError notPython) {
          // The library's tests hold a few files that are wrong on purpose.
        }
      }
    }
    long lines = sources.stream().mapToLong(s -> s.chars().filter(c -> c == '\n').count()).sum();
    long chars = sources.stream().mapToLong(String::length).sum();
    System.out.printf("%d files, %d lines, %d characters%n", sources.size(), lines, chars);
    for (int round = 1; round <= rounds; round++) {
      long start = System.nanoTime();
      for (String source : sources) {
        PythonParser.parseModule(source, "<speed>", ParserOptions.DEFAULT);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("round %d: %.2f s, %.0f lines/s%n", round, seconds, lines / seconds);
    }
  }
}
