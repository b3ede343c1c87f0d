package org.boomslang.compiler.scope;

import java.util.IdentityHashMap;
import java.util.Map;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.TypeParam;

/**
 * The scopes of one syntax tree. A scope is found by the part of the tree that opens it: {@code
 * FunctionDef}, {@code Lambda}, {@code ClassDef}, a comprehension, {@code TypeAlias}, by identity;
 * the scope of type parameters by their list, of a function's annotations by its {@code Arguments},
 * of a bound by the {@code TypeVar}, of a default by its parameter ({@link #ofDefault}).
 *
 * <p>Thread-safety: immutable once built.
 */
public final class SymbolTable {
  private final Map<Object, Scope> scopes = new IdentityHashMap<>();
  private final Options options;
  private final Map<TypeParam, Scope> defaults = new IdentityHashMap<>();
  private Scope top;

  private SymbolTable(Options options) {
    this.options = options;
  }

  /** What the analysis has to know about the compilation. */
  public record Options(boolean futureAnnotations, boolean topLevelAwait) {}

  /**
   * Analyses a tree.
   *
   * @throws CompileError if a rule about names is broken
   */
  public static SymbolTable build(Mod tree, Options options) {
    SymbolTable table = new SymbolTable(options);
    ScopeBuilder builder = new ScopeBuilder(table, options);
    table.top = builder.build(tree);
    ScopeResolver.resolve(table.top);
    return table;
  }

  public Options options() {
    return options;
  }

  public Scope top() {
    return top;
  }

  /** The scope that a part of the tree opens. */
  public Scope of(Object opener) {
    Scope scope = scopes.get(opener);
    if (scope == null) {
      throw new IllegalStateException("no scope for " + opener);
    }
    return scope;
  }

  /** The scope of a type parameter's default. */
  public Scope ofDefault(TypeParam parameter) {
    return defaults.get(parameter);
  }

  void putDefault(TypeParam parameter, Scope scope) {
    defaults.put(parameter, scope);
  }

  void put(Object opener, Scope scope) {
    scopes.put(opener, scope);
  }
}
