package org.boomslang.parser;

import java.util.Map;

/**
 * A parsing expression grammar (Ford, POPL 2004) as {@link GrammarMachine} runs it: CPython's
 * grammar with the rules that recognise mistakes. Read once, when the first error of the process
 * has to be explained. Immutable after reading (shared).
 */
final class Grammar {

  /** A rule; {@code id} numbers the rules whose results are remembered. */
  static final class Rule {
    final String name;

    /**
     * Whether results are remembered. As in CPython, because it decides which mistakes are seen.
     */
    final boolean memo;

    final boolean leftRecursive;

    /** Whether mistakes are not looked for inside of this rule. */
    final boolean withoutInvalid;

    Alternative[] alternatives;

    Rule(String name, boolean memo, boolean leftRecursive) {
      this.name = name;
      this.memo = memo;
      this.leftRecursive = leftRecursive;
      this.withoutInvalid = name.endsWith("without_invalid");
    }
  }

  /**
   * One alternative of a rule.
   *
   * @param names how many values have names
   * @param valueItem the only item that yields a value, -1 if there are several
   * @param action what to make of the values; null to take the only value or the span
   * @param secondPassOnly whether the alternative is one of mistakes
   */
  record Alternative(
      Item[] items, int names, int valueItem, Action action, boolean secondPassOnly) {}

  /** A call of an action; arguments are slots of named values, or texts. */
  record Action(String name, Object[] arguments) {}

  /** What an alternative consists of. */
  sealed interface Item {}

  /** An item whose value has a name. */
  record Named(Item item, int slot) implements Item {}

  record Token(int kind) implements Item {}

  record SoftKeyword(String word) implements Item {}

  record AnySoftKeyword() implements Item {}

  record Reference(Rule rule) implements Item {}

  record Optional(Item item) implements Item {}

  record Repeat(Item item, boolean atLeastOnce) implements Item {}

  /** Items with separators between them. */
  record Gather(Item separator, Item item) implements Item {}

  record Lookahead(Item item, boolean positive) implements Item {}

  /** Whatever follows, no other alternative is tried. */
  record Cut() implements Item {}

  /** A token that must be there; {@code text} is how the error spells it. */
  record Forced(int kind, String text) implements Item {}

  private final Map<String, Rule> rules;

  Grammar(Map<String, Rule> rules) {
    this.rules = rules;
  }

  Rule rule(String name) {
    return rules.get(name);
  }

  /** The grammar of Python. */
  static Grammar python() {
    return Holder.PYTHON;
  }

  private static final class Holder {
    static final Grammar PYTHON =
        new GrammarReader()
            .read(StatementRules.TEXT)
            .read(ExpressionRules.TEXT)
            .read(InvalidRules.TEXT)
            .grammar();
  }
}
