package org.boomslang.modules.ast;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boomslang.parser.ast.Alias;
import org.boomslang.parser.ast.Arg;
import org.boomslang.parser.ast.Arguments;
import org.boomslang.parser.ast.BinaryOperator;
import org.boomslang.parser.ast.BoolOperator;
import org.boomslang.parser.ast.CompareOperator;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Keyword;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Pattern;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.TypeParam;
import org.boomslang.parser.ast.UnaryOperator;
import org.boomslang.parser.ast.WithItem;

/**
 * How a record of the parser's tree looks from Python: its name in the grammar and its components
 * under their Python names. Found by reflection, once per record class; the records' components
 * follow the grammar. Immutable.
 *
 * @param positioned whether the last component is a {@link Pos}
 */
record NodeDescription(
    Class<?> record,
    String name,
    List<Component> components,
    boolean positioned,
    MethodHandle constructor) {

  /**
   * @param element the class of the elements where the component is a list, else null
   */
  record Component(String name, Class<?> type, Class<?> element, MethodHandle accessor) {
    Object read(Object record) {
      return invoke(accessor, record);
    }
  }

  private static final Map<String, String> RECORD_NAMES =
      Map.of(
          "ExprStmt", "Expr",
          "ListExpr", "List",
          "TupleExpr", "Tuple",
          "Arguments", "arguments",
          "Arg", "arg",
          "Keyword", "keyword",
          "Alias", "alias",
          "WithItem", "withitem",
          "MatchCase", "match_case",
          "Comprehension", "comprehension");

  /** Operators and contexts: enum constant to its name in the grammar. */
  private static final Map<Enum<?>, String> ENUM_NAMES = new HashMap<>();

  /** The sum or product of the grammar that a Java type stands for. */
  static final Map<Class<?>, String> GRAMMAR_TYPES =
      Map.ofEntries(
          Map.entry(Mod.class, "mod"),
          Map.entry(Stmt.class, "stmt"),
          Map.entry(Expr.class, "expr"),
          Map.entry(Pattern.class, "pattern"),
          Map.entry(TypeParam.class, "type_param"),
          Map.entry(ExceptHandler.class, "excepthandler"),
          Map.entry(Arguments.class, "arguments"),
          Map.entry(Arg.class, "arg"),
          Map.entry(Keyword.class, "keyword"),
          Map.entry(Alias.class, "alias"),
          Map.entry(WithItem.class, "withitem"),
          Map.entry(MatchCase.class, "match_case"),
          Map.entry(Comprehension.class, "comprehension"),
          Map.entry(ExprContext.class, "expr_context"),
          Map.entry(BoolOperator.class, "boolop"),
          Map.entry(BinaryOperator.class, "operator"),
          Map.entry(UnaryOperator.class, "unaryop"),
          Map.entry(CompareOperator.class, "cmpop"));

  private static final Map<String, Class<?>> RECORDS = new HashMap<>();

  static {
    for (Class<?> sum :
        List.of(Mod.class, Stmt.class, Expr.class, Pattern.class, TypeParam.class)) {
      for (Class<?> record : sum.getPermittedSubclasses()) {
        RECORDS.put(nameOf(record), record);
      }
    }
    for (Class<?> record :
        List.of(
            Arguments.class,
            Arg.class,
            Keyword.class,
            Alias.class,
            WithItem.class,
            MatchCase.class,
            Comprehension.class,
            ExceptHandler.class)) {
      RECORDS.put(nameOf(record), record);
    }
    for (Class<? extends Enum<?>> operators :
        List.of(
            ExprContext.class,
            BoolOperator.class,
            BinaryOperator.class,
            UnaryOperator.class,
            CompareOperator.class)) {
      String sum = GRAMMAR_TYPES.get(operators);
      List<AstGrammar.Constructor> constructors = AstGrammar.types().get(sum).constructors();
      for (Enum<?> constant : operators.getEnumConstants()) {
        String flat = constant.name().replace("_", "");
        for (AstGrammar.Constructor constructor : constructors) {
          if (constructor.name().equalsIgnoreCase(flat)) {
            ENUM_NAMES.put(constant, constructor.name());
          }
        }
      }
    }
  }

  private static final ClassValue<NodeDescription> DESCRIPTIONS =
      new ClassValue<>() {
        @Override
        protected NodeDescription computeValue(Class<?> record) {
          return describe(record);
        }
      };

  static NodeDescription of(Class<?> record) {
    return DESCRIPTIONS.get(record);
  }

  /** The description of the record for a constructor of the grammar, or null. */
  static NodeDescription named(String name) {
    Class<?> record = RECORDS.get(name);
    return record == null ? null : of(record);
  }

  /** The name of an operator or context in the grammar. */
  static String enumName(Enum<?> constant) {
    return ENUM_NAMES.get(constant);
  }

  /** The operator or context of a Java enum with a name of the grammar, or null. */
  static Enum<?> enumConstant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (name.equals(ENUM_NAMES.get(constant))) {
        return (Enum<?>) constant;
      }
    }
    return null;
  }

  Object create(Object[] values) {
    return invoke(constructor, values);
  }

  private static Object invoke(MethodHandle handle, Object argument) {
    try {
      return handle.invoke(argument);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static String nameOf(Class<?> record) {
    return RECORD_NAMES.getOrDefault(record.getSimpleName(), record.getSimpleName());
  }

  private static NodeDescription describe(Class<?> record) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      RecordComponent[] all = record.getRecordComponents();
      boolean positioned = all.length > 0 && all[all.length - 1].getType() == Pos.class;
      Component[] components = new Component[positioned ? all.length - 1 : all.length];
      for (int i = 0; i < components.length; i++) {
        components[i] =
            new Component(
                snakeCase(all[i].getName()),
                all[i].getType(),
                elementOf(all[i].getGenericType()),
                lookup.unreflect(all[i].getAccessor()));
      }
      MethodHandle constructor =
          lookup
              .unreflectConstructor(record.getDeclaredConstructors()[0])
              .asSpreader(Object[].class, all.length);
      return new NodeDescription(
          record, nameOf(record), List.of(components), positioned, constructor);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> elementOf(Type type) {
    return type instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : null;
  }

  private static String snakeCase(String camelCase) {
    StringBuilder snake = new StringBuilder();
    for (char c : camelCase.toCharArray()) {
      if (Character.isUpperCase(c)) {
        snake.append('_').append(Character.toLowerCase(c));
      } else {
        snake.append(c);
      }
    }
    return snake.toString().intern();
  }
}
