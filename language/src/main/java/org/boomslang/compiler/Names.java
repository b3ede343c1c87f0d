package org.boomslang.compiler;

import java.util.Arrays;
import org.boomslang.compiler.scope.Binding;
import org.boomslang.compiler.scope.BlockKind;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.local.CellNode;
import org.boomslang.nodes.local.DeleteCellNode;
import org.boomslang.nodes.local.DeleteGlobalNode;
import org.boomslang.nodes.local.DeleteLocalNode;
import org.boomslang.nodes.local.DeleteNameNode;
import org.boomslang.nodes.local.NamespaceNode;
import org.boomslang.nodes.local.ReadCellNode;
import org.boomslang.nodes.local.ReadGlobalNode;
import org.boomslang.nodes.local.ReadLocalNode;
import org.boomslang.nodes.local.ReadNameNode;
import org.boomslang.nodes.local.WriteCellNode;
import org.boomslang.nodes.local.WriteGlobalNode;
import org.boomslang.nodes.local.WriteLocalNode;
import org.boomslang.nodes.local.WriteNameNode;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Pos;

/** Chooses the nodes that read, write and delete a name, by where the scope analysis found it. */
final class Names {
  private final UnitTranslator unit;

  Names(UnitTranslator unit) {
    this.unit = unit;
  }

  /** Where a name of a scope lies, seen from the unit. */
  private enum Where {
    LOCAL,
    CELL,
    FREE,
    GLOBAL,
    /** In the mapping of a module or class body. */
    NAME,
    /** In the mapping of the class body, else in the closure. */
    NAME_OR_FREE
  }

  private record Place(Where where, Scope owner) {}

  private Place place(Scope scope, String name) {
    Binding binding = scope.binding(name);
    if (scope.isInlined()) {
      return switch (binding) {
        case LOCAL -> new Place(Where.LOCAL, scope);
        case CELL -> new Place(Where.CELL, scope);
        case FREE -> placeAround(scope.parent(), name);
        case GLOBAL_EXPLICIT -> new Place(Where.GLOBAL, scope);
        case GLOBAL_IMPLICIT ->
            new Place(
                unit.unit.scope.kind() == BlockKind.MODULE ? Where.NAME : Where.GLOBAL, scope);
      };
    }
    boolean mapping = !scope.isFunctionLike();
    return switch (binding) {
      case LOCAL -> new Place(mapping ? Where.NAME : Where.LOCAL, scope);
      case CELL -> new Place(Where.CELL, scope);
      case FREE ->
          new Place(scope.kind() == BlockKind.CLASS ? Where.NAME_OR_FREE : Where.FREE, scope);
      case GLOBAL_EXPLICIT -> new Place(Where.GLOBAL, scope);
      case GLOBAL_IMPLICIT -> new Place(mapping ? Where.NAME : Where.GLOBAL, scope);
    };
  }

  /** A name that an inlined comprehension takes from around: never from the mapping of a class. */
  private Place placeAround(Scope scope, String name) {
    if (scope.kind() == BlockKind.CLASS) {
      return new Place(Where.FREE, scope);
    }
    return place(scope, name);
  }

  private CellNode free(String name) {
    int index = Arrays.asList(unit.unit.freeNames()).indexOf(name);
    if (index < 0) {
      throw new IllegalStateException(name + " is not free in " + unit.unit.qualname);
    }
    return CellNode.free(index, name);
  }

  /** The cell of a captured name, for a closure made in a scope. */
  CellNode cell(Scope scope, String name) {
    if (scope.kind() == BlockKind.CLASS
        && (name.equals("__class__")
            || name.equals("__classdict__")
            || name.equals("__conditional_annotations__"))) {
      boolean own =
          switch (name) {
            case "__class__" -> scope.needsClassClosure();
            case "__classdict__" -> scope.needsClassDict();
            default -> scope.hasConditionalAnnotations();
          };
      if (own) {
        return CellNode.local(unit.slot(scope, name), name);
      }
    }
    if (scope.isInlined() && scope.binding(name) == Binding.GLOBAL_IMPLICIT) {
      // Passes through to a function inside the comprehension.
      return cell(scope.parent(), name);
    }
    if (scope.isInlined() && scope.binding(name) == Binding.FREE) {
      return cell(scope.parent(), name);
    }
    if (scope.binding(name) == Binding.CELL) {
      return CellNode.local(unit.slot(scope, name), name);
    }
    return free(name);
  }

  ExpressionNode read(String identifier, Pos pos) {
    return readMangled(unit.scope.mangle(identifier).intern())
        .withPosition(UnitTranslator.position(pos));
  }

  ExpressionNode read(Expr.Name node) {
    ExpressionNode read = read(node.id(), node.pos());
    if (unit.observations == null) {
      return read;
    }
    String name = unit.scope.mangle(node.id()).intern();
    Place place = place(unit.scope, name);
    if (!isShared(place, name)) {
      return read;
    }
    return unit.observations
        .name(read, name, sharedCell(place, name), node, node.pos())
        .withPosition(UnitTranslator.position(node.pos()));
  }

  /** Whether the race detector observes the variable. */
  private boolean isShared(Place place, String name) {
    return switch (place.where) {
      case LOCAL -> false;
      case CELL, FREE -> unit.compilation.shared().hasCaptured(name);
      case GLOBAL -> unit.compilation.shared().hasGlobal(name);
      case NAME ->
          unit.unit.scope.kind() == BlockKind.MODULE && unit.compilation.shared().hasGlobal(name);
      case NAME_OR_FREE -> false;
    };
  }

  /** The cell of a captured variable; null for a global. */
  private CellNode sharedCell(Place place, String name) {
    return switch (place.where) {
      case CELL -> CellNode.local(unit.slot(place.owner, name), name);
      case FREE -> free(name);
      default -> null;
    };
  }

  WriteNode write(Expr.Name node) {
    WriteNode write = write(node.id(), node.pos());
    if (unit.observations == null) {
      return write;
    }
    String name = unit.scope.mangle(node.id()).intern();
    Place place = place(unit.scope, name);
    return isShared(place, name)
        ? unit.observations.nameTarget(write, name, sharedCell(place, name), node, node.pos())
        : write;
  }

  ExpressionNode readMangled(String name) {
    Place place = place(unit.scope, name);
    if (unit.scope.canSeeClassScope() && !name.equals("__classdict__")) {
      switch (place.where) {
        case GLOBAL -> {
          if (unit.scope.binding(name) == Binding.GLOBAL_IMPLICIT) {
            return new ReadNameNode(name, classNamespace(), null);
          }
        }
        case FREE -> {
          return new ReadNameNode(name, classNamespace(), free(name));
        }
        default -> {}
      }
    }
    return switch (place.where) {
      case LOCAL -> ReadLocalNode.create(unit.slot(place.owner, name), name);
      case CELL -> new ReadCellNode(CellNode.local(unit.slot(place.owner, name), name));
      case FREE -> new ReadCellNode(free(name));
      case GLOBAL -> new ReadGlobalNode(name);
      case NAME -> new ReadNameNode(name, new NamespaceNode(), null);
      case NAME_OR_FREE -> new ReadNameNode(name, new NamespaceNode(), free(name));
    };
  }

  /** The namespace of the class around an annotation-like block. */
  private ExpressionNode classNamespace() {
    return new ReadCellNode(free("__classdict__"));
  }

  WriteNode write(String identifier, Pos pos) {
    return writeMangled(unit.scope.mangle(identifier).intern(), pos);
  }

  WriteNode writeMangled(String name, Pos pos) {
    Place place = place(unit.scope, name);
    return switch (place.where) {
      case LOCAL -> WriteLocalNode.create(unit.slot(place.owner, name));
      case CELL -> new WriteCellNode(CellNode.local(unit.slot(place.owner, name), name));
      case FREE -> new WriteCellNode(free(name));
      case GLOBAL -> new WriteGlobalNode(name);
      case NAME -> {
        WriteNameNode node = new WriteNameNode(name);
        node.setPosition(UnitTranslator.position(pos));
        yield node;
      }
      case NAME_OR_FREE -> new WriteCellNode(free(name));
    };
  }

  /**
   * @param quiet whether an unbound name is no error
   */
  StatementNode delete(String identifier, Pos pos, boolean quiet) {
    String name = unit.scope.mangle(identifier).intern();
    Place place = place(unit.scope, name);
    StatementNode node =
        switch (place.where) {
          case LOCAL -> new DeleteLocalNode(unit.slot(place.owner, name), name, quiet);
          case CELL ->
              new DeleteCellNode(CellNode.local(unit.slot(place.owner, name), name), quiet);
          case FREE, NAME_OR_FREE -> new DeleteCellNode(free(name), quiet);
          case GLOBAL -> new DeleteGlobalNode(name, quiet);
          case NAME -> new DeleteNameNode(name, quiet);
        };
    return node.withPosition(UnitTranslator.position(pos));
  }
}
