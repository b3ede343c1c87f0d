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
 * same order, same tokens looked at, same results remembered. Confined to one parse (incompatible).
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

  /**
   * Makes the value of an alternative whose items start at token {@code start}; null fails the
   * rule.
   */
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

  private Object anySoftKeyword() {
    if (kind() != TokenKind.NAME) {
      return FAIL;
    }
    String text = tokens.texts[mark];
    for (String word : SOFT_KEYWORDS) {
      if (word.equals(text)) {
        return name(mark++);
      }
    }
    return FAIL;
  }

  // ---- rules, on a stack of our own: how deep texts nest is not for the JVM to limit

  /** A rule that is being matched. */
  private static final class Frame {
    final Rule rule;
    final int start;
    final boolean outerInvalidRules;
    final Frame caller;

    int alternative;
    int item;
    Object[] values;
    Object only;
    boolean cut;

    // The item that is being matched, if it consists of parts.
    int itemStart;
    int partStart;
    List<Object> parts;

    // The longest match so far of a left-recursive rule.
    Object seed = FAIL;
    int seedEnd;

    Frame(Rule rule, int start, boolean outerInvalidRules, Frame caller) {
      this.rule = rule;
      this.start = start;
      this.outerInvalidRules = outerInvalidRules;
      this.caller = caller;
      this.seedEnd = start;
    }
  }

  /** Stands for the value of a rule that has yet to be matched. */
  private static final Object CALL = new Object();

  /** Stands for the value of a rule where none has been matched. */
  private static final Object NONE = new Object();

  private Frame top;

  /** Matches {@code rule} at the next token. */
  final Object parse(Rule rule) {
    top = null;
    Object value = call(rule);
    while (top != null) {
      value = value == CALL ? enter(top) : resume(top, value);
      if (value != CALL) {
        invalidRules = top.outerInvalidRules;
        top = top.caller;
        depth--;
      }
    }
    return value;
  }

  private Object call(Rule rule) {
    if (++depth > MAX_DEPTH) {
      throw TokenReader.tooComplex(tokenizer.source.filename);
    }
    top = new Frame(rule, mark, invalidRules, top);
    if (rule.withoutInvalid) {
      invalidRules = false;
    }
    return CALL;
  }

  private Object enter(Frame frame) {
    if (frame.rule.memo) {
      Memo memo = find(frame.rule, frame.start);
      if (memo != null) {
        mark = memo.mark;
        return memo.value;
      }
      if (frame.rule.leftRecursive) {
        remember(frame, FAIL);
      }
    }
    frame.alternative = -1;
    return nextAlternative(frame) ? resume(frame, NONE) : end(frame, FAIL);
  }

  /** Goes on in {@code frame} with the value of the rule that it called. */
  private Object resume(Frame frame, Object called) {
    Object value = called;
    while (true) {
      Object result = items(frame, value);
      if (result == CALL) {
        return CALL;
      }
      if (result == FAIL && frame.item < currentItems(frame).length) {
        // An item did not match.
        mark = frame.start;
        if (!frame.cut && nextAlternative(frame)) {
          value = NONE;
          continue;
        }
      }
      if (frame.rule.leftRecursive && result != FAIL && mark > frame.seedEnd) {
        // Try again for a longer match that starts with this one.
        frame.seed = result;
        frame.seedEnd = mark;
        remember(frame, result);
        mark = frame.start;
        frame.alternative = -1;
        nextAlternative(frame);
        value = NONE;
        continue;
      }
      return end(frame, result);
    }
  }

  private Object end(Frame frame, Object result) {
    if (frame.rule.leftRecursive) {
      mark = frame.seedEnd;
      return frame.seed;
    }
    if (frame.rule.memo) {
      remember(frame, result);
    }
    return result;
  }

  private static Item[] currentItems(Frame frame) {
    return frame.rule.alternatives[frame.alternative].items();
  }

  private boolean nextAlternative(Frame frame) {
    Alternative[] alternatives = frame.rule.alternatives;
    do {
      frame.alternative++;
    } while (frame.alternative < alternatives.length
        && alternatives[frame.alternative].secondPassOnly()
        && !invalidRules);
    if (frame.alternative == alternatives.length) {
      return false;
    }
    int names = alternatives[frame.alternative].names();
    frame.item = 0;
    frame.itemStart = mark;
    frame.parts = null;
    frame.values = names > 0 ? new Object[names] : null;
    frame.only = null;
    frame.cut = false;
    return true;
  }

  /** Matches the items of the current alternative from the current one on. */
  private Object items(Frame frame, Object called) {
    Alternative alternative = frame.rule.alternatives[frame.alternative];
    Item[] items = alternative.items();
    Object part = called;
    while (frame.item < items.length) {
      Item item = items[frame.item];
      int slot = -1;
      if (item instanceof Grammar.Named named) {
        item = named.item();
        slot = named.slot();
      }
      Object value = match(frame, item, part);
      if (value == CALL || value == FAIL) {
        return value;
      }
      part = NONE;
      if (slot >= 0) {
        frame.values[slot] = value;
      }
      if (frame.item == alternative.valueItem()) {
        frame.only = value;
      }
      frame.item++;
      frame.itemStart = mark;
      frame.parts = null;
    }
    Object result = value(alternative, frame);
    if (result == null) {
      mark = frame.start;
      return FAIL;
    }
    return result;
  }

  private Object value(Alternative alternative, Frame frame) {
    if (alternative.action() == null) {
      return frame.only != null ? frame.only : new Span(span(frame.start));
    }
    Object[] arguments = alternative.action().arguments().clone();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Integer slot) {
        arguments[i] = frame.values[slot];
      }
    }
    return act(alternative.action().name(), frame.start, arguments);
  }

  /** Matches an item; {@code part} is the value of the rule that it called, if it has. */
  private Object match(Frame frame, Item item, Object part) {
    switch (item) {
      case Grammar.Optional optional -> {
        Object value = operand(optional.item(), part);
        return value == FAIL ? null : value;
      }
      case Grammar.Repeat repeat -> {
        return repeat(frame, repeat, part);
      }
      case Grammar.Gather gather -> {
        return gather(frame, gather, part);
      }
      case Grammar.Lookahead lookahead -> {
        Object value = operand(lookahead.item(), part);
        if (value == CALL) {
          return CALL;
        }
        mark = frame.itemStart;
        return (value != FAIL) == lookahead.positive() ? null : FAIL;
      }
      case Grammar.Forced forced -> {
        if (kind() != forced.kind()) {
          throw missingToken(mark, forced.text());
        }
        return mark++;
      }
      case Grammar.Cut cut -> {
        frame.cut = true;
        return null;
      }
      default -> {
        return operand(item, part);
      }
    }
  }

  /** Matches a token or rule. */
  private Object operand(Item item, Object called) {
    return switch (item) {
      case Grammar.Reference reference -> called == NONE ? call(reference.rule()) : called;
      case Grammar.Token token -> token(token.kind());
      case Grammar.SoftKeyword keyword -> isName(keyword.word()) ? name(mark++) : FAIL;
      case Grammar.AnySoftKeyword any -> anySoftKeyword();
      default -> throw new IllegalStateException("not an operand: " + item);
    };
  }

  private Object repeat(Frame frame, Grammar.Repeat repeat, Object part) {
    if (frame.parts == null) {
      frame.parts = new ArrayList<>();
    }
    Object called = part;
    while (true) {
      Object value = operand(repeat.item(), called);
      if (value == CALL) {
        return CALL;
      }
      if (value == FAIL) {
        return frame.parts.isEmpty() && repeat.atLeastOnce() ? FAIL : frame.parts;
      }
      frame.parts.add(value);
      called = NONE;
    }
  }

  private Object gather(Frame frame, Grammar.Gather gather, Object part) {
    Object called = part;
    if (frame.parts == null) {
      frame.parts = new ArrayList<>();
      frame.partStart = mark;
    }
    while (true) {
      Object value = operand(gather.item(), called);
      if (value == CALL) {
        return CALL;
      }
      called = NONE;
      if (value == FAIL) {
        mark = frame.partStart;
        return frame.parts.isEmpty() ? FAIL : frame.parts;
      }
      frame.parts.add(value);
      frame.partStart = mark;
      if (operand(gather.separator(), NONE) == FAIL) {
        return frame.parts;
      }
    }
  }

  // ---- remembered results

  private void remember(Frame frame, Object value) {
    int end = value == FAIL ? frame.start : mark;
    memos[frame.start] = new Memo(frame.rule, value, end, memos[frame.start]);
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

  /** A load of the name in token {@code token}. */
  final Expr.Name nameNode(int token, String id) {
    return new Expr.Name(
        id,
        ExprContext.LOAD,
        new Pos(
            tokens.lines[token],
            tokens.cols[token],
            tokens.endLines[token],
            tokens.endCols[token]));
  }
}
