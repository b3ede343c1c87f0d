"""The module _sqlite3: what CPython's Modules/_sqlite writes in C, over SQLite's functions in _sqlite3_library.

Thread-safety: as CPython's. A connection and what belongs to it is used by the thread that made it, unless it was
opened with check_same_thread=False; SQLite itself serialises what threads do with one connection, and what another
thread has closed is known to be closed (SqliteHandle). A cursor works for one thread at a time: a second one gets
ProgrammingError, as one that calls it from within does.
"""

import _sqlite3_library as _lib
import _thread
import _weakref
import sys as _sys
from collections import OrderedDict as _OrderedDict

sqlite_version = _lib.version
threadsafety = {0: 0, 1: 3, 2: 1}[_lib.threadsafe]

PARSE_DECLTYPES = 1
PARSE_COLNAMES = 2
LEGACY_TRANSACTION_CONTROL = -1

_CODES = """
ABORT=4 ABORT_ROLLBACK=516 ALTER_TABLE=26 ANALYZE=28 ATTACH=24 AUTH=23 AUTH_USER=279 BUSY=5 BUSY_RECOVERY=261
BUSY_SNAPSHOT=517 BUSY_TIMEOUT=773 CANTOPEN=14 CANTOPEN_CONVPATH=1038 CANTOPEN_DIRTYWAL=1294
CANTOPEN_FULLPATH=782 CANTOPEN_ISDIR=526 CANTOPEN_NOTEMPDIR=270 CANTOPEN_SYMLINK=1550 CONSTRAINT=19
CONSTRAINT_CHECK=275 CONSTRAINT_COMMITHOOK=531 CONSTRAINT_FOREIGNKEY=787 CONSTRAINT_FUNCTION=1043
CONSTRAINT_NOTNULL=1299 CONSTRAINT_PINNED=2835 CONSTRAINT_PRIMARYKEY=1555 CONSTRAINT_ROWID=2579
CONSTRAINT_TRIGGER=1811 CONSTRAINT_UNIQUE=2067 CONSTRAINT_VTAB=2323 CORRUPT=11 CORRUPT_INDEX=779
CORRUPT_SEQUENCE=523 CORRUPT_VTAB=267 CREATE_INDEX=1 CREATE_TABLE=2 CREATE_TEMP_INDEX=3 CREATE_TEMP_TABLE=4
CREATE_TEMP_TRIGGER=5 CREATE_TEMP_VIEW=6 CREATE_TRIGGER=7 CREATE_VIEW=8 CREATE_VTABLE=29 DBCONFIG_DEFENSIVE=1010
DBCONFIG_DQS_DDL=1014 DBCONFIG_DQS_DML=1013 DBCONFIG_ENABLE_FKEY=1002 DBCONFIG_ENABLE_FTS3_TOKENIZER=1004
DBCONFIG_ENABLE_LOAD_EXTENSION=1005 DBCONFIG_ENABLE_QPSG=1007 DBCONFIG_ENABLE_TRIGGER=1003
DBCONFIG_ENABLE_VIEW=1015 DBCONFIG_LEGACY_ALTER_TABLE=1012 DBCONFIG_LEGACY_FILE_FORMAT=1016
DBCONFIG_NO_CKPT_ON_CLOSE=1006 DBCONFIG_RESET_DATABASE=1009 DBCONFIG_TRIGGER_EQP=1008
DBCONFIG_TRUSTED_SCHEMA=1017 DBCONFIG_WRITABLE_SCHEMA=1011 DELETE=9 DENY=1 DETACH=25 DONE=101 DROP_INDEX=10
DROP_TABLE=11 DROP_TEMP_INDEX=12 DROP_TEMP_TABLE=13 DROP_TEMP_TRIGGER=14 DROP_TEMP_VIEW=15 DROP_TRIGGER=16
DROP_VIEW=17 DROP_VTABLE=30 EMPTY=16 ERROR=1 ERROR_MISSING_COLLSEQ=257 ERROR_RETRY=513 ERROR_SNAPSHOT=769
FORMAT=24 FULL=13 FUNCTION=31 IGNORE=2 INSERT=18 INTERNAL=2 INTERRUPT=9 IOERR=10 IOERR_ACCESS=3338
IOERR_AUTH=7178 IOERR_BEGIN_ATOMIC=7434 IOERR_BLOCKED=2826 IOERR_CHECKRESERVEDLOCK=3594 IOERR_CLOSE=4106
IOERR_COMMIT_ATOMIC=7690 IOERR_CONVPATH=6666 IOERR_CORRUPTFS=8458 IOERR_DATA=8202 IOERR_DELETE=2570
IOERR_DELETE_NOENT=5898 IOERR_DIR_CLOSE=4362 IOERR_DIR_FSYNC=1290 IOERR_FSTAT=1802 IOERR_FSYNC=1034
IOERR_GETTEMPPATH=6410 IOERR_LOCK=3850 IOERR_MMAP=6154 IOERR_NOMEM=3082 IOERR_RDLOCK=2314 IOERR_READ=266
IOERR_ROLLBACK_ATOMIC=7946 IOERR_SEEK=5642 IOERR_SHMLOCK=5130 IOERR_SHMMAP=5386 IOERR_SHMOPEN=4618
IOERR_SHMSIZE=4874 IOERR_SHORT_READ=522 IOERR_TRUNCATE=1546 IOERR_UNLOCK=2058 IOERR_VNODE=6922 IOERR_WRITE=778
LIMIT_ATTACHED=7 LIMIT_COLUMN=2 LIMIT_COMPOUND_SELECT=4 LIMIT_EXPR_DEPTH=3 LIMIT_FUNCTION_ARG=6 LIMIT_LENGTH=0
LIMIT_LIKE_PATTERN_LENGTH=8 LIMIT_SQL_LENGTH=1 LIMIT_TRIGGER_DEPTH=10 LIMIT_VARIABLE_NUMBER=9 LIMIT_VDBE_OP=5
LIMIT_WORKER_THREADS=11 LOCKED=6 LOCKED_SHAREDCACHE=262 LOCKED_VTAB=518 MISMATCH=20 MISUSE=21 NOLFS=22 NOMEM=7
NOTADB=26 NOTFOUND=12 NOTICE=27 NOTICE_RECOVER_ROLLBACK=539 NOTICE_RECOVER_WAL=283 OK=0 OK_LOAD_PERMANENTLY=256
OK_SYMLINK=512 PERM=3 PRAGMA=19 PROTOCOL=15 RANGE=25 READ=20 READONLY=8 READONLY_CANTINIT=1288
READONLY_CANTLOCK=520 READONLY_DBMOVED=1032 READONLY_DIRECTORY=1544 READONLY_RECOVERY=264 READONLY_ROLLBACK=776
RECURSIVE=33 REINDEX=27 ROW=100 SAVEPOINT=32 SCHEMA=17 SELECT=21 TOOBIG=18 TRANSACTION=22 UPDATE=23 WARNING=28
WARNING_AUTOINDEX=284
"""
for _code in _CODES.split():
    _name, _value = _code.split("=")
    globals()["SQLITE_" + _name] = int(_value)

# Codes of errors alone, for sqlite_errorname: other constants have the same values.
_ERROR_NAMES = {}
for _code in _CODES.split():
    _name, _value = _code.split("=")
    if _name.split("_")[0] in ("ABORT", "AUTH", "BUSY", "CANTOPEN", "CONSTRAINT", "CORRUPT", "EMPTY", "ERROR",
                               "FORMAT", "FULL", "INTERNAL", "INTERRUPT", "IOERR", "LOCKED", "MISMATCH", "MISUSE",
                               "NOLFS", "NOMEM", "NOTADB", "NOTFOUND", "NOTICE", "OK", "PERM", "PROTOCOL", "RANGE",
                               "READONLY", "SCHEMA", "TOOBIG", "WARNING", "ROW", "DONE"):
        _ERROR_NAMES[int(_value)] = "SQLITE_" + _name
del _code, _name, _value

_OK, _ERROR, _INTERNAL, _BUSY, _LOCKED, _NOMEM = 0, 1, 2, 5, 6, 7
_ROW, _DONE = 100, 101


def _public(cls):
    cls.__module__ = "sqlite3"
    return cls


@_public
class Warning(Exception):
    pass


@_public
class Error(Exception):
    pass


@_public
class InterfaceError(Error):
    pass


@_public
class DatabaseError(Error):
    pass


@_public
class DataError(DatabaseError):
    pass


@_public
class OperationalError(DatabaseError):
    pass


@_public
class IntegrityError(DatabaseError):
    pass


@_public
class InternalError(DatabaseError):
    pass


@_public
class ProgrammingError(DatabaseError):
    pass


@_public
class NotSupportedError(DatabaseError):
    pass


_CLASSES = {2: InternalError, 12: InternalError,
            1: OperationalError, 3: OperationalError, 4: OperationalError, 5: OperationalError, 6: OperationalError,
            8: OperationalError, 9: OperationalError, 10: OperationalError, 13: OperationalError, 14: OperationalError,
            15: OperationalError, 16: OperationalError, 17: OperationalError,
            11: DatabaseError, 18: DataError, 19: IntegrityError, 20: IntegrityError,
            21: InterfaceError, 25: InterfaceError}


def _error(code, message):
    """The exception of an extended result code."""
    primary = code & 0xFF
    if primary == _NOMEM:
        return MemoryError()
    exception = _CLASSES.get(primary, DatabaseError)(message)
    exception.sqlite_errorcode = code
    exception.sqlite_errorname = _ERROR_NAMES.get(code, "unknown")
    return exception


def _db_error(db):
    return _error(_lib.errcode(db), _lib.errmsg(db))


_tracebacks = False


def enable_callback_tracebacks(enable, /):
    """Enable or disable callback functions throwing errors to stderr."""
    global _tracebacks
    _tracebacks = bool(enable)


def _report(function):
    """The exception that a callback has raised goes no further."""
    if _tracebacks:
        exception = _sys.exception()
        hook_args = type(_sys)("unraisable")
        hook_args.exc_type = type(exception)
        hook_args.exc_value = exception
        hook_args.exc_traceback = exception.__traceback__
        hook_args.err_msg = f"Exception ignored on sqlite3 callback {function!r}"
        hook_args.object = None
        _sys.unraisablehook(hook_args)


def _failure(function, message):
    exception = _sys.exception()
    if isinstance(exception, MemoryError):
        result = (1,)
    elif isinstance(exception, OverflowError):
        result = (2,)
    else:
        result = (0, message)
    _report(function)
    return result


def _check_result(value):
    """What SQLite cannot take from a function raises."""
    if value is None or isinstance(value, (float, str)):
        if isinstance(value, str):
            value.encode()
    elif isinstance(value, int):
        if not -0x8000000000000000 <= value <= 0x7FFFFFFFFFFFFFFF:
            raise OverflowError("Python int too large to convert to SQLite INTEGER")
    else:
        with memoryview(value) as view:
            if not view.c_contiguous:
                raise BufferError("memoryview: underlying buffer is not C-contiguous")
    return value


def _deprecate(text):
    import warnings
    warnings.warn(text, DeprecationWarning, 2, skip_file_prefixes=("<frozen _sqlite3>",))


def _positional(*names):
    """Parameters of a method that will be positional-only: warns where they are given by keyword."""
    def decorate(function):
        quoted = [f"'{name}'" for name in names]
        listed = quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " and " + quoted[-1]
        plural = "s" if len(names) > 1 else ""

        def method(self, /, *args, **kwargs):
            if any(name in kwargs for name in names):
                _deprecate(f"Passing keyword argument{plural} {listed} to _sqlite3.Connection.{function.__name__}() is "
                           f"deprecated. Parameter{plural} {listed} will become positional-only in Python 3.15.")
            return function(self, *args, **kwargs)
        method.__name__ = function.__name__
        method.__qualname__ = function.__qualname__
        method.__doc__ = function.__doc__
        method.__wrapped__ = function
        return method
    return decorate


_KEYWORDS = ("timeout", "detect_types", "isolation_level", "check_same_thread", "factory", "cached_statements", "uri")


def _deprecate_positional(function):
    _deprecate(f"Passing more than 1 positional argument to {function}() is deprecated. Parameters "
               + ", ".join(f"'{name}'" for name in _KEYWORDS[:-1])
               + " and 'uri' will become keyword-only parameters in Python 3.15.")


# ---------------------------------------------------------------- adapters and converters

@_public
class PrepareProtocol:
    def __init__(self):
        pass


adapters = {}
converters = {}
_BASE_TYPES = (int, float, str, bytearray)
_adapted_base_types = False


def register_adapter(type, adapter, /):
    """Register a function to adapt Python objects to SQLite values."""
    global _adapted_base_types
    if type in _BASE_TYPES:
        _adapted_base_types = True
    adapters[(type, PrepareProtocol)] = adapter


def register_converter(typename, converter, /):
    """Register a function to convert SQLite values to Python objects."""
    if not isinstance(typename, str):
        raise TypeError(f"register_converter() argument 1 must be str, not {type(typename).__name__}")
    converters[typename.upper()] = converter


_MISSING = object()


def adapt(obj, proto=PrepareProtocol, alt=_MISSING, /):
    """Adapt given object to given protocol."""
    adapter = adapters.get((type(obj), proto))
    if adapter is not None:
        return adapter(obj)
    method = getattr(proto, "__adapt__", None)
    if method is not None:
        try:
            adapted = method(obj)
        except TypeError:
            adapted = None
        if adapted is not None:
            return adapted
    method = getattr(obj, "__conform__", None)
    if method is not None:
        try:
            adapted = method(proto)
        except TypeError:
            adapted = None
        if adapted is not None:
            return adapted
    if alt is not _MISSING:
        return alt
    raise ProgrammingError("can't adapt")


def complete_statement(statement):
    """Checks if a string contains a complete SQL statement."""
    if not isinstance(statement, str):
        raise TypeError(f"complete_statement() argument 'statement' must be str, not {type(statement).__name__}")
    return _lib.complete(_c_string(statement, "embedded null character"))


def _c_string(text, message):
    data = text.encode()
    if b"\0" in data:
        raise ValueError(message)
    return data


# ---------------------------------------------------------------- statements

def _skip_comments(sql):
    """Where the first keyword of a text begins; the length when there is none."""
    i, n = 0, len(sql)
    while i < n:
        c = sql[i]
        if c in " \t\f\n\r":
            i += 1
        elif sql.startswith("--", i):
            end = sql.find("\n", i)
            if end < 0:
                return n
            i = end + 1
        elif sql.startswith("/*", i):
            end = sql.find("*/", i + 2)
            if end < 0:
                return n
            i = end + 2
        else:
            return i
    return n


_connections = {}
_connections_lock = _thread.allocate_lock()


def _release_dropped():
    """Ends the statements of cursors that the program has dropped, which only the collector knows.

    CPython ends them with the last reference to the cursor; until then they lock their tables."""
    import gc
    gc.collect()
    with _connections_lock:
        connections = [ref() for ref in _connections.values()]
    for connection in connections:
        if connection is not None and connection._db:
            for ref in list(connection._all):
                statement = ref()
                if statement is not None and statement.in_use and statement.owner() is None:
                    statement.reset()


def _step(handle):
    """Begins a statement; where dropped cursors stand in its way, once more without them."""
    code = _lib.step(handle)
    if code & 0xFF in (_BUSY, _LOCKED):
        _lib.reset(handle)
        _release_dropped()
        code = _lib.step(handle)
    return code


class _Statement:
    # owner refers weakly to the cursor that uses it
    __slots__ = ("handle", "is_dml", "in_use", "owner", "count", "__weakref__")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_sqlite3._Statement' instances")

    @classmethod
    def of(cls, connection, sql):
        """Compiles a statement."""
        data = sql.encode()
        if len(data) > _lib.limit(connection._db, 1, -1):
            raise DataError("query string is too large")
        if b"\0" in data:
            raise ProgrammingError("the query contains a null character")
        code, handle, used = _lib.prepare(connection._db, data)
        if code != _OK:
            raise _db_error(connection._db)
        tail = data[used:].decode()
        if _skip_comments(tail) != len(tail):
            _lib.finalize(handle)
            raise ProgrammingError("You can only execute one statement at a time.")
        start = _skip_comments(sql)
        self = object.__new__(cls)
        self.is_dml = sql[start:start + 7].upper().startswith(("INSERT", "UPDATE", "DELETE", "REPLACE"))
        self.handle = handle
        self.in_use = False
        self.owner = None
        self.count = _lib.bind_parameter_count(handle) if handle else 0
        return self

    def reset(self):
        code = _OK
        if self.in_use and self.handle:
            code = _lib.reset(self.handle)
            # only now may another cursor take it
            self.in_use = False
        return code

    def finalize(self):
        handle = self.handle
        self.handle = 0
        if handle:
            _lib.finalize(handle)

    def __del__(self):
        # The connection is closed only after its statements (close_v2), so this may come late.
        self.finalize()


def _bind_one(statement, position, name, value):
    kind = type(value)
    if value is not None and (_adapted_base_types or kind not in _BASE_TYPES):
        value = adapt(value, PrepareProtocol, value)
    code = _lib.bind(statement.handle, position, value)
    if code == -1:
        if name is None:
            raise ProgrammingError(f"Error binding parameter {position}: type '{type(value).__name__}' is not supported")
        raise ProgrammingError(f"Error binding parameter ':{name}': type '{type(value).__name__}' is not supported")
    return code


def _bind(connection, statement, parameters):
    needed = statement.count
    kind = type(parameters)
    if kind is tuple or kind is list or (not isinstance(parameters, dict) and _is_sequence(parameters)):
        given = len(parameters)
        if given != needed:
            raise ProgrammingError(
                f"Incorrect number of bindings supplied. The current statement uses {needed}, and there are {given} supplied.")
        for i in range(needed):
            name = _lib.bind_parameter_name(statement.handle, i + 1)
            if name is not None and name[0] != "?":
                raise ProgrammingError(
                    f"Binding {i + 1} ('{name}') is a named parameter, but you supplied a sequence which requires "
                    "nameless (qmark) placeholders.")
            code = _bind_one(statement, i + 1, None, parameters[i])
            if code != _OK:
                raise _bind_error(connection, code, f"Error binding parameter {i + 1}")
    elif isinstance(parameters, dict) or hasattr(kind, "__getitem__"):
        for i in range(needed):
            name = _lib.bind_parameter_name(statement.handle, i + 1)
            if name is None:
                raise ProgrammingError(
                    f"Binding {i + 1} has no name, but you supplied a dictionary (which has only names).")
            name = name[1:]
            try:
                value = parameters[name]
            except LookupError:
                raise ProgrammingError(f"You did not supply a value for binding parameter :{name}.") from None
            code = _bind_one(statement, i + 1, name, value)
            if code != _OK:
                raise _bind_error(connection, code, f"Error binding parameter ':{name}'")
    else:
        raise ProgrammingError("parameters are of unsupported type")


def _bind_error(connection, code, prefix):
    if code & 0xFF in (_NOMEM,):
        return MemoryError()
    return _db_error(connection._db)


def _is_sequence(value):
    kind = type(value)
    return hasattr(kind, "__getitem__") and hasattr(kind, "__len__") and not hasattr(kind, "keys")


# ---------------------------------------------------------------- rows

@_public
class Row:
    __slots__ = ("_data", "_description")

    def __new__(cls, cursor, data, /):
        if not issubclass(type(cursor), Cursor):
            raise TypeError(f"Row() argument 1 must be sqlite3.Cursor, not {type(cursor).__name__}")
        if not isinstance(data, tuple):
            raise TypeError(f"Row() argument 2 must be tuple, not {type(data).__name__}")
        self = super().__new__(cls)
        self._data = data
        self._description = cursor.description
        return self

    def keys(self, /):
        """Returns the keys of the row."""
        return [column[0] for column in self._description or ()]

    def __getitem__(self, index):
        if isinstance(index, int):
            return self._data[index]
        if isinstance(index, str):
            for i, column in enumerate(self._description or ()):
                name = column[0]
                if name == index or (name.isascii() and index.isascii() and name.lower() == index.lower()):
                    return self._data[i]
            raise IndexError("No item with that key" if self._description else f"No item with key {index!r}")
        if isinstance(index, slice):
            return self._data[index]
        raise IndexError("Index must be int or string")

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self._data)

    def __hash__(self):
        return hash(self._description) ^ hash(self._data)

    def __eq__(self, other):
        if not isinstance(other, Row):
            return NotImplemented
        return self._description == other._description and self._data == other._data

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result


def _register_sequence():
    from collections.abc import Sequence
    Sequence.register(Row)


# ---------------------------------------------------------------- cursors

@_public
class Cursor:
    """SQLite database cursor class."""

    _initialized = False
    _guard = None
    _closed = False
    _statement = None

    def __init__(self, connection, /):
        if not isinstance(connection, Connection):
            raise TypeError(f"Cursor() argument 1 must be sqlite3.Connection, not {type(connection).__name__}")
        if self._guard is None:
            self._guard = _thread.allocate_lock()
        elif self._guard.locked():
            raise ProgrammingError("Recursive use of cursors not allowed.")
        self._connection = connection
        self._statement = None
        self._closed = False
        self._description = None
        self._lastrowid = None
        self._rowcount = -1
        self._converters = None
        self.arraysize = 1
        self.row_factory = None
        connection._check_thread()
        connection._cursors.append(_weakref.ref(self))
        if len(connection._cursors) > 200 and len(connection._cursors) > 2 * connection._cursors_kept:
            connection._cursors = [ref for ref in connection._cursors if ref() is not None]
            connection._cursors_kept = len(connection._cursors)
        self.row_factory = connection.row_factory
        self._initialized = True

    @property
    def connection(self):
        return self._connection

    @property
    def description(self):
        if not self._initialized:
            raise ProgrammingError("Base Cursor.__init__ not called.")
        return self._description

    @property
    def lastrowid(self):
        return self._lastrowid

    @property
    def rowcount(self):
        return self._rowcount

    @property
    def arraysize(self):
        return self._arraysize

    @arraysize.setter
    def arraysize(self, value):
        self._arraysize = _array_size(value)

    def _check(self):
        if not self._initialized:
            raise ProgrammingError("Base Cursor.__init__ not called.")
        if self._closed:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        if self._guard.locked():
            raise ProgrammingError("Recursive use of cursors not allowed.")
        connection = self._connection
        connection._check_thread()
        connection._check_open()

    def _begin(self):
        self._check()
        if not self._guard.acquire(False):
            raise ProgrammingError("Recursive use of cursors not allowed.")

    def _drop_statement(self):
        statement = self._statement
        self._statement = None
        if statement is not None:
            statement.reset()

    def execute(self, sql, parameters=(), /):
        """Executes an SQL statement."""
        return self._execute(False, sql, parameters)

    def executemany(self, sql, seq_of_parameters, /):
        """Repeatedly executes an SQL statement."""
        return self._execute(True, sql, seq_of_parameters)

    def _execute(self, many, sql, parameters):
        self._check()
        if not isinstance(sql, str):
            raise TypeError(f"{'executemany' if many else 'execute'}() argument 1 must be str, not {type(sql).__name__}")
        self._begin()
        try:
            self._run(many, sql, parameters)
        except BaseException:
            self._rowcount = -1
            self._drop_statement()
            raise
        finally:
            self._guard.release()
        return self

    def _run(self, many, sql, parameters):
        connection = self._connection
        db = connection._db
        parameter_sets = iter(parameters) if many else None
        self._drop_statement()
        self._statement = statement = connection._take(sql, self)
        self._rowcount = 0 if statement.is_dml else -1
        self._description = None
        if (connection._autocommit == LEGACY_TRANSACTION_CONTROL and connection._isolation_level is not None
                and statement.is_dml and _lib.get_autocommit(db)):
            connection._begin()
        total = 0
        while True:
            if many:
                parameters = next(parameter_sets, _MISSING)
                if parameters is _MISSING:
                    break
            handle = statement.handle
            if handle:
                _lib.reset(handle)
                _lib.clear_bindings(handle)
            _bind(connection, statement, parameters)
            code = _step(handle) if handle else _DONE
            if code not in (_ROW, _DONE):
                raise _db_error(db)
            columns = _lib.column_count(handle) if handle else 0
            if columns:
                if not many and self._connection._detect_types:
                    self._converters = self._find_converters(handle, columns)
                else:
                    self._converters = None
                parse = self._connection._detect_types & PARSE_COLNAMES
                self._description = tuple(
                    [(_column_name(_lib.column_name(handle, i), parse), None, None, None, None, None, None)
                     for i in range(columns)])
            if statement.is_dml and code == _DONE:
                total += _lib.changes(db)
                self._rowcount = total
            if not many:
                self._lastrowid = _lib.last_insert_rowid(db)
            if many or code == _DONE:
                if many and code == _ROW and not statement.is_dml:
                    raise ProgrammingError("executemany() can only execute DML statements.")
                if many or code == _DONE:
                    if code == _ROW:
                        # RETURNING: what is not fetched is carried out all the same
                        while _lib.step(handle) == _ROW:
                            pass
                        total += _lib.changes(db)
                        self._rowcount = total
                    if handle:
                        _lib.reset(handle)
            if not many:
                if code == _DONE:
                    self._drop_statement()
                break
        if many:
            self._drop_statement()

    def _find_converters(self, handle, columns):
        detect = self._connection._detect_types
        result = []
        for i in range(columns):
            converter = None
            if detect & PARSE_COLNAMES:
                name = _lib.column_name(handle, i)
                start = name.find("[") if name else -1
                if start >= 0:
                    end = name.find("]", start)
                    if end > 0:
                        converter = converters.get(name[start + 1:end].upper())
            if converter is None and detect & PARSE_DECLTYPES:
                declared = _lib.column_decltype(handle, i)
                if declared:
                    end = len(declared)
                    for stop in " (":
                        found = declared.find(stop)
                        if 0 <= found < end:
                            end = found
                    converter = converters.get(declared[:end].upper())
            result.append(converter)
        return result if any(c is not None for c in result) else None

    def executescript(self, sql_script, /):
        """Executes multiple SQL statements at once."""
        if not isinstance(sql_script, str):
            raise TypeError(f"executescript() argument must be str, not {type(sql_script).__name__}")
        data = _c_string(sql_script, "embedded null character")
        self._check()
        connection = self._connection
        db = connection._db
        if len(data) > _lib.limit(db, 1, -1):
            raise DataError("query string is too large")
        if connection._autocommit == LEGACY_TRANSACTION_CONTROL and not _lib.get_autocommit(db):
            connection._run_simple("COMMIT")
        while data:
            code, handle, used = _lib.prepare(db, data)
            if code != _OK:
                raise _db_error(db)
            if handle:
                code = _step(handle)
                while code == _ROW:
                    code = _lib.step(handle)
                failed = code != _DONE
                error = _db_error(db) if failed else None
                code = _lib.finalize(handle)
                if failed:
                    raise error
                if code != _OK:
                    raise _db_error(db)
            if used == 0:
                break
            data = data[used:]
        return self

    def _fetch_row(self, statement):
        handle = statement.handle
        connection = self._connection
        factory = connection.text_factory
        converters = self._converters
        if converters is None and factory is str:
            row = _lib.row(handle)
            if type(row) is int:
                self._undecodable(handle, row)
            return row
        values = []
        for i in range(_lib.column_count(handle)):
            kind = _lib.column_type(handle, i)
            if converters is not None and i < len(converters) and converters[i] is not None:
                data = None if kind == 5 else _lib.column_bytes(handle, i)
                # as CPython's, which asks for the address of the bytes
                values.append(None if data is None or (kind == 4 and not data) else converters[i](data))
            elif kind == 3 and factory is not str:
                data = _lib.column_bytes(handle, i)
                values.append(data if factory is bytes else bytearray(data) if factory is bytearray else factory(data))
            else:
                value = _lib.column(handle, i)
                if value is NotImplemented:
                    self._undecodable(handle, i)
                values.append(value)
        return tuple(values)

    def _undecodable(self, handle, column):
        name = _lib.column_name(handle, column)
        text = _lib.column_bytes(handle, column).decode("ascii", "replace")
        raise OperationalError(f"Could not decode to UTF-8 column '{name}' with text '{text}'")

    def __iter__(self):
        return self

    def __next__(self):
        self._begin()
        try:
            statement = self._statement
            if statement is None:
                raise StopIteration
            row = self._fetch_row(statement)
            code = _lib.step(statement.handle)
            if code == _DONE:
                if statement.is_dml:
                    self._rowcount = _lib.changes(self._connection._db)
                self._drop_statement()
            elif code != _ROW:
                error = _db_error(self._connection._db)
                self._drop_statement()
                raise error
        finally:
            self._guard.release()
        factory = self.row_factory
        return row if factory is None else factory(self, row)

    def fetchone(self, /):
        """Fetches one row from the resultset."""
        return next(self, None)

    def fetchmany(self, /, size=_MISSING):
        """Fetches several rows from the resultset."""
        if size is _MISSING:
            size = self.arraysize
        size = _array_size(size)
        rows = []
        while size != 0:
            row = next(self, _MISSING)
            if row is _MISSING:
                break
            rows.append(row)
            size -= 1
        return rows

    def fetchall(self, /):
        """Fetches all rows from the resultset."""
        self._check()
        return list(self)

    def setinputsizes(self, sizes, /):
        """Required by DB-API. Does nothing in sqlite3."""

    def setoutputsize(self, size, column=None, /):
        """Required by DB-API. Does nothing in sqlite3."""

    def close(self, /):
        """Closes the cursor."""
        if not self._initialized:
            if "_connection" not in self.__dict__:
                raise ProgrammingError("Base Cursor.__init__ not called.")
        if self._guard.locked():
            raise ProgrammingError("Recursive use of cursors not allowed.")
        self._connection._check_thread()
        self._connection._check_open()
        if not self._guard.acquire(False):
            raise ProgrammingError("Recursive use of cursors not allowed.")
        try:
            self._drop_statement()
            self._closed = True
        finally:
            self._guard.release()


def _array_size(value):
    if not isinstance(value, int):
        if not hasattr(type(value), "__index__"):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        value = value.__index__()
    if value < 0:
        raise ValueError("value must be non-negative")
    if value > 0xFFFFFFFF:
        raise OverflowError("Python int too large to convert to C uint32_t")
    return value


def _column_name(name, parse):
    if parse:
        at = name.find("[")
        if at > 0 and name[at - 1] == " ":
            return name[:at - 1]
    return name


# ---------------------------------------------------------------- blobs

@_public
class Blob:
    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'sqlite3.Blob' instances")

    @classmethod
    def _open(cls, connection, handle):
        self = object.__new__(cls)
        self._connection = connection
        self._handle = handle
        self._offset = 0
        connection._blobs.append(_weakref.ref(self))
        return self

    def _check(self):
        self._connection._check_thread()
        self._connection._check_open()
        if not self._handle:
            raise ProgrammingError("Cannot operate on a closed blob.")

    def _read(self, count, offset):
        data = _lib.blob_read(self._handle, count, offset)
        if type(data) is int:
            self._fail(data)
        return data

    def _fail(self, code):
        if code == 4:
            raise _error(code, "query aborted")
        raise _db_error(self._connection._db)

    def _write(self, data, offset):
        code = _lib.blob_write(self._handle, data, offset)
        if code != _OK:
            self._fail(code)

    def close(self, /):
        """Close the blob."""
        self._connection._check_thread()
        self._connection._check_open()
        self._close()

    def _close(self):
        handle = self._handle
        self._handle = 0
        if handle:
            _lib.blob_close(handle)

    def __del__(self):
        if "_handle" in self.__dict__ and self._handle and self._connection._db:
            self._close()

    def read(self, length=-1, /):
        """Read data at the current offset position."""
        self._check()
        left = _lib.blob_bytes(self._handle) - self._offset
        if length < 0 or length > left:
            length = left
        if length == 0:
            return b""
        data = self._read(length, self._offset)
        self._offset += length
        return data

    def write(self, data, /):
        """Write data at the current offset."""
        self._check()
        view = memoryview(data)
        size = view.nbytes
        if size > _lib.blob_bytes(self._handle) - self._offset:
            raise ValueError("data longer than blob length")
        self._write(view, self._offset)
        self._offset += size

    def seek(self, offset, origin=0, /):
        """Set the current access position to offset."""
        self._check()
        length = _lib.blob_bytes(self._handle)
        if not -0x80000000 <= offset <= 0x7FFFFFFF:
            raise OverflowError("Python int too large to convert to C int")
        if origin == 0:
            base = 0
        elif origin == 1:
            base = self._offset
        elif origin == 2:
            base = length
        else:
            raise ValueError("'origin' should be os.SEEK_SET, os.SEEK_CUR, or os.SEEK_END")
        if base and offset > 0x7FFFFFFF - base:
            raise OverflowError("seek offset results in overflow")
        if not 0 <= base + offset <= length:
            raise ValueError("offset out of blob range")
        self._offset = base + offset

    def tell(self, /):
        """Return the current access position for the blob."""
        self._check()
        return self._offset

    def __len__(self):
        self._check()
        return _lib.blob_bytes(self._handle)

    # indices alone, as in CPython
    __iter__ = None

    def __contains__(self, item):
        raise TypeError("argument of type 'sqlite3.Blob' is not a container or iterable")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, val, tb, /):
        self._check()
        self._close()

    def _index(self, key):
        try:
            index = key.__index__()
        except AttributeError:
            raise TypeError("Blob indices must be integers") from None
        if not -0x8000000000000000 <= index <= 0x7FFFFFFFFFFFFFFF:
            raise IndexError("cannot fit 'int' into an index-sized integer")
        length = _lib.blob_bytes(self._handle)
        if index < 0:
            index += length
        if not 0 <= index < length:
            raise IndexError("Blob index out of range")
        return index

    def __getitem__(self, key):
        self._check()
        if isinstance(key, slice):
            start, stop, step = key.indices(_lib.blob_bytes(self._handle))
            if step == 1:
                return self._read(stop - start, start) if stop > start else b""
            places = range(start, stop, step)
            if not places:
                return b""
            low, high = min(places), max(places)
            data = self._read(high - low + 1, low)
            return bytes([data[i - low] for i in places])
        if not hasattr(type(key), "__index__"):
            raise TypeError("Blob indices must be integers")
        return self._read(1, self._index(key))[0]

    def __setitem__(self, key, value):
        self._check()
        if isinstance(key, slice):
            places = range(*key.indices(_lib.blob_bytes(self._handle)))
            view = memoryview(value)
            if not view.c_contiguous:
                raise BufferError("memoryview: underlying buffer is not C-contiguous")
            data = view.tobytes()
            if len(data) != len(places):
                raise IndexError("Blob slice assignment is wrong size")
            if not places:
                return
            if places.step == 1:
                self._write(data, places.start)
            else:
                low, high = min(places), max(places)
                whole = bytearray(self._read(high - low + 1, low))
                for i, byte in zip(places, data):
                    whole[i - low] = byte
                self._write(whole, low)
            return
        if not hasattr(type(key), "__index__"):
            raise TypeError("Blob indices must be integers")
        index = self._index(key)
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        if not 0 <= value <= 255:
            raise ValueError("byte must be in range(0, 256)")
        self._write(bytes([value]), index)

    def __delitem__(self, key):
        self._check()
        if isinstance(key, slice):
            raise TypeError("Blob doesn't support slice deletion")
        raise TypeError("Blob doesn't support item deletion")


# ---------------------------------------------------------------- connections

def _isolation(level):
    if level is None:
        return None
    if not isinstance(level, str):
        raise TypeError("isolation_level must be str or None")
    if "\0" in level:
        raise ValueError("embedded null character")
    level = str.upper(level)
    if level not in ("", "DEFERRED", "IMMEDIATE", "EXCLUSIVE"):
        raise ValueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'")
    return level


def _check_autocommit(value):
    if value is True or value is False:
        return value
    if type(value) is int and value == LEGACY_TRANSACTION_CONTROL:
        return LEGACY_TRANSACTION_CONTROL
    raise ValueError("autocommit must be True, False, or sqlite3.LEGACY_TRANSACTION_CONTROL")


def _check_name(function, position, name):
    if not isinstance(name, str):
        raise TypeError(f"{function}() argument {position} must be str, not {type(name).__name__}")
    _c_string(name, "embedded null character")
    return name


@_public
class Connection:
    """SQLite database connection object."""

    _db = 0
    _initialized = False

    Warning = Warning
    Error = Error
    InterfaceError = InterfaceError
    DatabaseError = DatabaseError
    DataError = DataError
    OperationalError = OperationalError
    IntegrityError = IntegrityError
    InternalError = InternalError
    ProgrammingError = ProgrammingError
    NotSupportedError = NotSupportedError

    def __init__(self, database, *args, **kwargs):
        if args:
            _deprecate_positional("_sqlite3.Connection")
        self._open(database, *args, **kwargs)

    def _open(self, database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True, factory=None,
              cached_statements=128, uri=False, *, autocommit=LEGACY_TRANSACTION_CONTROL):
        from os import fsencode
        name = fsencode(database)
        if b"\0" in name:
            raise ValueError("embedded null byte")
        _sys.audit("sqlite3.connect", database)
        timeout = float(timeout)
        if not isinstance(detect_types, int):
            raise TypeError(f"'{type(detect_types).__name__}' object cannot be interpreted as an integer")
        level = _isolation(isolation_level)
        if not isinstance(cached_statements, int):
            raise TypeError(f"'{type(cached_statements).__name__}' object cannot be interpreted as an integer")
        if cached_statements > 0x7FFFFFFF:
            raise OverflowError("Python int too large to convert to C int")
        autocommit = _check_autocommit(autocommit)
        if self._initialized:
            self._initialized = False
            self._close()
        self._statements = _OrderedDict()
        self._statements_size = max(cached_statements, 5)
        self._cursors = []
        self._cursors_kept = 0
        self._blobs = []
        self._lock = _thread.allocate_lock()
        self._all = []
        self._registered = {}
        self._detect_types = detect_types
        self._isolation_level = level
        self._check_same_thread = bool(check_same_thread)
        self._thread = _thread.get_ident()
        self._autocommit = autocommit
        self.row_factory = None
        self.text_factory = str
        code, db = _lib.open(name, 2 | 4 | (0x40 if uri else 0))
        if code != _OK:
            if not db:
                raise MemoryError
            error = _db_error(db)
            _lib.close(db)
            raise error
        _lib.busy_timeout(db, int(timeout * 1000))
        self._db = db
        self._initialized = True
        with _connections_lock:
            _connections[id(self)] = _weakref.ref(self)
        if autocommit is False:
            self._begin_plain()
        _sys.audit("sqlite3.connect/handle", self)

    def __del__(self):
        if self._db:
            import warnings
            try:
                warnings.warn(f"unclosed database in {self!r}", ResourceWarning, 2, source=self)
            finally:
                self._close()

    def _check_thread(self):
        if not self._initialized:
            raise ProgrammingError("Base Connection.__init__ not called.")
        if self._check_same_thread and _thread.get_ident() != self._thread:
            raise ProgrammingError(
                "SQLite objects created in a thread can only be used in that same thread. The object was created in "
                f"thread id {self._thread} and this is thread id {_thread.get_ident()}.")

    def _check_open(self):
        if not self._initialized:
            raise ProgrammingError("Base Connection.__init__ not called.")
        if not self._db:
            raise ProgrammingError("Cannot operate on a closed database.")

    def _check(self):
        self._check_thread()
        self._check_open()

    def _take(self, sql, cursor):
        """A statement in use by nobody else: the cached one, if no other cursor runs it."""
        with self._lock:
            statement = self._statements.get(sql)
            if statement is not None and not statement.in_use:
                self._statements.move_to_end(sql)
                statement.owner = _weakref.ref(cursor)
                statement.in_use = True
                return statement
        statement = _Statement.of(self, sql)
        statement.owner = _weakref.ref(cursor)
        statement.in_use = True
        with self._lock:
            cache = self._statements
            if sql not in cache:
                cache[sql] = statement
            if len(cache) > self._statements_size:
                cache.popitem(last=False)
            self._all.append(_weakref.ref(statement))
            if len(self._all) > 400:
                self._all = [ref for ref in self._all if ref() is not None]
        return statement

    def _run_simple(self, sql):
        db = self._db
        code, handle, _ = _lib.prepare(db, sql.encode())
        if code == _OK:
            _step(handle)
            code = _lib.finalize(handle)
        if code != _OK:
            raise _db_error(db)

    def _begin(self):
        try:
            self._run_simple(f"BEGIN {self._isolation_level}")
        except DatabaseError:
            # Another thread may have begun the transaction since the caller saw that there was none.
            if _lib.get_autocommit(self._db):
                raise

    def _begin_plain(self):
        self._run_simple("BEGIN")

    # ------------------------------------------------------------ statements

    def __call__(self, *arguments):
        self._check()
        if len(arguments) != 1:
            raise TypeError(f"function takes exactly 1 argument ({len(arguments)} given)")
        sql, = arguments
        if not isinstance(sql, str):
            raise TypeError(f"argument 1 must be str, not {type(sql).__name__}")
        return _Statement.of(self, sql)

    def cursor(self, /, factory=_MISSING):
        """Return a cursor for the connection."""
        self._check()
        if factory is _MISSING:
            factory = Cursor
        cursor = factory(self)
        if not issubclass(type(cursor), Cursor):
            raise TypeError(f"factory must return a cursor, not {type(cursor).__name__}")
        if self.row_factory is not None:
            cursor.row_factory = self.row_factory
        return cursor

    def execute(self, sql, parameters=_MISSING, /):
        """Executes an SQL statement."""
        cursor = self.cursor()
        return cursor.execute(sql) if parameters is _MISSING else cursor.execute(sql, parameters)

    def executemany(self, sql, parameters, /):
        """Repeatedly executes an SQL statement."""
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql_script, /):
        """Executes multiple SQL statements at once."""
        return self.cursor().executescript(sql_script)

    # ------------------------------------------------------------ transactions

    def commit(self, /):
        """Commit any pending transaction to the database."""
        self._check()
        if self._autocommit == LEGACY_TRANSACTION_CONTROL and self._autocommit is not True:
            if not _lib.get_autocommit(self._db):
                self._run_simple("COMMIT")
        elif self._autocommit is False:
            self._run_simple("COMMIT")
            self._begin_plain()

    def rollback(self, /):
        """Roll back to the start of any pending transaction."""
        self._check()
        if self._autocommit == LEGACY_TRANSACTION_CONTROL and self._autocommit is not True:
            if not _lib.get_autocommit(self._db):
                self._run_simple("ROLLBACK")
        elif self._autocommit is False:
            self._run_simple("ROLLBACK")
            self._begin_plain()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, value, traceback, /):
        if self._autocommit is True:
            return False
        if type is None and value is None and traceback is None:
            try:
                self.commit()
            except BaseException:
                self._check()
                try:
                    self.rollback()
                except BaseException:
                    # the error of the commit is the one that tells
                    raise
                raise
        else:
            self.rollback()
        return False

    @property
    def isolation_level(self):
        self._check_open()
        return self._isolation_level

    @isolation_level.setter
    def isolation_level(self, level):
        if level is None:
            self._isolation_level = None
            # as CPython: what is open is committed
            self.commit()
        else:
            self._isolation_level = _isolation(level)

    @isolation_level.deleter
    def isolation_level(self):
        raise AttributeError("cannot delete attribute")

    @property
    def autocommit(self):
        self._check()
        return self._autocommit

    @autocommit.setter
    def autocommit(self, value):
        self._check()
        value = _check_autocommit(value)
        if value is True:
            if not _lib.get_autocommit(self._db):
                self._run_simple("COMMIT")
        elif value is False:
            if _lib.get_autocommit(self._db):
                self._begin_plain()
        self._autocommit = value

    @property
    def in_transaction(self):
        self._check_open()
        return not _lib.get_autocommit(self._db)

    @property
    def total_changes(self):
        self._check_open()
        return _lib.total_changes(self._db)

    # ------------------------------------------------------------ the end

    def close(self, /):
        """Close the database connection.

        Any pending transaction is not committed implicitly."""
        self._check_thread()
        self._close()

    def _close(self):
        db = self._db
        if not db:
            return
        for ref in self._cursors:
            cursor = ref()
            if cursor is not None:
                cursor._statement = None
        for ref in self._blobs:
            blob = ref()
            if blob is not None:
                blob._close()
        with self._lock:
            statements = [ref() for ref in self._all]
            self._statements.clear()
            self._all.clear()
        for statement in statements:
            if statement is not None:
                statement.finalize()
        if self._autocommit is False and not _lib.get_autocommit(db):
            self._run_simple("ROLLBACK")
        self._db = 0
        with _connections_lock:
            _connections.pop(id(self), None)
        _lib.set_trace(db, None)
        code = _lib.close(db)
        for number in self._registered.values():
            _lib.forget(number)
        self._registered.clear()

    def interrupt(self, /):
        """Abort any pending database operation."""
        self._check_open()
        _lib.interrupt(self._db)

    # ------------------------------------------------------------ callbacks

    def _succeed(self, code, message):
        if code != _OK:
            raise OperationalError(message)

    def _check_count(self, name, count):
        most = _lib.limit(self._db, 6, -1)
        if not -1 <= count <= most:
            raise ProgrammingError(f"'{name}' must be between -1 and {most}, not {count}")

    @_positional("name", "narg", "func")
    def create_function(self, /, name, narg, func, *, deterministic=False):
        """Creates a new function."""
        self._check()
        _check_name("create_function", "'name'", name)
        self._check_count("narg", narg)
        flags = 0x800 if deterministic else 0
        if func is None:
            callback = None
        else:
            def callback(*args):
                try:
                    return _check_result(func(*args))
                except BaseException:
                    return _failure(func, "user-defined function raised exception")
        self._succeed(_lib.create_function(self._db, name, narg, flags, callback), "Error creating function")

    @_positional("name", "n_arg", "aggregate_class")
    def create_aggregate(self, /, name, n_arg, aggregate_class):
        """Creates a new aggregate."""
        self._check()
        _check_name("create_aggregate", "'name'", name)
        self._check_count("n_arg", n_arg)
        if aggregate_class is None:
            code = _lib.create_aggregate(self._db, name, n_arg, None, None)
        else:
            aggregate = _Aggregate(aggregate_class)
            code = _lib.create_aggregate(self._db, name, n_arg, aggregate.step, aggregate.finish)
        self._succeed(code, "Error creating aggregate")

    def create_window_function(self, name, num_params, aggregate_class, /):
        """Creates or redefines an aggregate window function."""
        self._check()
        _check_name("create_window_function", 1, name)
        self._check_count("num_params", num_params)
        if _lib.version_number < 3025000:
            raise NotSupportedError("create_window_function() requires SQLite 3.25.0 or higher")
        if aggregate_class is None:
            code = _lib.create_window_function(self._db, name, num_params, None, None, None, None)
        else:
            aggregate = _Aggregate(aggregate_class)
            code = _lib.create_window_function(
                self._db, name, num_params, aggregate.step, aggregate.finish, aggregate.value, aggregate.inverse)
        if code != _OK:
            raise ProgrammingError(_lib.errmsg(self._db))

    def create_collation(self, name, callback, /):
        """Creates a collation function."""
        self._check()
        _check_name("create_collation", 1, name)
        name.encode()
        if callback is None:
            code = _lib.create_collation(self._db, name, None)
        else:
            if not callable(callback):
                raise TypeError("parameter must be callable")

            def collate(first, second):
                try:
                    result = callback(first, second)
                    if not isinstance(result, int):
                        result = result.__index__()
                    return (result > 0) - (result < 0)
                except BaseException:
                    _report(callback)
                    return 0
            code = _lib.create_collation(self._db, name, collate)
        if code != _OK:
            raise _db_error(self._db)

    def _replace(self, what, number):
        previous = self._registered.pop(what, 0)
        if previous:
            _lib.forget(previous)
        if number:
            self._registered[what] = number

    @_positional("authorizer_callback")
    def set_authorizer(self, /, authorizer_callback):
        """Set authorizer callback."""
        self._check()
        if authorizer_callback is None:
            authorize = None
        else:
            def authorize(*args):
                try:
                    result = authorizer_callback(*args)
                    if not isinstance(result, int):
                        return 1
                    if not -0x80000000 <= result <= 0x7FFFFFFF:
                        raise OverflowError("Python int too large to convert to C int")
                    return result
                except BaseException:
                    _report(authorizer_callback)
                    return 1
        code, number = _lib.set_authorizer(self._db, authorize)
        self._replace("authorizer", number)
        self._succeed(code, "Error setting authorizer callback")

    @_positional("progress_handler")
    def set_progress_handler(self, /, progress_handler, n):
        """Set progress handler callback."""
        self._check()
        if progress_handler is None:
            progress = None
        else:
            def progress():
                try:
                    return 1 if progress_handler() else 0
                except BaseException:
                    _report(progress_handler)
                    return 1
        self._replace("progress", _lib.set_progress_handler(self._db, n, progress)[1])

    @_positional("trace_callback")
    def set_trace_callback(self, /, trace_callback):
        """Set a trace callback called for each SQL statement (passed as unicode)."""
        self._check()
        if trace_callback is None:
            trace = None
        else:
            def trace(expanded, sql):
                try:
                    if expanded is None:
                        if _tracebacks:
                            raise DataError("Expanded SQL string exceeds the maximum string length")
                        expanded = sql
                    trace_callback(expanded)
                except BaseException:
                    _report(trace_callback)
                    if expanded is None:
                        try:
                            trace_callback(sql)
                        except BaseException:
                            _report(trace_callback)
        code, number = _lib.set_trace(self._db, trace)
        self._replace("trace", number)

    # ------------------------------------------------------------ databases as a whole

    def backup(self, target, *, pages=-1, progress=None, name="main", sleep=0.25):
        """Makes a backup of the database."""
        if not isinstance(target, Connection):
            raise TypeError(f"backup() argument 'target' must be sqlite3.Connection, not {type(target).__name__}")
        if not isinstance(pages, int):
            raise TypeError(f"'{type(pages).__name__}' object cannot be interpreted as an integer")
        _check_name("backup", "'name'", name)
        if isinstance(sleep, str):
            raise TypeError("must be real number, not str")
        self._check()
        target._check_thread()
        if target is self:
            raise ValueError("target cannot be the same connection instance")
        target._check_open()
        if progress is not None and not callable(progress):
            raise TypeError("progress argument must be a callable")
        if pages == 0:
            pages = -1
        sleep = float(sleep)
        if sleep < 0:
            raise ValueError("sleep must be greater-than or equal to zero")
        from time import sleep as wait
        backup = _lib.backup_init(target._db, "main", self._db, name)
        if not backup:
            raise _db_error(target._db)
        try:
            while True:
                code = _lib.backup_step(backup, pages)
                if progress is not None:
                    progress(code, _lib.backup_remaining(backup), _lib.backup_pagecount(backup))
                if code in (_BUSY, _LOCKED):
                    wait(sleep)
                elif code != _OK:
                    break
        except BaseException:
            _lib.backup_finish(backup)
            raise
        code = _lib.backup_finish(backup)
        if code != _OK:
            raise _db_error(target._db)

    def iterdump(self, /, *, filter=None):
        """Returns iterator to the dump of the database in an SQL text format."""
        self._check_open()
        from sqlite3.dump import _iterdump
        return _iterdump(self, filter=filter)

    def serialize(self, /, *, name="main"):
        """Serialize a database into a byte string."""
        _check_name("serialize", "'name'", name)
        self._check()
        data = _lib.serialize(self._db, name)
        if data is None:
            raise OperationalError(f"unable to serialize '{name}'")
        return data

    def deserialize(self, data, /, *, name="main"):
        """Load a serialized database."""
        if isinstance(data, str):
            data = data.encode()
        _check_name("deserialize", "'name'", name)
        self._check()
        code = _lib.deserialize(self._db, name, data)
        if code != _OK:
            raise _db_error(self._db)

    def blobopen(self, table, column, rowid, /, *, readonly=False, name="main"):
        """Open and return a BLOB object."""
        self._check()
        if not -0x8000000000000000 <= rowid <= 0x7FFFFFFFFFFFFFFF:
            raise OverflowError("Python int too large to convert to C long")
        code, handle = _lib.blob_open(self._db, name, table, column, rowid, not readonly)
        if code != _OK:
            raise _db_error(self._db)
        return Blob._open(self, handle)

    def setlimit(self, category, limit, /):
        """Set connection run-time limits."""
        self._check()
        previous = _lib.limit(self._db, category, limit)
        if previous < 0:
            raise ProgrammingError("'category' is out of bounds")
        return previous

    def getlimit(self, category, /):
        """Get connection run-time limits."""
        return self.setlimit(category, -1)

    def setconfig(self, op, enable=True, /):
        """Set a boolean connection configuration option."""
        self._check()
        if not _is_config(op):
            raise ValueError(f"unknown config 'op': {op}")
        enable = bool(enable)
        code, actual = _lib.db_config(self._db, op, int(enable))
        if code != _OK:
            raise _db_error(self._db)
        if bool(actual) != enable:
            raise OperationalError("Unable to set config")

    def getconfig(self, op, /):
        """Query a boolean connection configuration option."""
        self._check()
        if not _is_config(op):
            raise ValueError(f"unknown config 'op': {op}")
        code, actual = _lib.db_config(self._db, op, -1)
        if code != _OK:
            raise _db_error(self._db)
        return bool(actual)


def _is_config(op):
    return 1002 <= op <= 1017


class _Aggregate:
    """The instances of a program's class that SQLite's aggregations use, by the address of their context."""

    def __init__(self, cls):
        self.cls = cls
        self.instances = {}

    def _call(self, instance, name, args):
        try:
            method = getattr(instance, name)
        except AttributeError:
            return _failure(instance, f"user-defined aggregate's '{name}' method not defined")
        except BaseException:
            return _failure(instance, f"user-defined aggregate's '{name}' method raised error")
        try:
            result = method(*args)
            return None if args or name in ("step", "inverse") else _check_result(result)
        except BaseException:
            return _failure(method, f"user-defined aggregate's '{name}' method raised error")

    def step(self, key, *args):
        instance = self.instances.get(key)
        if instance is None:
            try:
                instance = self.cls()
            except BaseException:
                return _failure(self.cls, "user-defined aggregate's '__init__' method raised error")
            self.instances[key] = instance
        return self._call(instance, "step", args)

    def inverse(self, key, *args):
        instance = self.instances.get(key)
        return None if instance is None else self._call(instance, "inverse", args)

    def value(self, key):
        instance = self.instances.get(key)
        return None if instance is None else self._call(instance, "value", ())

    def finish(self, key):
        instance = self.instances.pop(key, None)
        return None if instance is None else self._call(instance, "finalize", ())


def connect(database, *args, **kwargs):
    """Open a connection to the SQLite database file 'database'."""
    if args:
        _deprecate_positional("sqlite3.connect")
    factory = args[4] if len(args) > 4 else kwargs.get("factory", Connection)
    return factory(database, *args, **kwargs)


_register_sequence()
