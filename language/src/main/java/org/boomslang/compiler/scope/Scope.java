package org.boomslang.compiler.scope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boomslang.parser.ast.Pos;

/**
 * What is known about one block: CPython's symbol table entry. Names are mangled already.
 *
 * <p>Thread-safety: distinct. Written by the two passes of the analysis, read-only afterwards.
 */
public final class Scope {
  /** Facts about a name in a block; the values are those of {@code symtable.h}. */
  public static final int GLOBAL = 1;

  public static final int LOCAL = 2;
  public static final int PARAM = 4;
  public static final int NONLOCAL = 8;
  public static final int USE = 16;

  /**
   * In a class, or a block that sees one: free for blocks inside, although found elsewhere here.
   */
  public static final int FREE_CLASS = 64;

  public static final int IMPORT = 128;
  public static final int ANNOTATED = 256;

  /** The target of a comprehension's {@code for}. */
  public static final int COMPREHENSION_TARGET = 512;

  public static final int TYPE_PARAM = 1024;
  static final int BOUND = LOCAL | PARAM | IMPORT | TYPE_PARAM;

  private final BlockKind kind;
  private final String name;
  private final Scope parent;
  private final Pos pos;
  final boolean nested;

  final Map<String, Integer> flags = new LinkedHashMap<>();
  final Map<String, Binding> bindings = new HashMap<>();
  final List<String> parameters = new ArrayList<>();
  final List<Scope> children = new ArrayList<>();

  /** Positions of the {@code global} and {@code nonlocal} statements. */
  final Map<String, Pos> directives = new HashMap<>();

  ComprehensionKind comprehension;
  boolean inlined;
  boolean generator;
  boolean coroutine;
  boolean returnsValue;
  boolean canSeeClassScope;
  boolean annotationsUsed;
  boolean needsClassClosure;
  boolean needsClassDict;
  boolean conditionalAnnotations;
  boolean inConditionalBlock;
  boolean inUnevaluatedAnnotation;
  boolean inComprehensionTarget;
  int inComprehensionIterable;
  boolean async;
  boolean method;

  /** What the block is called in errors, for type variables. */
  String description;

  /** The annotations of this block, of a function those of its parameters; null if none. */
  Scope annotations;

  /** The annotations of a function's variables, which are never evaluated; null if none. */
  Scope localAnnotations;

  /** The class whose private names are mangled here, or null. */
  String privateClass;

  /** When not null, only these names are mangled: in the type parameters of a generic class. */
  Set<String> mangledNames;

  Scope(BlockKind kind, String name, Scope parent, Pos pos) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    this.pos = pos;
    this.nested = parent != null && (parent.nested || parent.kind.isFunctionLike());
    if (parent != null) {
      inComprehensionIterable = parent.inComprehensionIterable;
      if (kind != BlockKind.CLASS && parent.mangledNames != null) {
        mangledNames = parent.mangledNames;
      }
    }
  }

  public BlockKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public Scope parent() {
    return parent;
  }

  public Pos pos() {
    return pos;
  }

  public boolean isNested() {
    return nested;
  }

  public boolean isFunctionLike() {
    return kind.isFunctionLike();
  }

  /** The comprehension kind, null for other blocks. */
  public ComprehensionKind comprehension() {
    return comprehension;
  }

  /** Whether the comprehension runs in the frame of the block around it (PEP 709). */
  public boolean isInlined() {
    return inlined;
  }

  public boolean isGenerator() {
    return generator;
  }

  /** Whether the block awaits, or is an {@code async def}. */
  public boolean isCoroutine() {
    return coroutine;
  }

  /** Whether the block is the body of an {@code async def}. */
  public boolean isAsync() {
    return async;
  }

  public boolean returnsValue() {
    return returnsValue;
  }

  /** Whether names are looked up in the namespace of the class around first. */
  public boolean canSeeClassScope() {
    return canSeeClassScope;
  }

  public boolean annotationsUsed() {
    return annotationsUsed;
  }

  /** In a class: whether a method uses {@code __class__} or {@code super}. */
  public boolean needsClassClosure() {
    return needsClassClosure;
  }

  /** In a class: whether an annotation scope inside looks into its namespace. */
  public boolean needsClassDict() {
    return needsClassDict;
  }

  /** Whether which annotations exist depends on what was executed. */
  public boolean hasConditionalAnnotations() {
    return conditionalAnnotations;
  }

  public boolean isMethod() {
    return method;
  }

  public Scope annotations() {
    return annotations;
  }

  /** What annotates a function's variables; it is no child, and its names are not resolved. */
  public Scope localAnnotations() {
    return localAnnotations;
  }

  public List<Scope> children() {
    return Collections.unmodifiableList(children);
  }

  /** The names in order of first mention. */
  public Set<String> names() {
    return Collections.unmodifiableSet(flags.keySet());
  }

  public List<String> parameters() {
    return Collections.unmodifiableList(parameters);
  }

  /** The facts about a name, 0 for an unknown one. */
  public int flags(String name) {
    return flags.getOrDefault(name, 0);
  }

  /** Where a name is found; an unknown name counts as an implicit global. */
  public Binding binding(String name) {
    return bindings.getOrDefault(name, Binding.GLOBAL_IMPLICIT);
  }

  /** The names of one binding, sorted, as {@code co_cellvars} and {@code co_freevars} list them. */
  public List<String> sortedNames(Binding wanted) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Binding> entry : bindings.entrySet()) {
      if (entry.getValue() == wanted
          || (wanted == Binding.FREE && (flags(entry.getKey()) & FREE_CLASS) != 0)) {
        found.add(entry.getKey());
      }
    }
    Collections.sort(found);
    return found;
  }

  /** Applies private name mangling. */
  public String mangle(String identifier) {
    if (mangledNames != null && !mangledNames.contains(identifier)) {
      return identifier;
    }
    return mangle(privateClass, identifier);
  }

  /** {@code __name} in class {@code _C} is {@code _C__name}. */
  public static String mangle(String privateClass, String identifier) {
    if (privateClass == null
        || !identifier.startsWith("__")
        || identifier.endsWith("__")
        || identifier.indexOf('.') >= 0) {
      return identifier;
    }
    int start = 0;
    while (start < privateClass.length() && privateClass.charAt(start) == '_') {
      start++;
    }
    if (start == privateClass.length()) {
      return identifier;
    }
    return ("_" + privateClass.substring(start) + identifier).intern();
  }

  Set<String> newMangledNames() {
    mangledNames = new HashSet<>();
    return mangledNames;
  }

  @Override
  public String toString() {
    return kind + " " + name + " " + bindings;
  }
}
