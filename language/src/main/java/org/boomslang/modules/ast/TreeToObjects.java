package org.boomslang.modules.ast;

import java.util.List;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.parser.TypeComments;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Node;
import org.boomslang.parser.ast.Pattern;
import org.boomslang.parser.ast.Pos;
import org.boomslang.runtime.PyContext;

/** Makes Python objects of a syntax tree: what {@code compile(…, PyCF_ONLY_AST)} returns. */
public final class TreeToObjects {
  private final AstTypes types;

  /** Null where nobody asked for them. */
  private final TypeComments comments;

  private TreeToObjects(AstTypes types, TypeComments comments) {
    this.types = types;
    this.comments = comments;
  }

  /**
   * @param comments the type comments of the source, or null
   */
  public static Object convert(PyContext context, Mod tree, TypeComments comments) {
    return new TreeToObjects(AstTypes.get(context), comments).node(tree);
  }

  private PyList typeIgnores() {
    PyList result = new PyList();
    if (comments != null) {
      for (TypeComments.Ignore ignore : comments.ignores()) {
        PyInstance object = new PyInstance(types.type("TypeIgnore").instanceShape());
        object.setAttribute("lineno", (long) ignore.line());
        object.setAttribute("tag", PyStr.of(ignore.tag()));
        result.append(object);
      }
    }
    return result;
  }

  private Object typeComment(Object record) {
    String comment = comments == null ? null : comments.of(record);
    return comment == null ? PyNone.NONE : PyStr.of(comment);
  }

  private Object node(Object record) {
    NodeDescription description = NodeDescription.of(record.getClass());
    PyInstance object = new PyInstance(types.type(description.name()).instanceShape());
    for (NodeDescription.Component component : description.components()) {
      Object value = component.read(record);
      if (value == null && component.name().equals("module")) {
        object.setAttribute(component.name(), PyNone.NONE);
      } else {
        object.setAttribute(component.name(), value(record, component.name(), value));
      }
    }
    switch (description.name()) {
      case "Module" -> object.setAttribute("type_ignores", typeIgnores());
      case "FunctionDef",
          "AsyncFunctionDef",
          "Assign",
          "For",
          "AsyncFor",
          "With",
          "AsyncWith",
          "arg" ->
          object.setAttribute("type_comment", typeComment(record));
      default -> {
        // every field is a component
      }
    }
    if (description.positioned()) {
      Pos pos = ((Node) record).pos();
      object.setAttribute("lineno", (long) pos.line());
      object.setAttribute("col_offset", (long) pos.col());
      object.setAttribute("end_lineno", (long) pos.endLine());
      object.setAttribute("end_col_offset", (long) pos.endCol());
    }
    return object;
  }

  private Object value(Object owner, String name, Object value) {
    if (isConstant(owner, name)) {
      return ConstantValues.toPython(value);
    }
    return switch (value) {
      case null -> PyNone.NONE;
      case List<?> list -> list(list);
      case Enum<?> constant -> types.singleton(NodeDescription.enumName(constant));
      case String s -> PyStr.constant(s);
      case Integer i -> (long) i;
      case Boolean b -> b ? 1L : 0L;
      default -> node(value);
    };
  }

  private static boolean isConstant(Object owner, String name) {
    return (owner instanceof Expr.Constant && name.equals("value"))
        || (owner instanceof Expr.Interpolation && name.equals("str"))
        || (owner instanceof Pattern.MatchSingleton && name.equals("value"));
  }

  private Object list(List<?> values) {
    Object[] items = new Object[values.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = value(null, "", values.get(i));
    }
    return PyList.of(items);
  }
}
