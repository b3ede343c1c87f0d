# Exact arithmetic, text both ways, pickles and subclasses of module datetime.
import copy
import pickle
import random
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

# Every ordinal gives its date back; months and leap years as in calendar.
days = [date.fromordinal(n) for n in range(1, 3652060, 997)]
print(all(d.toordinal() == n for d, n in zip(days, range(1, 3652060, 997))))  # expect: True
print(date.fromordinal(1), date.fromordinal(3652059))  # expect: 0001-01-01 9999-12-31
print(all(date.fromisocalendar(*d.isocalendar()) == d for d in days))  # expect: True
print(all(date.fromisoformat(d.isoformat()) == d for d in days))  # expect: True
print(all(d.timetuple().tm_yday == d.toordinal() - d.replace(1 * d.year, 1, 1).toordinal() + 1 for d in days))  # expect: True

# Durations against whole numbers of microseconds.
rng = random.Random(7)
micro = timedelta(microseconds=1)
spans = [timedelta(rng.randrange(-(10**8), 10**8), rng.randrange(86400), rng.randrange(10**6)) for _ in range(200)]
print(all(timedelta(microseconds=s // micro) == s for s in spans))  # expect: True
print(all((a + b) // micro == a // micro + b // micro for a, b in zip(spans, spans[1:])))  # expect: True
print(all((a - b) // micro == a // micro - b // micro for a, b in zip(spans, spans[1:])))  # expect: True
print(all((s * 3) // micro == s // micro * 3 and (s // 7) // micro == s // micro // 7 for s in spans))  # expect: True
print(all((s / 7) // micro == round_half_even for s in spans for round_half_even in [round(__import__("fractions").Fraction(s // micro, 7))]))  # expect: True
print(all(divmod(a, b) == (a // b, a % b) and a == a // b * b + a % b for a, b in zip(spans, spans[1:]) if abs(a // b) < 10**6))  # expect: True
print(timedelta(1) / timedelta(3), timedelta(microseconds=3) / 2, timedelta(microseconds=5) * 0.5)  # expect: 0.3333333333333333 0:00:00.000002 0:00:00.000002
print(timedelta(0.5, 0.5, 0.5), timedelta(seconds=-0.0000015), timedelta(2**70 // 10**17))  # expect: 12:00:00.500000 -1 day, 23:59:59.999998 11805 days, 0:00:00

# Moments, and text both ways.
start = datetime(2000, 1, 1, tzinfo=UTC)
moments = [start + s for s in spans if abs(s) < timedelta(700000)]
print(all(m - start == s for m, s in zip(moments, [s for s in spans if abs(s) < timedelta(700000)])))  # expect: True
print(all(datetime.fromisoformat(str(m)) == m for m in moments))  # expect: True
print(all(pickle.loads(pickle.dumps(m, p)) == m == copy.deepcopy(m) for m in moments for p in range(6)))  # expect: True
print(len({hash(m) for m in moments}) == len({m.astimezone(timezone(timedelta(hours=5))) for m in moments} | set(moments)))  # expect: True
print(datetime(2024, 1, 2, 3, 4, 5, 6789, timezone(timedelta(hours=-1, seconds=-1))).isoformat("|", "milliseconds"))  # expect: 2024-01-02|03:04:05.006-01:00:01
print(datetime(7, 8, 9, 10, 11, 12, 13).strftime("%Y %G %F %C %f %% %z|%Z"))  # expect: 0007 0007 0007-08-09 00 000013 % |
print(repr(time.fromisoformat("T102030,5-01")))  # expect: datetime.time(10, 20, 30, 500000, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=82800)))
print(datetime.fromtimestamp(1.0000005, UTC).microsecond, datetime.fromtimestamp(1.0000015, UTC).microsecond)  # expect: 1 1
print(datetime(2024, 1, 2, 3, 4, 5, 6, UTC).__reduce_ex__(4))  # expect: (<class 'datetime.datetime'>, (b'\x07\xe8\x01\x02\x03\x04\x05\x00\x00\x06', datetime.timezone.utc))
print(time(1, fold=1).__reduce_ex__(4)[1], time(1, fold=1).__reduce_ex__(3)[1])  # expect: (b'\x81\x00\x00\x00\x00\x00',) (b'\x01\x00\x00\x00\x00\x00',)


class Summer(tzinfo):
    """An hour more from March to October; the last hour before that ends is there twice."""

    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        summer = datetime(dt.year, 3, 31, 2) <= dt.replace(tzinfo=None) < datetime(dt.year, 10, 27, 3 - dt.fold)
        return timedelta(hours=1 if summer else 0)

    def tzname(self, dt):
        return "%S" if self.dst(dt) else "%W"


twice = datetime(2024, 10, 27, 2, 30, tzinfo=Summer())
print(twice.astimezone(UTC), twice.replace(fold=1).astimezone(UTC))  # expect: 2024-10-27 00:30:00+00:00 2024-10-27 01:30:00+00:00
print(twice == twice.astimezone(UTC), twice == twice.replace(fold=1), hash(twice) == hash(twice.replace(fold=1)))  # expect: False True True
print(twice.strftime("%Z %z %:z"), twice.timetuple().tm_isdst, twice.utctimetuple().tm_hour)  # expect: %S +0200 +02:00 1 0


class Day(date):
    pass


print(type(Day(2024, 2, 28) + timedelta(2)), Day.fromordinal(3), type(Day.today()))  # expect: <class '__main__.Day'> 0001-01-03 <class '__main__.Day'>
print(Day(2024, 2, 28) == date(2024, 2, 28), {date(2024, 2, 28): 1}[Day(2024, 2, 28)])  # expect: True 1
try:
    Day(2024, 2, 28).__class__ = date
except TypeError:
    print("kept")  # expect: kept
