package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code datetime.timezone}: a fixed offset from UTC, with a name or without. Thread-safety: shared
 * (immutable).
 */
final class PyTimeZone extends PyTzInfo {
  static final PyType TYPE =
      PyType.builtin(
          "datetime.timezone",
          PyTzInfo.TYPE,
          Layout.of("timezone", PyTzInfo.LAYOUT, null),
          TypeFlags.FINAL,
          TimeZoneMethodsTable::new);

  static final PyTimeZone UTC = new PyTimeZone(PyTimeDelta.ZERO, null);

  final PyTimeDelta offset;

  /** Null where the offset is the name. */
  final TruffleString name;

  private PyTimeZone(PyTimeDelta offset, TruffleString name) {
    super(TYPE.instanceShape());
    this.offset = offset;
    this.name = name;
  }

  /** ValueError for an offset of a day or more. */
  static PyTimeZone of(PyTimeDelta offset, TruffleString name) {
    if (offset.isZero() && name == null) {
      return UTC;
    }
    Offsets.check(offset);
    return new PyTimeZone(offset, name);
  }

  @TruffleBoundary
  static PyTimeZone ofSeconds(int seconds, TruffleString name) {
    return of(PyTimeDelta.of(0, seconds, 0), name);
  }
}
