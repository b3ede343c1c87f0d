import sqlite3

# SQLite takes the database away from under statements and blobs that are in the middle of something, and crashes when
# they go on (CPython with it), so that is refused, as the documentation says.
db = sqlite3.connect(":memory:")
db.execute("create table t (a, c)")
db.executemany("insert into t values (?, zeroblob(9))", [(i,) for i in range(9)])
db.commit()
data = db.serialize()


def load():
    try:
        db.deserialize(data)
        return "loaded"
    except sqlite3.OperationalError as e:
        return e.sqlite_errorname, str(e)


rows = db.execute("select a from t")
print(rows.fetchone(), load())  # expect: (0,) ('SQLITE_BUSY', 'database is locked')
print(len(rows.fetchall()), load())  # expect: 8 loaded
with db.blobopen("t", "c", 1) as blob:
    print(load(), blob.read(2))  # expect: ('SQLITE_BUSY', 'database is locked') b'\x00\x00'
print(load(), db.execute("select count(*) from t").fetchone())  # expect: loaded (9,)
