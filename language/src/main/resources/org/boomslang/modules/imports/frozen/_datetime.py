

# Boomslang's own: where CPython's _datetime, written in C, does otherwise than the library's text above. The constructor of a
# subclass is given fold only when it is not 0, so that one without this parameter works, and the repr() of a datetime has
# fold before tzinfo.
def _as_in_c():
    def fold_keyword(fold):
        return {"fold": fold} if fold else {}

    def replace_time(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return a time with the given fields changed."""
        return type(self)(
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if tzinfo is True else tzinfo,
            **fold_keyword(self._fold if fold is None else fold),
        )

    def replace_datetime(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return a datetime with the given fields changed."""
        return type(self)(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if tzinfo is True else tzinfo,
            **fold_keyword(self.fold if fold is None else fold),
        )

    def combine(cls, date, time, tzinfo=True):
        """Make a datetime of a date and a time."""
        if not isinstance(date, _date_class):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        return cls(
            date.year,
            date.month,
            date.day,
            time.hour,
            time.minute,
            time.second,
            time.microsecond,
            time.tzinfo if tzinfo is True else tzinfo,
            **fold_keyword(time.fold),
        )

    def __repr__(self):
        fields = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            fields.append(self._second)
        if self._microsecond:
            fields.append(self._microsecond)
        parts = [str(field) for field in fields]
        if self._fold:
            parts.append("fold=1")
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        return f"{_get_class_module(self)}{type(self).__qualname__}({', '.join(parts)})"

    for owner, name, function in (
        (time, "replace", replace_time),
        (datetime, "replace", replace_datetime),
        (datetime, "combine", combine),
        (datetime, "__repr__", __repr__),
    ):
        function.__name__ = name
        function.__qualname__ = f"{owner.__name__}.{name}"
        setattr(owner, name, classmethod(function) if name == "combine" else function)
    time.__replace__ = time.replace
    datetime.__replace__ = datetime.replace


_as_in_c()
del _as_in_c
