package org.boomslang;

import com.oracle.truffle.api.TruffleFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import org.boomslang.parser.SourceDecoder;

/**
 * Tells embedders which files are Python's, by the end of their names or the first line, and how
 * their text is encoded: as a comment in one of the first two lines says (PEP 263), else in UTF-8.
 * Stateless.
 */
public final class PythonFiles implements TruffleFile.FileTypeDetector {
  /** Bytes that hold the first two lines. */
  private static final int BEGINNING = 1 << 16;

  private static final Pattern INTERPRETER =
      Pattern.compile("^#!.*?\\b(python|boomslang)[0-9.]*t?\\b.*");

  @Override
  public String findMimeType(TruffleFile file) throws IOException {
    String name = file.getName();
    if (name == null) {
      return null;
    }
    if (name.endsWith(".py") || name.endsWith(".pyw")) {
      return BoomslangLanguage.MIME_TYPE;
    }
    if (name.indexOf('.') >= 0) {
      return null;
    }
    try (BufferedReader reader = file.newBufferedReader(StandardCharsets.ISO_8859_1)) {
      String line = reader.readLine();
      return line != null && INTERPRETER.matcher(line).matches()
          ? BoomslangLanguage.MIME_TYPE
          : null;
    } catch (IOException | SecurityException unreadable) {
      return null;
    }
  }

  @Override
  public Charset findEncoding(TruffleFile file) throws IOException {
    try (InputStream stream = file.newInputStream()) {
      String declared = SourceDecoder.declaredEncoding(stream.readNBytes(BEGINNING));
      return declared == null ? StandardCharsets.UTF_8 : charset(declared);
    }
  }

  /** Python writes names in more ways than Java: {@code latin-1}, {@code utf_8}. */
  private static Charset charset(String name) {
    for (String each : new String[] {name, name.replace('_', '-'), name.replaceAll("[-_]", "")}) {
      try {
        return Charset.forName(each);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        // The next way; in the end the parser says so, in Python's words.
      }
    }
    return StandardCharsets.UTF_8;
  }
}
