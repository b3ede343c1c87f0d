import gc
import sqlite3
import threading

db = sqlite3.connect(":memory:", check_same_thread=False)
db.execute("create table t(a integer, b text)")
db.executemany("insert into t values(?, ?)", [(i, f"é{i}") for i in range(4)])
print(db.in_transaction, db.total_changes)  # expect: True 4
db.commit()

# a cursor that is dropped in the middle does not lock its table
print(db.execute("select b from t").fetchone())  # expect: ('é0',)
db.execute("drop table if exists u")
db.execute("create table u as select * from t")
db.execute("select a from u").fetchone()
db.execute("drop table u")

# functions of the program run while the statement does, in any thread
db.create_function("twice", 1, lambda x: x * 2)
results = []


def work():
    results.append(sum(row[0] for row in db.execute("select twice(a) from t")))


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results)  # expect: [12, 12, 12, 12]


def fail(x):
    raise KeyError(x)


db.create_function("fail", 1, fail)
try:
    db.execute("select fail(1)")
except sqlite3.OperationalError as e:
    print(e, e.sqlite_errorname)  # expect: user-defined function raised exception SQLITE_ERROR
try:
    db.execute("insert into t values(?)", (1, 2))
except sqlite3.Error as e:
    print(type(e).__name__, e)  # expect: OperationalError table t has 2 columns but 1 values were supplied
db.close()
