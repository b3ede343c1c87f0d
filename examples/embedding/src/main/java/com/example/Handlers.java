package com.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * The Python functions of {@code handlers.py} in one context. Any number of threads may call them
 * at the same time: nothing here locks, and nothing needs to.
 */
final class Handlers implements AutoCloseable {
  private final Context context;
  private final Value functions;

  Handlers() throws IOException {
    context =
        Context.newBuilder("python")
            .allowAllAccess(true)
            .option("engine.WarnVirtualThreadSupport", "false")
            .build();
    try (InputStream text = Handlers.class.getResourceAsStream("/handlers.py")) {
      context.eval(
          Source.newBuilder(
                  "python", new InputStreamReader(text, StandardCharsets.UTF_8), "handlers.py")
              .build());
    }
    functions = context.getBindings("python");
  }

  /** Whether there is a handler of that name. */
  boolean has(String name) {
    return !name.startsWith("_") && functions.hasMember(name);
  }

  /**
   * Calls a handler.
   *
   * @throws PolyglotException what the Python function raised
   */
  String call(String name, String body) {
    return functions.getMember(name).execute(body).asString();
  }

  @Override
  public void close() {
    context.close(true);
  }
}
