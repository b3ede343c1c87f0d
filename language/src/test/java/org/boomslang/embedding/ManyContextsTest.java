package org.boomslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contexts that have analysed sources in common, and nothing else. */
class ManyContextsTest {
  private static final String LONG =
      "x = 'a line of text that makes this source long enough to be kept'\n".repeat(10);

  private static Context.Builder builder(Engine engine) {
    return Context.newBuilder("python").engine(engine).allowAllAccess(true);
  }

  private static Engine engine() {
    return Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
  }

  @Test
  void eachContextGetsItsOwnWarningsAndErrors() {
    try (Engine engine = engine()) {
      for (int i = 0; i < 2; i++) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Context context = builder(engine).err(err).build()) {
          context.eval("python", LONG + "assert (x, 1)\n");
          assertTrue(
              err.toString(StandardCharsets.UTF_8).contains("SyntaxWarning"), "context " + i);
          PolyglotException e =
              assertThrows(
                  PolyglotException.class, () -> context.eval("python", LONG + "return 1\n"));
          assertTrue(e.isSyntaxError());
          assertEquals(11, e.getSourceLocation().getStartLine());
        }
      }
    }
  }

  @Test
  void changedModulesAreSeen(@TempDir Path folder) throws Exception {
    try (Engine engine = engine()) {
      for (int i = 0; i < 3; i++) {
        Files.writeString(folder.resolve("changing.py"), "value = " + i / 2 + "\n" + LONG);
        try (Context context =
            builder(engine).option("python.PythonPath", folder.toString()).build()) {
          assertEquals(i / 2, context.eval("python", "import changing; changing.value").asInt());
        }
      }
    }
  }

  @Test
  void theSameTextIsAnotherFileInTracebacks() throws Exception {
    String text = LONG + "def f():\n  import sys; return sys._getframe().f_code.co_filename\nf()\n";
    try (Engine engine = engine()) {
      for (String name : List.of("first.py", "second.py")) {
        try (Context context = builder(engine).build()) {
          Source source = Source.newBuilder("python", text, name).build();
          assertEquals(name, context.eval(source).asString());
          assertEquals("x = 1", context.eval("python", "x = 1; \"x = 1\"").asString());
        }
      }
    }
  }

  @Test
  void contextsOfManyThreadsImportTheSame() throws Exception {
    try (Engine engine = engine();
        ExecutorService executor = Executors.newFixedThreadPool(4)) {
      List<Future<String>> results = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int n = i;
        results.add(
            executor.submit(
                () -> {
                  try (Context context = builder(engine).build()) {
                    return context
                        .eval(
                            "python",
                            "import json, string, dataclasses, enum, functools\n"
                                + LONG
                                + "@dataclasses.dataclass\n"
                                + "class D:\n  n: int\n"
                                + "json.dumps(dataclasses.asdict(D("
                                + n
                                + ")))")
                        .asString();
                  }
                }));
      }
      for (int i = 0; i < results.size(); i++) {
        assertEquals("{\"n\": " + i + "}", results.get(i).get());
      }
    }
  }
}
