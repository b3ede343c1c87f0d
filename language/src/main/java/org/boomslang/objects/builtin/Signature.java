package org.boomslang.objects.builtin;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The parameters of a function. In call convention order: positional parameters, keyword-only
 * parameters, then {@code *args} and {@code **kwargs} where present. Immutable.
 */
public final class Signature {
  /** Marks a parameter without default in {@link #defaults()}. */
  public static final Object REQUIRED = new Object();

  /**
   * The parameter of modules, class bodies and {@code exec}'d code; no name a program can write.
   */
  public static final String NAMESPACE = ".namespace";

  @CompilationFinal(dimensions = 1)
  private final String[] positional;

  private final int positionalOnly;

  @CompilationFinal(dimensions = 1)
  private final String[] keywordOnly;

  private final String varPositional;
  private final String varKeyword;

  @CompilationFinal(dimensions = 1)
  private final Object[] defaults;

  /**
   * @param positional names of positional parameters, positional-only ones first; interned
   * @param varPositional name of the {@code *args} parameter, or null
   * @param varKeyword name of the {@code **kwargs} parameter, or null
   * @param defaults of the positional and keyword-only parameters ({@link #REQUIRED}, a value, or
   *     null for unset), or null where functions keep their defaults elsewhere
   */
  public Signature(
      String[] positional,
      int positionalOnly,
      String[] keywordOnly,
      String varPositional,
      String varKeyword,
      Object[] defaults) {
    this.positional = positional;
    this.positionalOnly = positionalOnly;
    this.keywordOnly = keywordOnly;
    this.varPositional = varPositional;
    this.varKeyword = varKeyword;
    this.defaults = defaults;
  }

  public String[] positional() {
    return positional;
  }

  public int positionalOnly() {
    return positionalOnly;
  }

  public String[] keywordOnly() {
    return keywordOnly;
  }

  public boolean hasVarPositional() {
    return varPositional != null;
  }

  public boolean hasVarKeyword() {
    return varKeyword != null;
  }

  public String varPositional() {
    return varPositional;
  }

  public String varKeyword() {
    return varKeyword;
  }

  /** Whether this is code that keeps its names in a mapping, its one parameter. */
  public boolean takesNamespace() {
    return positional.length == 1 && positional[0].equals(NAMESPACE);
  }

  public Object[] defaults() {
    return defaults;
  }

  /** Whether there are positional parameters only. */
  public boolean isPlain() {
    return keywordOnly.length == 0 && varPositional == null && varKeyword == null;
  }

  /** Number of places in the call convention. */
  public int parameterCount() {
    return positional.length
        + keywordOnly.length
        + (hasVarPositional() ? 1 : 0)
        + (hasVarKeyword() ? 1 : 0);
  }

  /**
   * Index of the parameter that a keyword argument names: positional (not positional-only) or
   * keyword-only; else -1.
   */
  public int indexOfKeyword(String name) {
    for (int i = positionalOnly; i < positional.length; i++) {
      if (positional[i] == name) {
        return i;
      }
    }
    for (int i = 0; i < keywordOnly.length; i++) {
      if (keywordOnly[i] == name) {
        return positional.length + i;
      }
    }
    return -1;
  }

  /**
   * Reads a text signature as CPython writes them, {@code ($self, index, default=None, /, *,
   * key=None)}.
   */
  public static Signature parse(String text) {
    List<String> names = new ArrayList<>();
    List<String> keywordNames = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    List<Object> keywordValues = new ArrayList<>();
    int positionalOnly = 0;
    String varPositional = null;
    String varKeyword = null;
    boolean keywords = false;
    for (String part : split(text.substring(1, text.length() - 1))) {
      if (part.equals("/")) {
        positionalOnly = names.size();
      } else if (part.equals("*")) {
        keywords = true;
      } else if (part.startsWith("**")) {
        varKeyword = part.substring(2).intern();
      } else if (part.startsWith("*")) {
        varPositional = part.substring(1).intern();
        keywords = true;
      } else {
        if (part.startsWith("$")) {
          part = part.substring(1);
          positionalOnly = Math.max(positionalOnly, 1);
        }
        int equals = part.indexOf('=');
        String name = (equals < 0 ? part : part.substring(0, equals).strip()).intern();
        Object value = equals < 0 ? REQUIRED : value(part.substring(equals + 1).strip());
        (keywords ? keywordNames : names).add(name);
        (keywords ? keywordValues : values).add(value);
      }
    }
    values.addAll(keywordValues);
    return new Signature(
        names.toArray(new String[0]),
        positionalOnly,
        keywordNames.toArray(new String[0]),
        varPositional,
        varKeyword,
        values.toArray());
  }

  private static List<String> split(String body) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i <= body.length(); i++) {
      if (i == body.length() || (body.charAt(i) == ',' && !quoted)) {
        String part = body.substring(start, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      } else if (body.charAt(i) == '\'') {
        quoted = !quoted;
      }
    }
    return parts;
  }

  private static Object value(String text) {
    return switch (text) {
      case "None" -> PyNone.NONE;
      case "True" -> Boolean.TRUE;
      case "False" -> Boolean.FALSE;
      case "<unset>" -> null;
      case "()" -> PyTuple.EMPTY;
      default -> {
        if (text.startsWith("'")) {
          yield PyStr.constant(
              text.substring(1, text.length() - 1).replace("\\n", "\n").replace("\\t", "\t"));
        }
        yield text.matches("-?\\d+") ? (Object) Long.valueOf(text) : (Object) Double.valueOf(text);
      }
    };
  }
}
