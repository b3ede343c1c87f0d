package org.boomslang.parser.ast;

import java.util.List;

/** The patterns of {@code case} (PEP 634). */
public sealed interface Pattern extends Node {

  record MatchValue(Expr value, Pos pos) implements Pattern {}

  /** {@code value} is {@link Boolean} or {@link Singleton#NONE}, compared by identity. */
  record MatchSingleton(Object value, Pos pos) implements Pattern {}

  record MatchSequence(List<Pattern> patterns, Pos pos) implements Pattern {}

  /** {@code rest} is the name after {@code **}, or null. */
  record MatchMapping(List<Expr> keys, List<Pattern> patterns, String rest, Pos pos)
      implements Pattern {}

  record MatchClass(
      Expr cls, List<Pattern> patterns, List<String> kwdAttrs, List<Pattern> kwdPatterns, Pos pos)
      implements Pattern {}

  /** {@code name} is null for {@code *_}. */
  record MatchStar(String name, Pos pos) implements Pattern {}

  /** The wildcard has neither pattern nor name; a capture has a name only. */
  record MatchAs(Pattern pattern, String name, Pos pos) implements Pattern {}

  record MatchOr(List<Pattern> patterns, Pos pos) implements Pattern {}
}
