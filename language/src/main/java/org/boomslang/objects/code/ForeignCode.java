package org.boomslang.objects.code;

import com.oracle.truffle.api.RootCallTarget;
import java.util.Arrays;
import java.util.List;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.builtin.Signature;

/**
 * What stands behind a code object that a program made of parts, with bytecode of another
 * implementation: extensions and tools do so to describe functions that are no Python code, for
 * {@code inspect} and tracebacks. It cannot be run. Immutable.
 */
final class ForeignCode implements CodeBody {
  private final Object[] constants;
  private final String[] names;
  private final int firstLine;

  ForeignCode(Object[] constants, String[] names, int firstLine) {
    this.constants = constants;
    this.names = names;
    this.firstLine = firstLine;
  }

  /** How many of the parameters there are of each kind. */
  record Parameters(int positional, int positionalOnly, int keywordOnly) {}

  /**
   * The code object.
   *
   * @param locals parameters first, in the order of {@code co_varnames}; interned
   */
  PyCode describe(
      Parameters counts,
      String name,
      String qualname,
      String filename,
      int flags,
      String[] locals,
      String[] cells,
      String[] free) {
    int positional = counts.positional();
    int keywordOnly = counts.keywordOnly();
    boolean isVarPositional = (flags & CodeFlags.VARARGS) != 0;
    boolean isVarKeyword = (flags & CodeFlags.VARKEYWORDS) != 0;
    int next = positional + keywordOnly;
    int all = next + (isVarPositional ? 1 : 0) + (isVarKeyword ? 1 : 0);
    if (positional < 0 || keywordOnly < 0 || counts.positionalOnly() > positional) {
      throw PyErrors.valueError("code: argument counts must not be negative");
    }
    if (all > locals.length) {
      throw PyErrors.valueError("code: varnames is too small");
    }
    Signature signature =
        new Signature(
            Arrays.copyOf(locals, positional),
            counts.positionalOnly(),
            Arrays.copyOfRange(locals, positional, next),
            isVarPositional ? locals[next] : null,
            isVarKeyword ? locals[all - 1] : null,
            null);
    return new PyCode(
        new CodeDescription(
            name, qualname, filename, firstLine, flags, signature, locals, cells, free, null),
        this);
  }

  @Override
  public boolean runsStraight() {
    return false;
  }

  @Override
  public RootCallTarget translateStraight(PyCode code) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RootCallTarget translate(PyCode code) {
    throw PyErrors.notImplementedError(
        "cannot run %s: its code object was made from bytecode of another implementation",
        code.description().qualname());
  }

  @Override
  public int jumpTarget(int from, int to) {
    throw PyErrors.valueError("there are no lines to go to");
  }

  @Override
  public boolean isSame(CodeBody other) {
    return other instanceof ForeignCode code
        && code.firstLine == firstLine
        && Arrays.equals(code.names, names)
        && Arrays.equals(code.constants, constants);
  }

  @Override
  public Object[] constants() {
    return constants.clone();
  }

  @Override
  public CodeOrigin origin() {
    return null;
  }

  @Override
  public int[] path() {
    return null;
  }

  @Override
  public List<NameUse> nameUses() {
    return List.of();
  }

  @Override
  public String[] names() {
    return names.clone();
  }

  @Override
  public CodeOrder order() {
    CodeOrder.Builder order = new CodeOrder.Builder();
    order.add(Positions.ofLine(firstLine));
    return order.build(new long[0][]);
  }
}
