package org.boomslang.objects.code;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.nio.charset.StandardCharsets;
import org.boomslang.BoomslangLanguage;

/** Truffle's source sections for packed {@link Positions}. Thread-safety: shared (stateless). */
public final class SourceSections {
  private SourceSections() {}

  /** A source of which only the name is known. */
  @TruffleBoundary
  public static Source named(String filename) {
    return Source.newBuilder(BoomslangLanguage.ID, "", filename)
        .content(Source.CONTENT_NONE)
        .build();
  }

  /**
   * The section at a position.
   *
   * @param source where the code comes from, or null when only its file name is known
   * @return null where there is none: no position, or one outside of the text
   */
  @TruffleBoundary
  public static SourceSection at(Source source, String filename, long position) {
    int line = Positions.line(position);
    if (line < 1) {
      return null;
    }
    if (source == null || !source.hasCharacters()) {
      return named(filename).createSection(line, 1, line, 1);
    }
    if (line > source.getLineCount()) {
      return null;
    }
    int start = Positions.column(position);
    int end = Positions.endColumn(position);
    int endLine = Positions.endLine(position);
    if (start < 0 || end < 0 || endLine > source.getLineCount()) {
      return source.createSection(line);
    }
    int from = source.getLineStartOffset(line) + characters(source, line, start);
    int to = source.getLineStartOffset(endLine) + characters(source, endLine, end);
    return to < from || to > source.getLength()
        ? source.createSection(line)
        : source.createSection(from, to - from);
  }

  /** How many characters of a line take up that many bytes in UTF-8. */
  private static int characters(Source source, int line, int bytes) {
    String text = source.getCharacters(line).toString();
    int count = 0;
    for (int left = bytes; left > 0 && count < text.length(); ) {
      int c = text.codePointAt(count);
      count += Character.charCount(c);
      left -= Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
    }
    return count;
  }
}
