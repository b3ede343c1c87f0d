package org.boomslang.compiler;

import com.oracle.truffle.api.RootCallTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.boomslang.compiler.scope.Binding;
import org.boomslang.compiler.scope.BlockKind;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.builtin.Signature;
import org.boomslang.objects.code.CodeBody;
import org.boomslang.objects.code.CodeDescription;
import org.boomslang.objects.code.CodeFlags;
import org.boomslang.objects.code.CodeOrder;
import org.boomslang.objects.code.CodeOrigin;
import org.boomslang.objects.code.NameUse;
import org.boomslang.objects.code.PyCode;
import org.boomslang.parser.ast.Arg;
import org.boomslang.parser.ast.Arguments;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Pos;

/**
 * One code object's worth of analysed syntax. It can tell the attributes of the code object without
 * being translated.
 *
 * <p>Thread-safety: atomic. Immutable but for the table of nested code objects, guarded by the
 * unit's monitor: a nested block has one code object, whether {@code co_consts} or the translation
 * asks first.
 */
final class CodeUnit implements CodeBody {
  private static final String[] NONE = {};

  /** Builds the body of a unit; the value is what calls return. */
  @FunctionalInterface
  interface BodyBuilder {
    ExpressionNode build(UnitTranslator translator);
  }

  final Compilation compilation;
  final Scope scope;

  /** The unit whose syntax contains this one; null for the outermost. */
  final CodeUnit parent;

  final String name;
  final String qualname;
  final Signature signature;
  final List<?> syntax;
  final Object docstring;
  private final BodyBuilder builder;
  private final int firstLine;
  private final Map<Object, PyCode> nested = new IdentityHashMap<>();
  private final String[] freeNames;
  private final String[] cellNames;
  private CodeFacts facts;

  /** The comprehension whose code this is; null for other code. Set before the code is run. */
  private Expr comprehension;

  /** Whether this is a generator expression that can be run through. */
  private boolean runsStraight;

  /** Where the docstring of a module is; null for other code. */
  private Pos docstringAt;

  /** What has the type parameters of which this is the scope; null for other code. */
  private Object generic;

  /**
   * @param syntax the statements or expressions that the unit runs, in order
   * @param docstring a str, or null
   */
  CodeUnit(
      Compilation compilation,
      CodeUnit parent,
      Scope scope,
      String name,
      int firstLine,
      Signature signature,
      List<?> syntax,
      Object docstring,
      BodyBuilder builder) {
    this.compilation = compilation;
    this.parent = parent;
    this.scope = scope;
    this.name = name.intern();
    this.firstLine = firstLine;
    this.signature = signature;
    this.syntax = syntax;
    this.docstring = docstring;
    this.builder = builder;
    this.qualname = qualname();
    this.freeNames = scope.sortedNames(Binding.FREE).toArray(NONE);
    this.cellNames = cellNames().toArray(NONE);
  }

  /** Where the iterable is over which the code of a comprehension iterates; null for other code. */
  Pos iterates() {
    return switch (comprehension) {
      case Expr.ListComp e -> e.generators().getFirst().iter().pos();
      case Expr.SetComp e -> e.generators().getFirst().iter().pos();
      case Expr.DictComp e -> e.generators().getFirst().iter().pos();
      case Expr.GeneratorExp e -> e.generators().getFirst().iter().pos();
      case null, default -> null;
    };
  }

  /** Says that this is the code of a comprehension. */
  CodeUnit ofComprehension(Expr node) {
    comprehension = node;
    runsStraight =
        node instanceof Expr.GeneratorExp && !isCoroutine() && compilation.shared() == null;
    return this;
  }

  /** Says where the docstring is, for code that stores it. */
  CodeUnit withDocstringAt(Pos where) {
    docstringAt = where;
    return this;
  }

  /** What {@link #withDocstringAt} said, or null. */
  Pos docstringAt() {
    return docstringAt;
  }

  /** Says that this is the scope of the type parameters of a function, a class or an alias. */
  CodeUnit ofGeneric(Object definition) {
    generic = definition;
    return this;
  }

  /** What {@link #ofGeneric} said, or null. */
  Object generic() {
    return generic;
  }

  private List<String> cellNames() {
    List<String> names = new ArrayList<>(scope.sortedNames(Binding.CELL));
    if (scope.kind() == BlockKind.CLASS) {
      if (scope.needsClassClosure()) {
        names.add("__class__");
      }
      if (scope.needsClassDict()) {
        names.add("__classdict__");
      }
      if (scope.hasConditionalAnnotations()) {
        names.add("__conditional_annotations__");
      }
    }
    for (Scope inlined : inlinedScopes()) {
      for (String name : inlined.sortedNames(Binding.CELL)) {
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The comprehensions that run in this unit's frame, outer ones first. */
  List<Scope> inlinedScopes() {
    List<Scope> found = new ArrayList<>();
    addInlined(scope, found);
    return found;
  }

  private static void addInlined(Scope scope, List<Scope> found) {
    for (Scope child : scope.children()) {
      if (child.isInlined()) {
        found.add(child);
        addInlined(child, found);
      }
    }
  }

  private String qualname() {
    CodeUnit outer = parent;
    if (outer != null && outer.scope.kind() == BlockKind.TYPE_PARAMETERS) {
      outer = outer.parent;
    }
    if (outer == null || outer.parent == null) {
      return name;
    }
    boolean definition =
        scope.comprehension() == null
            && (scope.kind() == BlockKind.FUNCTION || scope.kind() == BlockKind.CLASS)
            && !name.startsWith("<");
    if (definition && outer.scope.binding(outer.scope.mangle(name)) == Binding.GLOBAL_EXPLICIT) {
      return name;
    }
    return switch (outer.scope.kind()) {
      case FUNCTION, ANNOTATION, TYPE_ALIAS, TYPE_VARIABLE -> outer.qualname + ".<locals>." + name;
      default -> outer.qualname + "." + name;
    };
  }

  int firstLine() {
    return firstLine;
  }

  String[] freeNames() {
    return freeNames;
  }

  boolean isGenerator() {
    return scope.isGenerator() && scope.kind() == BlockKind.FUNCTION;
  }

  boolean isCoroutine() {
    return scope.isCoroutine()
        && (scope.isAsync()
            || scope.comprehension() != null
            || (scope.kind() == BlockKind.MODULE && compilation.options().topLevelAwait()));
  }

  /** Whether calls make a generator, coroutine or asynchronous generator. */
  boolean isResumable() {
    return isGenerator() || isCoroutine();
  }

  PyCode toCode() {
    return new PyCode(
        new CodeDescription(
            name,
            qualname,
            compilation.options().filename(),
            firstLine,
            flags(),
            signature,
            localNames(),
            cellNames,
            freeNames,
            docstring),
        this);
  }

  private int flags() {
    int flags = compilation.flags();
    if (scope.isFunctionLike()) {
      flags |= CodeFlags.OPTIMIZED | CodeFlags.NEWLOCALS;
      if (scope.isNested()) {
        flags |= CodeFlags.NESTED;
      }
      if (signature.hasVarPositional()) {
        flags |= CodeFlags.VARARGS;
      }
      if (signature.hasVarKeyword()) {
        flags |= CodeFlags.VARKEYWORDS;
      }
      if (scope.isMethod()) {
        flags |= CodeFlags.METHOD;
      }
      if (docstring != null) {
        flags |= CodeFlags.HAS_DOCSTRING;
      }
    }
    if (isGenerator() && isCoroutine()) {
      flags |= CodeFlags.ASYNC_GENERATOR;
    } else if (isGenerator()) {
      flags |= CodeFlags.GENERATOR;
    } else if (isCoroutine()) {
      flags |= CodeFlags.COROUTINE;
    }
    return flags;
  }

  /** {@code co_varnames}. */
  private String[] localNames() {
    if (!scope.isFunctionLike()) {
      return NONE;
    }
    Set<String> names = new LinkedHashSet<>(scope.parameters());
    addLocals(scope, names);
    for (Scope inlined : inlinedScopes()) {
      addLocals(inlined, names);
    }
    return names.stream().map(n -> n.equals(".format") ? "format" : n).toArray(String[]::new);
  }

  private static void addLocals(Scope scope, Set<String> names) {
    for (String name : scope.names()) {
      if (scope.binding(name) == Binding.LOCAL
          && !(scope.isInlined() && scope.parameters().contains(name))) {
        names.add(name);
      }
    }
  }

  // ------------------------------------------------------------------ nested code

  /** The code object of a nested block, made on first request. */
  synchronized PyCode nested(Object opener, Supplier<CodeUnit> maker) {
    return nested.computeIfAbsent(opener, o -> maker.get().toCode());
  }

  // ------------------------------------------------------------------ CodeBody

  @Override
  public RootCallTarget translate(PyCode code) {
    return new UnitTranslator(this, code).translate(builder);
  }

  /** Without {@code await}, and where nobody observes each step. */
  @Override
  public boolean runsStraight() {
    return runsStraight;
  }

  @Override
  public RootCallTarget translateStraight(PyCode code) {
    return new UnitTranslator(this, code).translateStraight((Expr.GeneratorExp) comprehension);
  }

  @Override
  public CodeOrigin origin() {
    return compilation.origin();
  }

  @Override
  public int[] path() {
    if (parent == null) {
      return new int[0];
    }
    int[] outer = parent.path();
    if (outer == null) {
      return null;
    }
    int[] path = Arrays.copyOf(outer, outer.length + 1);
    Object[] constants = parent.constants();
    for (int i = 0; i < constants.length; i++) {
      if (constants[i] instanceof PyCode code && code.body() == this) {
        path[outer.length] = i;
        return path;
      }
    }
    return null;
  }

  @Override
  public int jumpTarget(int from, int to) {
    return new JumpAnalysis(syntax).target(from, to, firstLine);
  }

  /** What {@link CodeOrder.Builder#build} takes. */
  long[][] branches() {
    Predicate<Expr> inlined = node -> compilation.symbols().of(node).isInlined();
    return comprehension == null
        ? BranchAnalysis.of(syntax, inlined)
        : BranchAnalysis.ofComprehension(comprehension, inlined);
  }

  @Override
  public boolean isSame(CodeBody other) {
    return this == other
        || (other instanceof CodeUnit unit
            && scope.kind() == unit.scope.kind()
            && syntax.equals(unit.syntax));
  }

  private synchronized CodeFacts facts() {
    if (facts == null) {
      facts = new CodeFacts(this);
    }
    return facts;
  }

  @Override
  public Object[] constants() {
    return facts().constants();
  }

  @Override
  public String[] names() {
    return facts().names();
  }

  @Override
  public List<NameUse> nameUses() {
    return facts().nameUses();
  }

  @Override
  public CodeOrder order() {
    return facts().order();
  }

  // ------------------------------------------------------------------ signatures

  static final Signature NO_PARAMETERS = new Signature(NONE, 0, NONE, null, null, null);

  /** The signature of a block whose parameters are positional only. */
  static Signature positional(String... names) {
    return new Signature(names, names.length, NONE, null, null, null);
  }

  /** The signature of a {@code def} or {@code lambda}; names are mangled. */
  static Signature signature(Arguments args, Scope scope) {
    List<String> positional = new ArrayList<>();
    for (Arg arg : args.posonlyargs()) {
      positional.add(scope.mangle(arg.arg()).intern());
    }
    for (Arg arg : args.args()) {
      positional.add(scope.mangle(arg.arg()).intern());
    }
    List<String> keywordOnly = new ArrayList<>();
    for (Arg arg : args.kwonlyargs()) {
      keywordOnly.add(scope.mangle(arg.arg()).intern());
    }
    return new Signature(
        positional.toArray(NONE),
        args.posonlyargs().size(),
        keywordOnly.toArray(NONE),
        args.vararg() == null ? null : scope.mangle(args.vararg().arg()).intern(),
        args.kwarg() == null ? null : scope.mangle(args.kwarg().arg()).intern(),
        null);
  }
}
