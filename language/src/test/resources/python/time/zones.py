import os
import time


def zone(rule):
    os.environ["TZ"] = rule
    time.tzset()
    return time.tzname, time.timezone, time.altzone, time.daylight


def at(seconds):
    t = time.localtime(seconds)
    assert time.mktime(t) == seconds
    return t[:6], t.tm_isdst, t.tm_zone, t.tm_gmtoff


print(zone("EST+05EDT,M3.2.0,M11.1.0"), at(0), at(1720000000))  # expect: (('EST', 'EDT'), 18000, 14400, 1) ((1969, 12, 31, 19, 0, 0), 0, 'EST', -18000) ((2024, 7, 3, 5, 46, 40), 1, 'EDT', -14400)
print(zone("AEST-10AEDT,M10.1.0,M4.1.0/3"), at(1700000000), at(1720000000))  # expect: (('AEST', 'AEDT'), -36000, -39600, 1) ((2023, 11, 15, 9, 13, 20), 1, 'AEDT', 39600) ((2024, 7, 3, 19, 46, 40), 0, 'AEST', 36000)
print(zone("<-02>2<-01>,M3.5.0/-1,M10.5.0/0"), at(1711846800), at(1711850400))  # expect: (('-02', '-01'), 7200, 3600, 1) ((2024, 3, 31, 0, 0, 0), 1, '-01', -3600) ((2024, 3, 31, 1, 0, 0), 1, '-01', -3600)
print(zone("JJJ0KKK,J60/0,J300/5"), at(1709251200), at(1720000000))  # expect: (('JJJ', 'KKK'), 0, -3600, 1) ((2024, 3, 1, 1, 0, 0), 1, 'KKK', 3600) ((2024, 7, 3, 10, 46, 40), 1, 'KKK', 3600)
print(zone("EST5EDT"), at(1710054000), at(1710057600))  # expect: (('EST', 'EDT'), 18000, 14400, 1) ((2024, 3, 10, 3, 0, 0), 1, 'EDT', -14400) ((2024, 3, 10, 4, 0, 0), 1, 'EDT', -14400)
print(zone(""), at(0), zone("nonsense"), zone("<+0330>-3:30"), at(0))  # expect: (('UTC', 'UTC'), 0, 0, 0) ((1970, 1, 1, 0, 0, 0), 0, 'UTC', 0) (('nonsense', 'nonsense'), 0, 0, 0) (('+0330', '+0330'), -12600, -12600, 0) ((1970, 1, 1, 3, 30, 0), 0, '+0330', 12600)
print(time.mktime((2024, 11, 3, 1, 30, 0, 0, 0, 1)), zone("UTC0"), time.mktime((2024, 1, 1, 0, 0, 0, 0, 0, 1)))  # expect: 1730581200.0 (('UTC', 'UTC'), 0, 0, 0) 1704063600.0
