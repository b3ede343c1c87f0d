package org.boomslang.modules.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A flame graph as a picture in SVG: each box is a line of the program, as wide as the time that
 * was spent below it, with its callers under it; the boxes on top are what was waited for. Texts
 * that do not fit are shown when the pointer is over a box. Immutable.
 *
 * @param stacks nanoseconds by stack, the outermost frame first
 */
record FlameGraph(String title, Map<List<String>, Long> stacks) {
  private static final int WIDTH = 1200;
  private static final int ROW = 18;
  private static final int TOP = 40;
  private static final double LETTER = 6.6;

  private static final class Box {
    long nanos;
    final Map<String, Box> inner = new LinkedHashMap<>();

    int height() {
      return 1 + inner.values().stream().mapToInt(Box::height).max().orElse(0);
    }
  }

  String svg() {
    Box root = new Box();
    stacks.forEach(
        (stack, nanos) -> {
          Box box = root;
          box.nanos += nanos;
          for (String frame : stack) {
            box = box.inner.computeIfAbsent(frame, _ -> new Box());
            box.nanos += nanos;
          }
        });
    int height = TOP + ROW * root.height() + ROW;
    StringBuilder out = new StringBuilder();
    out.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
        font-family="monospace" font-size="11">
        <rect width="100%%" height="100%%" fill="#fdfcf7"/>
        <text x="%d" y="24" font-size="16" text-anchor="middle">%s</text>
        """
            .formatted(WIDTH, height, WIDTH, height, WIDTH / 2, escape(title)));
    draw(out, "all", root, 0, WIDTH, height - ROW - ROW, root.nanos);
    return out.append("</svg>\n").toString();
  }

  private static void draw(
      StringBuilder out, String name, Box box, double x, double width, int y, long total) {
    if (width < 0.3) {
      return;
    }
    String shown =
        "%s (%.3f ms, %.1f%%)"
            .formatted(name, box.nanos / 1e6, total == 0 ? 0 : 100.0 * box.nanos / total);
    int letters = (int) ((width - 6) / LETTER);
    String label =
        letters < 3
            ? ""
            : shown.length() <= letters ? shown : shown.substring(0, letters - 1) + "…";
    out.append(
        String.format(
            Locale.ROOT,
            "<g><title>%s</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\""
                + " stroke=\"#fdfcf7\"/><text x=\"%.1f\" y=\"%d\">%s</text></g>%n",
            escape(shown),
            x,
            y,
            width,
            ROW - 1,
            colour(name),
            x + 3,
            y + 13,
            escape(label)));
    double at = x;
    for (Map.Entry<String, Box> part : box.inner.entrySet()) {
      double partWidth = box.nanos == 0 ? 0 : width * part.getValue().nanos / box.nanos;
      draw(out, part.getKey(), part.getValue(), at, partWidth, y - ROW, total);
      at += partWidth;
    }
  }

  /** Warm colours, the same for the same name; locks are blue. */
  private static String colour(String name) {
    int hash = name.hashCode() & 0x7fffffff;
    int hue = name.contains(" in ") && !name.contains("made at") ? 20 + hash % 35 : 205;
    return "hsl(%d,70%%,%d%%)".formatted(hue, 62 + hash / 64 % 14);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
