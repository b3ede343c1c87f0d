package org.boomslang.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.boomslang.parser.ast.Bytes;
import org.boomslang.parser.ast.CodePoints;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Pos;

/**
 * Builds the nodes of string literals: decodes their tokens, joins neighbours, assembles the fields
 * of f-strings and t-strings. Used by the parser and by the diagnosis, which differ in what they do
 * about a faulty literal: that is left to {@link #fault}. CPython: action_helpers.c and
 * string_parser.c. Confined to one parse (incompatible).
 */
abstract class StringLiterals {

  private final SourceText source;
  private final TokenBuffer tokens;
  private final ParserOptions options;

  StringLiterals(SourceText source, TokenBuffer tokens, ParserOptions options) {
    this.source = source;
    this.tokens = tokens;
    this.options = options;
  }

  /** A literal cannot be decoded; {@code token} is the token to blame, -1 for the last one read. */
  abstract RuntimeException fault(String message, int token);

  /** A format specification cannot be decoded. */
  abstract RuntimeException undecodable(EscapeDecoder decoder);

  /**
   * Receives a warning.
   *
   * @param asError what the warning says if it becomes an error
   * @param token the token that it is about
   * @param col the first of the byte columns that the error shows
   */
  abstract void warn(String message, String asError, int token, int line, int col, int endCol);

  // ---- plain strings

  /** The constant of a {@code STRING} token. */
  Expr.Constant constant(int token, Pos pos) {
    char[] chars = source.chars;
    int start = tokens.starts[token];
    int end = tokens.ends[token];
    boolean raw = false;
    boolean bytes = false;
    int i = start;
    while (chars[i] != '"' && chars[i] != '\'') {
      raw |= chars[i] == 'r' || chars[i] == 'R';
      bytes |= chars[i] == 'b' || chars[i] == 'B';
      i++;
    }
    int quotes = end - i >= 6 && chars[i + 1] == chars[i] && chars[i + 2] == chars[i] ? 3 : 1;
    int from = i + quotes;
    int to = end - quotes;
    if (bytes) {
      return new Expr.Constant(bytes(token, from, to, raw), null, pos);
    }
    String kind = chars[start] == 'u' ? "u" : null;
    return new Expr.Constant(text(token, from, to, raw), kind, pos);
  }

  private Bytes bytes(int token, int from, int to, boolean raw) {
    byte[] verbatim = EscapeDecoder.rawBytes(source.chars, from, to);
    if (verbatim == null) {
      throw fault("bytes can only contain ASCII literal characters", token);
    }
    if (raw || !EscapeDecoder.hasBackslash(source.chars, from, to)) {
      return new Bytes(verbatim);
    }
    EscapeDecoder decoder = new EscapeDecoder(source.chars, from, to);
    byte[] value = decoder.bytes();
    if (value == null) {
      throw fault(decoder.failure, -1);
    }
    warnAbout(decoder, token, from);
    return new Bytes(value);
  }

  /**
   * Decodes the characters in {@code [from, to)}; warnings count their position from {@code token}.
   */
  Object text(int token, int from, int to, boolean raw) {
    if (raw || !EscapeDecoder.hasBackslash(source.chars, from, to)) {
      return source.text(from, to);
    }
    EscapeDecoder decoder = new EscapeDecoder(source.chars, from, to);
    Object value = decoder.text(options.unicodeNames());
    if (value == null) {
      throw fault(decoder.failure, -1);
    }
    warnAbout(decoder, token, from);
    return value;
  }

  private void warnAbout(EscapeDecoder decoder, int token, int from) {
    int escape = decoder.invalidEscape;
    if (escape < 0) {
      return;
    }
    char[] chars = source.chars;
    if (tokens.kinds[token] != TokenKind.STRING && (chars[escape] == '{' || chars[escape] == '}')) {
      return; // The tokenizer has warned already.
    }
    int line = tokens.lines[token];
    int col = tokens.cols[token];
    int lineStart = from;
    for (int i = from; i < escape; i++) {
      if (chars[i] == '\n') {
        line++;
        col = 0;
        lineStart = i + 1;
      }
    }
    col += decoder.asciiPosition(escape) - decoder.asciiPosition(lineStart);
    if (lineStart == from) {
      int start = tokens.starts[token];
      for (int i = start; i < tokens.ends[token] && chars[i] == chars[start]; i++) {
        if (chars[i] == '"' || chars[i] == '\'') {
          col++;
        }
      }
    }
    String[] complaint = decoder.complaint();
    warn(complaint[0], complaint[1], token, line, col - 1, col + 1);
  }

  // ---- neighbouring literals

  /** Joins one or more constants and f-strings. */
  Expr concatenate(List<Expr> parts, Pos pos) {
    boolean bytes = false;
    boolean text = false;
    boolean fields = false;
    for (Expr part : parts) {
      if (part instanceof Expr.Constant constant) {
        if (constant.value() instanceof Bytes) {
          bytes = true;
        } else {
          text = true;
        }
      } else {
        fields = true;
      }
    }
    if (bytes && (text || fields)) {
      throw fault("cannot mix bytes and nonbytes literals", -1);
    }
    if (fields) {
      return new Expr.JoinedStr(flatten(parts), pos);
    }
    Expr.Constant first = (Expr.Constant) parts.get(0);
    if (parts.size() == 1) {
      return first;
    }
    return new Expr.Constant(bytes ? joinBytes(parts) : joinText(parts), first.kind(), pos);
  }

  /** Joins one or more t-strings. */
  Expr concatenateTemplates(List<Expr> parts, Pos pos) {
    return new Expr.TemplateStr(flatten(parts), pos);
  }

  private static Bytes joinBytes(List<Expr> parts) {
    byte[] all = new byte[0];
    for (Expr part : parts) {
      byte[] value = ((Bytes) ((Expr.Constant) part).value()).value();
      int length = all.length;
      all = Arrays.copyOf(all, length + value.length);
      System.arraycopy(value, 0, all, length, value.length);
    }
    return new Bytes(all);
  }

  private static Object joinText(List<Expr> parts) {
    StringBuilder all = new StringBuilder();
    boolean plain = true;
    for (Expr part : parts) {
      if (((Expr.Constant) part).value() instanceof String text) {
        // Surrogates from two literals do not make a pair.
        plain &=
            all.isEmpty()
                || text.isEmpty()
                || !Character.isHighSurrogate(all.charAt(all.length() - 1))
                || !Character.isLowSurrogate(text.charAt(0));
        all.append(text);
      } else {
        plain = false;
      }
    }
    if (plain) {
      return all.toString();
    }
    IntStream codePoints =
        parts.stream()
            .map(part -> ((Expr.Constant) part).value())
            .flatMapToInt(
                value ->
                    value instanceof CodePoints text
                        ? Arrays.stream(text.value())
                        : ((String) value).codePoints());
    return new CodePoints(codePoints.toArray());
  }

  /** The parts of all f-strings in one list, neighbouring constants joined, empty ones dropped. */
  private static List<Expr> flatten(List<Expr> parts) {
    List<Expr> flat = new ArrayList<>();
    for (Expr part : parts) {
      switch (part) {
        case Expr.JoinedStr joined -> flat.addAll(joined.values());
        case Expr.TemplateStr template -> flat.addAll(template.values());
        default -> flat.add(part);
      }
    }
    List<Expr> result = new ArrayList<>(flat.size());
    for (int i = 0; i < flat.size(); i++) {
      Expr element = flat.get(i);
      if (element instanceof Expr.Constant first) {
        int end = i + 1;
        while (end < flat.size() && flat.get(end) instanceof Expr.Constant) {
          end++;
        }
        if (end > i + 1) {
          Pos from = first.pos();
          Pos to = flat.get(end - 1).pos();
          element =
              new Expr.Constant(
                  joinText(flat.subList(i, end)),
                  first.kind(),
                  new Pos(from.line(), from.col(), to.endLine(), to.endCol()));
          i = end - 1;
        }
        if (isEmptyText(element)) {
          continue;
        }
      }
      result.add(element);
    }
    return List.copyOf(result);
  }

  static boolean isEmptyText(Expr element) {
    return element instanceof Expr.Constant constant && constant.value().equals("");
  }

  // ---- f-strings and t-strings

  /**
   * The values of one f-string or t-string.
   *
   * @param parts {@link Expr} for fields, {@link Integer} for the tokens of literal text
   */
  List<Expr> values(List<Object> parts, int startToken, int endToken) {
    boolean raw = false;
    for (int i = tokens.starts[startToken]; i < tokens.ends[startToken]; i++) {
      raw |= source.chars[i] == 'r' || source.chars[i] == 'R';
    }
    List<Expr> values = new ArrayList<>(parts.size());
    for (Object part : parts) {
      switch (part) {
        case Integer token -> {
          Object text = text(endToken, tokens.starts[token], tokens.ends[token], raw);
          if (!text.equals("")) {
            values.add(new Expr.Constant(text, null, tokenPos(token)));
          }
        }
        // The text of an expression with = comes before its value.
        case Expr.JoinedStr debug -> values.addAll(debug.values());
        default -> values.add((Expr) part);
      }
    }
    return List.copyOf(values);
  }

  Pos tokenPos(int token) {
    return new Pos(
        tokens.lines[token], tokens.cols[token], tokens.endLines[token], tokens.endCols[token]);
  }

  /**
   * The format specification of a field.
   *
   * @param parts {@link Expr} for nested fields, {@link Integer} for the tokens of literal text
   */
  Expr formatSpec(List<Object> parts, boolean raw, Pos pos) {
    List<Expr> spec = new ArrayList<>(parts.size());
    for (Object part : parts) {
      Expr element =
          part instanceof Integer token
              ? new Expr.Constant(specText(token, raw), null, tokenPos(token))
              : (Expr) part;
      if (!isEmptyText(element)) {
        spec.add(element);
      }
    }
    if (spec.isEmpty() || (spec.size() == 1 && spec.get(0) instanceof Expr.Constant)) {
      return new Expr.JoinedStr(List.copyOf(spec), pos);
    }
    return concatenate(spec, pos);
  }

  /** CPython does not turn decoding errors into syntax errors here. */
  private Object specText(int token, boolean raw) {
    int from = tokens.starts[token];
    int to = tokens.ends[token];
    EscapeDecoder decoder = new EscapeDecoder(source.chars, from, to);
    if (!raw && decoder.text(options.unicodeNames()) == null) {
      throw undecodable(decoder);
    }
    return text(token, from, to, raw);
  }

  /** The parts of a replacement field, by token; -1 or null where absent. */
  record Field(Expr value, boolean debug, int conversion, int colon, Expr formatSpec, int close) {}

  /** The node of a replacement field; of an interpolation when it is a t-string's own. */
  Expr field(Field field, boolean interpolation, Pos pos) {
    int conversion = -1;
    if (field.conversion >= 0) {
      conversion = source.chars[tokens.starts[field.conversion]];
    } else if (field.debug && field.formatSpec == null) {
      conversion = 'r';
    }
    int debugEndLine;
    int debugEndCol;
    String text;
    if (field.conversion >= 0) {
      debugEndLine = tokens.lines[field.conversion];
      debugEndCol = tokens.cols[field.conversion];
      text = tokens.texts[field.conversion - 1];
    } else if (field.formatSpec != null) {
      debugEndLine = field.formatSpec.pos().line();
      debugEndCol = field.formatSpec.pos().col() + 1;
      text = tokens.texts[field.colon];
    } else {
      debugEndLine = pos.endLine();
      debugEndCol = pos.endCol();
      text = tokens.texts[field.close];
    }
    Expr value =
        interpolation
            ? new Expr.Interpolation(
                field.value, FieldText.stripEnd(text), conversion, field.formatSpec, pos)
            : new Expr.FormattedValue(field.value, conversion, field.formatSpec, pos);
    if (!field.debug) {
      return value;
    }
    Expr shown =
        new Expr.Constant(
            text, null, new Pos(pos.line(), pos.col() + 1, debugEndLine, debugEndCol - 1));
    return new Expr.JoinedStr(
        List.of(shown, value), new Pos(pos.line(), pos.col(), debugEndLine, debugEndCol));
  }
}
