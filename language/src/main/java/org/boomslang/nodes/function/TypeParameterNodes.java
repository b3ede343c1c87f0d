package org.boomslang.nodes.function;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.typing.TypeParameterSyntax;

/** The objects that PEP 695's syntax makes. */
public final class TypeParameterNodes {
  private TypeParameterNodes() {}

  /** What a type parameter is. */
  public enum Kind {
    TYPE_VAR,
    TYPE_VAR_WITH_BOUND,
    TYPE_VAR_WITH_CONSTRAINTS,
    PARAM_SPEC,
    TYPE_VAR_TUPLE
  }

  /** Makes a type parameter. */
  public static final class ParameterNode extends ExpressionNode {
    private final Kind kind;
    private final String name;
    @Child private ExpressionNode bound;
    @Child private ExpressionNode defaultValue;

    /**
     * @param bound makes the function that evaluates the bound or the constraints, or null
     * @param defaultValue makes the function that evaluates the default, or null
     */
    public ParameterNode(
        Kind kind, String name, ExpressionNode bound, ExpressionNode defaultValue) {
      this.kind = kind;
      this.name = name;
      this.bound = bound;
      this.defaultValue = defaultValue;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      Object evaluateBound = bound == null ? null : bound.execute(frame);
      Object evaluateDefault = defaultValue == null ? null : defaultValue.execute(frame);
      at(frame);
      return make(evaluateBound, evaluateDefault);
    }

    @TruffleBoundary
    private Object make(Object evaluateBound, Object evaluateDefault) {
      Object text = PyStr.constant(name);
      Object made =
          switch (kind) {
            case TYPE_VAR -> TypeParameterSyntax.typeVar(text, null, null);
            case TYPE_VAR_WITH_BOUND -> TypeParameterSyntax.typeVar(text, evaluateBound, null);
            case TYPE_VAR_WITH_CONSTRAINTS ->
                TypeParameterSyntax.typeVar(text, null, evaluateBound);
            case PARAM_SPEC -> TypeParameterSyntax.paramSpec(text);
            case TYPE_VAR_TUPLE -> TypeParameterSyntax.typeVarTuple(text);
          };
      return evaluateDefault == null
          ? made
          : TypeParameterSyntax.withDefault(made, evaluateDefault);
    }
  }

  /** {@code Generic[parameters]}, the base of a generic class. */
  public static final class GenericBaseNode extends ExpressionNode {
    @Child private ExpressionNode parameters;

    public GenericBaseNode(ExpressionNode parameters) {
      this.parameters = parameters;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      Object tuple = parameters.execute(frame);
      at(frame);
      return TypeParameterSyntax.subscriptGeneric((PyTuple) tuple);
    }
  }

  /** Makes a type alias. */
  public static final class AliasNode extends ExpressionNode {
    private final String name;
    @Child private ExpressionNode parameters;
    @Child private ExpressionNode evaluator;

    /**
     * @param parameters gives a tuple, or None
     * @param evaluator makes the function that evaluates the value
     */
    public AliasNode(String name, ExpressionNode parameters, ExpressionNode evaluator) {
      this.name = name;
      this.parameters = parameters;
      this.evaluator = evaluator;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      Object tuple = parameters.execute(frame);
      Object evaluate = evaluator.execute(frame);
      at(frame);
      return make(tuple, evaluate);
    }

    @TruffleBoundary
    private Object make(Object tuple, Object evaluate) {
      return TypeParameterSyntax.typeAlias(
          PyStr.constant(name), tuple == PyNone.NONE ? PyTuple.EMPTY : (PyTuple) tuple, evaluate);
    }
  }
}
