# The warnings of the default adapters and converters name the line that called execute().
import datetime
import sqlite3
import warnings

connection = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES)
cursor = connection.execute("create table t(d date, s timestamp)")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    cursor.execute("insert into t values (?, ?)", (datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 2, 3)))
    lines = cursor.execute("select * from t").fetchone()
print(lines)  # expect: (datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 2, 3, 0))
print([(w.lineno, str(w.message)[:28]) for w in caught][:2])  # expect: [(10, 'The default date adapter is '), (10, 'The default datetime adapter')]
connection.close()
