package org.boomslang.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Python objects as the polyglot API shows them to the host. */
class ValuesTest {
  private static Context context;

  @BeforeAll
  static void open() {
    context =
        Context.newBuilder("python")
            .allowAllAccess(true)
            .option("engine.WarnInterpreterOnly", "false")
            .build();
  }

  @AfterAll
  static void close() {
    context.close();
  }

  private static Value eval(String source) {
    return context.eval("python", source);
  }

  private static PolyglotException failure(String source) {
    return assertThrows(PolyglotException.class, () -> eval(source));
  }

  @Test
  void aSourceHasTheValueOfItsLastExpression() {
    assertEquals(3, eval("1 + 2").asInt());
    assertEquals(6, eval("x = 5\nx + 1").asInt());
    assertTrue(eval("y = 5").isNull());
    assertEquals("end", eval("if True:\n  z = 1\n'end'").asString());
  }

  @Test
  void numbersOfEverySize() {
    assertEquals(Long.MAX_VALUE, eval("2**63 - 1").asLong());
    Value big = eval("-2**100");
    assertFalse(big.fitsInLong());
    assertEquals(BigInteger.TWO.pow(100).negate(), big.asBigInteger());
    assertEquals(1.5, eval("1.5").asDouble());
    assertEquals(7, eval("class I(int): pass\nI(7)").asInt());
    assertEquals(2.5, eval("class F(float): pass\nF(2.5)").asDouble());
    assertTrue(eval("3 > 2").asBoolean());
    assertFalse(eval("True").isNumber());
    Value same = eval("lambda n: n == 2**100 and n + 1");
    assertEquals(
        BigInteger.TWO.pow(100).add(BigInteger.ONE),
        same.execute(BigInteger.TWO.pow(100)).asBigInteger());
    assertEquals(big.asBigInteger(), eval("lambda n: n").execute(big).asBigInteger());
  }

  @Test
  void strings() {
    assertEquals("häß😀", eval("'häß😀'").asString());
    assertEquals(4, eval("len").execute("häß😀").asInt());
    assertEquals("s", eval("class S(str): pass\nS('s')").asString());
  }

  @Test
  void bindingsAreTheNamespaceOfMain() {
    Value bindings = context.getBindings("python");
    bindings.putMember("given", 42);
    assertEquals(43, eval("given + 1").asInt());
    assertTrue(bindings.getMemberKeys().contains("given"));
    assertTrue(bindings.removeMember("given"));
    assertFalse(bindings.hasMember("given"));
    assertThrows(PolyglotException.class, () -> eval("given"));
    assertEquals(3, bindings.getMember("len").execute("abc").asInt());
  }

  @Test
  void functionsMethodsAndClasses() throws Exception {
    eval(
        """
        class Point:
            def __init__(self, x): self.x = x
            def plus(self, d, *more, k=0): return self.x + d + sum(more) + k
            def __call__(self): return 'called'
        """);
    Value cls = eval("Point");
    assertTrue(cls.canInstantiate() && cls.isMetaObject());
    Value point = cls.newInstance(3);
    assertEquals(5, point.invokeMember("plus", 2).asInt());
    assertEquals(15, point.invokeMember("plus", 2, 4, 6).asInt());
    assertEquals(5, point.getMember("plus").execute(2).asInt());
    point.putMember("x", 10);
    assertEquals(10, point.getMember("x").asInt());
    assertNull(point.getMember("absent"));
    assertTrue(point.removeMember("x"));
    assertEquals("called", point.execute().asString());
    assertEquals("__main__.Point", point.getMetaObject().getMetaQualifiedName());
    assertTrue(cls.isMetaInstance(point));
    assertEquals("int", eval("1").getMetaObject().getMetaSimpleName());
    assertTrue(eval("int").isMetaInstance(5));
    Function<Object, Object> increment = eval("lambda x: x + 1").as(Function.class);
    assertEquals(42, increment.apply(41));
    Callable<?> callable = eval("lambda: 'x'").as(Callable.class);
    assertEquals("x", callable.call());
    eval("lambda: None").as(Runnable.class).run();
    assertEquals(
        "TypeError: <lambda>() missing 1 required positional argument: 'x'",
        assertThrows(PolyglotException.class, () -> eval("lambda x: x").execute()).getMessage());
  }

  @Test
  void sequencesAreLiveLists() {
    Value list = eval("live = [1, 'a', None, {'k': [1.5, True]}]\nlive");
    assertEquals(4, list.getArraySize());
    assertEquals("a", list.getArrayElement(1).asString());
    List<Object> java = list.as(List.class);
    assertEquals(1, java.get(0));
    java.set(0, 9);
    java.add("new");
    assertTrue(eval("live[0] == 9 and live[-1] == 'new'").asBoolean());
    assertTrue(list.removeArrayElement(4));
    assertEquals(4, list.getArraySize());
    assertEquals(List.of(1, 2), eval("(1, 2)").as(List.class));
    assertEquals(Arrays.asList(0, 1, 2), new ArrayList<>(eval("range(3)").as(List.class)));
    assertArrayEquals(new int[] {1, 2}, eval("[1, 2]").as(int[].class));
    assertFalse(eval("(1,)").hasMember("append"));
    assertFalse(eval("{1}").hasArrayElements());
    assertThrows(ArrayIndexOutOfBoundsException.class, () -> list.getArrayElement(9));
  }

  @Test
  void mappingsAreLiveMaps() {
    Value dict = eval("table = {'a': 1, 2: {'c': 2}}\ntable");
    assertTrue(dict.hasHashEntries() && !dict.hasArrayElements());
    assertEquals(1, dict.getHashValue("a").asInt());
    Map<Object, Object> java = dict.as(Map.class);
    assertEquals(1, java.get("a"));
    java.put("b", 3);
    assertEquals(3, eval("table['b']").asInt());
    assertTrue(dict.removeHashEntry("b"));
    assertNull(dict.getHashValue("b"));
    List<Object> keys = new ArrayList<>();
    java.forEach((key, value) -> keys.add(key));
    assertEquals(List.of("a", 2), keys);
    Value custom =
        eval(
            """
            import collections.abc
            class Squares(collections.abc.Mapping):
                def __getitem__(self, k): return k * k
                def __iter__(self): return iter((1, 2))
                def __len__(self): return 2
            Squares()
            """);
    assertTrue(custom.hasHashEntries());
    assertEquals(9, custom.getHashValue(3).asInt());
    assertEquals(2, custom.getHashSize());
  }

  @Test
  void iteratorsDoNotLoseWhatTheyLookedAheadFor() {
    Value squares = eval("(i * i for i in range(4))");
    int sum = 0;
    while (squares.hasIteratorNextElement()) {
      assertTrue(squares.hasIteratorNextElement());
      sum += squares.getIteratorNextElement().asInt();
    }
    assertEquals(14, sum);
    Value set = eval("{7}");
    assertTrue(set.hasIterator());
    assertEquals(7, set.getIterator().getIteratorNextElement().asInt());
  }

  @Test
  void datesTimesZonesAndDurations() {
    eval("import datetime as dt, zoneinfo");
    Value moment = eval("dt.datetime(2024, 1, 2, 3, 4, 5, 6, tzinfo=dt.timezone.utc)");
    assertEquals(Instant.parse("2024-01-02T03:04:05.000006Z"), moment.asInstant());
    assertEquals(LocalDate.of(2024, 1, 2), eval("dt.date(2024, 1, 2)").asDate());
    assertEquals(LocalTime.of(3, 4), eval("dt.time(3, 4)").asTime());
    assertFalse(eval("dt.datetime(2024, 1, 2)").isInstant());
    assertEquals(
        Duration.ofDays(-1).plusNanos(5000),
        eval("dt.timedelta(days=-1, microseconds=5)").asDuration());
    assertEquals(
        ZoneId.of("Europe/Vienna"), eval("zoneinfo.ZoneInfo('Europe/Vienna')").asTimeZone());
  }

  @Test
  void buffers() {
    Value bytes = eval("b'abcdefgh'");
    assertEquals(8, bytes.getBufferSize());
    assertEquals('b', bytes.readBufferByte(1));
    assertEquals(0x64636261, bytes.readBufferInt(ByteOrder.LITTLE_ENDIAN, 0));
    assertFalse(bytes.isBufferWritable());
    Value array = eval("import array\nnumbers = array.array('i', [1, 2])\nnumbers");
    array.writeBufferInt(ByteOrder.nativeOrder(), 4, 77);
    assertEquals(77, eval("numbers[1]").asInt());
    assertTrue(eval("memoryview(bytearray(3))").isBufferWritable());
    assertThrows(IndexOutOfBoundsException.class, () -> bytes.readBufferByte(8));
  }

  @Test
  void exceptionsHaveGuestFramesAndPositions() throws Exception {
    Source source =
        Source.newBuilder("python", "def g(x):\n  return 1 // x\n\ndef h():\n  g(0)\nh()\n", "p.py")
            .build();
    PolyglotException e = assertThrows(PolyglotException.class, () -> context.eval(source));
    assertEquals("ZeroDivisionError: division by zero", e.getMessage());
    assertTrue(e.isGuestException());
    assertEquals("1 // x", e.getSourceLocation().getCharacters().toString());
    List<String> frames = new ArrayList<>();
    for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
      if (frame.isGuestFrame()) {
        frames.add(frame.getRootName() + ":" + frame.getSourceLocation().getStartLine());
      }
    }
    assertEquals(List.of("g:2", "h:5", "<module>:6"), frames);
    Value thrown = e.getGuestObject();
    assertTrue(thrown.isException());
    assertEquals("ZeroDivisionError", thrown.getMetaObject().getMetaSimpleName());
    assertThrows(PolyglotException.class, thrown::throwException);
    Value caught = eval("def caught(f):\n  try: f()\n  except Exception as e: return e\ncaught");
    Runnable rethrow =
        () -> {
          throw thrown.throwException();
        };
    assertEquals("ZeroDivisionError", caught.execute(rethrow).getMetaObject().getMetaSimpleName());
  }

  @Test
  void syntaxErrorsAndExits() {
    PolyglotException syntax = failure("x = (1,\n  2 +* 3)");
    assertTrue(syntax.isSyntaxError());
    assertEquals(2, syntax.getSourceLocation().getStartLine());
    PolyglotException exit = failure("import sys; sys.exit(3)");
    assertTrue(exit.isExit());
    assertEquals(3, exit.getExitStatus());
  }

  @Test
  void displayAndIdentity() {
    assertEquals("[1, 'a']", eval("[1, 'a']").toString());
    assertEquals("None", eval("None").toString());
    Value same = eval("o = object()\n(o, o)");
    assertEquals(same.getArrayElement(0), same.getArrayElement(1));
    assertEquals(same.getArrayElement(0).hashCode(), same.getArrayElement(1).hashCode());
    assertEquals("f", eval("def f(): pass\nf").getMember("__name__").asString());
    assertEquals(1, eval("def f(): pass\nf").getSourceLocation().getStartLine());
  }
}
