package org.boomslang.compiler;

import java.util.List;
import java.util.Set;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.attribute.ReadAttributeNode;
import org.boomslang.nodes.call.DroppedFileCallNode;
import org.boomslang.nodes.call.DroppedViewCallNode;
import org.boomslang.nodes.subscript.SubscriptNode;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Pos;

/**
 * Calls whose objects nobody else can hold, and which CPython's reference count ends with the call:
 * files that are opened for one method, views that are made for one copy.
 */
final class DroppedObjects {
  private static final ExpressionNode[] NO_NODES = {};

  /** Whose argument may be a view that ends with the call. */
  private static final Set<String> COPIERS = Set.of("bytes", "bytearray");

  /** Methods of a view that give nothing to hold it by. */
  private static final Set<String> COPYING_METHODS = Set.of("tobytes", "tolist", "hex");

  /** The one of them that hardly any other class has. */
  private static final String COPYING_METHOD = "tobytes";

  /** Methods of a file that give nothing to hold it by. */
  private static final Set<String> FILE_METHODS =
      Set.of("read", "readline", "readlines", "write", "writelines");

  private final UnitTranslator unit;

  DroppedObjects(UnitTranslator unit) {
    this.unit = unit;
  }

  /** A call that ends such an object; else null. */
  ExpressionNode call(Expr.Call node) {
    ExpressionNode file = file(node);
    if (file != null) {
      return file;
    }
    ExpressionNode copy = copy(node);
    return copy != null ? copy : copyingMethod(node);
  }

  private ExpressionNode translate(Expr node) {
    return unit.expressions.translate(node);
  }

  private static ExpressionNode at(ExpressionNode node, Pos pos) {
    return node.withPosition(UnitTranslator.position(pos));
  }

  /** {@code memoryview(b)}; else null. */
  private static Expr.Call maker(Expr value) {
    return value instanceof Expr.Call call
            && call.func() instanceof Expr.Name name
            && name.id().equals("memoryview")
        ? call
        : null;
  }

  /** {@code bytes(view[i:j])} and {@code bytes(memoryview(b)[i:j])}; else null. */
  private ExpressionNode copy(Expr.Call node) {
    if (!(node.func() instanceof Expr.Name copier && COPIERS.contains(copier.id()))
        || node.args().size() != 1
        || !node.keywords().isEmpty()
        || !(node.args().getFirst() instanceof Expr.Subscript part)
        || !(part.slice() instanceof Expr.Slice)
        || unit.suspensions.in(node)) {
      return null;
    }
    int slot = unit.temporaries(4);
    ExpressionNode copying =
        unit.expressions.callPrepended(
            unit.readTemporary(slot),
            new ExpressionNode[] {unit.readTemporary(slot + 3)},
            List.of(),
            List.of(),
            node.pos());
    return views(node, translate(copier), part.value(), part, copying, slot);
  }

  /**
   * {@code view[i:j].tobytes()}, {@code memoryview(b).tolist()} and the like, with a part or
   * without; else null.
   */
  private ExpressionNode copyingMethod(Expr.Call node) {
    if (!(node.func() instanceof Expr.Attribute method)
        || !COPYING_METHODS.contains(method.attr())
        || unit.suspensions.in(node)) {
      return null;
    }
    Expr.Subscript part =
        method.value() instanceof Expr.Subscript subscript
                && subscript.slice() instanceof Expr.Slice
            ? subscript
            : null;
    Expr view = part == null ? method.value() : part.value();
    if (maker(view) == null && (part == null || !method.attr().equals(COPYING_METHOD))) {
      return null;
    }
    int slot = unit.temporaries(4);
    ExpressionNode attribute =
        at(
            ReadAttributeNode.create(
                unit.readTemporary(part == null ? slot + 2 : slot + 3), method.attr().intern()),
            method.pos());
    ExpressionNode copying =
        unit.expressions.callPrepended(
            attribute, NO_NODES, node.args(), node.keywords(), node.pos());
    return views(node, null, view, part, copying, slot);
  }

  private ExpressionNode views(
      Expr.Call node,
      ExpressionNode copier,
      Expr whole,
      Expr.Subscript part,
      ExpressionNode copying,
      int slot) {
    Expr.Call view = maker(whole);
    return at(
        new DroppedViewCallNode(
            copier,
            view == null ? null : translate(view.func()),
            view == null
                ? translate(whole)
                : unit.expressions.callPrepended(
                    unit.readTemporary(slot + 1),
                    NO_NODES,
                    view.args(),
                    view.keywords(),
                    view.pos()),
            part == null
                ? null
                : at(
                    SubscriptNode.create(unit.readTemporary(slot + 2), translate(part.slice())),
                    part.pos()),
            copying,
            slot),
        node.pos());
  }

  /** {@code open(…).read()} and the like; else null. */
  private ExpressionNode file(Expr.Call node) {
    if (!(node.func() instanceof Expr.Attribute method)
        || !(method.value() instanceof Expr.Call open)
        || !FILE_METHODS.contains(method.attr())
        || !(open.func() instanceof Expr.Name name && name.id().equals("open")
            || open.func() instanceof Expr.Attribute module && module.attr().equals("open"))
        || unit.suspensions.in(node)) {
      return null;
    }
    int slot = unit.temporaries(2);
    ExpressionNode opening =
        unit.expressions.callPrepended(
            unit.readTemporary(slot), NO_NODES, open.args(), open.keywords(), open.pos());
    ExpressionNode attribute =
        at(
            ReadAttributeNode.create(unit.readTemporary(slot + 1), method.attr().intern()),
            method.pos());
    return at(
        new DroppedFileCallNode(
            translate(open.func()),
            opening,
            unit.expressions.callPrepended(
                attribute, NO_NODES, node.args(), node.keywords(), node.pos()),
            slot),
        node.pos());
  }
}
