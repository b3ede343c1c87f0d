package org.boomslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Objects of the host in Python code, and Python objects where Java wants an interface. */
class HostObjectsTest {
  private static Context context;

  /** Implemented by Python objects in these tests. */
  public interface Shape {
    double area();

    String name(int times);

    default String twice() {
      return name(2);
    }
  }

  /** A resource as services have them. */
  public static final class Resource implements AutoCloseable {
    public boolean closed;
    public int field = 7;

    @Override
    public void close() {
      closed = true;
    }

    public int fail() {
      throw new IllegalStateException("boom");
    }

    public String describe(Shape shape) {
      return shape.area() + shape.name(3) + shape.twice();
    }
  }

  @BeforeAll
  static void open() {
    context =
        Context.newBuilder("python")
            .allowAllAccess(true)
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    context.eval("python", "import java");
  }

  @AfterAll
  static void close() {
    context.close();
  }

  private static void run(String source) {
    context.eval("python", source);
  }

  @Test
  void numbersOfTheHostActAsNumbers() {
    run(
        """
        b = java.type('java.math.BigInteger').valueOf(42)
        assert b + 1 == 43 and 1 + b == 43 and -b == -42 and divmod(b, 5) == (8, 2) and b ** 2 == 1764
        assert b == 42 and 42 == b and hash(b) == hash(42) and b > 41 and int(b) == 42 and bool(b)
        assert f'{b}' == '42' and '%d' % b == '42' and [1] * b == [1] * 42 and float(b) == 42.0
        assert b.shiftLeft(128) == 42 << 128
        assert {42: 'x'}[b] == 'x'
        """);
  }

  @Test
  void listsMapsAndCollections() {
    run(
        """
        from java.util import ArrayList, HashMap, HashSet, Arrays
        import java.util.ArrayList
        assert java.util.ArrayList is ArrayList and java.util.ArrayList == ArrayList
        l = ArrayList()
        l.add(1); l.add(12); l.append('x')
        assert list(l) == [1, 12, 'x'] and l[-1] == 'x' and l[0:2] == [1, 12] and len(l) == 3
        assert 12 in l and 13 not in l and bool(l) and str(l) == '[1, 12, x]'
        del l[0]; l[0] = 5
        assert [x for x in l] == [5, 'x']
        try: l[9]
        except IndexError: pass
        else: assert False
        m = HashMap()
        m['foo'] = 5
        assert m['foo'] == 5 and dict(m) == {'foo': 5} and list(m) == ['foo'] and 'foo' in m
        assert list(m.items()) == [('foo', 5)] and m.get('none') is None and m.get('none', 3) == 3
        try: m['bar']
        except KeyError as e: assert e.args == ('bar',)
        else: assert False
        del m['foo']
        assert not m
        s = HashSet(Arrays.asList(1, 2, 3))
        assert len(s) == 3 and 2 in s and sorted(s) == [1, 2, 3]
        a = java.type('int[]')(3)
        a[0] = 5
        assert list(a) == [5, 0, 0]
        match l:
            case [first, 'x']: assert first == 5
            case _: assert False
        """);
  }

  @Test
  void listsAndMapsHaveTheMethodsOfPython() {
    run(
        """
        import collections.abc as abc
        from java.util import ArrayList, Comparator, HashMap, List
        assert java.is_type(ArrayList) and not java.is_type(ArrayList())
        l = ArrayList([3, 1, 2])
        assert isinstance(l, list) and isinstance(l, abc.MutableSequence) and not isinstance(l, dict)
        assert issubclass(type(l), list) and not isinstance(l, (str, tuple))
        assert l == [3, 1, 2] and [3, 1, 2] == l and l != [3] and repr(l) == '[3, 1, 2]'
        assert l + [4] == [3, 1, 2, 4] and [4] + l == [4, 3, 1, 2] and l * 2 == 2 * l
        assert l.index(1) == 1 and l.count(2) == 1 and list(reversed(l)) == [2, 1, 3]
        copy = l.copy()
        assert type(copy) is list and copy == l
        l.insert(0, 'i'); l.insert(-1, 'j'); l.insert(99, 'k')
        assert l == ['i', 3, 1, 'j', 2, 'k']
        assert l.pop() == 'k' and l.pop(0) == 'i' and l.pop(-2) == 'j'
        l.sort()
        assert l == [1, 2, 3]
        l.sort(key=lambda n: -n); l.reverse(); l.sort(reverse=True)
        assert l == [3, 2, 1]
        l.sort(Comparator.naturalOrder())
        assert l == [1, 2, 3]
        l += (4, 5)
        assert l == [1, 2, 3, 4, 5]
        nested = ArrayList(); nested.add(nested)
        assert repr(nested) == '[[...]]'
        try: ArrayList().pop()
        except IndexError: pass
        else: assert False
        try: l.index(99)
        except ValueError: pass
        else: assert False

        m = HashMap({'a': 1})
        assert isinstance(m, dict) and isinstance(m, abc.Mapping) and not isinstance(m, list)
        assert m == {'a': 1} and {'a': 1} == m and repr(m) == "{'a': 1}"
        m.update({'b': 2}, c=3)
        assert len(m.keys()) == 3 and m.keys() & {'a', 'z'} == {'a'} and sorted(m.values()) == [1, 2, 3]
        assert ('a', 1) in m.items()
        assert m.pop('a') == 1 and m.pop('a', 'none') == 'none' and m.setdefault('d', 4) == 4
        try: m.pop('a')
        except KeyError: pass
        else: assert False
        assert m | {'x': 0} == {'b': 2, 'c': 3, 'd': 4, 'x': 0} and {'x': 0, 'b': 9} | m == {'x': 0, **m}
        m |= {'e': 5}
        assert m.copy() == {'b': 2, 'c': 3, 'd': 4, 'e': 5}
        while m: m.popitem()
        assert not m
        def kind(x):
            return 'list' if isinstance(x, list) else 'dict' if isinstance(x, dict) else None
        for _ in range(3):
            assert [kind(x) for x in (l, m, [], {}, List.of(), 1)] == ['list', 'dict', 'list', 'dict', 'list', None]
        """);
  }

  @Test
  void hostObjectsInTheLibrary() {
    context
        .getBindings("python")
        .putMember("data", "h\u00e9".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    context
        .getBindings("python")
        .putMember("buffer", java.nio.ByteBuffer.wrap(new byte[] {1, 2, -1}));
    run(
        """
        import json
        from java.time import LocalDate
        from java.util import ArrayList, HashMap, List, TreeMap
        assert bytes(data) == b'h\\xc3\\xa9' and bytes(buffer) == b'\\x01\\x02\\xff'
        assert bytes(ArrayList([1, 2])) == b'\\x01\\x02'
        try: bytes(LocalDate.of(2024, 1, 2))
        except TypeError: pass
        else: assert False
        m = TreeMap({'b': ArrayList([1, None, 'x']), 'a': HashMap()})
        assert json.dumps(m) == '{"a": {}, "b": [1, null, "x"]}'
        assert json.dumps([m, List.of()], indent=1) == json.dumps([{'a': {}, 'b': [1, None, 'x']}, []], indent=1)
        assert json.loads(json.dumps(m)) == m
        days = [LocalDate.of(2024, 1, 2), LocalDate.of(2023, 5, 6)]
        assert sorted(days)[0] is days[1] and days[1] < days[0] and days[0] >= days[0] and not days[1] > days[0]
        try: days[0] < 5
        except TypeError: pass
        else: assert False
        try: List.of(1).add(2)
        except Exception as e: assert str(e) == 'java.lang.UnsupportedOperationException'
        else: assert False
        """);
  }

  @Test
  void classesInstancesAndIdentity() {
    context.getBindings("python").putMember("res", new Resource());
    run(
        """
        from java.util import ArrayList
        l = ArrayList()
        assert isinstance(l, ArrayList) and isinstance(l, java.util.List)
        assert not isinstance(l, java.util.Map) and not isinstance(3, ArrayList)
        assert issubclass(ArrayList, java.util.List)
        assert java.instanceof(l, ArrayList) and java.is_symbol(ArrayList)
        assert not java.is_symbol(l) and java.is_object(l) and java.is_function(l.add)
        other = res
        assert other is res and other == res and {res: 1}[other] == 1 and callable(res.fail)
        res.field = 9
        assert res.field == 9 and 'describe' in dir(res)
        for action in (lambda: res.none, lambda: setattr(res, 'none', 1)):
            try: action()
            except AttributeError: pass
            else: assert False
        try: java.type('no.such.Class')
        except KeyError: pass
        else: assert False
        try: import java.nosuch
        except ImportError: pass
        else: assert False
        with res as r: assert not r.closed
        assert res.closed
        """);
  }

  @Test
  void exceptionsOfTheHost() {
    context.getBindings("python").putMember("res", new Resource());
    run(
        """
        import polyglot
        for wanted in (java.lang.IllegalStateException, java.lang.RuntimeException, Exception,
                       polyglot.ForeignException, (KeyError, java.lang.IllegalStateException)):
            try: res.fail()
            except wanted as e:
                assert e.getMessage() == 'boom' and str(e) == 'boom'
                assert isinstance(e, java.lang.IllegalStateException)
        try:
            try: res.fail()
            except java.lang.ArithmeticException: assert False
        except java.lang.IllegalStateException: pass
        """);
    PolyglotException e =
        assertThrows(
            PolyglotException.class,
            () -> run("def f():\n  res.fail()\ntry:\n  f()\nfinally:\n  pass"));
    assertTrue(e.isHostException());
    assertInstanceOf(IllegalStateException.class, e.asHostException());
    List<String> guests = new ArrayList<>();
    e.getPolyglotStackTrace()
        .forEach(
            frame -> {
              if (frame.isGuestFrame()) {
                guests.add(frame.getRootName() + ":" + frame.getSourceLocation().getStartLine());
              }
            });
    assertEquals(List.of("f:2", "<module>:4"), guests);
  }

  @Test
  void pythonWhereJavaWantsAnInterface() {
    context.getBindings("python").putMember("res", new Resource());
    context.getBindings("python").putMember("table", new HashMap<>(Map.of("k", 1)));
    run(
        """
        class Square:
            def area(self): return 4.0
            def name(self, times): return 'sq' * times
        assert res.describe(Square()) == '4.0sqsqsqsqsq'
        from java.util.stream import IntStream
        assert IntStream.range(0, 5).map(lambda x: x * x).sum() == 30
        numbers = [3, 1, 2]
        java.util.Collections.sort(numbers)
        assert numbers == [1, 2, 3]
        seen = []
        t = java.lang.Thread(lambda: seen.append('ran'))
        t.start(); t.join()
        assert seen == ['ran'] and table['k'] == 1
        """);
  }

  @Test
  void polyglotModule() {
    run(
        """
        import polyglot
        @polyglot.export_value
        def exported(): return 'hi'
        polyglot.export_value(5, 'five')
        assert polyglot.import_value('five') == 5
        assert polyglot.eval(language='python', string='1 + 2') == 3
        """);
    assertEquals("hi", context.getPolyglotBindings().getMember("exported").execute().asString());
  }

  @Test
  void withoutPermissionTheHostIsOutOfReach() {
    try (Context closed =
        Context.newBuilder("python").option("engine.WarnInterpreterOnly", "false").build()) {
      closed.eval(
          "python",
          """
          import java, polyglot
          for action in (lambda: java.type('java.lang.System'),
                         lambda: polyglot.import_value('x'),
                         lambda: java.add_to_classpath('/tmp')):
              try: action()
              except PermissionError: pass
              else: assert False
          """);
    }
  }
}
