package org.boomslang.compiler;

import java.util.Set;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.attribute.ReadAttributeNode;
import org.boomslang.nodes.call.CallNode;
import org.boomslang.nodes.local.CellNode;
import org.boomslang.nodes.operation.CompareNode;
import org.boomslang.nodes.races.CallStart;
import org.boomslang.nodes.races.KeepNode;
import org.boomslang.nodes.races.ObservedAttributeNode;
import org.boomslang.nodes.races.ObservedAttributeTarget;
import org.boomslang.nodes.races.ObservedBodyNode;
import org.boomslang.nodes.races.ObservedCallNode;
import org.boomslang.nodes.races.ObservedCellNode;
import org.boomslang.nodes.races.ObservedDeleteNode;
import org.boomslang.nodes.races.ObservedElementNode;
import org.boomslang.nodes.races.ObservedElementTarget;
import org.boomslang.nodes.races.ObservedGlobalNode;
import org.boomslang.nodes.races.ObservedIterableNode;
import org.boomslang.nodes.races.ObservedNameTarget;
import org.boomslang.nodes.races.ObservedSizeNode;
import org.boomslang.nodes.races.SilentCopy;
import org.boomslang.nodes.statement.DeleteAttributeStatementNode;
import org.boomslang.nodes.statement.DeleteSubscriptStatementNode;
import org.boomslang.nodes.subscript.SubscriptNode;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.races.Site;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Pos;

/**
 * Makes the nodes of code that the race detector observes. A unit has one only then; the
 * translators ask for it wherever they make a node that reads or writes what threads may share.
 */
final class Observations {
  private static final int[] NONE = {};

  /** Builtins that walk over their only argument. */
  private static final Set<String> WALKERS = Set.of("sum", "max", "min", "any", "all");

  /** Builtins that walk over their arguments while a loop takes their results. */
  private static final Set<String> LAZY_WALKERS =
      Set.of("enumerate", "zip", "map", "filter", "reversed");

  private final UnitTranslator unit;
  private final UpdateAnalysis updates;

  Observations(UnitTranslator unit) {
    this.unit = unit;
    this.updates = new UpdateAnalysis(unit::temporary);
    updates.analyse(unit.unit.syntax);
  }

  private Site site(Pos pos, Expr accessed) {
    return site(pos, accessed, null);
  }

  /**
   * @param accessed what is shown of the source, or null
   * @param node the whole of what is read or assigned to, or null
   */
  private Site site(Pos pos, Expr accessed, Expr node) {
    return site(pos, accessed == null ? null : Unparser.unparse(accessed), node);
  }

  private Site site(Pos pos, String text, Expr node) {
    return new Site(
        unit.code,
        pos == null ? unit.code.firstLine() : pos.line(),
        text,
        node != null && updates.isAugmented(node));
  }

  // ------------------------------------------------------------------ reads

  ExpressionNode attribute(ReadAttributeNode read, Expr.Attribute node) {
    return new ObservedAttributeNode(
        (ReadAttributeNode) read.withPosition(UnitTranslator.position(node.pos())),
        site(node.pos(), node, node),
        updates.slot(node));
  }

  ExpressionNode subscript(ExpressionNode object, ExpressionNode key, Expr.Subscript node) {
    int operands = unit.temporaries(2);
    return new ObservedElementNode(
        object,
        key,
        SubscriptNode.create(unit.readTemporary(operands), unit.readTemporary(operands + 1))
            .withPosition(UnitTranslator.position(node.pos())),
        false,
        operands,
        site(node.pos(), node.value(), node),
        updates.slot(node));
  }

  ExpressionNode contains(
      CompareOp operator, ExpressionNode item, ExpressionNode container, Expr.Compare node) {
    int operands = unit.temporaries(2);
    return new ObservedElementNode(
        item,
        container,
        CompareNode.create(operator, unit.readTemporary(operands), unit.readTemporary(operands + 1))
            .withPosition(UnitTranslator.position(node.pos())),
        true,
        operands,
        site(node.pos(), node.comparators().getFirst()),
        updates.slot(node));
  }

  /** The read of a name; only globals and captured variables are observed. */
  ExpressionNode name(ExpressionNode read, String name, CellNode cell, Expr.Name node, Pos pos) {
    int slot = node == null ? -1 : updates.slot(node);
    Site site = site(pos, name, node);
    return cell != null
        ? new ObservedCellNode(read, cell, name, site, slot)
        : new ObservedGlobalNode(read, name, site, slot);
  }

  /** A collection whose size decides about a change of it; else the expression as it is. */
  ExpressionNode size(ExpressionNode value, Expr node) {
    int growth = updates.growthSlot(node);
    int shrinkage = updates.shrinkageSlot(node);
    return growth < 0 && shrinkage < 0
        ? value
        : new ObservedSizeNode(value, site(node.pos(), node), growth, shrinkage)
            .withPosition(UnitTranslator.position(node.pos()));
  }

  /** What a loop iterates over. */
  ExpressionNode iterable(ExpressionNode value, Pos pos, Expr node) {
    if (value instanceof ObservedCallNode call
        && node instanceof Expr.Call syntax
        && syntax.func() instanceof Expr.Name name
        && LAZY_WALKERS.contains(name.id())) {
      call.argumentsAreWalked();
    }
    return new ObservedIterableNode(value, site(pos, node))
        .withPosition(UnitTranslator.position(pos));
  }

  // ------------------------------------------------------------------ calls

  /**
   * A call without stars.
   *
   * @param callee the node of the callee
   * @param function its syntax; null where there is none
   * @param write the call as a write of a collection; null where there is none
   */
  ExpressionNode call(
      ExpressionNode callee,
      Expr function,
      ExpressionNode[] arguments,
      String[] names,
      Pos pos,
      Expr.Call write) {
    ExpressionNode receiver = callee;
    String method = null;
    ReadAttributeNode read = null;
    if (callee instanceof ObservedAttributeNode observed) {
      read = observed.plain();
    } else if (callee instanceof ReadAttributeNode plain) {
      read = plain;
    }
    int operands = unit.temporaries(1 + arguments.length);
    ExpressionNode target = unit.readTemporary(operands);
    if (read != null) {
      receiver = read.object();
      method = read.name();
      target = ReadAttributeNode.create(target, method).withPosition(read.position());
    }
    Expr accessed = function instanceof Expr.Attribute a ? a.value() : function;
    if (read == null && write != null && !write.args().isEmpty()) {
      accessed = write.args().getFirst();
    }
    int[] bases = write == null ? NONE : updates.bases(write);
    CallStart start = new CallStart(method, operands, arguments.length, site(pos, accessed), bases);
    ExpressionNode[] kept = new ExpressionNode[arguments.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = new KeepNode(arguments[i], operands + 1 + i, i == kept.length - 1 ? start : null);
    }
    ExpressionNode call =
        CallNode.create(target, kept, names).withPosition(UnitTranslator.position(pos));
    boolean next = function instanceof Expr.Name name && name.id().equals("next");
    ObservedCallNode node =
        new ObservedCallNode(
            receiver, call, start, kept.length > 0, next, write == null ? -1 : updates.slot(write));
    if (kept.length == 1 && function instanceof Expr.Name name && WALKERS.contains(name.id())) {
      node.argumentsAreWalked();
    }
    return node;
  }

  /** The body of a unit. */
  ExpressionNode body(ExpressionNode body) {
    ExpressionNode observed =
        unit.unit.scope.isFunctionLike() && !unit.unit.isResumable()
            ? new ObservedBodyNode(body, unit.code)
            : body;
    return unit.compilation.sampled() ? SilentCopy.besides(observed) : observed;
  }

  // ------------------------------------------------------------------ writes

  /** Whether the attribute is set on the object that is being made, which nobody else has yet. */
  private boolean initialises(Expr object) {
    if (!(object instanceof Expr.Name name)
        || unit.unit.signature.positional().length == 0
        || !name.id().equals(unit.unit.signature.positional()[0])) {
      return false;
    }
    return switch (unit.unit.name) {
      case "__init__", "__post_init__", "__setstate__", "__init_subclass__" -> true;
      default -> false;
    };
  }

  /** The place {@code object.name}; null where it needs no observation. */
  WriteNode attributeTarget(
      ExpressionNode object, String name, long position, Expr.Attribute node) {
    return initialises(node.value())
        ? null
        : new ObservedAttributeTarget(
            object, name, position, site(node.pos(), node, node), updates.bases(node));
  }

  WriteNode subscriptTarget(
      ExpressionNode object, ExpressionNode key, long position, Expr.Subscript node) {
    return new ObservedElementTarget(
        object, key, position, site(node.pos(), node.value(), node), updates.bases(node));
  }

  WriteNode nameTarget(WriteNode target, String name, CellNode cell, Expr.Name node, Pos pos) {
    Site site = site(pos, name, node);
    return new ObservedNameTarget(
        target, cell, name, site, node == null ? NONE : updates.bases(node));
  }

  StatementNode deleteAttribute(ExpressionNode object, String name, Expr.Attribute node) {
    int operands = unit.temporaries(2);
    return new ObservedDeleteNode(
        object,
        null,
        name,
        new DeleteAttributeStatementNode(unit.readTemporary(operands), name)
            .withPosition(UnitTranslator.position(node.pos())),
        operands,
        site(node.pos(), node),
        updates.bases(node));
  }

  StatementNode deleteSubscript(ExpressionNode object, ExpressionNode key, Expr.Subscript node) {
    int operands = unit.temporaries(2);
    return new ObservedDeleteNode(
        object,
        key,
        null,
        new DeleteSubscriptStatementNode(
                unit.readTemporary(operands), unit.readTemporary(operands + 1))
            .withPosition(UnitTranslator.position(node.pos())),
        operands,
        site(node.pos(), node.value()),
        updates.bases(node));
  }
}
