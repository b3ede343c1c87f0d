import sqlite3
import threading

# Each thread is told of its own mistake, though they share a connection, and with it SQLite's last error.
db = sqlite3.connect(":memory:", check_same_thread=False)
db.execute("create table t (a unique)")
db.execute("insert into t values (1)")
others = []


def fail(statement, kind, name, message):
    for _ in range(300):
        try:
            db.execute(statement)
        except sqlite3.Error as e:
            if (type(e), e.sqlite_errorname, str(e)) != (kind, name, message):
                others.append((statement, e.sqlite_errorname, str(e)))


threads = [
    threading.Thread(target=fail, args=("select b from t", sqlite3.OperationalError, "SQLITE_ERROR", "no such column: b")),
    threading.Thread(target=fail, args=("select * from u", sqlite3.OperationalError, "SQLITE_ERROR", "no such table: u")),
    threading.Thread(target=fail, args=("insert into t values (1)", sqlite3.IntegrityError, "SQLITE_CONSTRAINT_UNIQUE", "UNIQUE constraint failed: t.a")),
    threading.Thread(target=fail, args=("select 1", None, None, None)),
]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(others[:3], len(others))  # expect: [] 0
