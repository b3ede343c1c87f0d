package org.boomslang.compiler;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.boomslang.compiler.scope.Binding;
import org.boomslang.compiler.scope.BlockKind;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.generator.GeneratorFunctionRootNode;
import org.boomslang.nodes.generator.GeneratorRootNode;
import org.boomslang.nodes.local.CellNode;
import org.boomslang.nodes.local.MakeCellNode;
import org.boomslang.nodes.local.ReadArgumentNode;
import org.boomslang.nodes.local.ReadLocalNode;
import org.boomslang.nodes.local.WriteLocalNode;
import org.boomslang.nodes.root.FunctionRootNode;
import org.boomslang.nodes.statement.AssignNode;
import org.boomslang.nodes.statement.BlockNode;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.FrameVariables;
import org.boomslang.objects.frame.FrameVariables.Place;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Pos;

/**
 * Turns one unit into nodes: hands out the slots of its frame and holds the translators of the
 * syntax. Used once, by one thread.
 */
final class UnitTranslator {
  final CodeUnit unit;
  final PyCode code;
  final Compilation compilation;
  final Names names;
  final Expressions expressions;
  final Statements statements;
  final Definitions definitions;
  final Comprehensions comprehensions;
  final Suspensions suspensions;
  final Constants constants;

  /** Makes the nodes of code that the race detector observes; null for other code. */
  final Observations observations;

  /** The block whose names are in force: the unit's, or an inlined comprehension's. */
  Scope scope;

  private final FrameDescriptor.Builder frame = FrameDescriptor.newBuilder();
  private final Map<Scope, Map<String, Integer>> slots = new IdentityHashMap<>();

  UnitTranslator(CodeUnit unit, PyCode code) {
    this.unit = unit;
    this.code = code;
    this.compilation = unit.compilation;
    this.scope = unit.scope;
    this.constants = new Constants(compilation);
    this.suspensions = new Suspensions(this);
    this.names = new Names(this);
    this.expressions = new Expressions(this);
    this.statements = new Statements(this);
    this.definitions = new Definitions(this);
    this.comprehensions = new Comprehensions(this);
    frame.addSlots(FrameLayout.FIRST_LOCAL, FrameSlotKind.Static);
    this.observations = compilation.shared() == null ? null : new Observations(this);
  }

  RootCallTarget translate(CodeUnit.BodyBuilder builder) {
    StatementNode prologue = prologue();
    ExpressionNode built = builder.build(this);
    ExpressionNode body = observations == null ? built : observations.body(built);
    frame.info(variables());
    FrameDescriptor descriptor = frame.build();
    if (unit.isResumable()) {
      GeneratorRootNode resume =
          new GeneratorRootNode(
              compilation.language(), code, compilation.source(), descriptor, body);
      return new GeneratorFunctionRootNode(
              compilation.language(), code, descriptor, prologue, resume.getCallTarget())
          .getCallTarget();
    }
    return new FunctionRootNode(
            compilation.language(), descriptor, code, compilation.source(), prologue, body)
        .getCallTarget();
  }

  /** The target of a generator expression that is run through instead of being suspended. */
  RootCallTarget translateStraight(Expr.GeneratorExp node) {
    StatementNode prologue = prologue();
    ExpressionNode body = comprehensions.straight(node);
    frame.info(variables());
    return new FunctionRootNode(
            compilation.language(), frame.build(), code, compilation.source(), prologue, body)
        .getCallTarget();
  }

  // ------------------------------------------------------------------ slots

  /** A slot for a value that outlives one expression. */
  int temporary() {
    return temporaries(1);
  }

  /** The first of several adjacent slots. */
  int temporaries(int count) {
    return frame.addSlots(count, FrameSlotKind.Illegal);
  }

  /** A slot for the resume state of a construct that holds a {@code yield}; 0 at first. */
  int state() {
    return frame.addSlots(1, FrameSlotKind.Static);
  }

  /** The slot of a variable bound in the unit's own block or an inlined comprehension. */
  int slot(Scope owner, String name) {
    return slots
        .computeIfAbsent(owner, s -> new HashMap<>())
        .computeIfAbsent(name, n -> frame.addSlots(1, FrameSlotKind.Illegal));
  }

  private StatementNode prologue() {
    Scope own = unit.scope;
    List<StatementNode> nodes = new ArrayList<>();
    if (own.isFunctionLike()) {
      List<String> parameters = parameterNames();
      for (int i = 0; i < parameters.size(); i++) {
        String parameter = parameters.get(i);
        int slot = slot(own, parameter);
        nodes.add(
            own.binding(parameter) == Binding.CELL
                ? new MakeCellNode(slot, i)
                : AssignNode.create(new ReadArgumentNode(1 + i), WriteLocalNode.create(slot)));
      }
      for (String name : own.sortedNames(Binding.CELL)) {
        if (!parameters.contains(name)) {
          nodes.add(new MakeCellNode(slot(own, name), -1));
        }
      }
    } else if (own.kind() == BlockKind.CLASS) {
      if (own.needsClassClosure()) {
        nodes.add(new MakeCellNode(slot(own, "__class__"), -1));
      }
      if (own.needsClassDict()) {
        // The cell is filled with the namespace, which is the only parameter of a class body.
        nodes.add(new MakeCellNode(slot(own, "__classdict__"), 0));
      }
      if (own.hasConditionalAnnotations()) {
        nodes.add(new MakeCellNode(slot(own, "__conditional_annotations__"), -1));
      }
    }
    return nodes.isEmpty() ? null : BlockNode.of(nodes);
  }

  /** The parameters in the order of the call convention. */
  private List<String> parameterNames() {
    List<String> result = new ArrayList<>(List.of(unit.signature.positional()));
    result.addAll(List.of(unit.signature.keywordOnly()));
    if (unit.signature.hasVarPositional()) {
      result.add(unit.signature.varPositional());
    }
    if (unit.signature.hasVarKeyword()) {
      result.add(unit.signature.varKeyword());
    }
    return result;
  }

  /** Where {@code locals()} finds the variables: parameters, locals, cells, then free ones. */
  private FrameVariables variables() {
    List<String> found = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    Scope own = unit.scope;
    if (own.isFunctionLike()) {
      List<String> parameters = own.parameters();
      // Parameters and plain locals come first, cells after them.
      List<String> ordered = new ArrayList<>(parameters);
      own.names().stream()
          .filter(n -> own.binding(n) == Binding.LOCAL && !parameters.contains(n))
          .forEach(ordered::add);
      own.names().stream()
          .filter(n -> own.binding(n) == Binding.CELL && !parameters.contains(n))
          .forEach(ordered::add);
      for (String name : ordered) {
        found.add(name.equals(".format") ? "format" : name);
        places.add(own.binding(name) == Binding.CELL ? Place.CELL : Place.LOCAL);
        indices.add(slot(own, name));
      }
    }
    for (Scope inlined : unit.inlinedScopes()) {
      Map<String, Integer> used = slots.getOrDefault(inlined, Map.of());
      for (String name : inlined.names()) {
        Integer slot = used.get(name);
        if (slot != null && !name.startsWith(".")) {
          found.add(name);
          places.add(inlined.binding(name) == Binding.CELL ? Place.CELL : Place.LOCAL);
          indices.add(slot);
        }
      }
    }
    String[] free = unit.freeNames();
    for (int i = 0; i < free.length; i++) {
      found.add(free[i]);
      places.add(Place.FREE);
      indices.add(i);
    }
    return new FrameVariables(
        found.toArray(new String[0]),
        places.toArray(new Place[0]),
        indices.stream().mapToInt(i -> i).toArray(),
        !own.isFunctionLike());
  }

  // ------------------------------------------------------------------ conveniences

  static long position(Pos pos) {
    return pos == null
        ? Positions.NONE
        : Positions.pack(pos.line(), pos.col(), pos.endLine(), pos.endCol());
  }

  ExpressionNode readTemporary(int slot) {
    return ReadLocalNode.create(slot, "temporary");
  }

  WriteNode writeTemporary(int slot) {
    return WriteLocalNode.create(slot);
  }

  /** Finds the cell that a nested code object takes for one of its free names. */
  CellNode cellFor(String freeName) {
    return names.cell(scope, freeName);
  }
}
