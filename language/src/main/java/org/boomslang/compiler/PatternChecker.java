package org.boomslang.compiler;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.boomslang.compiler.scope.CompileError;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Pattern;

/** Checks the patterns of {@code match}: names bound once, nothing unreachable. */
final class PatternChecker {
  private final Constants folding = new Constants();

  void check(MatchCase branch, boolean last) {
    if (branch.guard() == null && !last) {
      rejectIrrefutable(branch.pattern());
    }
    names(branch.pattern());
  }

  private static void rejectIrrefutable(Pattern pattern) {
    Pattern.MatchAs found = irrefutable(pattern);
    if (found != null) {
      if (found.name() == null) {
        throw new CompileError(found.pos(), "wildcard makes remaining patterns unreachable");
      }
      throw new CompileError(
          found.pos(), "name capture '%s' makes remaining patterns unreachable", found.name());
    }
  }

  /** The part that lets a pattern fit everything, or null. */
  private static Pattern.MatchAs irrefutable(Pattern pattern) {
    return switch (pattern) {
      case Pattern.MatchAs a when a.pattern() == null -> a;
      case Pattern.MatchAs a -> irrefutable(a.pattern());
      case Pattern.MatchOr o -> irrefutable(o.patterns().getLast());
      default -> null;
    };
  }

  /** The names that a pattern binds; an error when it binds one twice. */
  private Set<String> names(Pattern pattern) {
    Set<String> bound = new LinkedHashSet<>();
    collect(pattern, bound);
    return bound;
  }

  private void bind(String name, Pattern pattern, Set<String> bound) {
    if (name != null && !bound.add(name)) {
      throw new CompileError(pattern.pos(), "multiple assignments to name '%s' in pattern", name);
    }
  }

  private void collect(Pattern pattern, Set<String> bound) {
    switch (pattern) {
      case Pattern.MatchValue v -> checkValue(v.value());
      case Pattern.MatchSingleton _ -> {}
      case Pattern.MatchSequence s -> {
        boolean star = false;
        for (Pattern element : s.patterns()) {
          if (element instanceof Pattern.MatchStar) {
            if (star) {
              throw new CompileError(s.pos(), "multiple starred names in sequence pattern");
            }
            star = true;
          }
        }
        s.patterns().forEach(p -> collect(p, bound));
      }
      case Pattern.MatchMapping m -> {
        duplicateKeys(m);
        m.patterns().forEach(p -> collect(p, bound));
        bind(m.rest(), m, bound);
      }
      case Pattern.MatchClass c -> {
        Set<String> attributes = new HashSet<>();
        for (int i = 0; i < c.kwdAttrs().size(); i++) {
          if (!attributes.add(c.kwdAttrs().get(i))) {
            throw new CompileError(
                c.kwdPatterns().get(i).pos(),
                "attribute name repeated in class pattern: %s",
                c.kwdAttrs().get(i));
          }
        }
        c.patterns().forEach(p -> collect(p, bound));
        c.kwdPatterns().forEach(p -> collect(p, bound));
      }
      case Pattern.MatchStar s -> bind(s.name(), s, bound);
      case Pattern.MatchAs a -> {
        if (a.pattern() != null) {
          collect(a.pattern(), bound);
        }
        bind(a.name(), a, bound);
      }
      case Pattern.MatchOr o -> alternatives(o, bound);
    }
  }

  private void alternatives(Pattern.MatchOr node, Set<String> bound) {
    List<Pattern> patterns = node.patterns();
    for (Pattern pattern : patterns.subList(0, patterns.size() - 1)) {
      rejectIrrefutable(pattern);
    }
    Set<String> first = names(patterns.getFirst());
    for (Pattern pattern : patterns) {
      if (!names(pattern).equals(first)) {
        throw new CompileError(node.pos(), "alternative patterns bind different names");
      }
    }
    for (String name : first) {
      bind(name, node, bound);
    }
  }

  private void duplicateKeys(Pattern.MatchMapping node) {
    PyDict seen = new PyDict();
    for (Expr key : node.keys()) {
      Object value = folding.fold(key);
      if (value == null) {
        checkValue(key);
      } else if (seen.get(value) != null) {
        throw new CompileError(
            node.pos(),
            "mapping pattern checks duplicate key (%s)",
            PyStr.toJava(Conversions.repr(value)));
      } else {
        seen.put(value, true);
      }
    }
  }

  /** An f-string is no literal. */
  private static void checkValue(Expr value) {
    if (value instanceof Expr.JoinedStr || value instanceof Expr.TemplateStr) {
      throw new CompileError(value.pos(), "patterns may only match literals and attribute lookups");
    }
  }
}
