package org.boomslang.modules.sqlite;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.sqlite.SqliteCallbacks.Stubs;
import org.boomslang.modules.sqlite.SqliteLibrary.Function;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;

/**
 * Module {@code _sqlite3_library}: SQLite's functions for {@code _sqlite3}, with pointers as ints
 * and result codes as they are. What may wait or run long does so outside, so that it holds up
 * nobody.
 */
@PyBuiltins(module = "_sqlite3_library", doc = "SQLite's functions, for _sqlite3 alone.")
public final class SqliteModule {
  private static final int UTF8 = 1;

  private static final Function OPEN = new Function("open_v2");
  private static final Function CLOSE = new Function("close_v2");
  private static final Function EXTENDED_ERROR = new Function("extended_errcode");
  private static final Function ERROR_MESSAGE = new Function("errmsg");
  private static final Function ERROR_STRING = new Function("errstr");
  private static final Function EXTENDED_CODES = new Function("extended_result_codes");
  private static final Function PREPARE = new Function("prepare_v2");
  private static final Function STEP = new Function("step");
  private static final Function RESET = new Function("reset");
  private static final Function FINALIZE = new Function("finalize");
  private static final Function CLEAR = new Function("clear_bindings");
  private static final Function PARAMETERS = new Function("bind_parameter_count");
  private static final Function PARAMETER_NAME = new Function("bind_parameter_name");
  private static final Function COLUMNS = new Function("column_count");
  private static final Function DATA_COUNT = new Function("data_count");
  private static final Function COLUMN_NAME = new Function("column_name");
  private static final Function COLUMN_DECLARED = new Function("column_decltype");
  private static final Function CHANGES = new Function("changes");
  private static final Function TOTAL_CHANGES = new Function("total_changes");
  private static final Function LAST_ROW = new Function("last_insert_rowid");
  private static final Function AUTOCOMMIT = new Function("get_autocommit");
  private static final Function INTERRUPT = new Function("interrupt");
  private static final Function BUSY_TIMEOUT = new Function("busy_timeout");
  private static final Function LIMIT = new Function("limit");
  private static final Function READ_ONLY = new Function("stmt_readonly");
  private static final Function COMPLETE = new Function("complete");
  private static final Function VERSION = new Function("libversion");
  private static final Function VERSION_NUMBER = new Function("libversion_number");
  private static final Function THREAD_SAFE = new Function("threadsafe");
  private static final Function CREATE_FUNCTION = new Function("create_function_v2");
  private static final Function CREATE_WINDOW = new Function("create_window_function");
  private static final Function CREATE_COLLATION = new Function("create_collation_v2");
  private static final Function AUTHORIZER = new Function("set_authorizer");
  private static final Function PROGRESS = new Function("progress_handler");
  private static final Function TRACE = new Function("trace_v2");
  private static final Function BLOB_OPEN = new Function("blob_open");
  private static final Function BLOB_CLOSE = new Function("blob_close");
  private static final Function BLOB_SIZE = new Function("blob_bytes");
  private static final Function BLOB_READ = new Function("blob_read");
  private static final Function BLOB_WRITE = new Function("blob_write");
  private static final Function BACKUP_INIT = new Function("backup_init");
  private static final Function BACKUP_STEP = new Function("backup_step");
  private static final Function BACKUP_FINISH = new Function("backup_finish");
  private static final Function BACKUP_LEFT = new Function("backup_remaining");
  private static final Function BACKUP_PAGES = new Function("backup_pagecount");
  private static final Function SERIALIZE = new Function("serialize");
  private static final Function DESERIALIZE = new Function("deserialize");
  private static final Function CONFIGURE = new Function("db_config");
  private static final Function ALLOCATE = new Function("malloc64");
  private static final Function FREE = new Function("free");
  private static final Function ERROR_OFFSET = new Function("error_offset");

  private SqliteModule() {}

  static void initialize(PyContext context, PyModule module) {
    if (!NativeAccess.isUsable()) {
      throw PyErrors.importError("SQLite needs native access, which is denied here");
    }
    String failure = SqliteLibrary.failure();
    if (failure != null) {
      throw PyErrors.importError("%s", failure);
    }
    module.setAttribute("version", PyStr.of(SqliteLibrary.string(VERSION.word())));
    module.setAttribute("version_number", (long) VERSION_NUMBER.call());
    module.setAttribute("threadsafe", (long) THREAD_SAFE.call());
  }

  @FunctionalInterface
  private interface Opening {
    int run(long result);
  }

  /** The result code and what a function stored through a pointer. */
  private static PyTuple opened(Opening opening) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment result = arena.allocate(8, 8);
      long code = opening.run(result.address());
      return PyTuple.of(code, result.get(ValueLayout.JAVA_LONG, 0));
    }
  }

  private static long text(Arena arena, String text) {
    return SqliteLibrary.copy(arena, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Object string(long address) {
    String text = SqliteLibrary.string(address);
    return text == null ? PyNone.NONE : PyStr.of(text);
  }

  @PyBuiltin(name = "open", sig = "(filename, flags, /)")
  static PyTuple open(PyBytes filename, int flags) {
    try (Arena arena = Arena.ofConfined()) {
      long path = SqliteLibrary.copy(arena, filename.array());
      PyTuple result = opened(at -> Blocking.outside(() -> OPEN.call(path, at, flags, 0)));
      if ((Long) result.get(1) != 0) {
        EXTENDED_CODES.call((Long) result.get(1), 1);
      }
      return result;
    }
  }

  @PyBuiltin(name = "close", sig = "(db, /)")
  static long close(long db) {
    return Blocking.outside(() -> CLOSE.call(db));
  }

  @PyBuiltin(name = "errcode", sig = "(db, /)")
  static long errcode(long db) {
    return EXTENDED_ERROR.call(db);
  }

  @PyBuiltin(name = "errmsg", sig = "(db, /)")
  static Object errmsg(long db) {
    return string(ERROR_MESSAGE.word(db));
  }

  @PyBuiltin(name = "errstr", sig = "(code, /)")
  static Object errstr(int code) {
    return string(ERROR_STRING.word(code));
  }

  @PyBuiltin(name = "error_offset", sig = "(db, /)")
  static long errorOffset(long db) {
    return ERROR_OFFSET.exists() ? ERROR_OFFSET.call(db) : -1;
  }

  // ------------------------------------------------------------------ statements

  @PyBuiltin(
      name = "prepare",
      sig = "(db, sql, /)",
      doc = "The result code, the statement, and how many bytes of the text it took.")
  static PyTuple prepare(long db, PyBytes sql) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment results = arena.allocate(16, 8);
      byte[] bytes = sql.array();
      long copy = SqliteLibrary.copy(arena, bytes);
      long at = results.address();
      int code = Blocking.outside(() -> PREPARE.call(db, copy, bytes.length + 1L, at, at + 8));
      SqliteCallbacks.rethrow();
      long end = results.get(ValueLayout.JAVA_LONG, 8);
      return PyTuple.of(
          (long) code,
          results.get(ValueLayout.JAVA_LONG, 0),
          end == 0 ? (long) bytes.length : Math.min(end - copy, bytes.length));
    }
  }

  @PyBuiltin(name = "step", sig = "(statement, /)")
  static long step(long statement) {
    int code = Blocking.outside(() -> STEP.call(statement));
    SqliteCallbacks.rethrow();
    return code;
  }

  @PyBuiltin(name = "reset", sig = "(statement, /)")
  static long reset(long statement) {
    int code = Blocking.outside(() -> RESET.call(statement));
    SqliteCallbacks.rethrow();
    return code;
  }

  @PyBuiltin(name = "finalize", sig = "(statement, /)")
  static long finalizeStatement(long statement) {
    int code = Blocking.outside(() -> FINALIZE.call(statement));
    SqliteCallbacks.rethrow();
    return code;
  }

  @PyBuiltin(name = "clear_bindings", sig = "(statement, /)")
  static long clearBindings(long statement) {
    return CLEAR.call(statement);
  }

  @PyBuiltin(name = "bind", sig = "(statement, index, value, /)")
  static long bind(long statement, int index, Object value) {
    return SqliteValues.bind(statement, index, value);
  }

  @PyBuiltin(name = "bind_parameter_count", sig = "(statement, /)")
  static long parameterCount(long statement) {
    return PARAMETERS.call(statement);
  }

  @PyBuiltin(name = "bind_parameter_name", sig = "(statement, index, /)")
  static Object parameterName(long statement, int index) {
    return string(PARAMETER_NAME.word(statement, index));
  }

  @PyBuiltin(name = "column_count", sig = "(statement, /)")
  static long columnCount(long statement) {
    return COLUMNS.call(statement);
  }

  @PyBuiltin(name = "column_name", sig = "(statement, index, /)")
  static Object columnName(long statement, int index) {
    return string(COLUMN_NAME.word(statement, index));
  }

  @PyBuiltin(name = "column_decltype", sig = "(statement, index, /)")
  static Object columnDeclared(long statement, int index) {
    return string(COLUMN_DECLARED.word(statement, index));
  }

  @PyBuiltin(name = "column_type", sig = "(statement, index, /)")
  static long columnType(long statement, int index) {
    return SqliteValues.columnType(statement, index);
  }

  @PyBuiltin(name = "column_bytes", sig = "(statement, index, /)")
  static PyBytes columnBytes(long statement, int index) {
    return PyBytes.wrap(SqliteValues.columnBytes(statement, index));
  }

  @PyBuiltin(
      name = "column",
      sig = "(statement, index, /)",
      doc = "A value of the current row; NotImplemented for text that is no UTF-8.")
  static Object column(long statement, int index) {
    Object value = SqliteValues.column(statement, index);
    return value instanceof byte[]
        ? org.boomslang.objects.none.PyNotImplemented.NOT_IMPLEMENTED
        : value;
  }

  @PyBuiltin(
      name = "row",
      sig = "(statement, /)",
      doc = "The current row; an int instead, the column, where text is no UTF-8.")
  static Object row(long statement) {
    Object[] values = new Object[DATA_COUNT.call(statement)];
    for (int i = 0; i < values.length; i++) {
      values[i] = SqliteValues.column(statement, i);
      if (values[i] instanceof byte[]) {
        return (long) i;
      }
    }
    return PyTuple.of(values);
  }

  @PyBuiltin(name = "stmt_readonly", sig = "(statement, /)")
  static boolean readOnly(long statement) {
    return READ_ONLY.call(statement) != 0;
  }

  @PyBuiltin(name = "complete", sig = "(sql, /)")
  static boolean complete(PyBytes sql) {
    try (Arena arena = Arena.ofConfined()) {
      return COMPLETE.call(SqliteLibrary.copy(arena, sql.array())) != 0;
    }
  }

  // ------------------------------------------------------------------ connections

  @PyBuiltin(name = "changes", sig = "(db, /)")
  static long changes(long db) {
    return CHANGES.call(db);
  }

  @PyBuiltin(name = "total_changes", sig = "(db, /)")
  static long totalChanges(long db) {
    return TOTAL_CHANGES.call(db);
  }

  @PyBuiltin(name = "last_insert_rowid", sig = "(db, /)")
  static long lastRow(long db) {
    return LAST_ROW.word(db);
  }

  @PyBuiltin(name = "get_autocommit", sig = "(db, /)")
  static boolean autocommit(long db) {
    return AUTOCOMMIT.call(db) != 0;
  }

  @PyBuiltin(name = "interrupt", sig = "(db, /)")
  static void interrupt(long db) {
    INTERRUPT.word(db);
  }

  @PyBuiltin(name = "busy_timeout", sig = "(db, milliseconds, /)")
  static long busyTimeout(long db, int milliseconds) {
    return BUSY_TIMEOUT.call(db, milliseconds);
  }

  @PyBuiltin(name = "limit", sig = "(db, category, value, /)")
  static long limit(long db, int category, int value) {
    return LIMIT.call(db, category, value);
  }

  @PyBuiltin(
      name = "db_config",
      sig = "(db, operation, value, /)",
      doc = "Sets (0, 1) or asks for (-1) an option; the result code and the value.")
  static PyTuple configure(long db, int operation, int value) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment now = arena.allocate(8, 8);
      long code = CONFIGURE.call(db, operation, value, now.address());
      return PyTuple.of(code, (long) now.get(ValueLayout.JAVA_INT, 0));
    }
  }

  // ------------------------------------------------------------------ callbacks

  @PyBuiltin(name = "create_function", sig = "(db, name, count, flags, function, /)")
  static long createFunction(long db, String name, int count, int flags, Object function) {
    boolean none = function == PyNone.NONE;
    long number = none ? 0 : SqliteCallbacks.register(function);
    try (Arena arena = Arena.ofConfined()) {
      return CREATE_FUNCTION.call(
          db,
          text(arena, name),
          count,
          UTF8 | flags,
          number,
          none ? 0 : Stubs.SCALAR_FUNCTION,
          0,
          0,
          none ? 0 : Stubs.DESTROY);
    }
  }

  @PyBuiltin(name = "create_aggregate", sig = "(db, name, count, step, final, /)")
  static long createAggregate(long db, String name, int count, Object step, Object finish) {
    boolean none = step == PyNone.NONE;
    long number = none ? 0 : SqliteCallbacks.register(null, step, finish);
    try (Arena arena = Arena.ofConfined()) {
      return CREATE_FUNCTION.call(
          db,
          text(arena, name),
          count,
          UTF8,
          number,
          0,
          none ? 0 : Stubs.STEP_FUNCTION,
          none ? 0 : Stubs.FINAL_FUNCTION,
          none ? 0 : Stubs.DESTROY);
    }
  }

  /** SQLite's function takes ten arguments: the destructor goes on the stack. */
  @PyBuiltin(
      name = "create_window_function",
      sig = "(db, name, count, step, final, value, inverse, /)")
  static long createWindow(
      long db, String name, int count, Object step, Object finish, Object value, Object inverse) {
    boolean none = step == PyNone.NONE;
    long number = none ? 0 : SqliteCallbacks.register(null, step, finish, value, inverse);
    try (Arena arena = Arena.ofConfined()) {
      return CREATE_WINDOW.call(
          db,
          text(arena, name),
          count,
          UTF8,
          number,
          none ? 0 : Stubs.STEP_FUNCTION,
          none ? 0 : Stubs.FINAL_FUNCTION,
          none ? 0 : Stubs.VALUE_FUNCTION,
          none ? 0 : Stubs.INVERSE_FUNCTION,
          none ? 0 : Stubs.DESTROY);
    }
  }

  @PyBuiltin(name = "create_collation", sig = "(db, name, function, /)")
  static long createCollation(long db, String name, Object function) {
    boolean none = function == PyNone.NONE;
    long number = none ? 0 : SqliteCallbacks.register(function);
    try (Arena arena = Arena.ofConfined()) {
      int code =
          CREATE_COLLATION.call(
              db,
              text(arena, name),
              UTF8,
              number,
              none ? 0 : Stubs.COLLATION,
              none ? 0 : Stubs.DESTROY);
      if (code != 0) {
        // Alone among these, it does not call the destructor when it fails.
        SqliteCallbacks.forget(number);
      }
      return code;
    }
  }

  @PyBuiltin(
      name = "set_authorizer",
      sig = "(db, function, /)",
      doc = "The result code, and the number to forget when another takes its place.")
  static PyTuple setAuthorizer(long db, Object function) {
    boolean none = function == PyNone.NONE;
    long number = none ? 0 : SqliteCallbacks.register(function);
    return PyTuple.of((long) AUTHORIZER.call(db, none ? 0 : Stubs.AUTHORIZER, number), number);
  }

  @PyBuiltin(name = "set_progress_handler", sig = "(db, count, function, /)")
  static PyTuple setProgressHandler(long db, int count, Object function) {
    boolean none = function == PyNone.NONE;
    long number = none ? 0 : SqliteCallbacks.register(function);
    PROGRESS.word(db, none ? 0 : count, none ? 0 : Stubs.PROGRESS, number);
    return PyTuple.of(0L, number);
  }

  @PyBuiltin(name = "set_trace", sig = "(db, function, /)")
  static PyTuple setTrace(long db, Object function) {
    boolean none = function == PyNone.NONE;
    long number = none ? 0 : SqliteCallbacks.register(function);
    return PyTuple.of((long) TRACE.call(db, none ? 0 : 1, none ? 0 : Stubs.TRACE, number), number);
  }

  @PyBuiltin(name = "forget", sig = "(number, /)")
  static void forget(long number) {
    SqliteCallbacks.forget(number);
  }

  // ------------------------------------------------------------------ blobs

  @PyBuiltin(name = "blob_open", sig = "(db, name, table, column, row, writable, /)")
  static PyTuple blobOpen(
      long db, String name, String table, String column, long row, boolean writable) {
    try (Arena arena = Arena.ofConfined()) {
      return opened(
          at ->
              BLOB_OPEN.call(
                  db,
                  text(arena, name),
                  text(arena, table),
                  text(arena, column),
                  row,
                  writable ? 1 : 0,
                  at));
    }
  }

  @PyBuiltin(name = "blob_close", sig = "(blob, /)")
  static void blobClose(long blob) {
    BLOB_CLOSE.word(blob);
  }

  @PyBuiltin(name = "blob_bytes", sig = "(blob, /)")
  static long blobBytes(long blob) {
    return BLOB_SIZE.call(blob);
  }

  @PyBuiltin(
      name = "blob_read",
      sig = "(blob, count, offset, /)",
      doc = "Bytes, or the result code of a failure.")
  static Object blobRead(long blob, int count, int offset) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment room = arena.allocate(Math.max(1, count));
      int code = BLOB_READ.call(blob, room.address(), count, offset);
      return code != 0
          ? (Object) (long) code
          : PyBytes.wrap(SqliteLibrary.bytes(room.address(), count));
    }
  }

  @PyBuiltin(name = "blob_write", sig = "(blob, data, offset, /)")
  static long blobWrite(long blob, Object data, int offset) {
    byte[] bytes = SqliteValues.contiguous(data);
    try (Arena arena = Arena.ofConfined()) {
      return BLOB_WRITE.call(blob, SqliteLibrary.copy(arena, bytes), bytes.length, offset);
    }
  }

  // ------------------------------------------------------------------ whole databases

  @PyBuiltin(name = "backup_init", sig = "(target, target_name, source, source_name, /)")
  static long backupInit(long target, String targetName, long source, String sourceName) {
    try (Arena arena = Arena.ofConfined()) {
      return BACKUP_INIT.word(target, text(arena, targetName), source, text(arena, sourceName));
    }
  }

  @PyBuiltin(name = "backup_step", sig = "(backup, pages, /)")
  static long backupStep(long backup, int pages) {
    return Blocking.outside(() -> BACKUP_STEP.call(backup, pages));
  }

  @PyBuiltin(name = "backup_finish", sig = "(backup, /)")
  static long backupFinish(long backup) {
    return BACKUP_FINISH.call(backup);
  }

  @PyBuiltin(name = "backup_remaining", sig = "(backup, /)")
  static long backupRemaining(long backup) {
    return BACKUP_LEFT.call(backup);
  }

  @PyBuiltin(name = "backup_pagecount", sig = "(backup, /)")
  static long backupPageCount(long backup) {
    return BACKUP_PAGES.call(backup);
  }

  @PyBuiltin(name = "serialize", sig = "(db, name, /)", doc = "The database as bytes, or None.")
  static Object serialize(long db, String name) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment size = arena.allocate(8, 8);
      long schema = text(arena, name);
      long data = Blocking.outside(() -> SERIALIZE.word(db, schema, size.address(), 0));
      if (data == 0) {
        return PyNone.NONE;
      }
      byte[] bytes = SqliteLibrary.bytes(data, size.get(ValueLayout.JAVA_LONG, 0));
      FREE.word(data);
      return PyBytes.wrap(bytes);
    }
  }

  @PyBuiltin(name = "deserialize", sig = "(db, name, data, /)")
  static long deserialize(long db, String name, Object data) {
    byte[] bytes = SqliteValues.contiguous(data);
    long copy = ALLOCATE.word(Math.max(1, bytes.length));
    if (copy == 0) {
      throw PyErrors.memoryError("");
    }
    MemorySegment.copy(
        bytes,
        0,
        MemorySegment.ofAddress(copy).reinterpret(Math.max(1, bytes.length)),
        ValueLayout.JAVA_BYTE,
        0,
        bytes.length);
    try (Arena arena = Arena.ofConfined()) {
      // SQLite frees the copy, at once when it fails.
      return DESERIALIZE.call(db, text(arena, name), copy, bytes.length, bytes.length, 1 | 2);
    }
  }
}
