package org.boomslang.modules.sqlite;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;
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
 * Module {@code _sqlite3_library}: SQLite's functions for {@code _sqlite3}, with numbers for what
 * SQLite has pointers for ({@link SqliteHandle}) and result codes as they are. What may wait or run
 * long does so outside, so that it holds up nobody.
 */
@PyBuiltins(module = "_sqlite3_library", doc = "SQLite's functions, for _sqlite3 alone.")
public final class SqliteModule {
  private static final int UTF8 = 1;
  private static final int NULL_TYPE = 5;

  /** No result code: SQLite was not called. */
  private static final int CLOSED = -1;

  /** The same, because something of the connection is under way. */
  private static final int UNDER_WAY = -2;

  private static final int BUSY = 5;

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
  private static final Function NEXT_STATEMENT = new Function("next_stmt");
  private static final Function STATEMENT_BUSY = new Function("stmt_busy");
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

  /** Makes a call that gives a result code, in which Python code may run, and which may wait. */
  private static long outside(long number, LongToIntFunction call) {
    CancelledQuery interrupter =
        new CancelledQuery(SqliteHandle.connectionOf(number), INTERRUPT::call);
    int code =
        SqliteHandle.code(
            number, address -> Blocking.call(interrupter, () -> call.applyAsInt(address)));
    SqliteCallbacks.rethrow();
    return code;
  }

  private static long text(Arena arena, String text) {
    return SqliteLibrary.copy(arena, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text of a connection or statement; None where there is none. */
  private static Object text(long number, LongUnaryOperator call) {
    return SqliteHandle.use(number, PyNone.NONE, address -> string(call.applyAsLong(address)));
  }

  private static Object string(long address) {
    String text = SqliteLibrary.string(address);
    return text == null ? PyNone.NONE : PyStr.of(text);
  }

  @PyBuiltin(name = "open", sig = "(filename, flags, /)")
  static PyTuple open(PyBytes filename, int flags) {
    try (Arena arena = Arena.ofConfined()) {
      long path = SqliteLibrary.copy(arena, filename.array());
      MemorySegment result = arena.allocate(8, 8);
      long code = Blocking.outside(() -> OPEN.call(path, result.address(), flags, 0));
      long db = result.get(ValueLayout.JAVA_LONG, 0);
      if (db != 0) {
        EXTENDED_CODES.call(db, 1);
      }
      return PyTuple.of(code, SqliteHandle.connection(db));
    }
  }

  @PyBuiltin(name = "close", sig = "(db, /)")
  static long close(long db) {
    return SqliteHandle.end(db, address -> Blocking.outside(() -> CLOSE.call(address)));
  }

  @PyBuiltin(name = "errcode", sig = "(db, /)")
  static long errcode(long db) {
    SqliteFailure failure = SqliteFailure.of(db);
    return failure != null
        ? failure.code()
        : SqliteHandle.use(db, SqliteHandle.MISUSE, EXTENDED_ERROR::call);
  }

  @PyBuiltin(name = "errmsg", sig = "(db, /)")
  static Object errmsg(long db) {
    SqliteFailure failure = SqliteFailure.of(db);
    if (failure != null) {
      return PyStr.of(failure.message());
    }
    Object message = SqliteHandle.use(db, null, address -> string(ERROR_MESSAGE.word(address)));
    return message != null ? message : errstr(SqliteHandle.MISUSE);
  }

  @PyBuiltin(name = "errstr", sig = "(code, /)")
  static Object errstr(int code) {
    return string(ERROR_STRING.word(code));
  }

  @PyBuiltin(name = "error_offset", sig = "(db, /)")
  static long errorOffset(long db) {
    return ERROR_OFFSET.exists() ? SqliteHandle.use(db, -1, ERROR_OFFSET::call) : -1;
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
      long code =
          outside(db, address -> PREPARE.call(address, copy, bytes.length + 1L, at, at + 8));
      long end = results.get(ValueLayout.JAVA_LONG, 8);
      return PyTuple.of(
          code,
          SqliteHandle.of(results.get(ValueLayout.JAVA_LONG, 0), db),
          end == 0 ? (long) bytes.length : Math.min(end - copy, bytes.length));
    }
  }

  @PyBuiltin(name = "step", sig = "(statement, /)")
  static long step(long statement) {
    return outside(statement, STEP::call);
  }

  @PyBuiltin(name = "reset", sig = "(statement, /)")
  static long reset(long statement) {
    return outside(statement, RESET::call);
  }

  @PyBuiltin(name = "finalize", sig = "(statement, /)")
  static long finalizeStatement(long statement) {
    int code =
        SqliteHandle.end(statement, address -> Blocking.outside(() -> FINALIZE.call(address)));
    SqliteCallbacks.rethrow();
    return code;
  }

  @PyBuiltin(name = "clear_bindings", sig = "(statement, /)")
  static long clearBindings(long statement) {
    return SqliteHandle.code(statement, CLEAR::call);
  }

  @PyBuiltin(name = "bind", sig = "(statement, index, value, /)")
  static long bind(long statement, int index, Object value) {
    return SqliteHandle.code(statement, address -> SqliteValues.bind(address, index, value));
  }

  @PyBuiltin(name = "bind_parameter_count", sig = "(statement, /)")
  static long parameterCount(long statement) {
    return SqliteHandle.use(statement, 0, PARAMETERS::call);
  }

  @PyBuiltin(name = "bind_parameter_name", sig = "(statement, index, /)")
  static Object parameterName(long statement, int index) {
    return text(statement, address -> PARAMETER_NAME.word(address, index));
  }

  @PyBuiltin(name = "column_count", sig = "(statement, /)")
  static long columnCount(long statement) {
    return SqliteHandle.use(statement, 0, COLUMNS::call);
  }

  @PyBuiltin(name = "column_name", sig = "(statement, index, /)")
  static Object columnName(long statement, int index) {
    return text(statement, address -> COLUMN_NAME.word(address, index));
  }

  @PyBuiltin(name = "column_decltype", sig = "(statement, index, /)")
  static Object columnDeclared(long statement, int index) {
    return text(statement, address -> COLUMN_DECLARED.word(address, index));
  }

  @PyBuiltin(name = "column_type", sig = "(statement, index, /)")
  static long columnType(long statement, int index) {
    return SqliteHandle.use(
        statement, NULL_TYPE, address -> SqliteValues.columnType(address, index));
  }

  @PyBuiltin(name = "column_bytes", sig = "(statement, index, /)")
  static PyBytes columnBytes(long statement, int index) {
    return SqliteHandle.use(
        statement,
        PyBytes.EMPTY,
        address -> PyBytes.wrap(SqliteValues.columnBytes(address, index)));
  }

  @PyBuiltin(
      name = "column",
      sig = "(statement, index, /)",
      doc = "A value of the current row; NotImplemented for text that is no UTF-8.")
  static Object column(long statement, int index) {
    Object value =
        SqliteHandle.use(statement, PyNone.NONE, address -> SqliteValues.column(address, index));
    return value instanceof byte[]
        ? org.boomslang.objects.none.PyNotImplemented.NOT_IMPLEMENTED
        : value;
  }

  @PyBuiltin(
      name = "row",
      sig = "(statement, /)",
      doc = "The current row; an int instead, the column, where text is no UTF-8.")
  static Object row(long statement) {
    return SqliteHandle.use(statement, PyTuple.EMPTY, SqliteModule::currentRow);
  }

  private static Object currentRow(long statement) {
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
    return SqliteHandle.use(statement, 1, READ_ONLY::call) != 0;
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
    return SqliteHandle.use(db, 0, CHANGES::call);
  }

  @PyBuiltin(name = "total_changes", sig = "(db, /)")
  static long totalChanges(long db) {
    return SqliteHandle.use(db, 0, TOTAL_CHANGES::call);
  }

  @PyBuiltin(name = "last_insert_rowid", sig = "(db, /)")
  static long lastRow(long db) {
    return SqliteHandle.use(db, 0L, LAST_ROW::word);
  }

  @PyBuiltin(name = "get_autocommit", sig = "(db, /)")
  static boolean autocommit(long db) {
    return SqliteHandle.use(db, 1, AUTOCOMMIT::call) != 0;
  }

  @PyBuiltin(name = "interrupt", sig = "(db, /)")
  static void interrupt(long db) {
    SqliteHandle.interrupt(db, INTERRUPT::call);
  }

  @PyBuiltin(name = "busy_timeout", sig = "(db, milliseconds, /)")
  static long busyTimeout(long db, int milliseconds) {
    return SqliteHandle.code(db, address -> BUSY_TIMEOUT.call(address, milliseconds));
  }

  @PyBuiltin(name = "limit", sig = "(db, category, value, /)")
  static long limit(long db, int category, int value) {
    return SqliteHandle.use(db, Integer.MAX_VALUE, address -> LIMIT.call(address, category, value));
  }

  @PyBuiltin(
      name = "db_config",
      sig = "(db, operation, value, /)",
      doc = "Sets (0, 1) or asks for (-1) an option; the result code and the value.")
  static PyTuple configure(long db, int operation, int value) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment now = arena.allocate(8, 8);
      long code =
          SqliteHandle.code(
              db, address -> CONFIGURE.call(address, operation, value, now.address()));
      return PyTuple.of(code, (long) now.get(ValueLayout.JAVA_INT, 0));
    }
  }

  // ------------------------------------------------------------------ callbacks

  /** Makes a call that hands a registered function over, which SQLite forgets when it fails. */
  private static long withCallback(long db, long number, LongToIntFunction call) {
    int code = SqliteHandle.code(db, CLOSED, call);
    if (code == CLOSED) {
      SqliteCallbacks.forget(number);
      return SqliteHandle.MISUSE;
    }
    return code;
  }

  @PyBuiltin(name = "create_function", sig = "(db, name, count, flags, function, /)")
  static long createFunction(long db, String name, int count, int flags, Object function) {
    boolean none = function == PyNone.NONE;
    long number = none ? 0 : SqliteCallbacks.register(function);
    try (Arena arena = Arena.ofConfined()) {
      return withCallback(
          db,
          number,
          address ->
              CREATE_FUNCTION.call(
                  address,
                  text(arena, name),
                  count,
                  UTF8 | flags,
                  number,
                  none ? 0 : Stubs.SCALAR_FUNCTION,
                  0,
                  0,
                  none ? 0 : Stubs.DESTROY));
    }
  }

  @PyBuiltin(name = "create_aggregate", sig = "(db, name, count, step, final, /)")
  static long createAggregate(long db, String name, int count, Object step, Object finish) {
    boolean none = step == PyNone.NONE;
    long number = none ? 0 : SqliteCallbacks.register(null, step, finish);
    try (Arena arena = Arena.ofConfined()) {
      return withCallback(
          db,
          number,
          address ->
              CREATE_FUNCTION.call(
                  address,
                  text(arena, name),
                  count,
                  UTF8,
                  number,
                  0,
                  none ? 0 : Stubs.STEP_FUNCTION,
                  none ? 0 : Stubs.FINAL_FUNCTION,
                  none ? 0 : Stubs.DESTROY));
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
      return withCallback(
          db,
          number,
          address ->
              CREATE_WINDOW.call(
                  address,
                  text(arena, name),
                  count,
                  UTF8,
                  number,
                  none ? 0 : Stubs.STEP_FUNCTION,
                  none ? 0 : Stubs.FINAL_FUNCTION,
                  none ? 0 : Stubs.VALUE_FUNCTION,
                  none ? 0 : Stubs.INVERSE_FUNCTION,
                  none ? 0 : Stubs.DESTROY));
    }
  }

  @PyBuiltin(name = "create_collation", sig = "(db, name, function, /)")
  static long createCollation(long db, String name, Object function) {
    boolean none = function == PyNone.NONE;
    long number = none ? 0 : SqliteCallbacks.register(function);
    try (Arena arena = Arena.ofConfined()) {
      int code =
          SqliteHandle.code(
              db,
              address ->
                  CREATE_COLLATION.call(
                      address,
                      text(arena, name),
                      UTF8,
                      number,
                      none ? 0 : Stubs.COLLATION,
                      none ? 0 : Stubs.DESTROY));
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
    long code =
        SqliteHandle.code(
            db, address -> AUTHORIZER.call(address, none ? 0 : Stubs.AUTHORIZER, number));
    return PyTuple.of(code, number);
  }

  @PyBuiltin(name = "set_progress_handler", sig = "(db, count, function, /)")
  static PyTuple setProgressHandler(long db, int count, Object function) {
    boolean none = function == PyNone.NONE;
    long number = none ? 0 : SqliteCallbacks.register(function);
    SqliteHandle.code(
        db, address -> PROGRESS.call(address, none ? 0 : count, none ? 0 : Stubs.PROGRESS, number));
    return PyTuple.of(0L, number);
  }

  @PyBuiltin(name = "set_trace", sig = "(db, function, /)")
  static PyTuple setTrace(long db, Object function) {
    boolean none = function == PyNone.NONE;
    long number = none ? 0 : SqliteCallbacks.register(function);
    long code =
        SqliteHandle.code(
            db, address -> TRACE.call(address, none ? 0 : 1, none ? 0 : Stubs.TRACE, number));
    return PyTuple.of(code, number);
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
      MemorySegment result = arena.allocate(8, 8);
      long code =
          SqliteHandle.code(
              db,
              address ->
                  BLOB_OPEN.call(
                      address,
                      text(arena, name),
                      text(arena, table),
                      text(arena, column),
                      row,
                      writable ? 1 : 0,
                      result.address()));
      return PyTuple.of(code, SqliteHandle.of(result.get(ValueLayout.JAVA_LONG, 0), db));
    }
  }

  @PyBuiltin(name = "blob_close", sig = "(blob, /)")
  static void blobClose(long blob) {
    SqliteHandle.end(blob, BLOB_CLOSE::call);
  }

  @PyBuiltin(name = "blob_bytes", sig = "(blob, /)")
  static long blobBytes(long blob) {
    return SqliteHandle.use(blob, 0, BLOB_SIZE::call);
  }

  @PyBuiltin(
      name = "blob_read",
      sig = "(blob, count, offset, /)",
      doc = "Bytes, or the result code of a failure.")
  static Object blobRead(long blob, int count, int offset) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment room = arena.allocate(Math.max(1, count));
      int code =
          SqliteHandle.code(
              blob, address -> BLOB_READ.call(address, room.address(), count, offset));
      return code != 0
          ? (Object) (long) code
          : PyBytes.wrap(SqliteLibrary.bytes(room.address(), count));
    }
  }

  @PyBuiltin(name = "blob_write", sig = "(blob, data, offset, /)")
  static long blobWrite(long blob, Object data, int offset) {
    byte[] bytes = SqliteValues.contiguous(data);
    try (Arena arena = Arena.ofConfined()) {
      long copy = SqliteLibrary.copy(arena, bytes);
      return SqliteHandle.code(
          blob, address -> BLOB_WRITE.call(address, copy, bytes.length, offset));
    }
  }

  // ------------------------------------------------------------------ whole databases

  @PyBuiltin(name = "backup_init", sig = "(target, target_name, source, source_name, /)")
  static long backupInit(long target, String targetName, long source, String sourceName) {
    try (Arena arena = Arena.ofConfined()) {
      long to = text(arena, targetName);
      long from = text(arena, sourceName);
      // In the order of their numbers: another thread may copy in the other direction.
      long backup =
          target < source
              ? SqliteHandle.use(
                  target,
                  0L,
                  t -> SqliteHandle.use(source, 0L, s -> BACKUP_INIT.word(t, to, s, from)))
              : SqliteHandle.use(
                  source,
                  0L,
                  s -> SqliteHandle.use(target, 0L, t -> BACKUP_INIT.word(t, to, s, from)));
      return SqliteHandle.backup(backup);
    }
  }

  @PyBuiltin(name = "backup_step", sig = "(backup, pages, /)")
  static long backupStep(long backup, int pages) {
    return SqliteHandle.code(
        backup, address -> Blocking.outside(() -> BACKUP_STEP.call(address, pages)));
  }

  @PyBuiltin(name = "backup_finish", sig = "(backup, /)")
  static long backupFinish(long backup) {
    return SqliteHandle.end(backup, BACKUP_FINISH::call);
  }

  @PyBuiltin(name = "backup_remaining", sig = "(backup, /)")
  static long backupRemaining(long backup) {
    return SqliteHandle.use(backup, 0, BACKUP_LEFT::call);
  }

  @PyBuiltin(name = "backup_pagecount", sig = "(backup, /)")
  static long backupPageCount(long backup) {
    return SqliteHandle.use(backup, 0, BACKUP_PAGES::call);
  }

  @PyBuiltin(name = "serialize", sig = "(db, name, /)", doc = "The database as bytes, or None.")
  static Object serialize(long db, String name) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment size = arena.allocate(8, 8);
      long schema = text(arena, name);
      long data =
          SqliteHandle.use(
              db,
              0L,
              address ->
                  Blocking.outside(() -> SERIALIZE.word(address, schema, size.address(), 0)));
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
      long schema = text(arena, name);
      int code =
          SqliteHandle.code(
              db,
              CLOSED,
              address ->
                  isBusy(address)
                      ? UNDER_WAY
                      : DESERIALIZE.call(address, schema, copy, bytes.length, bytes.length, 1 | 2));
      if (code == CLOSED || code == UNDER_WAY) {
        FREE.word(copy);
      }
      if (code == UNDER_WAY) {
        SqliteFailure.set(db, BUSY, SqliteLibrary.string(ERROR_STRING.word(BUSY)));
        return BUSY;
      }
      return code == CLOSED ? SqliteHandle.MISUSE : code;
    }
  }

  /**
   * Whether a statement or blob of a connection is in the middle of its rows. SQLite does not look
   * before it takes the database away from under them, and crashes when they go on.
   */
  private static boolean isBusy(long connection) {
    for (long at = NEXT_STATEMENT.word(connection, 0);
        at != 0;
        at = NEXT_STATEMENT.word(connection, at)) {
      if (STATEMENT_BUSY.call(at) != 0) {
        return true;
      }
    }
    return false;
  }
}
