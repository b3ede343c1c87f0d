package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.generator.ResumableIfNode;
import org.boomslang.nodes.literal.ConstantNode;
import org.boomslang.nodes.operation.CompareNode;
import org.boomslang.nodes.pattern.CapturePatternNode;
import org.boomslang.nodes.pattern.ClassPatternNode;
import org.boomslang.nodes.pattern.MappingPatternNode;
import org.boomslang.nodes.pattern.MatchCaseNode;
import org.boomslang.nodes.pattern.OrPatternNode;
import org.boomslang.nodes.pattern.PatternNode;
import org.boomslang.nodes.pattern.SequencePatternNode;
import org.boomslang.nodes.pattern.SingletonPatternNode;
import org.boomslang.nodes.pattern.ValuePatternNode;
import org.boomslang.nodes.pattern.WildcardPatternNode;
import org.boomslang.nodes.statement.AssignNode;
import org.boomslang.nodes.statement.IfNode;
import org.boomslang.objects.CompareOp;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Pattern;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;

/** Turns {@code match} statements into nodes. */
final class Patterns {
  private final UnitTranslator unit;

  Patterns(UnitTranslator unit) {
    this.unit = unit;
  }

  /** The temporaries of the names that a pattern captures. */
  private final class Captures {
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<String, Pos> positions = new LinkedHashMap<>();

    int slot(String name, Pos pos) {
      positions.put(name, pos);
      return slots.computeIfAbsent(name, n -> unit.temporary());
    }

    /** Binds the names, once the pattern fits. */
    void bind(List<StatementNode> nodes) {
      slots.forEach(
          (name, slot) ->
              nodes.add(
                  AssignNode.create(
                      unit.readTemporary(slot), unit.names.write(name, positions.get(name)))));
    }
  }

  StatementNode match(Stmt.Match node) {
    int subject = unit.temporary();
    int done = unit.temporary();
    boolean suspended = unit.suspensions.in(node);
    List<StatementNode> nodes = new ArrayList<>();
    nodes.add(
        AssignNode.create(
            unit.expressions.translate(node.subject()), unit.writeTemporary(subject)));
    nodes.add(flag(done, false));
    for (MatchCase branch : node.cases()) {
      Captures captures = new Captures();
      PatternNode pattern = pattern(branch.pattern(), captures);
      boolean resumable = unit.suspensions.in(branch.guard()) || unit.suspensions.in(branch.body());
      List<StatementNode> taken = new ArrayList<>();
      captures.bind(taken);
      List<StatementNode> body = new ArrayList<>();
      body.add(flag(done, true));
      body.add(unit.statements.block(branch.body()));
      StatementNode whole = unit.suspensions.block(body, resumable);
      if (branch.guard() != null) {
        whole = conditional(unit.expressions.translate(branch.guard()), whole, resumable);
      }
      taken.add(whole);
      nodes.add(
          conditional(
              new MatchCaseNode(unit.readTemporary(subject), done, pattern),
              unit.suspensions.block(taken, resumable),
              resumable));
    }
    return unit.suspensions.block(nodes, suspended);
  }

  private StatementNode flag(int slot, boolean value) {
    return AssignNode.create(ConstantNode.create(value), unit.writeTemporary(slot));
  }

  private StatementNode conditional(ExpressionNode test, StatementNode body, boolean resumable) {
    return resumable
        ? new ResumableIfNode(test, body, null, unit.state())
        : new IfNode(test, body, null);
  }

  private PatternNode[] patterns(List<Pattern> patterns, Captures captures) {
    return patterns.stream().map(p -> pattern(p, captures)).toArray(PatternNode[]::new);
  }

  private PatternNode pattern(Pattern node, Captures captures) {
    long position = UnitTranslator.position(node.pos());
    PatternNode result =
        switch (node) {
          case Pattern.MatchValue p -> {
            int slot = unit.temporary();
            yield new ValuePatternNode(
                CompareNode.create(
                        CompareOp.EQ,
                        unit.readTemporary(slot),
                        unit.expressions.translate(p.value()))
                    .withPosition(UnitTranslator.position(p.value().pos())),
                slot);
          }
          case Pattern.MatchSingleton p ->
              new SingletonPatternNode(unit.constants.value(p.value()));
          case Pattern.MatchSequence p -> sequence(p, captures);
          case Pattern.MatchMapping p -> {
            ExpressionNode[] keys =
                p.keys().stream().map(unit.expressions::translate).toArray(ExpressionNode[]::new);
            yield new MappingPatternNode(
                keys,
                patterns(p.patterns(), captures),
                p.rest() == null ? -1 : captures.slot(p.rest(), p.pos()));
          }
          case Pattern.MatchClass p -> {
            List<Pattern> all = new ArrayList<>(p.patterns());
            all.addAll(p.kwdPatterns());
            yield new ClassPatternNode(
                unit.expressions.translate(p.cls()),
                patterns(all, captures),
                p.patterns().size(),
                p.kwdAttrs().stream().map(String::intern).toArray(String[]::new));
          }
          case Pattern.MatchStar _ -> throw new IllegalStateException("star outside of a sequence");
          case Pattern.MatchAs p -> {
            if (p.name() == null) {
              yield new WildcardPatternNode();
            }
            PatternNode inner = p.pattern() == null ? null : pattern(p.pattern(), captures);
            yield new CapturePatternNode(inner, captures.slot(p.name(), p.pos()));
          }
          case Pattern.MatchOr p -> new OrPatternNode(patterns(p.patterns(), captures));
        };
    result.setPosition(position);
    return result;
  }

  private PatternNode sequence(Pattern.MatchSequence node, Captures captures) {
    List<Pattern> plain = new ArrayList<>();
    int star = -1;
    int slot = -1;
    for (int i = 0; i < node.patterns().size(); i++) {
      if (node.patterns().get(i) instanceof Pattern.MatchStar s) {
        star = i;
        slot = s.name() == null ? -1 : captures.slot(s.name(), s.pos());
      } else {
        plain.add(node.patterns().get(i));
      }
    }
    return new SequencePatternNode(patterns(plain, captures), star, slot);
  }
}
