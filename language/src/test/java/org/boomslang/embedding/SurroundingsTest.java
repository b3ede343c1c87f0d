package org.boomslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an embedder gives a context: streams, arguments, files, time zone; and what comes back. */
class SurroundingsTest {
  private static Context.Builder builder() {
    return Context.newBuilder("python").option("engine.WarnInterpreterOnly", "false");
  }

  @Test
  void linesAreWrittenWhenTheyArePrinted() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Context context = builder().out(out).build()) {
      context.eval("python", "print('one')");
      assertEquals("one\n", out.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void anInteractiveSourceShowsItsValue() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Context context = builder().out(out).build()) {
      for (String text : List.of("x = 20", "x + 1", "None")) {
        Source source = Source.newBuilder("python", text, "line").interactive(true).buildLiteral();
        context.eval(source);
      }
      assertEquals("21\n", out.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void wrongOptionsAreRefused() {
    for (String[] option :
        new String[][] {
          {"python.IntMaxStrDigits", "-5"},
          {"python.IntMaxStrDigits", "639"},
          {"python.IntMaxStrDigits", "many"},
          {"python.Optimize", "-1"},
          {"python.GIL", "maybe"},
          {"python.Nonsense", "1"}
        }) {
      assertThrows(
          IllegalArgumentException.class,
          () -> builder().allowAllAccess(true).option(option[0], option[1]).build(),
          option[0] + "=" + option[1]);
    }
    try (Context context = builder().option("python.IntMaxStrDigits", "640").build()) {
      assertEquals(640, context.eval("python", "import sys; sys.get_int_max_str_digits()").asInt());
    }
  }

  @Test
  void argumentsAndTimeZoneAreTheEmbedders() {
    try (Context context =
        builder()
            .arguments("python", new String[] {"service", "a b"})
            .timeZone(ZoneId.of("Asia/Tokyo"))
            .build()) {
      assertEquals("['service', 'a b']", context.eval("python", "import sys\nsys.argv").toString());
      assertEquals(9, context.eval("python", "import time\ntime.localtime(0).tm_hour").asInt());
    }
    try (Context context = builder().build()) {
      assertEquals("['']", context.eval("python", "import sys\nsys.argv").toString());
    }
  }

  @Test
  void filesAreKnownByNameAndReadInTheirEncoding(@TempDir Path folder) throws Exception {
    assertEquals("python", Source.findLanguage(new File("program.py")));
    Path file = folder.resolve("program.py");
    Files.write(
        file,
        "#!/usr/bin/env python3\n# -*- coding: latin-1 -*-\n('é', __file__)"
            .getBytes(StandardCharsets.ISO_8859_1));
    Path script = Files.copy(file, folder.resolve("script"));
    assertEquals("text/x-python", Source.findMimeType(script.toFile()));
    try (Context context = builder().build()) {
      Value result = context.eval(Source.newBuilder("python", file.toFile()).build());
      assertEquals("é", result.getArrayElement(0).asString());
      assertEquals(file.toString(), result.getArrayElement(1).asString());
    }
  }

  @Test
  void childrenWriteToPipesAlsoWhereNativeAccessIsAllowed() {
    for (boolean nativeAccess : new boolean[] {false, true}) {
      try (Context context =
          builder()
              .allowIO(IOAccess.ALL)
              .allowCreateProcess(true)
              .allowCreateThread(true)
              .allowNativeAccess(nativeAccess)
              .build()) {
        Value result =
            context.eval(
                "python",
                """
                import subprocess
                done = subprocess.run(['sh', '-c', 'echo out; echo err >&2; cat'],
                                      capture_output=True, input=b'in', timeout=60)
                (done.stdout, done.stderr, done.returncode)
                """);
        assertEquals("(b'out\\nin', b'err\\n', 0)", result.toString());
      }
    }
  }

  @Test
  void bigIntsAreNoFloats() {
    try (Context context = builder().build()) {
      Value big = context.eval("python", "2**70");
      assertEquals(BigInteger.TWO.pow(70), big.as(Object.class));
      assertEquals(BigInteger.TWO.pow(70), big.as(Number.class));
      assertFalse(big.fitsInDouble());
      assertTrue(context.eval("python", "2**40").fitsInDouble());
    }
  }

  @Test
  void whatAGeneratorRaisesComesOutOfAnIterator() {
    try (Context context = builder().build()) {
      Value iterator =
          context.eval("python", "def gen():\n  yield 1\n  raise ValueError('end')\ngen()");
      assertEquals(1, iterator.getIteratorNextElement().asInt());
      PolyglotException raised =
          assertThrows(PolyglotException.class, iterator::hasIteratorNextElement);
      assertEquals("ValueError: end", raised.getMessage());
      assertFalse(raised.isInternalError());
      assertEquals(
          3, raised.getPolyglotStackTrace().iterator().next().getSourceLocation().getStartLine());
    }
  }

  @Test
  void membersAreTheAttributesThatAProgramGave() {
    try (Context context = builder().build()) {
      Value object =
          context.eval(
              "python",
              "class C:\n  k = 1\n  def __init__(self): self.v = 2\n  def m(self): pass\nC()");
      assertEquals(Set.of("k", "v", "m"), object.getMemberKeys());
      assertTrue(object.hasMember("__class__"));
      assertThrows(UnsupportedOperationException.class, () -> object.invokeMember("v"));
    }
  }
}
