package org.boomslang.objects.races;

/** Writes JSON as it is told; commas come by themselves. Thread-safety: incompatible. */
public final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json separate() {
    if (!out.isEmpty()) {
      char last = out.charAt(out.length() - 1);
      if (last != '{' && last != '[' && last != ':') {
        out.append(',');
      }
    }
    return this;
  }

  public Json open() {
    separate();
    out.append('{');
    return this;
  }

  public Json close() {
    out.append('}');
    return this;
  }

  public Json openList() {
    separate();
    out.append('[');
    return this;
  }

  public Json closeList() {
    out.append(']');
    return this;
  }

  public Json name(String name) {
    separate();
    quote(name);
    out.append(':');
    return this;
  }

  public Json value(long number) {
    separate();
    out.append(number);
    return this;
  }

  /** A number with a fraction. */
  public Json value(double number) {
    separate();
    out.append(String.format(java.util.Locale.ROOT, "%.3f", number));
    return this;
  }

  /** A text, or null. */
  public Json value(String text) {
    separate();
    if (text == null) {
      out.append("null");
    } else {
      quote(text);
    }
    return this;
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> {
          if (c < ' ' || c == 127 || Character.isSurrogate(c) && !isPaired(text, i)) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  @Override
  public String toString() {
    return out.append('\n').toString();
  }
}
