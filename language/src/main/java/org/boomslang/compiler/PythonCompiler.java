package org.boomslang.compiler;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.compiler.scope.CompileError;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.compiler.scope.SymbolTable;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.literal.ConstantNode;
import org.boomslang.nodes.statement.BlockNode;
import org.boomslang.nodes.statement.SequenceNode;
import org.boomslang.nodes.trace.LineNode;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.builtin.Signature;
import org.boomslang.objects.code.CodeFlags;
import org.boomslang.objects.code.CodeOrigin;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.races.RaceDetector;
import org.boomslang.parser.SyntaxWarningListener;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.runtime.PyContext;

/** The entry to the compiler: from a syntax tree to the code object of a module or expression. */
public final class PythonCompiler {
  private static final int ALLOW_TOP_LEVEL_AWAIT = 0x2000;
  private static final int FUTURES = 0x1fe_0000;

  private PythonCompiler() {}

  /**
   * How to compile what {@code compile()} was asked for.
   *
   * @param flags as in {@code compile()}: future features in force, {@code
   *     PyCF_ALLOW_TOP_LEVEL_AWAIT}
   * @param optimize 1 drops assertions, 2 docstrings too
   * @param warnings receives the SyntaxWarnings that the compiler gives
   */
  public static CompileOptions options(
      String filename, int flags, int optimize, SyntaxWarningListener warnings) {
    return new CompileOptions(
        filename, flags & FUTURES, optimize, (flags & ALLOW_TOP_LEVEL_AWAIT) != 0, false, warnings);
  }

  /**
   * Checks a tree and finds what its names mean.
   *
   * @throws org.boomslang.objects.PyException SyntaxError
   */
  @TruffleBoundary
  public static Analysis analyse(Mod tree, CompileOptions options) {
    try {
      int futures = options.flags() | FutureFeatures.of(tree);
      boolean annotations = (futures & CodeFlags.FUTURE_ANNOTATIONS) != 0;
      SymbolTable symbols =
          SymbolTable.build(tree, new SymbolTable.Options(annotations, options.topLevelAwait()));
      new SyntaxChecker(symbols, options).check(tree);
      return new Analysis(tree, symbols, futures);
    } catch (CompileError e) {
      throw SyntaxErrorBuilder.toPython(e, options.filename());
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  /**
   * Compiles an analysed tree.
   *
   * @param source the text it was made from, or null
   * @param origin what the code can be made from again, or null
   * @param options those of the analysis; file name and warnings may be others
   * @throws org.boomslang.objects.PyException SyntaxError
   */
  @TruffleBoundary
  public static PyCode compile(
      PyContext context,
      Analysis analysis,
      Source source,
      CodeOrigin origin,
      CompileOptions options) {
    Mod tree = analysis.tree();
    try {
      RaceDetector detector = RaceDetector.of(context);
      boolean observed = detector != null && detector.observes(options.filename());
      Compilation compilation =
          new Compilation(
              context.language(),
              source,
              options,
              analysis.futures(),
              origin,
              analysis.symbols(),
              new ConcurrentHashMap<>(),
              observed ? SharedNames.of(tree) : null,
              observed && detector.options().isSampled());
      return unit(compilation, tree).toCode();
    } catch (CompileError e) {
      throw SyntaxErrorBuilder.toPython(e, options.filename());
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  private static PyException tooDeep() {
    return PyErrors.recursionError("maximum recursion depth exceeded during compilation");
  }

  /**
   * Refuses syntax newer than a version of Python.
   *
   * @param version the minor version of Python 3
   * @throws org.boomslang.objects.PyException SyntaxError
   */
  @TruffleBoundary
  public static void checkVersion(Mod tree, String filename, int version) {
    try {
      FeatureVersions.check(tree, version);
    } catch (CompileError e) {
      throw SyntaxErrorBuilder.toPython(e, filename);
    }
  }

  /**
   * The blocks of a program and their names.
   *
   * @throws org.boomslang.objects.PyException SyntaxError
   */
  @TruffleBoundary
  public static SymbolTable symbols(Mod tree, String filename) {
    try {
      boolean annotations = (FutureFeatures.of(tree) & CodeFlags.FUTURE_ANNOTATIONS) != 0;
      return SymbolTable.build(tree, new SymbolTable.Options(annotations, false));
    } catch (CompileError e) {
      throw SyntaxErrorBuilder.toPython(e, filename);
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  private static CodeUnit unit(Compilation compilation, Mod tree) {
    return switch (tree) {
      case Mod.Module(List<Stmt> body) -> {
        List<Stmt> statements =
            Definitions.docstringOf(body) == null ? body : body.subList(1, body.size());
        Object docstring = Definitions.docstring(compilation, body);
        Pos where = docstring == null ? null : body.getFirst().pos();
        yield module(
                compilation,
                statements,
                docstring,
                t -> moduleBody(t, statements, docstring, where))
            .withDocstringAt(where);
      }
      case Mod.Interactive(List<Stmt> body) ->
          module(compilation, body, null, t -> interactiveBody(t, body));
      case Mod.Expression(Expr body) ->
          module(
              compilation,
              List.of(body),
              null,
              t ->
                  new SequenceNode(
                      LineNode.create(UnitTranslator.position(body.pos())),
                      t.expressions.translate(body)));
      case Mod.FunctionType _ -> throw new CompileError(null, "invalid syntax");
    };
  }

  private static CodeUnit module(
      Compilation compilation, List<?> syntax, Object docstring, CodeUnit.BodyBuilder builder) {
    Scope top = compilation.symbols().top();
    return new CodeUnit(
        compilation,
        null,
        top,
        "<module>",
        1,
        CodeUnit.positional(Signature.NAMESPACE),
        syntax,
        docstring,
        builder);
  }

  private static ExpressionNode moduleBody(
      UnitTranslator t, List<Stmt> statements, Object docstring, Pos where) {
    List<StatementNode> nodes = new ArrayList<>();
    Pos start = statements.isEmpty() ? null : statements.getFirst().pos();
    t.definitions.annotations.startModule(nodes, statements, start);
    if (docstring != null) {
      nodes.add(LineNode.create(UnitTranslator.position(where)));
      t.definitions.store(nodes, "__doc__", ConstantNode.create(docstring), start);
    }
    if (statements.isEmpty() && docstring == null) {
      // Debuggers stop in empty programs too.
      nodes.add(LineNode.create(Positions.ofLine(1)));
    }
    if (t.compilation.options().lastValue()
        && !t.unit.isResumable()
        && !statements.isEmpty()
        && statements.getLast() instanceof Stmt.ExprStmt last) {
      nodes.add(t.statements.block(statements.subList(0, statements.size() - 1)));
      return new SequenceNode(
          BlockNode.of(nodes),
          new SequenceNode(
              LineNode.create(UnitTranslator.position(last.pos())),
              t.expressions.translate(last.value())));
    }
    nodes.add(t.statements.block(statements));
    return SequenceNode.ofBody(
        t.suspensions.block(nodes, t.unit.isResumable()), ConstantNode.create(PyNone.NONE));
  }

  /** Expression statements show their value through {@code sys.displayhook}. */
  private static ExpressionNode interactiveBody(UnitTranslator t, List<Stmt> statements) {
    t.statements.showValues();
    List<StatementNode> nodes = new ArrayList<>();
    t.definitions.annotations.startModule(
        nodes, statements, statements.isEmpty() ? null : statements.getFirst().pos());
    for (Stmt statement : statements) {
      nodes.add(LineNode.create(UnitTranslator.position(statement.pos())));
      nodes.add(t.statements.translate(statement));
    }
    StatementNode block = t.unit.isResumable() ? t.suspensions.block(nodes) : BlockNode.of(nodes);
    return new SequenceNode(block, ConstantNode.create(PyNone.NONE));
  }
}
