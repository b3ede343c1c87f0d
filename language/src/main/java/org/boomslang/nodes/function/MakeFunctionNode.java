package org.boomslang.nodes.function;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.local.CellNode;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyCell;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/** Makes a function of a code object: evaluates defaults, takes cells for the free names. */
public final class MakeFunctionNode extends ExpressionNode {
  private final PyCode code;
  @Children private final ExpressionNode[] defaults;
  @Child private ExpressionNode defaultsTuple;

  @CompilationFinal(dimensions = 1)
  private final String[] keywordNames;

  @Children private final ExpressionNode[] keywordDefaults;
  @Child private ExpressionNode keywordDefaultsDict;
  @Children private final CellNode[] closure;

  /** Makes {@code __annotate__}, or null. */
  @Child private ExpressionNode annotate;

  @Child private ExpressionNode typeParams;

  /**
   * @param closure finds the cells of the code's free names, in their order
   * @param keywordNames of the keyword-only parameters that have a default
   */
  public MakeFunctionNode(
      PyCode code,
      CellNode[] closure,
      ExpressionNode[] defaults,
      String[] keywordNames,
      ExpressionNode[] keywordDefaults) {
    this.code = code;
    this.closure = closure;
    this.defaults = defaults;
    this.keywordNames = keywordNames;
    this.keywordDefaults = keywordDefaults;
  }

  /**
   * Inside a generic function's scope: the defaults were evaluated outside, into a tuple and a
   * dict.
   */
  public MakeFunctionNode withDefaults(ExpressionNode tuple, ExpressionNode dict) {
    defaultsTuple = tuple;
    keywordDefaultsDict = dict;
    return this;
  }

  public MakeFunctionNode withAnnotate(ExpressionNode node) {
    annotate = node;
    return this;
  }

  public MakeFunctionNode withTypeParams(ExpressionNode node) {
    typeParams = node;
    return this;
  }

  @Override
  public PyCode madeCode() {
    return code;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    PyFunction outer = CompilerDirectives.castExact(frame.getArguments()[0], PyFunction.class);
    Object[] values = defaults(frame);
    PyDict keywords = keywordDefaults(frame);
    PyFunction function =
        new PyFunction(code, outer.globals(), outer.builtins(), closure(frame), values, keywords);
    if (annotate != null) {
      function.setAnnotate(annotate.execute(frame));
    }
    if (typeParams != null) {
      function.setTypeParams(typeParams.execute(frame));
    }
    return function;
  }

  @ExplodeLoop
  private Object[] defaults(VirtualFrame frame) {
    if (defaultsTuple != null) {
      Object tuple = defaultsTuple.execute(frame);
      return tuple == PyNone.NONE ? PyFunction.NO_DEFAULTS : ((PyTuple) tuple).toArray();
    }
    if (defaults.length == 0) {
      return PyFunction.NO_DEFAULTS;
    }
    Object[] values = new Object[defaults.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = defaults[i].execute(frame);
    }
    return values;
  }

  @ExplodeLoop
  private PyDict keywordDefaults(VirtualFrame frame) {
    if (keywordDefaultsDict != null) {
      Object dict = keywordDefaultsDict.execute(frame);
      return dict == PyNone.NONE ? null : (PyDict) dict;
    }
    if (keywordDefaults.length == 0) {
      return null;
    }
    PyDict dict = new PyDict();
    for (int i = 0; i < keywordDefaults.length; i++) {
      put(dict, keywordNames[i], keywordDefaults[i].execute(frame));
    }
    return dict;
  }

  @TruffleBoundary
  private static void put(PyDict dict, String name, Object value) {
    dict.putStr(name, value);
  }

  @ExplodeLoop
  private PyCell[] closure(VirtualFrame frame) {
    if (closure.length == 0) {
      return PyFunction.NO_CELLS;
    }
    PyCell[] cells = new PyCell[closure.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = closure[i].execute(frame);
    }
    return cells;
  }
}
