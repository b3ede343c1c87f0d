package org.boomslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java's dates, times, zones and durations as those of module {@code datetime}. */
class TemporalsTest {
  private static Context context;

  @BeforeAll
  static void open() {
    context =
        Context.newBuilder("python")
            .allowAllAccess(true)
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    var names = context.getBindings("python");
    LocalDateTime moment = LocalDateTime.of(2024, 2, 29, 13, 14, 15, 123_456_789);
    names.putMember("d", LocalDate.of(2024, 2, 29));
    names.putMember("d2", LocalDate.of(2024, 1, 1));
    names.putMember("far", LocalDate.of(20_000, 1, 1));
    names.putMember("m", moment);
    names.putMember("t", LocalTime.of(1, 2, 3));
    names.putMember("z", ZonedDateTime.of(moment, ZoneId.of("Europe/Berlin")));
    names.putMember("berlin", ZoneId.of("Europe/Berlin"));
    names.putMember("utc", ZoneId.of("UTC"));
    names.putMember("du", Duration.ofSeconds(90, 5000));
    names.putMember("none", Duration.ZERO);
    context.eval(
        "python",
        """
        import datetime, pickle
        from datetime import date, time, timedelta, timezone, tzinfo

        def kinds(x):
            names = "date", "datetime", "time", "timedelta", "tzinfo"
            return " ".join(n for n in names if isinstance(x, getattr(datetime, n)))
        """);
  }

  @AfterAll
  static void close() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kinds(d)                                            | date
          kinds(m)                                            | date datetime
          kinds(t)                                            | time
          kinds(berlin)                                       | tzinfo
          kinds(du)                                           | timedelta
          d.year, d.getYear(), d.plusDays(1).day              | (2024, 2024, 1)
          f"{d:%d/%m/%y} {d}"                                 | 29/02/24 2024-02-29
          d - date(2024, 1, 1)                                | 59 days, 0:00:00
          date(2024, 3, 1) - d                                | 1 day, 0:00:00
          d - d2                                              | 59 days, 0:00:00
          d + timedelta(1), timedelta(1) + d == date(2024, 3, 1) | (datetime.date(2024, 3, 1), True)
          d < date(2025, 1, 1), date(2025, 1, 1) <= d, d > d2 | (True, False, True)
          d == date(2024, 2, 29), date(2024, 2, 29) == d      | (True, True)
          d != d2, d == 3, d != "x"                           | (True, False, True)
          {date(2024, 2, 29): "found"}[d]                     | found
          m.isoformat(), m.microsecond                        | ('2024-02-29T13:14:15.123456', 123456)
          m + du                                              | 2024-02-29 13:15:45.123461
          z.astimezone(timezone.utc).isoformat()              | 2024-02-29T12:14:15.123456+00:00
          datetime.datetime.combine(d, t, berlin).isoformat() | 2024-02-29T01:02:03+01:00
          datetime.datetime(2024, 1, 1, tzinfo=utc)           | 2024-01-01 00:00:00+00:00
          2 * du, du / 2, -du                                 | (datetime.timedelta(seconds=180, microseconds=10), datetime.timedelta(seconds=45, microseconds=2), datetime.timedelta(days=-1, seconds=86309, microseconds=999995))
          du.total_seconds(), bool(du), bool(none)            | (90.000005, True, False)
          divmod(du, timedelta(seconds=7))[0]                 | 12
          pickle.loads(pickle.dumps(z)) == z                  | True
          sorted([date(2024, 1, 5), d, d2])[1]                | 2024-01-05
          """)
  void actsAsPythons(String expression, String expected) {
    assertEquals(expected, context.eval("python", "str((" + expression + "))").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          d + 1      | TypeError: unsupported operand type(s) for +: 'polyglot.ForeignExecutableDate' and 'int'
          -d         | TypeError: bad operand type for unary -: 'polyglot.ForeignExecutableDate'
          d.nothing  | AttributeError: 'polyglot.ForeignExecutableDate' object has no attribute 'nothing'
          far.year   | ValueError: year must be in 1..9999, not 20000
          """)
  void refusesWhatPythonRefuses(String expression, String message) {
    PolyglotException e =
        assertThrows(PolyglotException.class, () -> context.eval("python", expression));
    assertEquals(message, e.getMessage());
  }

  @Test
  void matchesPatterns() {
    context.eval(
        "python",
        """
        match d:
            case date(year=2024, month=month): result = month
            case _: result = None
        """);
    assertEquals(2, context.getBindings("python").getMember("result").asInt());
  }

  @Test
  void goesBackToJavaAsItWas() {
    assertEquals(LocalDate.of(2024, 2, 29), context.eval("python", "d").asHostObject());
    assertEquals(LocalDate.of(2024, 3, 1), context.eval("python", "d + timedelta(1)").asDate());
  }
}
