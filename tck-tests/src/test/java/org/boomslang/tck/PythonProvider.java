package org.boomslang.tck;

import static org.graalvm.polyglot.tck.TypeDescriptor.ANY;
import static org.graalvm.polyglot.tck.TypeDescriptor.ARRAY;
import static org.graalvm.polyglot.tck.TypeDescriptor.BOOLEAN;
import static org.graalvm.polyglot.tck.TypeDescriptor.DATE;
import static org.graalvm.polyglot.tck.TypeDescriptor.DURATION;
import static org.graalvm.polyglot.tck.TypeDescriptor.EXCEPTION;
import static org.graalvm.polyglot.tck.TypeDescriptor.EXECUTABLE_ANY;
import static org.graalvm.polyglot.tck.TypeDescriptor.HASH;
import static org.graalvm.polyglot.tck.TypeDescriptor.INSTANTIABLE_ANY;
import static org.graalvm.polyglot.tck.TypeDescriptor.ITERABLE;
import static org.graalvm.polyglot.tck.TypeDescriptor.ITERATOR;
import static org.graalvm.polyglot.tck.TypeDescriptor.META_OBJECT;
import static org.graalvm.polyglot.tck.TypeDescriptor.NULL;
import static org.graalvm.polyglot.tck.TypeDescriptor.NUMBER;
import static org.graalvm.polyglot.tck.TypeDescriptor.OBJECT;
import static org.graalvm.polyglot.tck.TypeDescriptor.STRING;
import static org.graalvm.polyglot.tck.TypeDescriptor.TIME;
import static org.graalvm.polyglot.tck.TypeDescriptor.TIME_ZONE;
import static org.graalvm.polyglot.tck.TypeDescriptor.array;
import static org.graalvm.polyglot.tck.TypeDescriptor.executable;
import static org.graalvm.polyglot.tck.TypeDescriptor.hash;
import static org.graalvm.polyglot.tck.TypeDescriptor.intersection;
import static org.graalvm.polyglot.tck.TypeDescriptor.iterable;
import static org.graalvm.polyglot.tck.TypeDescriptor.iterator;
import static org.graalvm.polyglot.tck.TypeDescriptor.union;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.tck.LanguageProvider;
import org.graalvm.polyglot.tck.ResultVerifier;
import org.graalvm.polyglot.tck.Snippet;
import org.graalvm.polyglot.tck.TypeDescriptor;

/**
 * What the polyglot compatibility kit is to try: values of Python's types, operators, statements.
 */
public final class PythonProvider implements LanguageProvider {
  private static final TypeDescriptor ARITHMETIC = union(NUMBER, BOOLEAN);

  private static final TypeDescriptor SCALABLE = union(NUMBER, BOOLEAN, DURATION);

  @Override
  public String getId() {
    return "python";
  }

  private static Value eval(Context context, String source) {
    return context.eval(Source.newBuilder("python", source, "tck.py").buildLiteral());
  }

  @Override
  public Value createIdentityFunction(Context context) {
    return eval(context, "lambda value: value");
  }

  // ------------------------------------------------------------------ values

  private static Snippet value(Context context, String name, String source, TypeDescriptor type) {
    return Snippet.newBuilder(name, eval(context, source), type).build();
  }

  @Override
  public Collection<? extends Snippet> createValueConstructors(Context context) {
    TypeDescriptor numbers = intersection(array(NUMBER), iterable(NUMBER));
    TypeDescriptor texts = intersection(array(STRING), iterable(STRING));
    List<Snippet> values = new ArrayList<>();
    values.add(value(context, "NoneType", "lambda: None", NULL));
    values.add(value(context, "bool", "lambda: True", BOOLEAN));
    values.add(value(context, "int", "lambda: 7", NUMBER));
    values.add(value(context, "int:long", "lambda: 2**40", NUMBER));
    values.add(value(context, "int:big", "lambda: 2**100", NUMBER));
    values.add(value(context, "int:subclass", "class I(int): pass\nlambda: I(3)", NUMBER));
    values.add(value(context, "float", "lambda: 1.5", NUMBER));
    values.add(value(context, "str", "lambda: 'text'", STRING));
    values.add(value(context, "complex", "lambda: 1j", OBJECT));
    values.add(value(context, "list", "lambda: [1, 2]", numbers));
    values.add(value(context, "list:str", "lambda: ['a']", texts));
    values.add(value(context, "tuple", "lambda: (1, 2)", numbers));
    values.add(value(context, "range", "lambda: range(3)", numbers));
    values.add(value(context, "bytes", "lambda: b'ab'", numbers));
    values.add(value(context, "bytearray", "lambda: bytearray(b'ab')", numbers));
    values.add(
        value(
            context,
            "dict",
            "lambda: {'a': 1}",
            intersection(hash(STRING, NUMBER), iterable(STRING))));
    values.add(value(context, "set", "lambda: {1}", iterable(NUMBER)));
    values.add(
        value(
            context,
            "generator",
            "lambda: (i for i in range(2))",
            intersection(iterable(NUMBER), iterator(NUMBER))));
    // No plain functions and classes in Python: the kit expects the entries of maps in the order of
    // a
    // HashMap, and __globals__ and __dict__ have theirs.
    values.add(value(context, "builtin function", "lambda: [].copy", executable(ANY)));
    values.add(
        value(
            context,
            "method",
            "class M:\n  def m(self): return 1\nlambda: M().m",
            executable(NUMBER)));
    values.add(
        value(
            context,
            "class",
            "lambda: complex",
            intersection(EXECUTABLE_ANY, INSTANTIABLE_ANY, META_OBJECT)));
    values.add(value(context, "object", "class C:\n  x = 1\nlambda: C()", OBJECT));
    values.add(value(context, "exception", "lambda: ValueError('x')", EXCEPTION));
    values.add(value(context, "date", "import datetime as dt\nlambda: dt.date(2024, 1, 2)", DATE));
    values.add(value(context, "time", "import datetime as dt\nlambda: dt.time(1, 2)", TIME));
    values.add(
        value(
            context,
            "datetime",
            "import datetime as dt\nlambda: dt.datetime(2024, 1, 2)",
            intersection(DATE, TIME)));
    values.add(
        value(
            context,
            "datetime:aware",
            "import datetime as dt\nlambda: dt.datetime(2024, 1, 2, tzinfo=dt.timezone.utc)",
            intersection(DATE, TIME, TIME_ZONE)));
    values.add(
        value(context, "timezone", "import datetime as dt\nlambda: dt.timezone.utc", TIME_ZONE));
    values.add(
        value(
            context,
            "timedelta",
            "import datetime as dt\nlambda: dt.timedelta(seconds=3)",
            DURATION));
    return values;
  }

  // ------------------------------------------------------------------ expressions

  private static Snippet snippet(
      Context context, String source, TypeDescriptor result, TypeDescriptor... parameters) {
    return Snippet.newBuilder(source, eval(context, source), result)
        .parameterTypes(parameters)
        .build();
  }

  /**
   * One that may refuse numbers, with one of these exceptions. Durations, which are divided too,
   * are not declared: the kit wants exceptions of them.
   */
  private static Snippet refusing(
      Context context,
      String source,
      List<String> errors,
      TypeDescriptor result,
      TypeDescriptor... parameters) {
    ResultVerifier plain = ResultVerifier.getDefaultResultVerifier();
    return Snippet.newBuilder(source, eval(context, source), result)
        .parameterTypes(parameters)
        .resultVerifier(
            run -> {
              if (run.getException() != null
                  && run.getParameters().stream().noneMatch(Value::isDuration)
                  && errors.stream().anyMatch(run.getException().getMessage()::startsWith)) {
                return;
              }
              plain.accept(run);
            })
        .build();
  }

  @Override
  public Collection<? extends Snippet> createExpressions(Context context) {
    List<Snippet> expressions = new ArrayList<>();
    for (String operator : List.of("-", "/", "//", "%")) {
      expressions.add(
          refusing(
              context,
              "lambda a, b: a " + operator + " b",
              List.of("ZeroDivisionError", "OverflowError"),
              NUMBER,
              ARITHMETIC,
              ARITHMETIC));
    }
    expressions.add(
        refusing(
            context,
            "lambda a, b: a + b",
            List.of("OverflowError"),
            NUMBER,
            ARITHMETIC,
            ARITHMETIC));
    for (String operator : List.of("<", "<=", ">", ">=")) {
      expressions.add(
          snippet(context, "lambda a, b: a " + operator + " b", BOOLEAN, ARITHMETIC, ARITHMETIC));
    }
    expressions.add(snippet(context, "lambda a: -a", SCALABLE, SCALABLE));
    expressions.add(snippet(context, "lambda a: not a", BOOLEAN, ANY));
    expressions.add(snippet(context, "lambda a, b: a is b", BOOLEAN, ANY, ANY));
    expressions.add(snippet(context, "lambda a, b: a == b", BOOLEAN, ANY, ANY));
    expressions.add(snippet(context, "lambda a: str(a)", STRING, ANY));
    expressions.add(snippet(context, "lambda a: repr(a)", STRING, ANY));
    expressions.add(snippet(context, "lambda a: f'{a!s}'", STRING, ANY));
    expressions.add(snippet(context, "lambda a: type(a)", META_OBJECT, ANY));
    expressions.add(snippet(context, "lambda a: len(a)", NUMBER, union(ARRAY, HASH, STRING)));
    expressions.add(snippet(context, "lambda a: [a, a]", array(ANY), ANY));
    expressions.add(snippet(context, "lambda a: {'k': a}", hash(STRING, ANY), ANY));
    expressions.add(snippet(context, "lambda a: (lambda: a)", executable(ANY), ANY));
    expressions.add(
        snippet(
            context,
            "lambda a: iter(a)",
            ITERATOR,
            union(ITERABLE, ARRAY, ITERATOR, HASH, STRING)));
    expressions.add(
        snippet(
            context, "lambda a: list(a)", ARRAY, union(ITERABLE, ARRAY, ITERATOR, HASH, STRING)));
    return expressions;
  }

  // ------------------------------------------------------------------ statements and scripts

  @Override
  public Collection<? extends Snippet> createStatements(Context context) {
    List<Snippet> statements = new ArrayList<>();
    statements.add(
        snippet(context, "def f(a):\n  if a: return 1\n  else: return 2\nf", NUMBER, ANY));
    statements.add(
        snippet(context, "def f(a):\n  while a:\n    return 1\n  return 2\nf", NUMBER, ANY));
    statements.add(
        snippet(
            context,
            "def f(a):\n  n = 0\n  for x in a: n += 1\n  return n\nf",
            NUMBER,
            union(ITERABLE, ARRAY, ITERATOR, HASH, STRING)));
    statements.add(
        snippet(
            context,
            "def f(a):\n  match a:\n    case [*_]: return 1\n    case {}: return 2\n    case _: return 3\nf",
            NUMBER,
            ANY));
    statements.add(
        snippet(
            context,
            "def f(a):\n  try: raise a\n  except BaseException as e: return e is a\nf",
            BOOLEAN,
            ANY));
    statements.add(snippet(context, "def f(a):\n  global kept\n  kept = a\nf", NULL, ANY));
    return statements;
  }

  private static Snippet script(
      Context context, String name, String source, TypeDescriptor type, ResultVerifier verifier) {
    Source code = Source.newBuilder("python", source, name + ".py").buildLiteral();
    Snippet.Builder builder = Snippet.newBuilder(name, context.parse(code), type);
    return verifier == null ? builder.build() : builder.resultVerifier(verifier).build();
  }

  @Override
  public Collection<? extends Snippet> createScripts(Context context) {
    return List.of(
        script(
            context,
            "primes",
            """
            def primes(limit):
                sieve = [True] * limit
                for i in range(2, limit):
                    if sieve[i]:
                        yield i
                        sieve[i * i::i] = [False] * len(range(i * i, limit, i))
            list(primes(30))
            """,
            array(NUMBER),
            run -> {
              if (run.getResult().getArraySize() != 10) {
                throw new AssertionError(run.getResult());
              }
            }),
        script(context, "nothing", "x = 1", NULL, null),
        script(
            context,
            "class",
            "class Account:\n  def __init__(self): self.sum = 0\n"
                + "  def add(self, n):\n    self.sum += n\n    return self\nAccount().add(3).sum",
            NUMBER,
            null),
        script(
            context,
            "raises",
            "raise KeyError('k')",
            ANY,
            run -> {
              if (run.getException() == null || !run.getException().isGuestException()) {
                throw new AssertionError("no exception");
              }
            }));
  }

  @Override
  public Collection<? extends Source> createInvalidSyntaxScripts(Context context) {
    List<Source> sources = new ArrayList<>();
    for (String text : List.of("x = = 1", "def f(:", "if True:\nx", "return 1", "'open", "(1")) {
      sources.add(
          Source.newBuilder("python", text, "invalid" + sources.size() + ".py").buildLiteral());
    }
    return sources;
  }
}
