"""Dates in words and rules: parser, relativedelta, rrule, time zones, Easter."""
import datetime
from dateutil import easter, parser, relativedelta, rrule, tz, utils

base = datetime.datetime(2024, 2, 29, 10, 30)
for text in ("2024-03-10T10:11:12.5Z", "Thu Sep 25 10:36:28 2003", "10 Sep 2003 3pm", "20030925T104941-0300", "Feb 30", "1/2/3", "12h 5m", "today at noon?", "May 5 BRST", "99999999"):
    for options in ({}, {"dayfirst": True, "fuzzy": True}):
        try:
            print(text, parser.parse(text, default=base, tzinfos={"BRST": -7200}, **options).isoformat())
        except (ValueError, OverflowError) as e:
            print(text, type(e).__name__, e)
print(parser.parse("at 5pm we met", fuzzy_with_tokens=True, default=base), parser.isoparse("2024-W09-4T24:00"), parser.parserinfo().jump("at"))
delta = relativedelta.relativedelta(months=+1, weekday=relativedelta.FR(-1), hour=0)
print(base + delta, delta, relativedelta.relativedelta(base, datetime.datetime(2020, 1, 31)), -delta * 2, bool(relativedelta.relativedelta()))
for rule in (rrule.rrule(rrule.MONTHLY, count=5, bysetpos=-1, byweekday=(rrule.MO, rrule.TU), dtstart=base), rrule.rrulestr("DTSTART:20240101T090000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4\nEXDATE:20240104T090000"), rrule.rrule(rrule.YEARLY, byeaster=(-2, 0), count=4, dtstart=base)):
    print(str(rule).replace("\n", " ") if isinstance(rule, rrule.rrule) else type(rule).__name__, [d.isoformat() for d in rule], rule.after(base), rule.between(base, base + datetime.timedelta(60)), len(list(rule.xafter(base, count=2))))
rome = tz.gettz("Europe/Rome")
autumn = datetime.datetime(2024, 10, 27, 2, 30, tzinfo=rome)
print(autumn.tzname(), tz.enfold(autumn).utcoffset(), tz.datetime_ambiguous(autumn), tz.datetime_exists(datetime.datetime(2024, 3, 31, 2, 30, tzinfo=rome)), tz.resolve_imaginary(datetime.datetime(2024, 3, 31, 2, 30, tzinfo=rome)), tz.gettz("Europe/Rome") is rome, tz.tzutc(), tz.tzoffset("X", 3600), tz.tzstr("EST5EDT,M3.2.0,M11.1.0").utcoffset(base), tz.tzrange("A", 3600))
print([easter.easter(year, method).isoformat() for year in (1990, 2024) for method in (1, 2, 3)], utils.within_delta(base, base, datetime.timedelta(0)), utils.default_tzinfo(base, tz.UTC))
