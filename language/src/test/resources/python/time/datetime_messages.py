# Errors of datetime, date, time, timedelta and timezone are those of CPython's module in C.
from datetime import date, datetime, time, timedelta, timezone, tzinfo


class Zone(tzinfo):
    def utcoffset(self, dt):
        return 3

    def tzname(self, dt):
        return 4


def error(source):
    try:
        return eval(source)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error("date()"))  # expect: TypeError: function missing required argument 'year' (pos 1)
print(error("date(1, 2)"))  # expect: TypeError: function missing required argument 'day' (pos 3)
print(error("date(1, 2, 3, 4)"))  # expect: TypeError: function takes at most 3 arguments (4 given)
print(error("date(2**40, 1, 1)"))  # expect: OverflowError: signed integer is greater than maximum
print(error("date(2**70, 1, 1)"))  # expect: OverflowError: Python int too large to convert to C long
print(error("date(1, 2, 29)"))  # expect: ValueError: day 29 must be in range 1..28 for month 2 in year 1
print(error("datetime(1, 2, 3, x=1)"))  # expect: TypeError: this function got an unexpected keyword argument 'x'
print(error("datetime(1, 2, 3, 4, 5, 6, 7, None, 1)"))  # expect: TypeError: function takes at most 8 positional arguments (9 given)
print(error("datetime(1, 2, 3, tzinfo=3)"))  # expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
print(error("datetime(1, 2, 3, fold=2)"))  # expect: ValueError: fold must be either 0 or 1, not 2
print(error("datetime(bytes([7, 228, 1, 2, 3, 4, 5, 0, 0, 6]), 3)"))  # expect: TypeError: bad tzinfo state arg
print(error("datetime(1, 1, 1).replace(year=2**40)"))  # expect: OverflowError: Python int too large to convert to C int
print(error("datetime.max + timedelta(1)"))  # expect: OverflowError: date value out of range
print(error("datetime(1, 1, 1) < date(1, 1, 1)"))  # expect: TypeError: '<' not supported between instances of 'datetime.datetime' and 'datetime.date'
print(error("datetime(1, 1, 1) < datetime(1, 1, 1, tzinfo=timezone.utc)"))  # expect: TypeError: can't compare offset-naive and offset-aware datetimes
print(error("datetime(1, 1, 1, tzinfo=Zone()).utcoffset()"))  # expect: TypeError: tzinfo.utcoffset() must return None or timedelta, not 'int'
print(error("datetime(1, 1, 1, tzinfo=Zone()).tzname()"))  # expect: TypeError: tzinfo.tzname() must return None or a string, not 'int'
print(error("datetime(1, 1, 1, tzinfo=Zone()).dst()"))  # expect: NotImplementedError: a tzinfo subclass must implement dst()
print(error("datetime(1, 1, 1).isoformat('ab')"))  # expect: TypeError: isoformat() argument 1 must be a unicode character, not a string of length 2
print(error("datetime(1, 1, 1).isoformat(timespec='x')"))  # expect: ValueError: Unknown timespec value
print(error("datetime.fromisoformat('2020-12-31T24:01')"))  # expect: ValueError: minute, second, and microsecond must be 0 when hour is 24
print(error("datetime.fromisoformat('2020-12-31T10:00z')"))  # expect: ValueError: Invalid isoformat string: '2020-12-31T10:00z'
print(error("datetime.fromtimestamp(1e20)"))  # expect: OverflowError: timestamp out of range for platform time_t
print(error("datetime.fromtimestamp(1e12, timezone.utc)"))  # expect: ValueError: year must be in 1..9999, not 33658
print(error("date.fromisocalendar(2020, 54, 1)"))  # expect: ValueError: Invalid week: 54
print(error("time(24)"))  # expect: ValueError: hour must be in 0..23, not 24
print(error("timedelta(1, 2, 3, 4, 5, 6, 7, 8)"))  # expect: TypeError: __new__() takes at most 7 arguments (8 given)
print(error("timedelta('x')"))  # expect: TypeError: unsupported type for timedelta days component: str
print(error("timedelta(999999999, 86400)"))  # expect: OverflowError: days=1000000000; must have magnitude <= 999999999
print(error("timedelta(float('nan'))"))  # expect: ValueError: cannot convert float NaN to integer
print(error("timedelta(1) / 0"))  # expect: ZeroDivisionError: division by zero
print(error("timezone(timedelta(1))"))  # expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
print(error("timezone.utc.fromutc(datetime(1, 1, 1))"))  # expect: ValueError: fromutc: dt.tzinfo is not self
