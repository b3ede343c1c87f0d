package org.boomslang.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boomslang.parser.Grammar.Action;
import org.boomslang.parser.Grammar.Alternative;
import org.boomslang.parser.Grammar.Item;
import org.boomslang.parser.Grammar.Rule;

/**
 * Reads the notation of {@link StatementRules} and its companions. It is that of PEP 617:
 *
 * <pre>
 * rule (memo):                rule (leftrec):       results remembered; left-recursive
 *   | items -> action(names)                        an alternative and what to make of it
 * 'x' "x" NAME rule           keyword or operator, soft keyword, class of tokens, another rule
 * [x]  x?  x*  x+  s.x+       optional, optional, repeated, repeated, separated by s
 * &amp;x  !x  &amp;&amp;x  ~            lookahead, negative lookahead, required token, cut
 * n=x  (x | y)                a named value, a group
 * </pre>
 *
 * <p>The action is a call with names and texts as arguments, or just a name.
 */
final class GrammarReader {

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, List<String>> bodies = new LinkedHashMap<>();

  // The alternative being read.
  private String text;
  private int at;
  private List<String> names;

  /** Adds the rules in {@code notation}. */
  GrammarReader read(String notation) {
    List<String> body = null;
    for (String line : notation.lines().toList()) {
      if (line.isBlank()) {
        continue;
      }
      if (line.charAt(0) != ' ') {
        int colon = line.indexOf(':');
        String head = line.substring(0, colon);
        int space = head.indexOf(' ');
        String name = space < 0 ? head : head.substring(0, space);
        boolean leftRecursive = head.endsWith("(leftrec)");
        rules.put(name, new Rule(name, leftRecursive || head.endsWith("(memo)"), leftRecursive));
        body = new ArrayList<>();
        bodies.put(name, body);
        line = line.substring(colon + 1);
      }
      String alternative = line.strip();
      if (!alternative.isEmpty()) {
        body.add(alternative);
      }
    }
    return this;
  }

  Grammar grammar() {
    bodies.forEach(
        (name, body) -> {
          List<Alternative> alternatives = new ArrayList<>();
          for (String line : body) {
            text = line.startsWith("|") ? line.substring(1) : line;
            at = 0;
            alternatives.addAll(alternatives());
            if (at < text.length()) {
              throw new IllegalStateException(name + ": " + text.substring(at));
            }
          }
          rules.get(name).alternatives = alternatives.toArray(new Alternative[0]);
        });
    return new Grammar(rules);
  }

  private List<Alternative> alternatives() {
    List<Alternative> alternatives = new ArrayList<>();
    do {
      alternatives.add(alternative());
    } while (accept("|"));
    return alternatives;
  }

  private Alternative alternative() {
    List<String> outerNames = names;
    names = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    while (!atEnd() && !looksAt("|") && !looksAt(")") && !looksAt("]") && !looksAt("->")) {
      items.add(item());
    }
    Action action = accept("->") ? action() : null;
    int valueItem = -1;
    int values = 0;
    for (int i = 0; i < items.size(); i++) {
      if (!(items.get(i) instanceof Grammar.Lookahead || items.get(i) instanceof Grammar.Cut)) {
        valueItem = i;
        values++;
      }
    }
    boolean mistake =
        items.size() == 1
            && items.get(0) instanceof Grammar.Reference reference
            && reference.rule().name.startsWith("invalid_");
    Alternative result =
        new Alternative(
            items.toArray(new Item[0]),
            names.size(),
            values == 1 ? valueItem : -1,
            action,
            mistake);
    names = outerNames;
    return result;
  }

  private Item item() {
    skipSpace();
    int start = at;
    while (at < text.length() && Character.isLowerCase(text.charAt(at))) {
      at++;
    }
    if (at > start && at < text.length() && text.charAt(at) == '=') {
      String name = text.substring(start, at++);
      names.add(name);
      int slot = names.size() - 1;
      return new Grammar.Named(prefixed(), slot);
    }
    at = start;
    return prefixed();
  }

  private Item prefixed() {
    if (accept("&&")) {
      String token = quoted('\'');
      return new Grammar.Forced(TokenKind.ofText(token), token);
    }
    if (accept("&")) {
      return new Grammar.Lookahead(suffixed(), true);
    }
    if (accept("!")) {
      return new Grammar.Lookahead(suffixed(), false);
    }
    if (accept("~")) {
      return new Grammar.Cut();
    }
    return suffixed();
  }

  private Item suffixed() {
    Item item = simple();
    if (at < text.length()) {
      switch (text.charAt(at)) {
        case '?' -> {
          at++;
          return new Grammar.Optional(item);
        }
        case '*' -> {
          at++;
          return new Grammar.Repeat(item, false);
        }
        case '+' -> {
          at++;
          return new Grammar.Repeat(item, true);
        }
        case '.' -> {
          at++;
          Item element = simple();
          at++; // The plus sign.
          return new Grammar.Gather(item, element);
        }
        default -> {
          // No suffix.
        }
      }
    }
    return item;
  }

  private Item simple() {
    skipSpace();
    switch (text.charAt(at)) {
      case '\'' -> {
        return new Grammar.Token(TokenKind.ofText(quoted('\'')));
      }
      case '"' -> {
        return new Grammar.SoftKeyword(quoted('"').intern());
      }
      case '(' -> {
        return group(')');
      }
      case '[' -> {
        return new Grammar.Optional(group(']'));
      }
      default -> {
        return named(word());
      }
    }
  }

  private Item group(char close) {
    at++;
    Rule rule = new Rule("(" + text.substring(at), false, false);
    rule.alternatives = alternatives().toArray(new Alternative[0]);
    accept(String.valueOf(close));
    return new Grammar.Reference(rule);
  }

  private Item named(String name) {
    if (name.equals("SOFT_KEYWORD")) {
      return new Grammar.AnySoftKeyword();
    }
    int kind = TokenKind.ofClass(name);
    if (kind >= 0) {
      return new Grammar.Token(kind);
    }
    Rule rule = rules.get(name);
    if (rule == null) {
      throw new IllegalStateException("no rule " + name);
    }
    return new Grammar.Reference(rule);
  }

  private Action action() {
    String name = word();
    List<Object> arguments = new ArrayList<>();
    if (!accept("(")) {
      return new Action("value", new Object[] {names.indexOf(name)});
    }
    while (!accept(")")) {
      skipSpace();
      if (text.charAt(at) == '"') {
        arguments.add(quoted('"'));
      } else {
        arguments.add(names.indexOf(word()));
      }
      accept(",");
    }
    return new Action(name.intern(), arguments.toArray());
  }

  // ---- characters

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private boolean atEnd() {
    skipSpace();
    return at == text.length();
  }

  private boolean looksAt(String sign) {
    skipSpace();
    return text.startsWith(sign, at);
  }

  private boolean accept(String sign) {
    if (looksAt(sign)) {
      at += sign.length();
      return true;
    }
    return false;
  }

  private String word() {
    skipSpace();
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted(char quote) {
    skipSpace();
    StringBuilder quoted = new StringBuilder();
    at++;
    while (text.charAt(at) != quote) {
      if (text.charAt(at) == '\\') {
        at++;
      }
      quoted.append(text.charAt(at++));
    }
    at++;
    return quoted.toString();
  }
}
