package org.boomslang.objects.str;

import com.oracle.truffle.api.strings.TruffleString;
import java.lang.ref.SoftReference;

/**
 * Views of strings for those who read one string again and again, a little at a time. Unpacking a
 * string that is not Latin-1 takes a pass over all of it, so the view of the last long one is kept
 * while there is memory.
 *
 * <p>Thread-safety: shared (what is remembered is one reference, replaced as a whole).
 */
public final class LastCodePoints {

  /** From this length on a string is worth remembering. */
  private static final int FROM = 64;

  private record Entry(TruffleString string, CodePoints points) {}

  private volatile SoftReference<Entry> last;

  public CodePoints of(TruffleString string) {
    SoftReference<Entry> reference = last;
    Entry entry = reference == null ? null : reference.get();
    if (entry != null && entry.string == string) {
      return entry.points;
    }
    CodePoints points = CodePoints.of(string);
    if (points.length() >= FROM && !points.isLatin1()) {
      last = new SoftReference<>(new Entry(string, points));
    }
    return points;
  }
}
