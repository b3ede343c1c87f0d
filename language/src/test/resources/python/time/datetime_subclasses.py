# A subclass whose constructor knows nothing of fold can be replaced, combined and moved; fold comes before tzinfo in repr().
import datetime


class Time(datetime.time):
    def __new__(cls, hour, minute, second, microsecond, tzinfo, *rest):
        return super().__new__(cls, hour, minute, second, microsecond, tzinfo)


class Moment(datetime.datetime):
    def __new__(cls, year, month, day, hour, minute, second, microsecond, tzinfo):
        return super().__new__(cls, year, month, day, hour, minute, second, microsecond, tzinfo)


print(repr(Time(1, 2, 3, 4, None).replace(hour=5)))  # expect: Time(5, 2, 3, 4)
moment = Moment(2024, 1, 2, 3, 4, 0, 0, datetime.UTC)
print(repr(moment.replace(day=5)))  # expect: Moment(2024, 1, 5, 3, 4, tzinfo=datetime.timezone.utc)
print(repr(moment + datetime.timedelta(1)))  # expect: Moment(2024, 1, 3, 3, 4, tzinfo=datetime.timezone.utc)
print(repr(Moment.combine(moment.date(), moment.time())))  # expect: Moment(2024, 1, 2, 3, 4)
try:
    moment.replace(fold=1)
except TypeError as e:
    print(e)  # expect: Moment.__new__() got an unexpected keyword argument 'fold'
print(datetime.datetime(2024, 1, 2, 3, fold=1, tzinfo=datetime.UTC))  # expect: 2024-01-02 03:00:00+00:00
print([datetime.datetime(2024, 1, 2, 3, 4, 0, 5, fold=1, tzinfo=datetime.UTC)])  # expect: [datetime.datetime(2024, 1, 2, 3, 4, 0, 5, fold=1, tzinfo=datetime.timezone.utc)]
try:
    datetime.datetime.combine(1, 2)
except TypeError as e:
    print(e)  # expect: combine() argument 1 must be datetime.date, not int
