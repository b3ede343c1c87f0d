package org.boomslang.objects.builtin;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.objects.PyException;

/**
 * How the arguments of a builtin's calls of one form, so many and these of them by name, become its
 * parameters: by number, or by the parameter's default. A call site keeps it, so that compiled code
 * puts the arguments where they belong without looking at names. Thread-safety: shared (immutable).
 */
public final class BuiltinPlan {
  /** For calls that the general path has to look at each time, and those where it raises. */
  public static final BuiltinPlan NONE = new BuiltinPlan(null, new int[0], new Object[0]);

  private static final int DEFAULT = -1;

  private final BuiltinCode code;

  /** For each parameter the number of its argument, or {@link #DEFAULT}. */
  @CompilationFinal(dimensions = 1)
  private final int[] sources;

  @CompilationFinal(dimensions = 1)
  private final Object[] defaults;

  private BuiltinPlan(BuiltinCode code, int[] sources, Object[] defaults) {
    this.code = code;
    this.sources = sources;
    this.defaults = defaults;
  }

  /** The plan of calls with {@code count} arguments, the last of them by name, or {@link #NONE}. */
  @TruffleBoundary
  public static BuiltinPlan of(BuiltinCode code, int count, String[] names) {
    Signature signature = code.signature();
    if (signature.hasVarPositional() || signature.hasVarKeyword()) {
      return NONE;
    }
    // The binder tells by where it puts marks; a constructor's first argument has to be a type.
    Object[] marks = new Object[count];
    for (int i = 0; i < count; i++) {
      marks[i] = new Object();
    }
    if (code.kind() == BuiltinCode.Kind.NEW && count > 0) {
      marks[0] = code.table().ownerType();
    }
    Object[] bound;
    try {
      bound = BuiltinBinder.bind(code, marks, names);
    } catch (PyException wrongArguments) {
      return NONE;
    }
    int[] sources = new int[bound.length];
    for (int i = 0; i < bound.length; i++) {
      sources[i] = DEFAULT;
      for (int j = 0; j < count; j++) {
        if (bound[i] == marks[j] && marks[j] != null) {
          sources[i] = j;
        }
      }
    }
    return new BuiltinPlan(code, sources, bound);
  }

  /**
   * Calls the builtin.
   *
   * @param arguments element 0 is not looked at
   */
  @ExplodeLoop
  public Object call(Object[] arguments) {
    Object[] bound = new Object[sources.length];
    for (int i = 0; i < sources.length; i++) {
      bound[i] = sources[i] == DEFAULT ? defaults[i] : arguments[1 + sources[i]];
    }
    return code.invoke(bound);
  }
}
