import sqlite3
import threading

# Threads that share a connection each have a cursor: nothing is lost.
db = sqlite3.connect(":memory:", check_same_thread=False)
db.execute("create table t (thread, number)")


def insert(me):
    for i in range(50):
        db.execute("insert into t values (?, ?)", (me, i))
        db.execute("select count(*) from t where thread = ?", (me,)).fetchone()


threads = [threading.Thread(target=insert, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(db.execute("select thread, count(*), sum(number) from t group by thread").fetchall())  # expect: [(0, 50, 1225), (1, 50, 1225), (2, 50, 1225)]

# A cursor works for one thread at a time, and each row comes once.
rows = []
cursor = db.execute("select number from t where thread = 1")


def take():
    while True:
        try:
            row = cursor.fetchone()
        except sqlite3.ProgrammingError as e:
            assert str(e) == "Recursive use of cursors not allowed.", e
            continue
        if row is None:
            return
        rows.append(row[0])


threads = [threading.Thread(target=take) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(rows) == list(range(50)))  # expect: True

# Whoever closes the connection ends what others do with it, by an exception.
others = []


def query():
    while True:
        try:
            db.execute("select a.number, b.number from t a, t b").fetchmany(20)
            db.total_changes, db.in_transaction
            db.interrupt()
        except sqlite3.OperationalError:
            pass  # interrupted
        except sqlite3.Error as e:
            others.append(e)
            return


threads = [threading.Thread(target=query) for _ in range(3)]
for t in threads:
    t.start()
db.close()
for t in threads:
    t.join()
print(len(others))  # expect: 3
try:
    cursor.fetchone()
except sqlite3.ProgrammingError as e:
    print(e)  # expect: Cannot operate on a closed database.
