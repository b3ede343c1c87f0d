package org.boomslang.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.HashSet;
import java.util.Set;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.InstanceChecks;
import org.boomslang.objects.type.PyType;

/** {@code Class(pattern, name=pattern)}. Compare CPython's {@code _PyEval_MatchClass}. */
public final class ClassPatternNode extends PatternNode {
  @Child private ExpressionNode cls;
  @Children private final PatternNode[] patterns;
  private final int positional;

  @CompilationFinal(dimensions = 1)
  private final String[] names;

  /**
   * @param patterns positional ones, then one for each name
   */
  public ClassPatternNode(
      ExpressionNode cls, PatternNode[] patterns, int positional, String[] names) {
    this.cls = cls;
    this.patterns = patterns;
    this.positional = positional;
    this.names = names;
  }

  @Override
  @ExplodeLoop
  public boolean matches(VirtualFrame frame, Object subject) {
    Object type = cls.execute(frame);
    at(frame);
    Object[] values = values(type, subject);
    if (values == null) {
      return false;
    }
    for (int i = 0; i < patterns.length; i++) {
      if (!patterns[i].matches(frame, values[i])) {
        return false;
      }
    }
    return true;
  }

  /** What the sub-patterns look at; null when the subject is no instance or lacks an attribute. */
  @TruffleBoundary
  private Object[] values(Object type, Object subject) {
    if (!(type instanceof PyType wanted)) {
      throw PyErrors.typeError("called match pattern must be a class");
    }
    if (!InstanceChecks.isInstance(subject, wanted)) {
      return null;
    }
    Object[] values = new Object[patterns.length];
    Set<String> seen = new HashSet<>();
    if (positional > 0) {
      Object matchArgs = Attributes.getOrNull(wanted, "__match_args__");
      if (matchArgs == null) {
        if (!matchesSelf(wanted)) {
          throw tooMany(wanted, 0);
        }
        if (positional > 1) {
          throw tooMany(wanted, 1);
        }
        values[0] = subject;
      } else {
        if (!(matchArgs instanceof PyTuple tuple)) {
          throw PyErrors.typeError(
              "%s.__match_args__ must be a tuple (got %s)",
              wanted.shortName(), Types.nameOf(matchArgs));
        }
        if (tuple.length() < positional) {
          throw tooMany(wanted, tuple.length());
        }
        for (int i = 0; i < positional; i++) {
          Object name = tuple.get(i);
          if (!PyStr.isStr(name)) {
            throw PyErrors.typeError(
                "__match_args__ elements must be strings (got %s)", Types.nameOf(name));
          }
          values[i] = attribute(subject, wanted, PyStr.intern(name), seen);
          if (values[i] == null) {
            return null;
          }
        }
      }
    }
    for (int i = 0; i < names.length; i++) {
      Object value = attribute(subject, wanted, names[i], seen);
      if (value == null) {
        return null;
      }
      values[positional + i] = value;
    }
    return values;
  }

  private static Object attribute(Object subject, PyType wanted, String name, Set<String> seen) {
    if (!seen.add(name)) {
      throw PyErrors.typeError(
          "%s() got multiple sub-patterns for attribute '%s'", wanted.shortName(), name);
    }
    return Attributes.getOrNull(subject, name);
  }

  private PyException tooMany(PyType wanted, int allowed) {
    return PyErrors.typeError(
        "%s() accepts %d positional sub-pattern%s (%d given)",
        wanted.shortName(), allowed, allowed == 1 ? "" : "s", positional);
  }

  /** The builtins that a positional sub-pattern matches as a whole. */
  private static boolean matchesSelf(PyType type) {
    for (PyType base : type.mro()) {
      if (base == BuiltinTypes.BOOL
          || base == BuiltinTypes.BYTEARRAY
          || base == BuiltinTypes.BYTES
          || base == BuiltinTypes.DICT
          || base == BuiltinTypes.FLOAT
          || base == BuiltinTypes.FROZENSET
          || base == BuiltinTypes.INT
          || base == BuiltinTypes.LIST
          || base == BuiltinTypes.SET
          || base == BuiltinTypes.STR
          || base == BuiltinTypes.TUPLE) {
        return true;
      }
    }
    return false;
  }
}
