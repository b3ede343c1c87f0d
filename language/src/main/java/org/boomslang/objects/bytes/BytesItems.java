package org.boomslang.objects.bytes;

import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.slice.PySlice;

/** Reading items and slices of bytes. */
final class BytesItems {

  private BytesItems() {}

  static Object get(PyBytesLike self, Object key, String noun, String outOfRange) {
    if (key instanceof PySlice slice) {
      return slice(self, slice);
    }
    if (!(key instanceof Long) && !Conversions.hasIndex(key)) {
      throw PyErrors.typeError(
          "%s indices must be integers or slices, not %s", noun, Types.nameOf(key));
    }
    int index = Conversions.asSize(key);
    ByteSpan s = self.span();
    if (index < 0) {
      index += s.length();
    }
    if (index < 0 || index >= s.length()) {
      throw PyErrors.indexError(outOfRange);
    }
    return (long) s.at(index);
  }

  private static Object slice(PyBytesLike self, PySlice slice) {
    PySlice.Bounds bounds = slice.bounds();
    ByteSpan s = self.span();
    PySlice.Indices indices = bounds.adjust(s.length());
    if (indices.step() == 1) {
      return indices.count() == s.length()
          ? self.unchanged()
          : self.like(s.toArray(indices.start(), indices.start() + indices.count()));
    }
    byte[] result = new byte[indices.count()];
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) s.at(indices.at(i));
    }
    return self.like(result);
  }
}
