package org.boomslang.nodes.pattern;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.attribute.ReadAttributeNode;
import org.boomslang.nodes.call.InstanceCheckNode;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.InstanceChecks;
import org.boomslang.objects.type.PyType;

/** {@code Class(pattern, name=pattern)}. Compare CPython's {@code _PyEval_MatchClass}. */
public final class ClassPatternNode extends PatternNode {
  @Child private ExpressionNode cls;
  @Children private final PatternNode[] patterns;
  @Child private InstanceCheckNode check = InstanceCheckNode.create();

  /** Null before the first match, or when nothing can be remembered. */
  @Child private Known known;

  @CompilationFinal private boolean irregular;
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
    Known current = known;
    if (current == null && !irregular) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      current = learn(type);
    }
    if (current != null && current.accepts(type)) {
      int answer = check.execute(subject, type);
      if (answer != InstanceCheckNode.UNKNOWN) {
        return answer == InstanceCheckNode.YES && current.matches(frame, subject, patterns);
      }
    }
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

  /** What is known about the class: the attributes that the sub-patterns look at. */
  private static final class Known extends Node {
    private final PyType type;
    private final Assumption stable;

    /** Null in place of an attribute that stands for the subject itself. */
    @Children private final ReadAttributeNode[] attributes;

    Known(PyType type, Assumption stable, ReadAttributeNode[] attributes) {
      this.type = type;
      this.stable = stable;
      this.attributes = attributes;
    }

    boolean accepts(Object other) {
      return other == type && stable.isValid();
    }

    @ExplodeLoop
    boolean matches(VirtualFrame frame, Object subject, PatternNode[] patterns) {
      Object[] values = new Object[attributes.length];
      for (int i = 0; i < attributes.length; i++) {
        values[i] = attributes[i] == null ? subject : read(frame, attributes[i], subject);
        if (values[i] == null) {
          return false;
        }
      }
      for (int i = 0; i < patterns.length; i++) {
        if (!patterns[i].matches(frame, values[i])) {
          return false;
        }
      }
      return true;
    }

    private static Object read(VirtualFrame frame, ReadAttributeNode attribute, Object subject) {
      try {
        return attribute.execute(frame, subject);
      } catch (PyException e) {
        if (e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
          return null;
        }
        throw e;
      }
    }
  }

  /** Finds out about the first class that comes; null when it is too special, as at the second. */
  private Known learn(Object type) {
    return atomic(
        () -> {
          if (known != null) {
            return known;
          }
          Known made = type instanceof PyType wanted ? known(wanted) : null;
          irregular = made == null;
          known = made == null ? null : insert(made);
          return made;
        });
  }

  private Known known(PyType wanted) {
    Assumption stable = wanted.stable();
    List<String> attributes = new ArrayList<>();
    Object matchArgs = wanted.lookup("__match_args__");
    if (positional > 0) {
      if (matchArgs == null) {
        if (positional > 1 || !matchesSelf(wanted)) {
          return null;
        }
        attributes.add(null);
      } else if (matchArgs instanceof PyTuple tuple && tuple.length() >= positional) {
        for (int i = 0; i < positional; i++) {
          if (!PyStr.isStr(tuple.get(i))) {
            return null;
          }
          attributes.add(PyStr.intern(tuple.get(i)));
        }
      } else {
        return null;
      }
    }
    attributes.addAll(Arrays.asList(names));
    if (wanted.type() != BuiltinTypes.TYPE
        || new HashSet<>(attributes).size() < attributes.size()) {
      return null;
    }
    ReadAttributeNode[] nodes =
        attributes.stream()
            .map(name -> name == null ? null : ReadAttributeNode.create(null, name))
            .toArray(ReadAttributeNode[]::new);
    for (ReadAttributeNode node : nodes) {
      if (node != null) {
        node.setPosition(position());
      }
    }
    return new Known(wanted, stable, nodes);
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
