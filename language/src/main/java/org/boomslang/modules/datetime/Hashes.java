package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.str.StringHash;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The hashes of dates and times, which are equal where the values are, whatever the zone and the
 * fold. Each object keeps its own once it is computed. Stateless.
 */
final class Hashes {
  /** Odd, with its bits all over: 2 to the 64th by the golden ratio. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private Hashes() {}

  /** Where hashes are CPython's, that of the bytes in a pickle, which C keeps. */
  private static long ofFields(long fields, byte[] state) {
    return StringHash.isSeeded()
        ? StringHash.of(state, 0, state.length)
        : StringHash.ofNumber(fields);
  }

  @TruffleBoundary
  static long compute(PyDate date) {
    long hash =
        date instanceof PyDateTime moment
            ? compute(moment)
            : ofFields(Integer.toUnsignedLong(date.date), date.state());
    date.hash = hash;
    return hash;
  }

  private static long compute(PyDateTime moment) {
    PyTimeDelta offset = moment.fold() == 0 ? moment.offset() : moment.withFold(0).offset();
    if (offset == null) {
      return ofFields(moment.date * SPREAD + moment.clock, moment.state());
    }
    PyTimeDelta local =
        PyTimeDelta.of(moment.ordinal(), moment.secondOfDay(), moment.microsecond());
    return compute(local.minus(offset));
  }

  @TruffleBoundary
  static long compute(PyTime time) {
    PyTimeDelta offset = time.fold() == 0 ? time.offset() : time.withFold(0).offset();
    long hash =
        offset == null
            ? ofFields(time.clock, time.state())
            : compute(PyTimeDelta.of(0, time.secondOfDay(), time.microsecond()).minus(offset));
    time.hash = hash;
    return hash;
  }

  @TruffleBoundary
  static long compute(PyTimeDelta delta) {
    long hash =
        Comparisons.hash(PyTuple.of((long) delta.days, (long) delta.seconds, (long) delta.micros));
    delta.hash = hash;
    return hash;
  }
}
