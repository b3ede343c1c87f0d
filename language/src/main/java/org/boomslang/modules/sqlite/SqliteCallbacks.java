package org.boomslang.modules.sqlite;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.boomslang.modules.sqlite.SqliteLibrary.Function;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyException;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyThreadState;

/**
 * Python functions that SQLite calls. Each registration has a number, which SQLite passes back as
 * user data; what the number stands for is kept until SQLite calls the destructor or the connection
 * is closed. Python code is called by the thread that runs the statement, attached for the time.
 *
 * <p>A function of a program gives its result, or a tuple for an error: {@code (0, message)},
 * {@code (1,)} for exhausted memory, {@code (2,)} for a value that is too big. What Java throws
 * must not pass through SQLite's frames, so it is kept and thrown when the call into SQLite returns
 * ({@link #rethrow}).
 *
 * <p>Thread-safety: atomic.
 */
final class SqliteCallbacks {
  private static final Map<Long, Object[]> TARGETS = new ConcurrentHashMap<>();
  private static final AtomicLong NUMBERS = new AtomicLong(1);
  private static final ThreadLocal<Throwable> THROWN = new ThreadLocal<>();

  private static final Function USER_DATA = new Function("user_data");
  private static final Function AGGREGATE_CONTEXT = new Function("aggregate_context");
  private static final Function RESULT_ERROR = new Function("result_error");
  private static final Function RESULT_NO_MEMORY = new Function("result_error_nomem");
  private static final Function RESULT_TOO_BIG = new Function("result_error_toobig");
  private static final Function EXPANDED = new Function("expanded_sql");
  private static final Function FREE = new Function("free");

  private static final int SCALAR = 0;
  private static final int STEP = 1;
  private static final int FINAL = 2;
  private static final int VALUE = 3;
  private static final int INVERSE = 4;

  /** The entry points that SQLite is given; made when the first is needed. */
  static final class Stubs {
    static final long SCALAR_FUNCTION = stub("scalar", void.class, 3);
    static final long STEP_FUNCTION = stub("step", void.class, 3);
    static final long FINAL_FUNCTION = stub("finish", void.class, 1);
    static final long VALUE_FUNCTION = stub("value", void.class, 1);
    static final long INVERSE_FUNCTION = stub("inverse", void.class, 3);
    static final long COLLATION = stub("collate", long.class, 5);
    static final long AUTHORIZER = stub("authorize", long.class, 6);
    static final long PROGRESS = stub("progress", long.class, 1);
    static final long TRACE = stub("trace", long.class, 4);
    static final long DESTROY = stub("destroy", void.class, 1);

    private Stubs() {}

    private static long stub(String name, Class<?> result, int words) {
      try {
        Class<?>[] types = new Class<?>[words];
        MemoryLayout[] layouts = new MemoryLayout[words];
        java.util.Arrays.fill(types, long.class);
        java.util.Arrays.fill(layouts, ValueLayout.JAVA_LONG);
        return Linker.nativeLinker()
            .upcallStub(
                MethodHandles.lookup()
                    .findStatic(SqliteCallbacks.class, name, MethodType.methodType(result, types)),
                result == void.class
                    ? FunctionDescriptor.ofVoid(layouts)
                    : FunctionDescriptor.of(ValueLayout.JAVA_LONG, layouts),
                Arena.global())
            .address();
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
  }

  private SqliteCallbacks() {}

  /** Registers Python functions; gives their number. */
  static long register(Object... functions) {
    long number = NUMBERS.getAndIncrement();
    TARGETS.put(number, functions);
    return number;
  }

  static void forget(long number) {
    TARGETS.remove(number);
  }

  /** Throws what a callback of the call that has just returned has thrown. */
  static void rethrow() {
    Throwable thrown = THROWN.get();
    if (thrown != null) {
      THROWN.remove();
      throw SqliteCallbacks.<RuntimeException>same(thrown);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException same(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static <T> T attached(Supplier<T> body, T failed) {
    PyThreadState thread = null;
    try {
      thread = PyThreadState.get();
      thread.attach();
    } catch (Throwable e) {
      THROWN.set(e);
      return failed;
    }
    try {
      return body.get();
    } catch (Throwable e) {
      THROWN.set(e);
      return failed;
    } finally {
      thread.detach();
    }
  }

  private static Object target(long number, int index) {
    return TARGETS.get(number)[index];
  }

  // ------------------------------------------------------------------ functions

  private static void call(int which, long context, int count, long values) {
    attached(
        () -> {
          Object function = target(USER_DATA.word(context), which);
          boolean keyed = which != SCALAR;
          Object[] arguments = new Object[count + (keyed ? 1 : 0)];
          if (keyed) {
            arguments[0] = AGGREGATE_CONTEXT.word(context, which == STEP ? 8 : 0);
          }
          for (int i = 0; i < count; i++) {
            arguments[i + (keyed ? 1 : 0)] =
                SqliteValues.argument(SqliteLibrary.peek(values + 8L * i));
          }
          Object result = Calls.call(function, arguments);
          if (result instanceof PyTuple error) {
            fail(context, error);
          } else if (which != STEP && which != INVERSE && !SqliteValues.result(context, result)) {
            error(context, "user-defined function raised exception");
          }
          return null;
        },
        null);
  }

  private static void fail(long context, PyTuple error) {
    switch ((int) (long) (Long) error.get(0)) {
      case 1 -> RESULT_NO_MEMORY.word(context);
      case 2 -> RESULT_TOO_BIG.word(context);
      default -> error(context, PyStr.toJava(error.get(1)));
    }
  }

  private static void error(long context, String message) {
    try (Arena arena = Arena.ofConfined()) {
      byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
      RESULT_ERROR.word(context, SqliteLibrary.copy(arena, bytes), bytes.length);
    }
  }

  static void scalar(long context, long count, long values) {
    call(SCALAR, context, (int) count, values);
  }

  static void step(long context, long count, long values) {
    call(STEP, context, (int) count, values);
  }

  static void finish(long context) {
    call(FINAL, context, 0, 0);
  }

  static void value(long context) {
    call(VALUE, context, 0, 0);
  }

  static void inverse(long context, long count, long values) {
    call(INVERSE, context, (int) count, values);
  }

  // ------------------------------------------------------------------ others

  private static Object text(byte[] utf8) {
    return PyStr.of(new String(utf8, StandardCharsets.UTF_8));
  }

  private static Object textOrNone(long address) {
    String text = SqliteLibrary.string(address);
    return text == null ? PyNone.NONE : PyStr.of(text);
  }

  static long collate(long number, long size1, long text1, long size2, long text2) {
    return attached(
        () ->
            Conversions.asLong(
                Calls.call(
                    target(number, 0),
                    text(SqliteLibrary.bytes(text1, (int) size1)),
                    text(SqliteLibrary.bytes(text2, (int) size2)))),
        0L);
  }

  static long authorize(long number, long action, long a, long b, long database, long trigger) {
    return attached(
        () ->
            asLong(
                callHook(
                    number,
                    (long) (int) action,
                    textOrNone(a),
                    textOrNone(b),
                    textOrNone(database),
                    textOrNone(trigger))),
        1L);
  }

  static long progress(long number) {
    return attached(() -> asLong(callHook(number)), 1L);
  }

  /**
   * Calls the function of a handler that a connection has one of; null when another thread has
   * replaced it under the statement that runs.
   */
  private static Object callHook(long number, Object... arguments) {
    Object[] functions = TARGETS.get(number);
    return functions == null ? null : Calls.call(functions[0], arguments);
  }

  private static long asLong(Object result) {
    return result == null ? 0 : Conversions.asLong(result);
  }

  static long trace(long event, long number, long statement, long sql) {
    return attached(
        () -> {
          String text = SqliteLibrary.string(sql);
          boolean comment = text != null && text.startsWith("--");
          long expanded = comment ? 0 : EXPANDED.word(statement);
          String full = expanded == 0 ? null : SqliteLibrary.string(expanded);
          if (expanded != 0) {
            FREE.word(expanded);
          }
          Object shown = comment ? PyStr.of(text) : full == null ? PyNone.NONE : PyStr.of(full);
          try {
            callHook(number, shown, textOrNone(sql));
          } catch (PyException ignored) {
            // The wrapper in Python reports what the program's function raises.
          }
          return 0L;
        },
        0L);
  }

  static void destroy(long number) {
    TARGETS.remove(number);
  }
}
