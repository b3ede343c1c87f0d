package org.boomslang.modules.ast;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Pos;
import org.boomslang.runtime.PyContext;

/**
 * Makes the parser's tree of Python objects, for {@code compile(tree, …)}; with the checks and
 * messages of Python-ast.c's {@code obj2ast} functions.
 */
public final class ObjectsToTree {
  /** Deeper trees are refused, as in CPython, with RecursionError. */
  private static final int MAX_DEPTH = 2000;

  private final AstTypes types;
  private int depth;

  private ObjectsToTree(AstTypes types) {
    this.types = types;
  }

  /** Whether the value is a syntax tree object. */
  public static boolean isTree(PyContext context, Object value) {
    // The usual source of a program, for which nobody needs the types.
    if (value instanceof TruffleString || value instanceof PyBytes) {
      return false;
    }
    return Types.isInstance(value, AstTypes.get(context).ast());
  }

  /**
   * @param mode {@code exec}, {@code eval}, {@code single} or {@code func_type}: which root is
   *     expected
   */
  public static Mod convert(PyContext context, Object tree, String mode) {
    checkRoot(context, tree, mode);
    Mod result = (Mod) new ObjectsToTree(AstTypes.get(context)).sum(Mod.class, tree);
    TreeValidator.validate(result);
    return result;
  }

  /** Raises TypeError for a tree whose root is not that of the mode. */
  public static void checkRoot(PyContext context, Object tree, String mode) {
    String root =
        switch (mode) {
          case "eval" -> "Expression";
          case "single" -> "Interactive";
          case "func_type" -> "FunctionType";
          default -> "Module";
        };
    if (!Types.isInstance(tree, AstTypes.get(context).type(root))) {
      throw PyErrors.typeError("expected %s node, got %s", root, Types.of(tree).shortName());
    }
  }

  private Object sum(Class<?> type, Object object) {
    String grammarType = NodeDescription.GRAMMAR_TYPES.get(type);
    PyType actual = Types.of(object);
    if (type.isEnum()) {
      for (PyType c : actual.mro()) {
        Enum<?> constant = NodeDescription.enumConstant(type, c.shortName());
        if (constant != null && types.type(c.shortName()) == c) {
          return constant;
        }
      }
      throw AstMethods.expected(grammarType, object);
    }
    // Before it looks what kind of node it has, as CPython does: whatever has no position is no
    // node.
    AstGrammar.Type grammar = AstGrammar.types().get(grammarType);
    Pos position =
        grammar.product() || grammar.attributes().isEmpty() ? null : position(grammarType, object);
    for (PyType c : actual.mro()) {
      NodeDescription description = NodeDescription.named(c.shortName());
      if (description != null
          && types.type(c.shortName()) == c
          && type.isAssignableFrom(description.record())) {
        if (++depth > MAX_DEPTH) {
          throw PyErrors.recursionError("maximum recursion depth exceeded during ast construction");
        }
        Object result = node(description, object, position);
        depth--;
        return result;
      }
    }
    throw AstMethods.expected(grammarType, object);
  }

  /**
   * @param known the position, null where it is read after the fields
   */
  private Object node(NodeDescription description, Object object, Pos known) {
    List<NodeDescription.Component> components = description.components();
    Object[] values = new Object[components.size() + (description.positioned() ? 1 : 0)];
    for (int i = 0; i < components.size(); i++) {
      NodeDescription.Component component = components.get(i);
      values[i] = field(description, component, Attributes.getOrNull(object, component.name()));
    }
    if (description.positioned()) {
      values[components.size()] = known != null ? known : position(description.name(), object);
    }
    return description.create(values);
  }

  private Object field(
      NodeDescription description, NodeDescription.Component component, Object value) {
    AstGrammar.Field field = grammarField(description.name(), component.name());
    if (field.quantity() == AstGrammar.Quantity.MANY) {
      return list(description.name(), field, component, value);
    }
    if (field.type().equals("constant")) {
      if (value == null) {
        throw missing(field.name(), description.name());
      }
      return constant(value);
    }
    if (AstMethods.none(value)) {
      if (value == null && field.quantity() == AstGrammar.Quantity.ONE) {
        throw missing(field.name(), description.name());
      }
      if (component.type() == int.class) {
        return 0;
      }
      if (field.quantity() == AstGrammar.Quantity.ONE && component.type() != boolean.class) {
        throw PyErrors.valueError(
            "field '%s' is required for %s", field.name(), description.name());
      }
      return null;
    }
    return single(component.type(), value);
  }

  private Object single(Class<?> type, Object value) {
    if (type == int.class) {
      return integer(value);
    }
    if (type == boolean.class) {
      return integer(value) != 0;
    }
    if (type == String.class) {
      if (!PyStr.isStr(value)) {
        throw PyErrors.typeError("AST identifier must be of type str");
      }
      return PyStr.intern(value);
    }
    return sum(type, value);
  }

  private static Object constant(Object value) {
    Object constant = ConstantValues.toTree(value);
    if (constant == null) {
      throw PyErrors.typeError(
          "got an invalid type in Constant: %s", ConstantValues.typeName(value));
    }
    return constant;
  }

  private Object list(
      String owner, AstGrammar.Field field, NodeDescription.Component component, Object value) {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof PyList)) {
      throw PyErrors.typeError(
          "%s field \"%s\" must be a list, not a %s", owner, field.name(), Types.nameOf(value));
    }
    List<Object> converted = new ArrayList<>();
    for (Object item : Iteration.toArray(value)) {
      if (item == PyNone.NONE) {
        if (!field.optionalElements()) {
          throw PyErrors.valueError("None disallowed in %s list", sumName(component));
        }
        converted.add(null);
      } else {
        converted.add(single(component.element(), item));
      }
    }
    return Collections.unmodifiableList(converted);
  }

  private static String sumName(NodeDescription.Component component) {
    String name = NodeDescription.GRAMMAR_TYPES.get(component.element());
    return name == null
        ? "identifier"
        : name.equals("expr") ? "expression" : name.equals("stmt") ? "statement" : name;
  }

  private static AstGrammar.Field grammarField(String constructor, String name) {
    for (AstGrammar.Type type : AstGrammar.types().values()) {
      for (AstGrammar.Constructor candidate : type.constructors()) {
        if (candidate.name().equals(constructor)) {
          for (AstGrammar.Field field : candidate.fields()) {
            if (field.name().equals(name)) {
              return field;
            }
          }
        }
      }
    }
    throw new IllegalStateException(constructor + "." + name);
  }

  private static PyException missing(String field, String owner) {
    return PyErrors.typeError("required field \"%s\" missing from %s", field, owner);
  }

  private static Pos position(String owner, Object object) {
    int line = required(object, "lineno", owner);
    int col = required(object, "col_offset", owner);
    int endLine = optional(object, "end_lineno", line);
    int endCol = optional(object, "end_col_offset", col);
    if (line > endLine) {
      throw PyErrors.valueError("AST node line range (%d, %d) is not valid", line, endLine);
    }
    if ((line < 0 && endLine != line) || (col < 0 && endCol != col)) {
      throw PyErrors.valueError(
          "AST node column range (%d, %d) for line range (%d, %d) is not valid",
          col, endCol, line, endLine);
    }
    return new Pos(line, col, endLine, endCol);
  }

  private static int integer(Object value) {
    if (!(value instanceof Long) && !Types.isInstance(value, BuiltinTypes.INT)) {
      throw PyErrors.valueError("invalid integer value: %s", PyStr.toJava(Conversions.repr(value)));
    }
    return Conversions.asInt(value);
  }

  private static int required(Object object, String name, String owner) {
    Object value = Attributes.getOrNull(object, name);
    if (value == null) {
      throw missing(name, owner);
    }
    return integer(value);
  }

  private static int optional(Object object, String name, int fallback) {
    Object value = Attributes.getOrNull(object, name);
    return AstMethods.none(value) ? fallback : integer(value);
  }
}
