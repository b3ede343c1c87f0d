import time


def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


t = time.gmtime(1700000000)
print(t)  # expect: time.struct_time(tm_year=2023, tm_mon=11, tm_mday=14, tm_hour=22, tm_min=13, tm_sec=20, tm_wday=1, tm_yday=318, tm_isdst=0)
print(t[0], t.tm_zone, t.tm_gmtoff, len(t), t == tuple(t), t.tm_yday, time.struct_time.n_fields, time.struct_time.n_sequence_fields)  # expect: 2023 GMT 0 9 True 318 11 9
print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %W %V %G %u %w %y %C %e %I %p %D %F %T %R %r %c %x %X %%", t))  # expect: 2023-11-14 22:13:20 Tue Tuesday Nov November 318 46 46 46 2023 2 2 23 20 14 10 PM 11/14/23 2023-11-14 22:13:20 22:13 10:13:20 PM Tue Nov 14 22:13:20 2023 11/14/23 22:13:20 %
print(time.strftime("%-d|%_d|%05d|%^a|%#p|%n|%t|%Q|%10Y|%s" .replace("%s", "").replace("%n", "").replace("%t", ""), t), time.asctime(t), time.asctime((2000, 1, 2, 3, 4, 5, 6, 7, 0)))  # expect: 14|14|00014|TUE|pm|||%Q|0000002023| Tue Nov 14 22:13:20 2023 Sun Jan  2 03:04:05 2000
print(time.strptime("2023-11-14 22:13:20", "%Y-%m-%d %H:%M:%S"), error(time.strptime, "x", "%Y"))  # expect: time.struct_time(tm_year=2023, tm_mon=11, tm_mday=14, tm_hour=22, tm_min=13, tm_sec=20, tm_wday=1, tm_yday=318, tm_isdst=-1) ValueError: time data 'x' does not match format '%Y'
print(time.mktime(time.localtime(1700000000)), time.localtime(0)[:6] == time.gmtime(-time.timezone)[:6], time.gmtime(-1)[:6], time.gmtime(0.9)[:6])  # expect: 1700000000.0 True (1969, 12, 31, 23, 59, 59) (1970, 1, 1, 0, 0, 0)
print(error(time.gmtime, float("nan")), error(time.gmtime, 10**30), error(time.sleep, -1), error(time.sleep, "x"), error(time.asctime, (1,)), error(time.strftime, "%Y", (1,)))  # expect: ValueError: Invalid value NaN (not a number) OverflowError: timestamp out of range for platform time_t ValueError: sleep length must be non-negative TypeError: 'str' object cannot be interpreted as an integer or float TypeError: asctime(): illegal time tuple argument TypeError: strftime(): illegal time tuple argument
print(error(time.asctime, (2000, 13, 1, 0, 0, 0, 0, 1, 0)), error(time.asctime, (2000, 1, 32, 0, 0, 0, 0, 1, 0)), error(time.asctime, (2000, 1, 1, 24, 0, 0, 0, 1, 0)), error(time.struct_time, (1,)))  # expect: ValueError: month out of range ValueError: day of month out of range ValueError: hour out of range TypeError: time.struct_time() takes an at least 9-sequence (1-sequence given)
a = time.monotonic()
time.sleep(0.01)
print(0.009 < time.monotonic() - a < 5, time.time() > 1.7e9, abs(time.time() - time.time_ns() / 1e9) < 1, time.perf_counter() <= time.perf_counter(), time.process_time() > 0, time.thread_time() > 0)  # expect: True True True True True True
print(time.get_clock_info("monotonic").monotonic, time.get_clock_info("time").adjustable, error(time.get_clock_info, "x"), type(time.clock_gettime(time.CLOCK_MONOTONIC)).__name__)  # expect: True True ValueError: unknown clock float
