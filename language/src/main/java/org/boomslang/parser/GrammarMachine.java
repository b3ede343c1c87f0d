package org.boomslang.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.parser.Grammar.Alternative;
import org.boomslang.parser.Grammar.Item;
import org.boomslang.parser.Grammar.Rule;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Pos;

/**
 * Runs a {@link Grammar} over the tokens of a faulty text, as CPython's generated parser would:
 * same order, same tokens looked at, same results remembered. Confined to one parse
 * (incompatible).
 *
 * <p>Values are syntax nodes where an error may name or point into them, indices of tokens, lists,
 * and {@link Span}s for everything else. Null is the value of an absent optional item.
 */
abstract class GrammarMachine {

  /** CPython's limit on nested calls of rules. */
  private static final int MAX_DEPTH = 6000;

  /** What a rule yields that does not match. */
  static final Object FAIL = new Object();

  /** The value of a construct of which only the place matters. */
  record Span(Pos pos) {}

  private record Memo(Rule rule, Object value, int mark, Memo next) {}

  private static final String[] SOFT_KEYWORDS = {"_", "case", "match", "type"};

  final Tokenizer tokenizer;
  final TokenBuffer tokens;

  /** The index of the next token. */
  int mark;

  /** Whether mistakes are looked for: the second pass. */
  boolean invalidRules;

  private int depth;
  private Memo[] memos = new Memo[64];

  GrammarMachine(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.tokens = tokenizer.tokens;
  }

  /** Turns the token just read, an error, into an exception. */
  abstract PythonSyntaxError tokenError();

  abstract PythonSyntaxError missingToken(int token, String text);

  /** The value of a number token. */
  abstract Object number(int token);

  abstract Expr.Name name(int token);

  /** Makes the value of an alternative whose items start at token {@code start}; null fails the rule. */
  abstract Object act(String action, int start, Object[] arguments);

  /** Starts the second pass. */
  final void restart() {
    memos = new Memo[memos.length];
    mark = 0;
    depth = 0;
    invalidRules = true;
  }

  // ---- tokens

  final int kind() {
    if (mark == tokens.size) {
      readToken();
    }
    return tokens.kinds[mark];
  }

  final void readToken() {
    if (tokenizer.fill() == TokenKind.ERROR) {
      throw tokenError();
    }
  }

  /** The position of what was read since token {@code start}. */
  final Pos span(int start) {
    int end = mark - 1;
    while (end > 0 && tokens.kinds[end] <= TokenKind.DEDENT) {
      end--;
    }
    end = Math.max(end, 0);
    return new Pos(
        tokens.lines[start], tokens.cols[start], tokens.endLines[end], tokens.endCols[end]);
  }

  private Object token(int kind) {
    if (kind() != kind) {
      return FAIL;
    }
    int index = mark++;
    return switch (kind) {
      case TokenKind.NAME -> name(index);
      case TokenKind.NUMBER -> number(index);
      default -> index;
    };
  }

  private boolean isName(String word) {
    int index = mark;
    return kind() == TokenKind.NAME
        && tokens.texts[index] == word
        && tokenizer.chars[tokens.starts[index]] == word.charAt(0);
  }

  /** Like CPython, takes beginnings of soft keywords for soft keywords. */
  private Object anySoftKeyword() {
    if (kind() != TokenKind.NAME) {
      return FAIL;
    }
    String text = tokens.texts[mark];
    for (String word : SOFT_KEYWORDS) {
      if (word.startsWith(text)) {
        return name(mark++);
      }
    }
    return FAIL;
  }

  // ---- rules

  /** Matches {@code rule} at the next token. On failure the next token stays the same. */
  final Object parse(Rule rule) {
    if (++depth > MAX_DEPTH) {
      throw TokenReader.tooComplex(tokenizer.source.filename);
    }
    boolean outer = invalidRules;
    if (rule.withoutInvalid) {
      invalidRules = false;
    }
    Object result =
        rule.leftRecursive
            ? parseLeftRecursive(rule)
            : rule.memo ? parseMemoized(rule) : alternatives(rule);
    invalidRules = outer;
    depth--;
    return result;
  }

  private Object parseMemoized(Rule rule) {
    int start = mark;
    Memo memo = find(rule, start);
    if (memo != null) {
      mark = memo.mark;
      return memo.value;
    }
    Object result = alternatives(rule);
    memos[start] = new Memo(rule, result, mark, memos[start]);
    return result;
  }

  /** Grows the match from the seed "no match" until it stops growing. */
  private Object parseLeftRecursive(Rule rule) {
    int start = mark;
    Memo memo = find(rule, start);
    if (memo != null) {
      mark = memo.mark;
      return memo.value;
    }
    Object result = FAIL;
    int end = start;
    while (true) {
      memos[start] = new Memo(rule, result, end, memos[start]);
      mark = start;
      Object longer = alternatives(rule);
      if (longer == FAIL || mark <= end) {
        break;
      }
      result = longer;
      end = mark;
    }
    mark = end;
    return result;
  }

  private Memo find(Rule rule, int start) {
    kind();
    if (start >= memos.length) {
      memos = Arrays.copyOf(memos, Math.max(start + 1, memos.length * 2));
    }
    for (Memo memo = memos[start]; memo != null; memo = memo.next) {
      if (memo.rule == rule) {
        return memo;
      }
    }
    return null;
  }

  private Object alternatives(Rule rule) {
    int start = mark;
    for (Alternative alternative : rule.alternatives) {
      if (alternative.secondPassOnly() && !invalidRules) {
        continue;
      }
      Object[] values = alternative.names() > 0 ? new Object[alternative.names()] : null;
      Item[] items = alternative.items();
      Object only = null;
      boolean matched = true;
      boolean cut = false;
      for (int i = 0; i < items.length; i++) {
        Item item = items[i];
        int slot = -1;
        if (item instanceof Grammar.Named named) {
          item = named.item();
          slot = named.slot();
        }
        if (item instanceof Grammar.Cut) {
          cut = true;
          continue;
        }
        Object value = item instanceof Grammar.Reference ref ? parse(ref.rule()) : match(item);
        if (value == FAIL) {
          matched = false;
          break;
        }
        if (slot >= 0) {
          values[slot] = value;
        }
        if (i == alternative.valueItem()) {
          only = value;
        }
      }
      if (matched) {
        Object result = value(alternative, start, values, only);
        if (result == null) {
          mark = start;
          return FAIL;
        }
        return result;
      }
      mark = start;
      if (cut) {
        return FAIL;
      }
    }
    return FAIL;
  }

  private Object value(Alternative alternative, int start, Object[] values, Object only) {
    if (alternative.action() == null) {
      return alternative.valueItem() >= 0 && only != null ? only : new Span(span(start));
    }
    Object[] arguments = alternative.action().arguments().clone();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Integer slot) {
        arguments[i] = values[slot];
      }
    }
    return act(alternative.action().name(), start, arguments);
  }

  private Object match(Item item) {
    switch (item) {
      case Grammar.Token token -> {
        return token(token.kind());
      }
      case Grammar.SoftKeyword keyword -> {
        return isName(keyword.word()) ? name(mark++) : FAIL;
      }
      case Grammar.AnySoftKeyword any -> {
        return anySoftKeyword();
      }
      case Grammar.Reference reference -> {
        return parse(reference.rule());
      }
      case Grammar.Optional optional -> {
        Object value = match(optional.item());
        return value == FAIL ? null : value;
      }
      case Grammar.Repeat repeat -> {
        return repeat(repeat);
      }
      case Grammar.Gather gather -> {
        return gather(gather);
      }
      case Grammar.Lookahead lookahead -> {
        int start = mark;
        boolean matched = match(lookahead.item()) != FAIL;
        mark = start;
        return matched == lookahead.positive() ? null : FAIL;
      }
      case Grammar.Forced forced -> {
        if (kind() != forced.kind()) {
          throw missingToken(mark, forced.text());
        }
        return mark++;
      }
      case Grammar.Cut cut -> throw new IllegalStateException("a cut outside of an alternative");
      case Grammar.Named named -> throw new IllegalStateException("a name inside of an item");
    }
  }

  private Object repeat(Grammar.Repeat repeat) {
    List<Object> values = new ArrayList<>();
    while (true) {
      Object value = match(repeat.item());
      if (value == FAIL) {
        break;
      }
      values.add(value);
    }
    return values.isEmpty() && repeat.atLeastOnce() ? FAIL : values;
  }

  private Object gather(Grammar.Gather gather) {
    List<Object> values = new ArrayList<>();
    Object value = match(gather.item());
    if (value == FAIL) {
      return FAIL;
    }
    while (value != FAIL) {
      values.add(value);
      int start = mark;
      value = match(gather.separator()) == FAIL ? FAIL : match(gather.item());
      if (value == FAIL) {
        mark = start;
      }
    }
    return values;
  }

  /** A load of the name in token {@code token}. */
  final Expr.Name nameNode(int token, String id) {
    return new Expr.Name(
        id,
        ExprContext.LOAD,
        new Pos(
            tokens.lines[token], tokens.cols[token], tokens.endLines[token], tokens.endCols[token]));
  }
}
