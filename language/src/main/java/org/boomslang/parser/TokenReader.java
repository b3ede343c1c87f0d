package org.boomslang.parser;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.boomslang.parser.ast.Pos;

/**
 * The reading position of the parser in its tokens, and what all parts of the parser need: node
 * positions, exact-sized lists, the count of nesting. Confined to one parse (incompatible).
 */
abstract class TokenReader {

  /** CPython's limit on nested calls of grammar rules; constructs here count the rules they use. */
  private static final int MAX_RULE_DEPTH = 6000;

  /** The longest left-leaning chain of operators, calls or attributes that CPython compiles. */
  private static final int MAX_CHAIN = 28_968;

  final TokenBuffer tokens;
  final SourceText source;
  final ParserOptions options;
  final StringLiterals strings;
  final List<PendingWarning> warnings;

  /** The kinds of all tokens; the array of the buffer, which is complete. */
  final int[] kinds;

  /** The index of the next token. */
  int pos;

  /** How many grammar rules CPython would have nested here. */
  int depth;

  private Object[] stack = new Object[64];
  private int stackSize;

  TokenReader(Tokenizer tokenizer, ParserOptions options) {
    this.tokens = tokenizer.tokens;
    this.source = tokenizer.source;
    this.options = options;
    this.warnings = tokenizer.warnings;
    this.kinds = tokens.kinds;
    this.strings =
        new StringLiterals(source, tokens, options) {
          @Override
          RuntimeException fault(String message, int token) {
            return Rejected.INSTANCE;
          }

          @Override
          RuntimeException undecodable(EscapeDecoder decoder) {
            return Rejected.INSTANCE;
          }

          @Override
          void warn(String message, String asError, int token, int line, int col, int endCol) {
            TokenReader.this.warnings.add(new PendingWarning(pos, message, line, null));
          }
        };
  }

  static Rejected reject() {
    return Rejected.INSTANCE;
  }

  final int kind() {
    return kinds[pos];
  }

  final boolean accept(int kind) {
    if (kinds[pos] == kind) {
      pos++;
      return true;
    }
    return false;
  }

  final void expect(int kind) {
    if (kinds[pos] != kind) {
      throw reject();
    }
    pos++;
  }

  /** The type in a type comment, if one stands here; else null. */
  final String typeComment() {
    if (kinds[pos] != TokenKind.COMMENT) {
      return null;
    }
    int end = tokens.ends[pos];
    int type = TypeComments.typeStart(source.chars, tokens.starts[pos], end);
    pos++;
    return new String(source.chars, type, end - type);
  }

  /** Notes the type comment of a node. */
  final <T> T noted(T node, String comment) {
    return comment == null ? node : options.typeComments().note(node, comment);
  }

  /** An error at the present token, in words of its own. */
  final PythonSyntaxError errorHere(String message) {
    return ErrorPositions.located(
        PythonSyntaxError.Kind.SYNTAX,
        message,
        source.filename,
        tokens.lines[pos],
        tokens.cols[pos] + 1,
        tokens.endLines[pos],
        tokens.endCols[pos] + 1,
        source.line(tokens.lines[pos]) + "\n");
  }

  /** Reads a name. */
  final String name() {
    if (kinds[pos] != TokenKind.NAME) {
      throw reject();
    }
    return checked(tokens.texts[pos++]);
  }

  /** Names that only become a constant's by normalisation are an error, but not of syntax. */
  final String checked(String name) {
    if (name == "None" || name == "True" || name == "False") {
      throw reject();
    }
    return name;
  }

  /** Whether the token at {@code index} is the soft keyword {@code word}, an interned string. */
  final boolean isSoftKeyword(int index, String word) {
    return kinds[index] == TokenKind.NAME
        && tokens.texts[index] == word
        && source.chars[tokens.starts[index]] == word.charAt(0);
  }

  /** The position of a node that starts at token {@code start} and ends before the next token. */
  final Pos span(int start) {
    TokenBuffer t = tokens;
    int end = pos - 1;
    while (kinds[end] <= TokenKind.DEDENT && end > start) {
      end--;
    }
    return new Pos(t.lines[start], t.cols[start], t.endLines[end], t.endCols[end]);
  }

  // ---- nesting

  final void enter(int rules) {
    depth += rules;
    if (depth > MAX_RULE_DEPTH) {
      throw tooComplex(source.filename);
    }
  }

  final void leave(int rules) {
    depth -= rules;
  }

  static PythonSyntaxError tooComplex(String filename) {
    return PythonSyntaxError.unlocated(
        PythonSyntaxError.Kind.MEMORY,
        "Parser stack overflowed - Python source too complex to parse",
        filename);
  }

  final void checkChain(int length) {
    if (length > MAX_CHAIN) {
      throw PythonSyntaxError.unlocated(
          PythonSyntaxError.Kind.RECURSION,
          "maximum recursion depth exceeded during compilation",
          source.filename);
    }
  }

  // ---- lists: elements are collected on a stack, so that each list is made once, in its size

  final int mark() {
    return stackSize;
  }

  final void push(Object element) {
    if (stackSize == stack.length) {
      stack = Arrays.copyOf(stack, stackSize * 2);
    }
    stack[stackSize++] = element;
  }

  @SuppressWarnings("unchecked")
  final <T> List<T> popList(int mark) {
    int n = stackSize - mark;
    stackSize = mark;
    switch (n) {
      case 0:
        return List.of();
      case 1:
        return List.of((T) stack[mark]);
      case 2:
        return List.of((T) stack[mark], (T) stack[mark + 1]);
      default:
        return (List<T>) List.of(Arrays.copyOfRange(stack, mark, mark + n));
    }
  }

  /** Like {@link #popList}, for lists that may hold nulls. */
  @SuppressWarnings("unchecked")
  final <T> List<T> popNullableList(int mark) {
    Object[] elements = Arrays.copyOfRange(stack, mark, stackSize);
    stackSize = mark;
    return (List<T>) Collections.unmodifiableList(Arrays.asList(elements));
  }

  /** Forgets what was pushed since, after a failed attempt. */
  final void cut(int mark) {
    stackSize = mark;
  }
}
