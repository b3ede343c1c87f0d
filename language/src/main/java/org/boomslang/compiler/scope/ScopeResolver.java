package org.boomslang.compiler.scope;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boomslang.parser.ast.Pos;

/**
 * The second pass: decides for every name of every block where it is found. Compare CPython's
 * {@code analyze_block} and its companions in {@code symtable.c}.
 *
 * <p>Going down, a block is told which names the function blocks around it bind; coming up, it
 * tells which of them it uses, and the binder makes cells of those. An inlined comprehension keeps
 * a scope of its own here, and its targets get slots of their own in the frame that it runs in: so
 * a name it shares with the block around becomes a cell only when a function inside the
 * comprehension captures it.
 */
final class ScopeResolver {
  private static final List<String> CLASS_CELLS =
      List.of("__class__", "__classdict__", "__conditional_annotations__");

  private ScopeResolver() {}

  static void resolve(Scope top) {
    new ScopeResolver().block(top, null, new HashSet<>(), new HashSet<>(), new HashSet<>(), null);
  }

  /**
   * @param bound names that function blocks around bind, null at module level
   * @param free receives the names that the block takes from around
   * @param classScope the class whose namespace the block sees, or null
   */
  private void block(
      Scope scope,
      Set<String> bound,
      Set<String> free,
      Set<String> global,
      Set<String> typeParams,
      Scope classScope) {
    Set<String> local = new HashSet<>();
    Set<String> innerBound = new HashSet<>();
    Set<String> innerGlobal = new HashSet<>();
    boolean isClass = scope.kind() == BlockKind.CLASS;
    if (isClass) {
      // A class is no scope for the functions inside: they see what the class itself sees.
      innerGlobal.addAll(global);
      if (bound != null) {
        innerBound.addAll(bound);
      }
    }
    for (Map.Entry<String, Integer> entry : scope.flags.entrySet()) {
      name(
          scope,
          entry.getKey(),
          entry.getValue(),
          bound,
          local,
          free,
          global,
          typeParams,
          classScope);
    }
    if (isClass) {
      innerBound.addAll(CLASS_CELLS);
    } else {
      if (scope.isFunctionLike()) {
        innerBound.addAll(local);
      }
      if (bound != null) {
        innerBound.addAll(bound);
      }
      innerGlobal.addAll(global);
    }

    Set<String> innerFree = new HashSet<>();
    for (Scope child : scope.children) {
      Scope childClass = null;
      if (child.canSeeClassScope) {
        childClass = isClass ? scope : classScope;
      }
      boolean inline =
          child.comprehension != null
              && child.comprehension != ComprehensionKind.GENERATOR
              && !scope.canSeeClassScope;
      Set<String> childFree = new HashSet<>();
      block(
          child,
          new HashSet<>(innerBound),
          childFree,
          new HashSet<>(innerGlobal),
          new HashSet<>(typeParams),
          childClass);
      if (inline) {
        inline(scope, child, childFree);
      }
      innerFree.addAll(childFree);
    }

    if (scope.isFunctionLike()) {
      for (Map.Entry<String, Binding> entry : scope.bindings.entrySet()) {
        if (entry.getValue() == Binding.LOCAL && innerFree.remove(entry.getKey())) {
          entry.setValue(Binding.CELL);
        }
      }
    } else if (isClass) {
      scope.needsClassClosure = innerFree.remove("__class__");
      scope.needsClassDict = innerFree.remove("__classdict__");
      scope.conditionalAnnotations |= innerFree.remove("__conditional_annotations__");
    }

    for (String name : innerFree) {
      Integer known = scope.flags.get(name);
      if (known != null) {
        if (isClass || scope.canSeeClassScope) {
          scope.flags.put(name, known | Scope.FREE_CLASS);
        }
      } else if (bound == null || bound.contains(name)) {
        scope.flags.put(name, 0);
        scope.bindings.put(name, Binding.FREE);
      }
    }
    free.addAll(innerFree);
  }

  private void name(
      Scope scope,
      String name,
      int flags,
      Set<String> bound,
      Set<String> local,
      Set<String> free,
      Set<String> global,
      Set<String> typeParams,
      Scope classScope) {
    if ((flags & Scope.GLOBAL) != 0) {
      if ((flags & Scope.NONLOCAL) != 0) {
        throw new CompileError(directive(scope, name), "name '%s' is nonlocal and global", name);
      }
      scope.bindings.put(name, Binding.GLOBAL_EXPLICIT);
      global.add(name);
      if (bound != null) {
        bound.remove(name);
      }
      return;
    }
    if ((flags & Scope.NONLOCAL) != 0) {
      if (bound == null) {
        throw new CompileError(
            directive(scope, name), "nonlocal declaration not allowed at module level");
      }
      if (!bound.contains(name)) {
        throw new CompileError(directive(scope, name), "no binding for nonlocal '%s' found", name);
      }
      if (typeParams.contains(name)) {
        throw new CompileError(
            directive(scope, name), "nonlocal binding not allowed for type parameter '%s'", name);
      }
      scope.bindings.put(name, Binding.FREE);
      free.add(name);
      return;
    }
    if ((flags & Scope.BOUND) != 0) {
      scope.bindings.put(name, Binding.LOCAL);
      local.add(name);
      global.remove(name);
      if ((flags & Scope.TYPE_PARAM) != 0) {
        typeParams.add(name);
      } else {
        typeParams.remove(name);
      }
      return;
    }
    if (classScope != null) {
      // Bound in the class: at run time the class namespace is asked, then the globals; functions
      // around the class are passed over.
      int inClass = classScope.flags(name);
      if ((inClass & Scope.GLOBAL) != 0) {
        scope.bindings.put(name, Binding.GLOBAL_EXPLICIT);
        return;
      }
      if ((inClass & Scope.BOUND) != 0 && (inClass & Scope.NONLOCAL) == 0) {
        scope.bindings.put(name, Binding.GLOBAL_IMPLICIT);
        return;
      }
    }
    if (bound != null && bound.contains(name)) {
      scope.bindings.put(name, Binding.FREE);
      free.add(name);
      return;
    }
    scope.bindings.put(name, Binding.GLOBAL_IMPLICIT);
  }

  private static Pos directive(Scope scope, String name) {
    Pos pos = scope.directives.get(name);
    return pos != null ? pos : scope.pos();
  }

  /** Lets a comprehension run in the frame of {@code scope}: names both share need no cell. */
  private static void inline(Scope scope, Scope comprehension, Set<String> free) {
    comprehension.inlined = true;
    if (scope.kind() == BlockKind.CLASS) {
      for (String name : CLASS_CELLS) {
        if (comprehension.binding(name) == Binding.FREE && !isFreeInside(comprehension, name)) {
          comprehension.bindings.put(name, Binding.GLOBAL_IMPLICIT);
          free.remove(name);
        }
      }
      return;
    }
    free.removeIf(
        name -> (scope.flags(name) & Scope.BOUND) != 0 && !isFreeInside(comprehension, name));
  }

  private static boolean isFreeInside(Scope comprehension, String name) {
    for (Scope child : comprehension.children) {
      if (child.bindings.get(name) == Binding.FREE
          && (!child.inlined || isFreeInside(child, name))) {
        return true;
      }
    }
    return false;
  }
}
