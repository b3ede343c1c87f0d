package org.boomslang.modules.ast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The abstract grammar of Python 3.14 as data: sums, their constructors, and the fields of each.
 * Immutable.
 *
 * <p>Source: the abstract grammar in the documentation of module {@code ast}.
 */
final class AstGrammar {
  private static final String POSITIONED = "lineno col_offset end_lineno? end_col_offset?";

  /**
   * Sum, attributes, then a constructor a line with its fields. A field's type may end in ?, * or
   * ?* (elements may be None).
   */
  private static final String TEXT =
      """
      sum mod
      Module stmt* body, type_ignore* type_ignores
      Interactive stmt* body
      Expression expr body
      FunctionType expr* argtypes, expr returns
      sum stmt @
      FunctionDef identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params
      AsyncFunctionDef identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params
      ClassDef identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params
      Return expr? value
      Delete expr* targets
      Assign expr* targets, expr value, string? type_comment
      TypeAlias expr name, type_param* type_params, expr value
      AugAssign expr target, operator op, expr value
      AnnAssign expr target, expr annotation, expr? value, int simple
      For expr target, expr iter, stmt* body, stmt* orelse, string? type_comment
      AsyncFor expr target, expr iter, stmt* body, stmt* orelse, string? type_comment
      While expr test, stmt* body, stmt* orelse
      If expr test, stmt* body, stmt* orelse
      With withitem* items, stmt* body, string? type_comment
      AsyncWith withitem* items, stmt* body, string? type_comment
      Match expr subject, match_case* cases
      Raise expr? exc, expr? cause
      Try stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody
      TryStar stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody
      Assert expr test, expr? msg
      Import alias* names
      ImportFrom identifier? module, alias* names, int? level
      Global identifier* names
      Nonlocal identifier* names
      Expr expr value
      Pass
      Break
      Continue
      sum expr @
      BoolOp boolop op, expr* values
      NamedExpr expr target, expr value
      BinOp expr left, operator op, expr right
      UnaryOp unaryop op, expr operand
      Lambda arguments args, expr body
      IfExp expr test, expr body, expr orelse
      Dict expr?* keys, expr* values
      Set expr* elts
      ListComp expr elt, comprehension* generators
      SetComp expr elt, comprehension* generators
      DictComp expr key, expr value, comprehension* generators
      GeneratorExp expr elt, comprehension* generators
      Await expr value
      Yield expr? value
      YieldFrom expr value
      Compare expr left, cmpop* ops, expr* comparators
      Call expr func, expr* args, keyword* keywords
      FormattedValue expr value, int conversion, expr? format_spec
      Interpolation expr value, constant str, int conversion, expr? format_spec
      JoinedStr expr* values
      TemplateStr expr* values
      Constant constant value, string? kind
      Attribute expr value, identifier attr, expr_context ctx
      Subscript expr value, expr slice, expr_context ctx
      Starred expr value, expr_context ctx
      Name identifier id, expr_context ctx
      List expr* elts, expr_context ctx
      Tuple expr* elts, expr_context ctx
      Slice expr? lower, expr? upper, expr? step
      sum expr_context
      Load
      Store
      Del
      sum boolop
      And
      Or
      sum operator
      Add
      Sub
      Mult
      MatMult
      Div
      Mod
      Pow
      LShift
      RShift
      BitOr
      BitXor
      BitAnd
      FloorDiv
      sum unaryop
      Invert
      Not
      UAdd
      USub
      sum cmpop
      Eq
      NotEq
      Lt
      LtE
      Gt
      GtE
      Is
      IsNot
      In
      NotIn
      product comprehension
      comprehension expr target, expr iter, expr* ifs, int is_async
      sum excepthandler @
      ExceptHandler expr? type, identifier? name, stmt* body
      product arguments
      arguments arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults
      product arg @
      arg identifier arg, expr? annotation, string? type_comment
      product keyword @
      keyword identifier? arg, expr value
      product alias @
      alias identifier name, identifier? asname
      product withitem
      withitem expr context_expr, expr? optional_vars
      product match_case
      match_case pattern pattern, expr? guard, stmt* body
      sum pattern !
      MatchValue expr value
      MatchSingleton constant value
      MatchSequence pattern* patterns
      MatchMapping expr* keys, pattern* patterns, identifier? rest
      MatchClass expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns
      MatchStar identifier? name
      MatchAs pattern? pattern, identifier? name
      MatchOr pattern* patterns
      sum type_ignore
      TypeIgnore int lineno, string tag
      sum type_param !
      TypeVar identifier name, expr? bound, expr? default_value
      ParamSpec identifier name, expr? default_value
      TypeVarTuple identifier name, expr? default_value
      """;

  /** How many values a field holds. */
  enum Quantity {
    ONE,
    OPTIONAL,
    MANY
  }

  /**
   * @param optionalElements whether elements of a list may be None
   */
  record Field(String name, String type, Quantity quantity, boolean optionalElements) {
    String text() {
      String mark =
          switch (quantity) {
            case ONE -> "";
            case OPTIONAL -> "?";
            case MANY -> optionalElements ? "?*" : "*";
          };
      return type + mark + " " + name;
    }
  }

  /** One class that has fields. */
  record Constructor(String name, List<Field> fields) {
    String text() {
      return fields.isEmpty()
          ? name
          : name + "(" + String.join(", ", fields.stream().map(Field::text).toList()) + ")";
    }
  }

  /**
   * A named type of the grammar.
   *
   * @param product whether the type is its own only constructor
   * @param attributes names; those with a question mark are optional
   */
  record Type(
      String name, boolean product, List<String> attributes, List<Constructor> constructors) {
    String text() {
      if (product) {
        return constructors.get(0).text();
      }
      boolean plain = constructors.stream().allMatch(c -> c.fields().isEmpty());
      String separator = plain ? " | " : "\n" + " ".repeat(name.length() + 1) + "| ";
      return name
          + " = "
          + String.join(separator, constructors.stream().map(Constructor::text).toList());
    }
  }

  private static final Map<String, Type> TYPES = parse();

  private AstGrammar() {}

  /** All types of the grammar, in the order of the documentation. */
  static Map<String, Type> types() {
    return TYPES;
  }

  private static Map<String, Type> parse() {
    Map<String, Type> types = new LinkedHashMap<>();
    Type current = null;
    for (String line : TEXT.lines().toList()) {
      String[] words = line.split(" ", 3);
      if (words[0].equals("sum") || words[0].equals("product")) {
        String mark = words.length > 2 ? words[2] : "";
        List<String> attributes =
            switch (mark) {
              case "@" -> List.of(POSITIONED.split(" "));
              case "!" -> List.of(POSITIONED.replace("?", "").split(" "));
              default -> List.of();
            };
        current = new Type(words[1], words[0].equals("product"), attributes, new ArrayList<>());
        types.put(current.name, current);
      } else {
        List<Field> fields = new ArrayList<>();
        if (words.length > 1) {
          for (String field : line.substring(words[0].length() + 1).split(", ")) {
            fields.add(field(field));
          }
        }
        current.constructors.add(new Constructor(words[0], fields));
      }
    }
    return types;
  }

  private static Field field(String text) {
    String[] words = text.split(" ");
    String type = words[0];
    Quantity quantity =
        type.endsWith("*") ? Quantity.MANY : type.endsWith("?") ? Quantity.OPTIONAL : Quantity.ONE;
    return new Field(words[1].intern(), type.replaceAll("[?*]", ""), quantity, type.endsWith("?*"));
  }
}
