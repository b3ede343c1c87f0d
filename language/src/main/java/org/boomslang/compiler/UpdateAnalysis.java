package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.boomslang.parser.ast.CompareOperator;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Keyword;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.UnaryOperator;
import org.boomslang.parser.ast.WithItem;

/**
 * Finds, for the race detector, which reads in a block of code a write depends on: because the
 * value comes from them (through local variables, too), or because they decide whether the write
 * happens. {@code if k not in d: d[k] = f()}, {@code n = self.n … self.n = n + 1}, and {@code if
 * self.x is not None: return self.x} before {@code self.x = …} are such pairs. Of several checks of
 * one variable the last before the write counts: the check under the lock, in double-checked
 * locking.
 *
 * <p>Variables are told apart by the last part of their name only ({@code .n}, {@code […]}); when
 * the code runs it is compared whether both were the same variable. So the analysis knows nothing
 * of aliases and needs to know nothing. Used once, by one thread.
 */
final class UpdateAnalysis {
  private static final int[] NONE = {};
  private static final String ELEMENT = "[]";
  private static final String SIZE = "len";

  private static final Set<String> GROWING =
      Set.of("append", "appendleft", "extend", "extendleft", "insert", "add", "update", "put");

  private static final Set<String> SHRINKING =
      Set.of("pop", "popleft", "popitem", "remove", "clear");

  /** Methods that store or remove the element that is their first argument. */
  private static final Set<String> ELEMENT_METHODS =
      Set.of("append", "appendleft", "add", "remove", "pop", "__setitem__", "__delitem__");

  private static final Set<String> ELEMENT_READS = Set.of("get", "__getitem__", "__contains__");

  private static final Set<String> LOOKUP_ERRORS =
      Set.of("IndexError", "KeyError", "LookupError", "Exception", "BaseException", "ValueError");

  /**
   * A read.
   *
   * @param node the expression; for a size that of the collection
   */
  private record Read(Expr node, String key) {}

  private final IntSupplier newSlot;
  private final Map<Expr, Integer> values = new IdentityHashMap<>();
  private final Map<Expr, Integer> growths = new IdentityHashMap<>();
  private final Map<Expr, Integer> shrinkages = new IdentityHashMap<>();
  private final Map<Object, int[]> bases = new IdentityHashMap<>();
  private final Map<Expr, Boolean> augmented = new IdentityHashMap<>();

  /** The reads that values of local variables come from. */
  private final Map<String, Set<Read>> origins = new HashMap<>();

  /** The reads that decide whether the present statement runs, innermost last. */
  private final List<Set<Read>> controls = new ArrayList<>();

  /** How many statements around handle the absence of an element. */
  private int prepared;

  /**
   * @param newSlot gives frame slots to keep reads in
   */
  UpdateAnalysis(IntSupplier newSlot) {
    this.newSlot = newSlot;
  }

  /** Analyses the statements or expressions of a code object. */
  void analyse(List<?> syntax) {
    List<Stmt> statements = new ArrayList<>();
    for (Object part : syntax) {
      switch (part) {
        case Stmt statement -> statements.add(statement);
        case Expr expression -> effects(expression);
        default -> {}
      }
    }
    block(statements);
  }

  /** The slot that a read is kept in, -1 when no write depends on it. */
  int slot(Expr read) {
    return values.getOrDefault(read, -1);
  }

  /** The same for the size of a collection, on which what makes it longer depends. */
  int growthSlot(Expr collection) {
    return growths.getOrDefault(collection, -1);
  }

  int shrinkageSlot(Expr collection) {
    return shrinkages.getOrDefault(collection, -1);
  }

  /** Whether a name, attribute or subscript is the target of an assignment like {@code x += 1}. */
  boolean isAugmented(Expr target) {
    return augmented.containsKey(target);
  }

  /** The slots of the reads on which a write (a target, a call of a method) depends. */
  int[] bases(Object write) {
    return bases.getOrDefault(write, NONE);
  }

  // ------------------------------------------------------------------ statements

  /** Whether the block never ends normally. */
  private boolean block(List<Stmt> statements) {
    int outer = controls.size();
    boolean leaves = false;
    for (Stmt statement : statements) {
      leaves |= statement(statement);
    }
    while (controls.size() > outer) {
      controls.removeLast();
    }
    return leaves;
  }

  private boolean controlled(Set<Read> reads, List<Stmt> statements) {
    controls.add(reads);
    boolean leaves = block(statements);
    controls.removeLast();
    return leaves;
  }

  private boolean statement(Stmt node) {
    switch (node) {
      case Stmt.Return s -> {
        effects(s.value());
        return true;
      }
      case Stmt.Raise s -> {
        effects(s.exc());
        return true;
      }
      case Stmt.Break _, Stmt.Continue _ -> {
        return true;
      }
      case Stmt.Assign s -> {
        effects(s.value());
        Set<Read> reads = reads(s.value());
        s.targets().forEach(target -> target(target, reads));
      }
      case Stmt.AnnAssign s -> {
        if (s.value() != null) {
          effects(s.value());
          target(s.target(), reads(s.value()));
        }
      }
      case Stmt.AugAssign s -> {
        effects(s.value());
        Set<Read> reads = reads(s.value());
        augmented(s.target(), reads);
      }
      case Stmt.Delete s -> s.targets().forEach(target -> deleted(target));
      case Stmt.ExprStmt s -> effects(s.value());
      case Stmt.If s -> {
        return conditional(s);
      }
      case Stmt.While s -> {
        effects(s.test());
        Set<Read> test = test(s.test());
        controlled(test, s.body());
        block(s.orelse());
        // What comes behind waits for the test to fail.
        controls.add(test);
      }
      case Stmt.For s -> {
        effects(s.iter());
        block(s.body());
        block(s.orelse());
      }
      case Stmt.AsyncFor s -> {
        effects(s.iter());
        block(s.body());
        block(s.orelse());
      }
      case Stmt.With s -> {
        return with(s.items(), s.body());
      }
      case Stmt.AsyncWith s -> {
        return with(s.items(), s.body());
      }
      case Stmt.Try s -> {
        return attempt(s.body(), s.handlers(), s.orelse(), s.finalbody());
      }
      case Stmt.TryStar s -> {
        return attempt(s.body(), s.handlers(), s.orelse(), s.finalbody());
      }
      case Stmt.Match s -> {
        effects(s.subject());
        Set<Read> subject = reads(s.subject());
        for (MatchCase branch : s.cases()) {
          controlled(subject, branch.body());
        }
      }
      case Stmt.Assert s -> {
        effects(s.test());
        controls.add(test(s.test()));
      }
      default -> {}
    }
    return false;
  }

  private boolean conditional(Stmt.If node) {
    effects(node.test());
    Set<Read> test = test(node.test());
    boolean body = controlled(test, node.body());
    boolean orelse = controlled(test, node.orelse());
    if (body != orelse) {
      controls.add(test);
    }
    return body && orelse;
  }

  private boolean with(List<WithItem> items, List<Stmt> body) {
    for (WithItem item : items) {
      effects(item.contextExpr());
      if (item.optionalVars() != null) {
        target(item.optionalVars(), Set.of());
      }
    }
    // What a guard inside has decided is decided for what follows, too.
    boolean leaves = false;
    for (Stmt statement : body) {
      leaves |= statement(statement);
    }
    return leaves;
  }

  private boolean attempt(
      List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orelse, List<Stmt> finalbody) {
    boolean ready = handlers.stream().anyMatch(h -> catchesLookup(h.type()));
    prepared += ready ? 1 : 0;
    boolean leaves = block(body);
    prepared -= ready ? 1 : 0;
    Set<Read> tried = new LinkedHashSet<>();
    body.forEach(s -> collect(s, tried));
    boolean handled = true;
    for (ExceptHandler handler : handlers) {
      handled &= controlled(tried, handler.body());
    }
    block(orelse);
    block(finalbody);
    if (leaves && !handled) {
      // Only who failed comes here.
      controls.add(tried);
    }
    return leaves && handled;
  }

  private static boolean catchesLookup(Expr type) {
    return switch (type) {
      case null -> true;
      case Expr.Name name -> LOOKUP_ERRORS.contains(name.id());
      case Expr.TupleExpr tuple -> tuple.elts().stream().anyMatch(UpdateAnalysis::catchesLookup);
      default -> false;
    };
  }

  // ------------------------------------------------------------------ reads

  private Set<Read> reads(Expr node) {
    Set<Read> found = new LinkedHashSet<>();
    collect(node, found);
    return found;
  }

  /** The reads of a condition, where a collection stands for whether it is empty. */
  private Set<Read> test(Expr node) {
    Set<Read> found = reads(node);
    truth(node, found);
    return found;
  }

  private void truth(Expr node, Set<Read> found) {
    switch (node) {
      case Expr.BoolOp e -> e.values().forEach(v -> truth(v, found));
      case Expr.UnaryOp e when e.op() == UnaryOperator.NOT -> truth(e.operand(), found);
      case Expr.Name _, Expr.Attribute _, Expr.Subscript _ -> found.add(new Read(node, SIZE));
      default -> {}
    }
  }

  private void collect(Object node, Set<Read> found) {
    switch (node) {
      case Expr.Name e -> {
        found.add(new Read(e, e.id()));
        found.addAll(origins.getOrDefault(e.id(), Set.of()));
      }
      case Expr.Attribute e -> found.add(new Read(e, "." + e.attr()));
      case Expr.Subscript e -> found.add(new Read(e, ELEMENT));
      case Expr.Compare e when isContainment(e) -> found.add(new Read(e, ELEMENT));
      case Expr.Call e
          when e.func() instanceof Expr.Attribute m && ELEMENT_READS.contains(m.attr()) ->
          found.add(new Read(e, ELEMENT));
      case Expr.Call e
          when e.func() instanceof Expr.Name f && f.id().equals("len") && e.args().size() == 1 ->
          found.add(new Read(e.args().getFirst(), SIZE));
      default -> {}
    }
    Children.forEach(node, child -> collect(child, found));
  }

  static boolean isContainment(Expr.Compare node) {
    return node.ops().size() == 1
        && (node.ops().getFirst() == CompareOperator.IN
            || node.ops().getFirst() == CompareOperator.NOT_IN);
  }

  // ------------------------------------------------------------------ writes

  private void target(Expr target, Set<Read> value) {
    switch (target) {
      case Expr.Name n -> {
        write(n, value, n.id());
        origins.put(n.id(), value);
      }
      case Expr.Attribute a -> write(a, value, "." + a.attr());
      case Expr.Subscript s -> {
        write(s, value, ELEMENT);
        size(s, true);
      }
      case Expr.TupleExpr t -> t.elts().forEach(e -> target(e, value));
      case Expr.ListExpr l -> l.elts().forEach(e -> target(e, value));
      case Expr.Starred s -> target(s.value(), value);
      default -> {}
    }
  }

  private void augmented(Expr target, Set<Read> value) {
    augmented.put(target, true);
    Set<Read> all = new LinkedHashSet<>(value);
    switch (target) {
      case Expr.Name n -> all.add(new Read(n, n.id()));
      case Expr.Attribute a -> all.add(new Read(a, "." + a.attr()));
      case Expr.Subscript s -> all.add(new Read(s, ELEMENT));
      default -> {}
    }
    target(target, all);
  }

  private void deleted(Expr target) {
    switch (target) {
      case Expr.Name n -> write(n, Set.of(), n.id());
      case Expr.Attribute a -> write(a, Set.of(), "." + a.attr());
      case Expr.Subscript s -> {
        if (prepared == 0) {
          write(s, Set.of(), ELEMENT);
          size(s, false);
        }
      }
      case Expr.TupleExpr t -> t.elts().forEach(this::deleted);
      case Expr.ListExpr l -> l.elts().forEach(this::deleted);
      default -> {}
    }
  }

  /** Writes inside of an expression: calls of methods that change a collection, {@code :=}. */
  private void effects(Expr node) {
    if (node == null) {
      return;
    }
    if (node instanceof Expr.IfExp choice) {
      effects(choice.test());
      controls.add(test(choice.test()));
      effects(choice.body());
      effects(choice.orelse());
      controls.removeLast();
      return;
    }
    Children.forEach(
        node,
        child -> {
          if (child instanceof Expr e) {
            effects(e);
          } else if (child instanceof Keyword k) {
            effects(k.value());
          }
        });
    if (node instanceof Expr.NamedExpr named) {
      target(named.target(), reads(named.value()));
    } else if (node instanceof Expr.Call call && call.func() instanceof Expr.Attribute method) {
      changes(call, method.attr());
    }
  }

  private void changes(Expr.Call call, String method) {
    boolean growing = GROWING.contains(method);
    boolean shrinking = SHRINKING.contains(method) && prepared == 0;
    // With a default there is nothing that could go wrong.
    boolean safe = method.equals("pop") && call.args().size() == 2;
    if ((!growing && !shrinking) || safe) {
      return;
    }
    Set<Read> value = new LinkedHashSet<>();
    call.args().forEach(argument -> collect(argument, value));
    if (ELEMENT_METHODS.contains(method)) {
      write(call, value, ELEMENT);
    }
    size(call, growing);
  }

  private void write(Expr write, Set<Read> value, String key) {
    List<Integer> slots = new ArrayList<>();
    for (Read read : value) {
      if (read.key().equals(key)) {
        slots.add(values.computeIfAbsent(read.node(), _ -> newSlot.getAsInt()));
      }
    }
    for (Read read : deciding(key)) {
      slots.add(values.computeIfAbsent(read.node(), _ -> newSlot.getAsInt()));
    }
    add(write, slots);
  }

  private void size(Expr write, boolean growth) {
    Map<Expr, Integer> kept = growth ? growths : shrinkages;
    List<Integer> slots = new ArrayList<>();
    for (Read read : deciding(SIZE)) {
      slots.add(kept.computeIfAbsent(read.node(), _ -> newSlot.getAsInt()));
    }
    add(write, slots);
  }

  /** The reads of such variables in the nearest decision that has any. */
  private List<Read> deciding(String key) {
    for (Set<Read> control : controls.reversed()) {
      List<Read> found = control.stream().filter(r -> r.key().equals(key)).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private void add(Expr write, List<Integer> slots) {
    if (slots.isEmpty()) {
      return;
    }
    Set<Integer> all = new LinkedHashSet<>(slots);
    for (int known : bases(write)) {
      all.add(known);
    }
    bases.put(write, all.stream().mapToInt(i -> i).toArray());
  }
}
